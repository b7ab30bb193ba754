import { expect, test } from 'vitest';
import type { Filters, Order } from '../../src/search/address.ts';
import { countFilters } from '../../src/search/facets.ts';
import { find } from '../../src/search/find.ts';
import type { SearchIndex } from '../../src/search/open-index.ts';
import { readQuery } from '../../src/search/query.ts';
import { indexOf, type MadeUpPage } from './index-of.ts';

const pages: MadeUpPage[] = [
  { title: 'Xenofobi', text: 'och annat hat i skolan', kind: 'Rapporter', year: '2023' },
  {
    title: 'Orosanmälan',
    text: 'gör du till socialtjänsten och i skolan',
    kind: 'Vägledning',
    year: '2024',
    parts: 'anmälan',
  },
  { title: 'Rapporterna', text: 'om läget och i landet', kind: 'Rapporter', year: '2024', names: 'kartläggning' },
  { title: 'Läget', text: 'i staden och i världen', kind: 'Rapporter', year: '2024' },
  { title: 'Polariseringen', text: 'mellan grupper i staden', kind: 'Forskning', year: '2022' },
];

/** What the portal has nothing of, though it may have the words, and turns of phrase that pages are found by. */
const LISTED = {
  outside: ['hat i skolan', 'löne-', '-bokning', 'skrivare'],
  phrases: ['säga upp', 'säga upp avtal'],
  field: ['xenofobi'],
};

async function ask(
  typed: string,
  filters: Filters = {},
  order: Order = 'relevance',
  index: SearchIndex = indexOf(pages),
) {
  const answer = await find(index, readQuery(typed), { filters, order }, LISTED);
  return { ...answer, titles: answer.found.map(({ page }) => pages[page]?.title) };
}

test('a page is found by the beginning of a word while it is typed', async () => {
  for (const typed of ['oros', 'orosanm', 'orosanmälan'])
    expect((await ask(typed)).titles, typed).toEqual(['Orosanmälan']);
});

test('a page is found by another inflection of its word, with and without dots', async () => {
  for (const typed of ['rapporternas', 'rapport', 'Rapporten'])
    expect((await ask(typed)).titles).toEqual(['Rapporterna']);
  for (const typed of ['orosanmalan', 'OROSANMÄLAN']) expect((await ask(typed)).titles).toEqual(['Orosanmälan']);
});

test('a page is found by each form of the most common kind of noun', async () => {
  const index = indexOf([
    { title: 'Väskor', text: 'i entrén' },
    { title: 'Koran', text: 'och flaggans färger' },
  ]);
  for (const typed of ['väska', 'väskan', 'väskans', 'väskorna'])
    expect(
      (await ask(typed, {}, 'relevance', index)).found.map(({ page }) => page),
      typed,
    ).toEqual([0]);
  for (const typed of ['flagga', 'flaggan', 'flaggor'])
    expect(
      (await ask(typed, {}, 'relevance', index)).found.map(({ page }) => page),
      typed,
    ).toEqual([1]);
  // A short word is itself: Koran is no form of kor.
  expect((await ask('kor', {}, 'relevance', index)).found.map(({ matched }) => matched()[0]?.kinship)).not.toContain(
    'word',
  );
});

test('a page is found by a related word, by a part of a compound and by another name, the word itself first', async () => {
  expect((await ask('polariserad')).titles).toEqual(['Polariseringen']);
  expect((await ask('anmälan')).titles).toEqual(['Orosanmälan']);
  expect((await ask('kartläggningar')).titles).toEqual(['Rapporterna']);
  const both = indexOf([
    { title: 'Orosanmälan', parts: 'anmälan' },
    { title: 'Annat', text: 'med en anmälan' },
  ]);
  const { found } = await ask('anmälan', {}, 'relevance', both);
  expect(found.map(({ matched }) => matched()[0]?.kinship).sort()).toEqual(['part', 'word']);
});

