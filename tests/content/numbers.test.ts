import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/load-catalog.ts';
import { readSettings } from '../../src/settings.ts';
import { links } from '../../src/model/links.ts';
import type { Entry } from '../../src/model/entry.ts';

const read = (file: string) => readFile(new URL(`../../${file}`, import.meta.url), 'utf8');

/** Every number of each verified source record, by the entry's id. A new entry's record is added here by who verified it. */
const RECORDS = JSON.parse(await read('tests/fixtures/source-numbers.json')) as Record<string, string>;

/** Numbers that no record has, each with where it was seen. */
const ALSO: Record<string, string> = {
  // The authority's new name is from 1 January 2026; the agency's own news of 2025-12.
  'msb-lokal-resiliens-2020': '2026',
  'msb-vanster-2019': '2026',
  // Our own advice: the year ahead.
  'eu-protecteu-2026': '2027',
  // The report of 2022 itself: ”cirka 100 inkommande frågor”.
  'gbg-seed-2023': '100',
  // A line about another work, aiolfi-2024, whose page gave way to this list.
  'cve-maskulinitet-2022': RECORDS['aiolfi-2024']!,
  // Oxford Research's own page of 2018-11-15: 61 million for 2015–2018.
  'dk-midtvejs-2018': '61; 2015',
  // The comparison: the 30 older papers that are cited most, on CREST's own page.
  'crest-disengagement': '30',
};

const { catalog } = await loadCatalog(readSettings({ PORTAL_EDITION: 'network', PORTAL_NOW: '2026-12-31' }));
const laws = numbersIn(await read('content/laws.yaml'));
const contacts = numbersIn(await read('content/contacts.yaml'));

/** `11 397` and `4,5` are one number each. */
function numbersIn(text: string): Set<string> {
  const found = text.match(/\d+(?:[ \u00a0]\d{3})*(?:[.,]\d+)?/g) ?? [];
  return new Set(found.map((each) => each.replace(/[ \u00a0]/g, '').replace(',', '.')));
}

/** All that a reader reads of an entry. */
const wordsOf = ({ title, summary, points, meaning, body, ...rest }: Entry): string =>
  [title, summary, ...points, ...Object.values(meaning), JSON.stringify('evidence' in rest ? rest.evidence : ''), body.plain].join(' ');

/** An entry may repeat a number of a text that it leads to. */
const leadsTo = (entry: Entry, other: Entry) =>
  entry.related.includes(other.id) || entry.body.links.some(({ target }) => target.startsWith(links.entry(other)));

const sourced = catalog.entries.filter(({ source }) => source);

test('every entry about a source has a verified record', () => {
  expect(sourced.length).toBeGreaterThan(200);
  expect(sourced.filter(({ id }) => RECORDS[id] === undefined).map(({ id }) => id)).toEqual([]);
});

test.each(sourced.map((entry) => [entry.id, entry] as const))(
  '%s has no number but those of its record, of what it leads to, and of the laws',
  (id, entry) => {
    const near = catalog.entries.filter((other) => leadsTo(entry, other)).map((other) => RECORDS[other.id] ?? wordsOf(other));
    const known = numbersIn([RECORDS[id], ALSO[id] ?? '', entry.source?.title, entry.source?.year, ...near].join(' ; '));
    const isKnown = (number: string) => known.has(number) || laws.has(number) || contacts.has(number) || Number(number) <= 3;
    expect([...numbersIn(wordsOf(entry))].filter((number) => !isKnown(number))).toEqual([]);
  },
);
