import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../src/model/catalog.ts';
import { hideSmall } from '../../src/model/hide-small.ts';
import { roundHash } from '../../src/model/round-frozen.ts';
import { roundSchema, type FollowUpRound } from '../../src/model/round.ts';
import { roundSums, standCounts, sumsOf, STANDS } from '../../src/model/round-sums.ts';
import { followedUp, roundPage } from '../../src/views/round-page.ts';
import { catalogOf, faults, guideline, portal, TODAY } from './small-portal.ts';

const DUTIES: ({ id: string } & Record<string, string>)[] = [
  { id: 'kontakt', title: 'Kontaktperson', followUp: 'Har ni någon?' },
  { id: 'lokaler', title: 'Lokaler', who: 'bolag', followUp: 'Prövar ni?' },
];
const UNIT = (name: string, kind = 'forvaltning') => `name: ${name}\nkind: ${kind}\nconfirmed: true\n`;
const OPENED = `opened: 2026-10-01
guideline: utkast-1
asks:
  - { id: kontakt, title: Kontaktperson, question: Har ni någon?, who: all }
  - { id: lokaler, title: Lokaler, question: Prövar ni?, who: bolag }
units:
  - { unit: skolan, kind: forvaltning }
  - { unit: husen-ab, kind: bolag }
asked: [skolan]
`;
const FILES = {
  'network/guideline.yaml': guideline(DUTIES),
  'network/units/skolan.yaml': UNIT('Skolan'),
  'network/units/husen-ab.yaml': UNIT('Husen AB', 'bolag'),
};
const withRound = (answers: string, more: Record<string, string> = {}) => ({
  ...FILES,
  'network/rounds/2026-2.yaml': OPENED + answers,
  ...more,
});

describe('a round in the content', () => {
  test('is sound with answers of its units to its questions', () => {
    expect(
      faults(withRound('answers:\n  skolan:\n    kontakt: { state: klart, words: "=ja", seen: pa-gang }\n')),
    ).toEqual([]);
  });

  test.each([
    ['answers:\n  skolan:\n    lokaler: { state: klart }\n', 'enheten får ingen fråga om ”lokaler” i omgången'],
    [
      'answers:\n  skola:\n    kontakt: { state: klart }\n',
      'enheten ”skola” är inte med i omgången – menade du `skolan`',
    ],
    ['answers:\n  skolan:\n    kontakt: { state: klar }\n', 'klart'],
    ['answers:\n  skolan:\n    kontakt: { state: klart, words: Fråga Anna Andersson }\n', 'har ett personnamn'],
    ['answers:\n  skolan:\n    kontakt: { state: klart, next: Ring 070-174 06 05 }\n', 'ett mobilnummer'],
    ['answers:\n  skolan:\n    kontakt: { state: klart, due: i vår }\n', 'är inget datum'],
  ])('refuses %s', (answers, words) => {
    expect(faults(withRound(answers))).toEqual([expect.stringContaining(words)]);
  });

  test('is alone while it is open, is named after year and number, and is of the guideline of now', () => {
    expect(faults(withRound('', { 'network/rounds/2026-1.yaml': OPENED }))).toEqual([
      expect.stringContaining('network/rounds/2026-2.yaml är också öppen'),
      expect.stringContaining('network/rounds/2026-1.yaml är också öppen'),
    ]);
    expect(faults({ ...FILES, 'network/rounds/hosten.yaml': OPENED })).toEqual([
      expect.stringContaining('filnamnet är ingen omgång'),
    ]);
    expect(faults({ ...FILES, 'network/rounds/2026-2.yaml': OPENED.replace('utkast-1', 'utkast-0') })).toEqual([
      expect.stringContaining('är utkast-0, men riktlinjens lista är nu utkast-1'),
    ]);
    expect(
      faults({
        'network/guideline.yaml': guideline(DUTIES),
        'network/units/skolan.yaml': UNIT('Skolan'),
        'network/rounds/2026-2.yaml': OPENED,
      }),
    ).toEqual([expect.stringContaining('enheten ”husen-ab” finns inte')]);
  });

  test('that is closed is frozen: a changed word is told, another order of the fields is not', () => {
    const answers = 'answers:\n  skolan:\n    kontakt: { state: klart, words: Ja }\n';
    const file = (text: string) => ({ ...FILES, 'network/rounds/2026-2.yaml': OPENED + text });
    const { catalog } = buildCatalog(portal(file(answers)), { edition: 'network', today: TODAY });
    const closed = `closed: { date: 2026-11-01, hash: ${roundHash(catalog.rounds[0]!.whole!)} }\n`;
    expect(faults(file(answers + closed))).toEqual([]);
    expect(faults(file(closed + answers.replace('state: klart, words: Ja', 'words: Ja, state: klart')))).toEqual([]);
    expect(faults(file(answers.replace('Ja', 'Nej') + closed))).toEqual([
      expect.stringContaining('omgången stängdes 2026-11-01 men är ändrad efter det'),
    ]);
  });
});