test('what only looks alike is not found', async () => {
  const index = indexOf([{ title: 'Extremvärme', text: 'i juli' }, { title: 'Extremism' }, { title: 'H.' }]);
  expect((await ask('extremist', {}, 'relevance', index)).found.map(({ page }) => page)).toEqual([1]);
  expect((await ask('huset', {}, 'relevance', index)).found).toEqual([]);
});

test('three letters in common are no kinship: ”nasist” is no form of ”nås”', async () => {
  const index = indexOf([
    { title: 'Nås', text: 'lättast per telefon' },
    { title: 'Nazist', text: 'i skolan' },
  ]);
  const { found, corrected } = await ask('nasist', {}, 'relevance', index);
  expect(found.map(({ page }) => page)).toEqual([1]);
  expect(corrected).toEqual([{ typed: 'nasist', read: 'nazist' }]);
});

test('a compound that is written apart is found as one', async () => {
  expect((await ask('oros anmälan')).titles).toEqual(['Orosanmälan']);
});

test('an unknown word is read as the nearest one, and the answer says so', async () => {
  const { titles, corrected } = await ask('xenofboi skolan');
  expect(titles[0]).toEqual('Xenofobi');
  expect(corrected).toEqual([{ typed: 'xenofboi', read: 'xenofobi' }]);
});

test('a word that the portal hardly has keeps its pages beside those of the nearest word, and the answer says so', async () => {
  const index = indexOf([{ title: 'Annat', text: 'klimatförbättringsmöteskalendern' }, { title: 'Klomat' }]);
  const { found, corrected, beside } = await ask('klimat', {}, 'relevance', index);
  expect(found.map(({ page }) => page).sort()).toEqual([0, 1]);
  expect({ corrected, beside }).toEqual({ corrected: [], beside: [{ typed: 'klimat', read: 'klomat' }] });
});

test('unknown words do not silence those that tell much, but one known word answers for nothing', async () => {
  const many = indexOf([
    { title: 'Skolgård', text: 'klotter' },
    ...Array.from({ length: 40 }, (_, at) => ({ title: `Sida${at}`, text: 'annat' })),
  ]);
  const { found, missing } = await ask('klotter skolgård kvantmekanik saxofon', {}, 'relevance', many);
  expect(found.map(({ page }) => page)).toEqual([0]);
  expect(missing).toEqual(['kvantmekanik', 'saxofon']);
  expect((await ask('klotter kvantmekanik saxofon', {}, 'relevance', many)).found).toEqual([]);
});

test('a word of what the portal is about, or one that stands for it, always has an answer', async () => {
  const many = indexOf(
    [
      { title: 'Xenofobi', text: 'i skolan', names: 'främlingsrädsla' },
      { title: 'Skolgård', text: 'klotter' },
      ...Array.from({ length: 40 }, (_, at) => ({ title: `Sida${at}`, text: 'annat' })),
    ],
    { främlingsrädsla: 'xenofobi' },
  );
  const pagesOf = async (typed: string) => (await ask(typed, {}, 'relevance', many)).found.map(({ page }) => page);
  for (const word of ['xenofobi', 'främlingsrädsla'])
    expect(await pagesOf(`${word} kvantmekanik saxofon`), word).toEqual([0]);
  expect(await pagesOf('klotter kvantmekanik saxofon')).toEqual([]);
  expect(await pagesOf('xenofobi löneförhandling'), 'what the portal has nothing of').toEqual([]);
});

test('a compound that the portal lacks is read as the words that it has, none of them required', async () => {
  const { found, takenApart } = await ask('xenofobirapporterna');
  expect(takenApart).toEqual(['xenofobirapporterna']);
  expect(found.every(({ matched }) => matched().some(Boolean) && !matched().every(Boolean))).toBe(true);
  expect(found).not.toEqual([]);
});

