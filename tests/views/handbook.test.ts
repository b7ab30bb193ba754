import { expect, test } from 'vitest';
import { handbook } from '../../src/views/handbook.ts';

const HTML = `<h1 id="handbok">Handbok</h1><p>Börja.</p>
<h2 id="skicka-in-hämta-och-ångra">Skicka in, hämta och <em>ångra</em></h2><p>Först.</p>
<h3 id="ångra">Ångra</h3><table><tr><th>a</th></tr></table>
<h2 id="fälten">Fälten</h2><p><a href="#%C3%A5ngra">ångra</a>, <a href="#skicka-in-hämta-och-ångra">skicka in</a>, <a href="#nej">nej</a>, <a href="https://www.digg.se/">Digg</a></p>`;

test('the one text is taken apart into chapters, whose headings are a step nearer', () => {
  const { intro, chapters } = handbook(HTML);
  expect(intro.trim()).toBe('<p>Börja.</p>');
  expect(chapters.map(({ id, title }) => [id, title])).toEqual([
    ['skicka-in-hamta-och-angra', 'Skicka in, hämta och ångra'],
    ['falten', 'Fälten'],
  ]);
  expect(chapters[0]!.sections).toEqual([{ id: 'ångra', title: 'Ångra' }]);
  expect(chapters[0]!.html).toContain('<h2 id="ångra">Ångra</h2><table><tr><th scope="col">a</th>');
});

test('a link within it leads to the chapter that now has its place', () => {
  const [, fields] = handbook(HTML).chapters;
  expect(fields!.html).toContain('href="/redaktion/handbok/skicka-in-hamta-och-angra/#ångra"');
  expect(fields!.html).toContain('href="/redaktion/handbok/skicka-in-hamta-och-angra/">skicka in');
  expect(fields!.html).toContain('href="#nej"');
  expect(fields!.html).toContain('<a rel="noreferrer noopener" href="https://www.digg.se/">');
});