/** 53 units, of which some have said something. */
function large(states: (index: number) => string | undefined, closed = true): FollowUpRound {
  const units = Array.from({ length: 53 }, (_, index) => ({
    unit: `enhet-${index}`,
    kind: index < 25 ? ('forvaltning' as const) : ('bolag' as const),
  }));
  const answers = units.flatMap(({ unit }, index) => {
    const state = states(index);
    return state ? [[unit, { kontakt: { state, words: `Hemligt svar ${index}.` } }]] : [];
  });
  const parsed = roundSchema.parse({
    opened: '2026-10-01',
    guideline: 'utkast-1',
    asks: [{ id: 'kontakt', title: 'Kontaktperson', question: 'Har ni någon?', who: 'all' }],
    units,
    answers: Object.fromEntries(answers),
  });
  const round = { ...parsed, id: '2026-1', file: 'network/rounds/2026-1.yaml' };
  return closed ? { ...round, closed: { date: '2026-11-01', hash: roundHash(round) } } : round;
}

describe('the sums of a round', () => {
  test('show what is enough and hide what is not, with a second one so that it cannot be worked out', () => {
    const [sums] = roundSums(
      large((index) => (index < 20 ? 'klart' : index < 23 ? 'pa-gang' : index < 45 ? 'inte-borjat' : undefined)),
    );
    expect(sums!.asked).toBe(53);
    expect(sums!.all['pa-gang']).toBeUndefined();
    const hidden = STANDS.filter((stand) => sums!.all[stand] === undefined);
    expect(hidden.length).toBeGreaterThan(1);
    expect(sums!.all.klart).toBe(20);
    for (const { stands } of sums!.kinds)
      for (const stand of STANDS) expect(stands[stand] ?? 5).toBeGreaterThanOrEqual(5);
  });

  test('hide the same as the module says for every table at once', () => {
    const round = large(
      (index) => (['klart', 'pa-gang', 'inte-borjat', 'galler-inte', undefined] as const)[(index * index) % 5],
    );
    const hidden = hideSmall(sumsOf(round), standCounts(round));
    const shown = roundSums(round)[0]!;
    for (const stand of STANDS) expect(shown.all[stand] === undefined).toBe(hidden.has(`kontakt ${stand}`));
  });

  test('are all that other editions get, of closed rounds alone; who said what is the network’s', () => {
    const open = {
      ...FILES,
      'network/rounds/2026-2.yaml': `${OPENED}answers:\n  skolan:\n    kontakt: { state: klart, words: Hemligt }\n`,
    };
    expect(catalogOf(open, 'internal').rounds).toEqual([]);
    const own = catalogOf(open, 'network');
    expect(own.rounds[0]!.whole!.answers.skolan).toBeDefined();
    const hash = roundHash(own.rounds[0]!.whole!);
    const closed = {
      ...open,
      'network/rounds/2026-2.yaml': `${open['network/rounds/2026-2.yaml']}closed: { date: 2026-11-01, hash: ${hash} }\n`,
    };
    for (const edition of ['open', 'internal'] as const) {
      const { rounds } = catalogOf(closed, edition);
      expect(rounds).toHaveLength(1);
      expect(JSON.stringify(rounds)).not.toMatch(/Hemligt|skolan|husen/);
    }
  });
});

describe('the page of a round', () => {
  const answers = `answers:
  skolan:
    kontakt: { state: galler-inte, words: Ni har fel., evidence: 0123/26, next: Vi ringer er., due: 2027-03-01, seen: klart }
`;
  const catalog = () => catalogOf(withRound(answers), 'network');

  test('counts neither ”gäller inte” nor silence as done or not done', () => {
    const page = roundPage(catalog(), catalog().rounds[0]!);
    expect(page.sums.map(({ sentence }) => sentence)).toEqual([
      'Ingen enhet har svarat hur långt den har kommit.',
      'Ingen enhet har svarat hur långt den har kommit.',
    ]);
    expect(JSON.stringify(page)).not.toMatch(/ %|procent/);
    const half = catalogOf(withRound('answers:\n  skolan:\n    kontakt: { state: klart }\n'), 'network');
    expect(roundPage(half, half.rounds[0]!).sums[0]!.sentence).toBe('1 av 1 är klar.');
  });

  test('tells not asked from not answered, and who does not have the responsibility', () => {
    const { matrix } = roundPage(catalog(), catalog().rounds[0]!);
    expect(
      matrix?.groups.map(({ rows }) => rows.map(({ name, cells }) => [name, ...cells.map(({ words }) => words)])),
    ).toEqual([[['Skolan', 'Gäller inte', 'Har inte ansvaret']], [['Husen AB', 'Inte frågat', 'Inte frågat']]]);
    const asked = catalogOf(withRound(''), 'network');
    expect(roundPage(asked, asked.rounds[0]!).matrix?.groups[0]!.rows[0]!.cells[0]!.words).toBe('Inte svarat');
  });

  test('of a unit tells its own words, and apart from them what the lead has seen', () => {
    expect(followedUp(catalog(), 'skolan', 'kontakt')).toEqual({
      state: 'Gäller inte',
      lines: [
        'Ni har fel.',
        'Underlag: 0123/26',
        'Nästa steg: Vi ringer er, senast 1 mars 2027',
        'Samordnaren har sett: klart',
      ],
    });
    expect(followedUp(catalog(), 'husen-ab', 'kontakt')).toEqual({ state: 'Inte frågat', lines: [] });
  });

  test('says that answers are old when the guideline has changed since', () => {
    const sound = catalogOf(withRound(answers), 'network');
    const round = { ...sound.rounds[0]!, isOld: true };
    expect(roundPage({ ...sound, rounds: [round] }, round).old).toContain('Svaren gäller de frågor som ställdes då');
    expect(followedUp({ rounds: [round] }, 'skolan', 'kontakt').lines).toContain(
      'Svaret gäller en äldre utgåva av riktlinjens lista.',
    );
  });
});