test('a word that a hyphen holds together is read by its parts, without the small ones', async () => {
  const { takenApart, found } = await ask('Xenofobi-folk i staden');
  expect(takenApart).toEqual(['Xenofobi-folk']);
  expect(found.map(({ page }) => page)).toContain(0);
  expect((await ask('kvant-mekanik')).missing).toEqual(['kvant-mekanik']);
});

test('a compound that few pages have is looked for by its parts too, and the answer says so', async () => {
  const index = indexOf([
    { title: 'Sidan', text: 'har klotterlarmet' },
    { title: 'Klotter', text: 'på väggen' },
    { title: 'Larm', text: 'i huset' },
  ]);
  const { found, beside } = await ask('klotterlarm', {}, 'relevance', index);
  expect(found.map(({ page }) => page).toSorted()).toEqual([0, 1, 2]);
  expect(beside).toEqual([{ typed: 'klotterlarm', read: '' }]);
});

test('who writes rings and dots somewhere means the letters without them: ”lagen får” is about no ”läger”', async () => {
  const index = indexOf([
    { title: 'Läger', text: 'i norr' },
    { title: 'Lagen', text: 'om skolan' },
  ]);
  const pagesOf = async (typed: string) =>
    (await ask(typed, {}, 'relevance', index)).found.map(({ page }) => page).toSorted();
  expect(await pagesOf('lagen frågor')).toEqual([1]);
  expect(await pagesOf('lagen')).toEqual([0, 1]);
});

test('a compound whose last part is unknown is another word', async () => {
  expect((await ask('rapportmekanik')).found).toEqual([]);
});

test('two compounds of one first part are no misspellings of each other', async () => {
  const index = indexOf([
    { title: 'Politikerhat', text: 'på nätet' },
    { title: 'Politiker', text: 'möter' },
    { title: 'Hot', text: 'mot' },
  ]);
  const { corrected, takenApart } = await ask('politikerhot', {}, 'relevance', index);
  expect({ corrected, takenApart }).toEqual({
    corrected: [],
    takenApart: ['politikerhot'],
  });
});

test('a word with rings and dots is not the one without', async () => {
  const index = indexOf([
    { title: 'Möten', text: 'för alla' },
    { title: 'Mot', text: 'våld' },
  ]);
  const titles = async (typed: string) => (await ask(typed, {}, 'relevance', index)).found.map(({ page }) => page);
  expect(await titles('möte')).toEqual([0]);
  expect((await titles('mote')).toSorted()).toEqual([0, 1]);
});

test('what readers call a thing finds it inside a longer question, and the answer says that no page has it', async () => {
  const index = indexOf([{ title: 'Polisen', text: 'får uppgifter', names: 'snuten' }, ...pages], { snuten: 'polis' });
  const { found, byName } = await ask('snuten frågar efter uppgifter', {}, 'relevance', index);
  expect(found[0]!.page).toBe(0);
  expect(byName).toEqual(['snuten']);
});

test('a name of more words is found as a whole, not by one of them', async () => {
  const index = indexOf([{ title: 'Ensamagerande', names: 'lonewolf' }, { title: 'Annat' }]);
  expect((await ask('a lone wolf', {}, 'relevance', index)).found).toHaveLength(1);
  expect((await ask('wolf', {}, 'relevance', index)).found).toEqual([]);
});

test('what the portal has nothing of finds nothing, though it has the words', async () => {
  const { found, outside } = await ask('hat i skolan');
  expect(found).toEqual([]);
  expect(outside).toEqual(['hat i skolan']);
  expect((await ask('hat mot skolan')).found).not.toEqual([]);
});

test('what begins or ends as the editors say is outside, and is told of as it was typed', async () => {
  for (const typed of ['lönespecifikation', 'tidsbokning'])
    expect((await ask(`${typed} skolan`)).outside).toEqual([typed]);
  expect((await ask('skriver hat')).outside).toEqual([]);
});

