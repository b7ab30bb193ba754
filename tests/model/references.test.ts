import { describe, expect, test } from 'vitest';
import { madeUpNumber } from './made-up-numbers.ts';
import { article, faults, issue, meeting } from './small-portal.ts';

const unit = (fields = '') => `name: Kontoret\nkind: forvaltning\nconfirmed: true\n${fields}`;

test('a sound portal has no faults', () => {
  expect(
    faults({
      'reports/a.mdx': article({ related: '[b]' }),
      'talks/b.mdx': article({ format: 'talk' }),
      'newsletters/2026-1.mdx': issue(),
      'network/meetings/m.mdx': meeting(),
    }),
  ).toEqual([]);
});

describe('an id that is not there', () => {
  test.each([
    [
      'a topic',
      { topics: '[nätverk]' },
      '7 topics, nummer 1 – är inget giltigt id – använd bara a–z, 0–9 och bindestreck, till exempel `risk-och-skydd`',
    ],
    [
      'a topic nearly right',
      { topics: '[natet, lokal]' },
      '7 topics, nummer 2 – ”lokal” finns inte i topics.yaml – menade du `lokaler`?',
    ],
    [
      'a topic far off',
      { topics: '[fotboll]' },
      '7 topics, nummer 1 – ”fotboll” finns inte i topics.yaml – välj ett id som finns i topics.yaml',
    ],
    [
      'a comma between two topics',
      { topics: '[natet lokaler]' },
      '7 topics, nummer 1 – ett kommatecken saknas i listan – skriv `natet, lokaler`',
    ],
    [
      'an audience',
      { audiences: '[skolan]' },
      '8 audiences, nummer 1 – ”skolan” finns inte i audiences.yaml – menade du `skola`?',
    ],
    ['a related entry', { related: '[y]' }, '9 related, nummer 1 – ingen text har id ”y” – menade du `x`?'],
    [
      'an entry that replaces it',
      { replacedBy: 'rapporten' },
      '9 replacedBy – ingen text har id ”rapporten” – är den borttagen, omdöpt eller inte skriven än? skriv filnamnet på den som gäller, utan .mdx, ta bort raden, eller hämta tillbaka den (Borttagna texter i redigeraren)',
    ],
    [
      'an audience under meaning',
      { meaning: '{ chef: Ta upp det. }' },
      '9 meaning.chef – ”chef” finns inte bland artikelns målgrupper – lägg till chef under audiences, eller ta bort raden',
    ],
    [
      'an attachment',
      { attachments: '[{ file: a.pdf, title: A }]' },
      '9 attachments, nummer 1 – filen ”a.pdf” finns inte – lägg den i content/attachments/ och skriv namnet exakt',
    ],
  ])('%s', (_, fields, problem) =>
    expect(faults({ 'reports/x.mdx': article(fields) })).toEqual([`reports/x.mdx:${problem}`]),
  );

  test('the topic of a meeting', () => {
    expect(faults({ 'network/meetings/m.mdx': meeting({ topics: '[fotboll]' }) })).toEqual([
      'network/meetings/m.mdx:6 topics, nummer 1 – ”fotboll” finns inte i topics.yaml – välj ett id som finns i topics.yaml',
    ]);
  });

  test('the parent of a unit', () => {
    expect(faults({ 'network/units/a.yaml': unit('parent: b') })).toEqual([
      'network/units/a.yaml:4 parent – enheten ”b” finns inte – välj ett id som finns i network/units, utan .yaml',
    ]);
    expect(faults({ 'network/units/a.yaml': unit('parent: b'), 'network/units/b.yaml': unit() })).toEqual([]);
  });
});

describe('one mistake is one problem: whoever refers to a faulty file is not blamed', () => {
  test('for an entry', () => {
    const files = {
      'reports/a.mdx': article({ summary: 'Kort.' }),
      'reports/b.mdx': article({ related: '[a]', replacedBy: 'a' }, '[rapporten](/rapporter/a/)'),
      'newsletters/2026-1.mdx': issue({}, '<Entry id="a">Text.</Entry>'),
    };
    expect(faults(files)).toEqual(['reports/a.mdx:3 summary – är kortare än 40 tecken – skriv en till två meningar']);
  });

  test.each(['topics.yaml', 'audiences.yaml', 'glossary.yaml', 'contacts.yaml', 'laws.yaml'])('for %s', (list) => {
    const body =
      '[ämnet](/amnen/natet/) [gruppen](/malgrupper/skola/) [ordet](/ordlista/#ord) [oss](mailto:trygg.stad@exempelstad.example)';
    const told = faults({ 'reports/a.mdx': article({}, body), [list]: '- { id: a, fel: b }' });
    expect(told.filter((problem) => !problem.startsWith(list) && !problem.startsWith('accessibility'))).toEqual([]);
    expect(told.length).toBeGreaterThan(0);
  });

  test('for a unit', () => {
    expect(
      faults({ 'network/units/a.yaml': unit('parent: b'), 'network/units/b.yaml': unit('kontakt: x') }),
    ).toHaveLength(1);
  });
});

describe('two things with one id', () => {
  test('are a fault for entries of different kinds too, since letters and search name them by id', () => {
    expect(faults({ 'reports/x.mdx': article(), 'research/x.mdx': article() })).toEqual([
      'research/x.mdx:2 filnamn – id ”x” finns redan i reports/x.mdx – döp om den ena filen',
    ]);
  });

  test('are a fault in a list', () => {
    expect(
      faults({ 'topics.yaml': '- { id: natet, name: A, description: B }\n- { id: natet, name: C, description: D }\n' }),
    ).toEqual(['topics.yaml:2 id – id ”natet” finns redan i topics.yaml – ge den ena ett annat id']);
  });
});

