import { expect, test } from 'vitest';
import { pageTexts } from '../../../scripts/site/page-texts.ts';

const runningText = (body: string) => pageTexts(body).running;

test('is paragraphs and points, closed by full stops, without headings, facts and what is not indexed', () => {
  expect(
    runningText(`<h1>Titel</h1><p class="lead">Så gör du.</p><h2>Källan</h2><dl class="pairs"><dt>Titel</dt><dd>A Guide</dd></dl>
      <section class="panel"><h2>Källan</h2><p>År 2023</p></section><ul><li>Ring &amp; anmäl</li><li>Vänta <em>inte</em>!</li></ul>
      <p data-pagefind-ignore>Vägledning</p><aside><p>Granskad</p></aside><nav><ul><li>Meny här</li></ul></nav>`),
  ).toBe('Så gör du. Ring & anmäl. Vänta inte!');
});

test('says nothing twice, and leaves out what only links on', () => {
  expect(
    runningText(
      '<p>Nej.</p><p>Nej.</p><ul><li><a href="/x/">Läs mer</a></li><li>Läs <a href="/x/">mer</a> här</li></ul>',
    ),
  ).toBe('Nej. Läs mer här.');
});

test('a word that the glossary explains is a word of the text', () => {
  expect(runningText('<p>Om <button class="term">VBE</button> här.</p>')).toBe('Om VBE här.');
});

test('points that go on with a sentence read as a list of it', () => {
  expect(
    runningText(
      '<p>Avtalet behöver säga</p><ul><li>vad lokalen får användas till, och av vem,</li><li>att den inte får lånas ut.</li></ul><p>Ring först.</p>',
    ),
  ).toBe('Avtalet behöver säga: vad lokalen får användas till, och av vem · att den inte får lånas ut. Ring först.');
  expect(runningText('<p>Ta med:</p><ul><li>en kollega</li><li>ett papper</li></ul><p>och vänta.</p>')).toBe(
    'Ta med: en kollega · ett papper · och vänta.',
  );
  expect(runningText('<p>Gör så här.</p><ul><li>e-post först</li><li>Ring sedan</li></ul>')).toBe(
    'Gör så här. e-post först. Ring sedan.',
  );
});