test('a turn of phrase is found as it stands, inflected too, though its words tell nothing', async () => {
  const index = indexOf(
    [
      { title: 'Avtal', names: 'sägaupp' },
      { title: 'Annat', text: 'säga och upp' },
    ],
    { sägaupp: 'uppsägning' },
  );
  for (const typed of ['säga upp', 'kan vi säga upp honom', 'vi säger upp folk'])
    expect(
      (await ask(typed, {}, 'relevance', index)).found.map(({ page }) => page),
      typed,
    ).toContain(0);
  expect((await ask('kan vi säga upp avtal', {}, 'relevance', index)).byName).toEqual([]);
});

test('everyday words help, but nothing is lacking without them', async () => {
  const { titles, missing, isWhole } = await ask('plötsligt massa konstiga orosanmälan');
  expect({ titles, missing, isWhole }).toEqual({ titles: ['Orosanmälan'], missing: [], isWhole: true });
});

test('a page whose nearest pages answer comes before one that stands alone with the words', async () => {
  const index = indexOf([
    { title: 'Rapport', text: 'klotter skolgård' },
    { title: 'Vägledning', text: 'klotter skolgård', near: [{ page: 2, likeness: 0.8 }] },
    { title: 'Skolgård', text: 'klotter klotter' },
    { title: 'Annat', text: 'om annat' },
  ]);
  const { found } = await ask('klotter skolgård', {}, 'relevance', index);
  expect(found.findIndex(({ page }) => page === 1)).toBeLessThan(found.findIndex(({ page }) => page === 0));
});

test('what is left of a longer word is not how others begin', async () => {
  const index = indexOf([{ title: 'Polis' }, { title: 'Hotbrev' }]);
  expect((await ask('polerar', {}, 'relevance', index)).found).toEqual([]);
  expect((await ask('hot', {}, 'relevance', index)).found.map(({ page }) => page)).toEqual([1]);
});

test('the only word that tells something is enough beside a year and everyday words', async () => {
  const index = indexOf([
    ...Array.from({ length: 30 }, (_, at) => ({ title: `Sida${at}`, text: '2025 med annat om mycket' })),
    { title: 'Europa', text: 'i tesat 2025' },
  ]);
  expect((await ask('TE-SAT 2025', {}, 'relevance', index)).found.map(({ page }) => page)).toEqual([30]);
});

test('nothing is lacking beside a number that the portal has, and what the number begins is another', async () => {
  const index = indexOf([{ title: 'Lagen', text: 'om bidrag 2024487' }, { title: 'Annat', text: 'om SOU' }]); // prettier-ignore
  expect((await ask('förordning 2024:487', {}, 'relevance', index)).found.map(({ page }) => page)).toEqual([0]);
  expect((await ask('2024:48', {}, 'relevance', index)).found).toEqual([]);
});

test('an abbreviation is not how another word begins', async () => {
  const index = indexOf([
    { title: 'Skriker', text: 'i receptionen' },
    { title: 'SKR', text: 'har en handbok' },
  ]);
  expect((await ask('SKR', {}, 'relevance', index)).found.map(({ page }) => page)).toEqual([1]);
  expect((await ask('skr', {}, 'relevance', index)).found).toHaveLength(2);
});

test('a word of the field answers beside one that nobody knows, a common one does not', async () => {
  const many = indexOf(
    [
      { title: 'Autonoma', reader: 'antifa' },
      { title: 'Klotter' },
      ...Array.from({ length: 60 }, (_, at) => ({ title: `Sida${at}`, text: 'annat' })),
    ],
    { antifa: 'autonoma' },
  );
  expect((await ask('antifa kvantmekanik', {}, 'relevance', many)).found.map(({ page }) => page)).toEqual([0]);
  expect((await ask('annat kvantmekanik', {}, 'relevance', many)).found).toEqual([]);
});