test('a review lies after the publication', () => {
  expect(faults({ 'reports/x.mdx': article({ reviewBy: '2026-10-31' }) })).toEqual([
    'reports/x.mdx:6 reviewBy – ligger före published – sätt ett senare datum',
  ]);
});

describe('what is withdrawn says when and why, and nothing else does', () => {
  test.each([
    [
      'without a reason',
      { status: 'withdrawn' },
      '9 status – artikeln är tillbakadragen utan skäl – lägg till `withdrawn: { date: 2026-11-23, reason: … }`',
    ],
    [
      'a reason alone',
      { withdrawn: '{ date: 2026-01-01, reason: Fel. }' },
      '9 withdrawn – står i en artikel som inte är tillbakadragen – skriv `status: withdrawn` eller ta bort raden',
    ],
  ])('%s', (_, fields, problem) =>
    expect(faults({ 'reports/x.mdx': article(fields) })).toEqual([`reports/x.mdx:${problem}`]),
  );

  test('both together are sound', () => {
    expect(
      faults({ 'reports/x.mdx': article({ status: 'withdrawn', withdrawn: '{ date: 2026-01-01, reason: Fel. }' }) }),
    ).toEqual([]);
  });
});

describe('a picture lies beside its article', () => {
  const assets = ['reports/karta.png', 'reports/å ö.png', 'talks/annan.png'];
  const of = (target: string) => faults({ 'reports/x.mdx': article({}, `![Karta](${target})`) }, { assets });
  test.each(['./karta.png', 'karta.png', './%C3%A5%20%C3%B6.png'])('%s is found', (target) =>
    expect(of(target)).toEqual([]),
  );
  test.each(['./annan.png', '../talks/annan.png', './100%.png'])('%s is not', (target) =>
    expect(of(target)).toEqual([
      `reports/x.mdx:11 bild – bilden ”${target}” finns inte – lägg den bredvid filen och skriv \`./namn.png\` exakt`,
    ]),
  );
  test.each([
    ['./Karta.PNG', 'finns inte: stora och små bokstäver är olika tecken – skriv `./karta.png`'],
    ['/karta.png', 'finns inte – den ligger bredvid filen: skriv `./karta.png`'],
    ['./kart.png', 'finns inte – menade du `./karta.png`?'],
  ])('%s is told with the name that is there', (target, words) =>
    expect(of(target)).toEqual([`reports/x.mdx:11 bild – bilden ”${target}” ${words}`]),
  );
});

describe('what must never be published is looked for everywhere', () => {
  const number = madeUpNumber('19900101');
  test.each(['reports/x.mdx', 'newsletters/2026-1.mdx', 'network/units/x.yaml', 'topics.yaml', 'annat/x.yaml'])(
    'in %s',
    (path) => {
      expect(faults({ [path]: `# ${number}` })).toContain(
        `${path}:1 personuppgift – ett personnummer eller samordningsnummer – ta bort det; beskriv verksamheten, inte personen`,
      );
    },
  );

  test('in the name of a file, which is told with its digits hidden', () => {
    const told = faults({}, { assets: [`attachments/${number}.pdf`] });
    expect(told).toEqual([
      'attachments/••••••••••••.pdf:1 filnamn – ett personnummer eller samordningsnummer – ta bort det; beskriv verksamheten, inte personen',
    ]);
  });

  test('and links to blocked hosts, but not in the list that names them', () => {
    const listed = 'extremist: [sparrad.example] # https://sparrad.example/\n';
    expect(faults({ 'blocked-hosts.yaml': listed, 'reports/x.mdx': article({}, 'https://sparrad.example/') })).toEqual([
      'reports/x.mdx:11 länk – länkar till en webbplats som portalen aldrig länkar till – beskriv källan utan adress',
    ]);
  });
});

test('an invisible control character, which no feed can carry, is a fault', () => {
  expect(faults({ 'reports/x.mdx': article({}, 'Text\u0008 från en pdf') })).toEqual([
    'reports/x.mdx:11 tecken – ett osynligt styrtecken – skriv om raden för hand i stället för att klistra in den',
  ]);
});

describe('a letter names only what may be mailed', () => {
  const letter = (fields: Record<string, string>) =>
    faults({
      'reports/a.mdx': article(fields),
      'newsletters/2026-1.mdx': issue({}, 'Hej.\n\n<Entry id="a">Text.</Entry>'),
    });
  const of = (why: string) =>
    `newsletters/2026-1.mdx:10 <Entry> – artikeln ”a” får inte mejlas: ${why} – ta bort den ur brevet eller ändra artikeln`;
  test.each([
    ['internal', { title: 'Den egna', sensitivity: 'internal' }, 'den är inte öppen'],
    ['for the network', { title: 'Den inre', sensitivity: 'network' }, 'den är inte öppen'],
    ['a draft', { status: 'draft' }, 'den är ett utkast'],
    ['withdrawn', { status: 'withdrawn', withdrawn: '{ date: 2026-11-02, reason: Fel. }' }, 'den är tillbakadragen'],
    ['of a later day', { published: '2026-12-24' }, 'den publiceras först 2026-12-24'],
  ])('not what is %s', (_, fields, why) => expect(letter(fields)).toContain(of(why)));

  test('an open and published entry may', () => expect(letter({})).toEqual([]));
});
