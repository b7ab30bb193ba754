import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { FACTS, PAGES } from '../../src/model/page.ts';
import { parseSite } from '../../src/site.ts';
import { CHOICES } from '../../src/views/own-choices.ts';
import { pageFacts } from '../../src/views/page-facts.ts';
import { OWN_PAGES } from '../support/own-pages.ts';
import { article, catalogOf, faults } from './small-portal.ts';

const page = (body: string) => ({ 'pages/om.mdx': OWN_PAGES['pages/om.mdx']!.replace('Text.', body) });

describe('the portal’s own pages', () => {
  test('must all be there', () => {
    expect(faults({ 'pages/personuppgifter.mdx': undefined })).toEqual([
      'pages/personuppgifter.mdx:1 fil – filen saknas – hämta tillbaka den ur historiken',
    ]);
  });

  test('are no more than the portal has addresses for', () => {
    const files = { 'pages/kaka.mdx': OWN_PAGES['pages/kakor.mdx'] };
    expect(faults(files)).toEqual([
      'pages/kaka.mdx:1 filnamn – ”kaka” är ingen av portalens egna sidor – menade du kakor.mdx?',
    ]);
  });

  test('have links, numbers and pictures that are checked as in any text', () => {
    expect(faults(page('[Borta](/finns-inte/). <Phone id="fattas" />. ![Bild](./borta.png)'))).toEqual([
      expect.stringContaining('pages/om.mdx:8 <Phone> – kontaktvägen ”fattas” finns inte'),
      expect.stringContaining('pages/om.mdx:8 bild – bilden ”./borta.png” finns inte'),
      expect.stringContaining('pages/om.mdx:8 länk – sidan /finns-inte/ finns inte'),
    ]);
  });

  test('may ask for what the code knows, by a name that exists', () => {
    expect(faults(page('<Fact id="antal-artiklar" /> artiklar.'))).toEqual([]);
    expect(faults(page('<Fact id="antal-artikel" /> artiklar.'))).toEqual([
      'pages/om.mdx:8 <Fact> – uppgiften ”antal-artikel” finns inte – menade du `antal-artiklar`?',
    ]);
  });

  test('alone may ask: an article has no facts filled in', () => {
    expect(faults({ 'reports/r.mdx': article({}, 'Nu finns <Fact id="antal-artiklar" /> artiklar.') })).toEqual([
      expect.stringContaining('<Fact> används bara på portalens egna sidor (mappen pages)'),
    ]);
  });
});

describe('what the code knows', () => {
  const facts = pageFacts(catalogOf({ 'reports/r.mdx': article({}) }), parseSite());

  test('has a value for every name that a page may use', () =>
    expect(Object.keys(facts).sort()).toEqual([...FACTS].sort()));

  test('the subject that a reader writes by hand is the one that the button has', async () => {
    const text = await readFile(new URL('../../content/pages/prenumerera.mdx', import.meta.url), 'utf8');
    expect(text).toContain(`med ämnesraden ”${(facts.prenumerera as { subject: string }).subject}”`);
  });

  test('counts what is listed, and lists what there is', () => {
    expect(facts['antal-artiklar']).toEqual({ text: '1' });
    expect(facts['senaste-breven']).toEqual({ list: [], empty: 'Inget informationsbrev är publicerat än.' });
  });

  test('tells of every choice that the browser can keep', async () => {
    const code = await readFile(new URL('../../src/browser/choices.ts', import.meta.url), 'utf8');
    const kept = [
      ...code
        .split('export interface Choices {')[1]!
        .split('\n}')[0]!
        .matchAll(/^ {2}(\w+)\?:/gm),
    ];
    expect(Object.keys(CHOICES).sort()).toEqual(kept.map(([, name]) => name).sort());
  });

  test('is used on the real pages: each fact has a place', async () => {
    const files = await Promise.all(
      Object.keys(PAGES).map((id) => readFile(new URL(`../../content/pages/${id}.mdx`, import.meta.url), 'utf8')),
    );
    const used = new Set(files.join('\n').match(/(?<=<Fact id=")[^"]+/g));
    expect(FACTS.filter((fact) => !used.has(fact))).toEqual([]);
  });
});