test('words that a page mentions in passing answer nothing together', async () => {
  const text = 'annat '.repeat(60);
  const index = indexOf([
    { title: 'Rapport', text: `${text} hund ${text}` },
    { title: 'Annan', text: `${text} park ${text}` },
    ...Array.from({ length: 20 }, (_, at) => ({ title: `Sida${at}`, text })),
  ]);
  expect((await ask('hund park bänk', {}, 'relevance', index)).found).toEqual([]);
  expect((await ask('hund', {}, 'relevance', index)).found).toHaveLength(1);
});

test('numbers are found as they are written, with and without spaces; a lone small number is not required', async () => {
  const index = indexOf([
    { title: 'Skrivelsen', text: '20232456 MSB1593 16kap8' },
    { title: 'Annat', text: 'om orosanmälan' },
  ]);
  for (const typed of ['skr. 2023/24:56', '2023/24:56', 'MSB1593', 'MSB 1593', '16 kap. 8 §', '16 kap 8'])
    expect(
      (await ask(typed, {}, 'relevance', index)).found.map(({ page }) => page),
      typed,
    ).toEqual([0]);
  expect((await ask('14 kap 1 § orosanmälan', {}, 'relevance', index)).found.map(({ page }) => page)).toEqual([1]);
});

test('a number that is mentioned finds its page before one that only has the name before it', async () => {
  const index = indexOf([
    { title: 'SOU', text: 'SOU SOU SOU och mer' },
    { title: 'Skolor', text: 'mot brott i SOU 202417' },
    { title: 'Annat', text: 'om 2024' },
  ]);
  expect((await ask('SOU 2024:17', {}, 'relevance', index)).found[0]!.page).toBe(1);
});

test('what tells the reader what to do comes before what says the same', async () => {
  const index = indexOf([
    { title: 'Rapport', text: 'om hotbrev' },
    { title: 'Vägledning', text: 'om hotbrev', prior: 150 },
  ]);
  expect((await ask('hotbrev', {}, 'relevance', index)).found.map(({ page }) => page)).toEqual([1, 0]);
});

test('an empty answer has the nearest guidance', async () => {
  const index = indexOf([
    { title: 'Vägledning', text: 'om skolan', prior: 150 },
    { title: 'Rapport', text: 'om skolan' },
  ]);
  const { found, nearest } = await ask('hjärtstartare kvantmekanik skolan', {}, 'relevance', index);
  expect({ found, nearest }).toEqual({ found: [], nearest: [0] });
  // What the portal is not about has no guidance that is near it.
  expect(await ask('löneförhandling skolan', {}, 'relevance', index)).toMatchObject({ found: [], nearest: [] });
});

test('what the portal has nothing like finds nothing', async () => {
  const { found, missing, apart } = await ask('kvantmekanik');
  expect({ found, missing, apart }).toEqual({ found: [], missing: ['kvantmekanik'], apart: [] });
});

test('an unknown word is set aside and told of when the others say something', async () => {
  const { titles, missing } = await ask('orosanmälan socialtjänsten kvantmekanik');
  expect(titles).toEqual(['Orosanmälan']);
  expect(missing).toEqual(['kvantmekanik']);
});

test('common words do not answer for the unknown ones', async () => {
  const { found, missing } = await ask('kvantmekanik skolan');
  expect(found).toEqual([]);
  expect(missing).toEqual(['kvantmekanik']);
});

test('a question is answered by its telling words', async () => {
  expect((await ask('vad är en orosanmälan och hur gör jag')).titles).toEqual(['Orosanmälan']);
  expect((await ask('hur gör jag en orosanmälan till socialtjänsten')).titles).toEqual(['Orosanmälan']);
});

test('a page that has most of a question is an answer, and it is told what it lacks', async () => {
  const { found, titles } = await ask('orosanmälan socialtjänsten skolan staden');
  expect(titles[0]).toBe('Orosanmälan');
  expect(found[0]!.matched().map(Boolean)).toEqual([true, true, true, false]);
});

