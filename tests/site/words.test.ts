import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mailsOf, readDocuments } from './documents.ts';
import { pagesOf } from './portal.ts';
import { visit, type Visit } from './visit.ts';

let portal: Visit;
beforeAll(async () => {
  portal = await visit('internal');
});
afterAll(() => portal.close());

/** What no reader should meet, by kind: the pattern, and why. */
const MACHINE_WORDS: Record<string, { pattern: RegExp; because: string }> = {
  'one of many': {
    pattern:
      /(?<![\d.,–-])\b1 (?:artiklar|böcker|dagar|källor|månader|minuter|möten|rapporter|texter|träffar|timmar|ämnen)\b/,
    because: 'a counted word follows its number',
  },
  'glued together': {
    pattern: /(?<!\.)\.\.(?![./])|[;:]\.(?=\s|$)|,,|\(\s*\)|”\s*”\./,
    because: 'two parts were joined without looking at how each ends',
  },
  'an empty value': {
    pattern: /\b(?:undefined|null|NaN)\b|\[object |\{\{|(?:^|\s)(?:FYLL I|TODO|FIXME)\b/,
    because: 'a value was missing and the page said so in code',
  },
  'a note to ourselves': {
    pattern: /ej bekräftad(?!”)|inte provring|Allmän kännedom|Adressen går dit|Visas inte/,
    because: 'how we know something is for editors; a page says what it knows',
  },
  'an answer that is none': {
    pattern: /Framgår inte av|Vet vi inte(?=\s*$)|Inte bestämt|Inte angivet|Saknas: /m,
    because: 'a page leaves out what it does not know',
  },
  'where a link leads, said again': {
    pattern: /Leder till vår text|Träff på ”/,
    because: 'a link says itself where it leads',
  },
  'a source on every row': {
    pattern: /(?:Källa: Verksamhetsberättelse[^\n]*\n(?:.*\n){0,6}){3}/,
    because: 'one line of source is enough for all',
  },
};

const PORTALS = ['real', 'open', 'internal', 'network'] as const;

describe.each(PORTALS)('no page or mail of the portal %s', (name) => {
  let texts: Map<string, string>;
  beforeAll(async () => {
    const files = [...(await pagesOf(name)), ...(await mailsOf(name))];
    // The examples of building blocks are made up to look like anything.
    const read = files.filter((file) => !file.startsWith('redaktion/komponenter/'));
    texts = await readDocuments(portal.browser, name, read, (original) => {
      const document = original.cloneNode(true) as Document;
      for (const each of document.querySelectorAll('script, style, pre')) each.remove();
      // What is to be typed is no word of the page's, but leaves no hole in its sentence.
      for (const each of document.querySelectorAll('code')) each.replaceWith('kod');
      for (const each of document.querySelectorAll('p, li, dt, dd, td, th, h1, h2, h3, h4, summary, figcaption, text'))
        each.append('\n');
      return (document.querySelector('main') ?? document.body).textContent;
    });
  });

  test.each(Object.entries(MACHINE_WORDS))('says %s', (_, { pattern, because }) => {
    const found = [...texts].flatMap(([page, text]) => {
      const lines = text.replace(/[ \t]+/g, ' ');
      const hit = pattern.exec(lines);
      return hit ? [`/${page}: …${lines.slice(Math.max(0, hit.index - 30), hit.index + 60).trim()}…`] : [];
    });
    expect(found, because).toEqual([]);
  });
});
