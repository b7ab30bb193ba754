import { describe, expect, test } from 'vitest';
import { article, faults, TODAY } from './small-portal.ts';

const told = (fields: Record<string, string>, file = 'reports/x.mdx') =>
  faults({ [file]: article(fields) }).map((each) => each.replace(/^\S+ /, ''));

describe('a day that cannot be is a fault', () => {
  test.each([
    ['reviewed', '2026-11-24', 'är en dag som inte har varit – skriv dagen då det gjordes'],
    ['reviewBy', '2072-05-23', 'ligger mer än fem år fram – rätta årtalet'],
    ['published', '1026-11-23', 'ligger före 1990 – rätta årtalet'],
    ['reviewed', '1962-11-26', 'ligger före 1990 – rätta årtalet'],
  ])('%s: %s', (field, day, problem) => expect(told({ [field]: day })).toContain(`${field} – ${problem}`));

  test('when a contact was checked, and when jurists read', () => {
    const contact =
      '- { id: vaxel, name: Växeln, purpose: Ring oss., email: trygg.stad@exempelstad.example, verified: known, source: S, checked: 2062-11-26 }\n';
    expect(faults({ 'contacts.yaml': contact })).toHaveLength(1);
    expect(told({ legalReview: '{ by: Juridik, date: 2027-01-01 }' }, 'guidance/x.mdx')).toEqual([
      'legalReview.date – är en dag som inte har varit – skriv dagen då det gjordes',
    ]);
  });
  test('today, and what is to be published, are fine', () => {
    expect(told({ reviewed: TODAY })).toEqual([]);
    expect(told({ published: '2027-01-15' })).toEqual([]);
  });
});

describe('a line under ”Aktuellt”', () => {
  const current = (from: string, until: string) =>
    faults({
      'reports/x.mdx': article(),
      'current.yaml': `- { title: T, text: Text., address: /rapporter/x/, from: ${from}, until: ${until} }\n`,
    }).map((each) => each.replace(/^\S+ /, ''));

  test('does not end before it begins', () =>
    expect(current('2026-11-26', '2026-02-25')).toEqual([
      'until – ligger före from – skriv en dag efter from, eller rätta from',
    ]));
  test('is read anew after three months', () =>
    expect(current('2026-11-26', '2027-11-25')).toEqual([
      'until – ligger mer än tre månader efter from – skriv 2027-02-26 eller tidigare; gäller raden då också, läs om den och skriv nya dagar',
    ]));
  test.each(['2026-11-26', '2027-02-26'])('may end %s', (until) => expect(current('2026-11-26', until)).toEqual([]));
});