test('no word is required: of two that never meet the pages of each are found, and the answer says so', async () => {
  const { titles, isWhole, apart } = await ask('xenofobi orosanmälan');
  expect(titles).toEqual(['Xenofobi', 'Orosanmälan']);
  expect(isWhole).toBe(false);
  expect(apart).toEqual([
    { word: 'xenofobi', pages: 1 },
    { word: 'orosanmälan', pages: 1 },
  ]);
});

test('words within quotation marks must follow each other', async () => {
  expect((await ask('"annat hat"')).titles).toEqual(['Xenofobi']);
  expect((await ask('"hat annat"')).titles).toEqual([]);
});

test('a chosen filter still says what its other values would give', async () => {
  const index = indexOf(pages);
  const filters = { kind: 'Rapporter', year: '2023' };
  const { found, unfiltered } = await ask('skolan', filters, 'relevance', index);
  expect(found).toHaveLength(1);
  const { kind, year } = await countFilters(index, unfiltered, filters);
  expect(kind).toEqual({ Rapporter: 1, Vägledning: 0, Forskning: 0 });
  expect(year).toEqual({ 2022: 0, 2023: 1, 2024: 0 });
});

test('filters that leave nothing tell how much there is without them', async () => {
  const { found, unfiltered } = await ask('skolan', { kind: 'Forskning' });
  expect(found).toEqual([]);
  expect(unfiltered).toHaveLength(2);
});

test('filters alone show what there is, and a date puts the newest first', async () => {
  expect((await ask('', { year: '2024' })).titles).toEqual(['Orosanmälan', 'Rapporterna', 'Läget']);
  expect((await ask('', { year: '2024' }, 'date')).titles).toEqual(['Läget', 'Rapporterna', 'Orosanmälan']);
});

test('signs alone find nothing', async () => {
  expect((await ask('%')).found).toEqual([]);
});

test('a page of a PDF is shown under the entry it belongs to', async () => {
  const index = indexOf([
    { title: 'Annat', text: 'om bilagor' },
    { title: 'Årsrapport', owns: '/rapporter/arsrapport/' },
    { title: 'Bilaga', text: 'med enkäten', ownedBy: '/rapporter/arsrapport/' },
    { title: 'Bilaga', text: 'med enkätsvar', ownedBy: '/rapporter/arsrapport/' },
  ]);
  const { found } = await ask('enkät', {}, 'relevance', index);
  expect(found.map(({ page, attached }) => [page, attached.map((each) => each.page)])).toEqual([[1, [2, 3]]]);
});

test('a telephone number is found however it is typed, and from its first groups', async () => {
  const index = indexOf([
    { title: 'Stadsledningskontoret', text: '031-365 00 00', parts: '0313650000' },
    { title: 'Polisen', text: '114 14', parts: '11414' },
    { title: 'Nämnden', text: '365 dagar' },
  ]);
  const firstFor = async (typed: string) => (await ask(typed, {}, 'relevance', index)).found[0]?.page;
  for (const typed of ['11414', '114 14', '114-14']) expect(await firstFor(typed), typed).toBe(1);
  for (const typed of ['0313650000', '031-365 00 00', '031 365 00 00', '031-3650000', '031-365', '031 365'])
    expect(await firstFor(typed), typed).toBe(0);
});

test('our own answer to a question that has every typed word comes first, the small words too', async () => {
  const index = indexOf([
    { title: 'Orosanmälan', text: 'orosanmälan orosanmälan' },
    { title: 'Oro', text: 'gör en orosanmälan', prior: 150, asks: ['När måste jag göra en orosanmälan?'] },
    { title: 'Rapport', text: 'om orosanmälan', asks: ['När måste jag göra en orosanmälan?'] },
  ]);
  const firstFor = async (typed: string) => (await ask(typed, {}, 'relevance', index)).found[0]?.page;
  expect(await firstFor('orosanmälan när måste jag')).toBe(1);
  expect(await firstFor('orosanmälan')).toBe(0);
});
