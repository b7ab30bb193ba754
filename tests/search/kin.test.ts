import { expect, test } from 'vitest';
import { find } from '../../src/search/find.ts';
import { readQuery } from '../../src/search/query.ts';
import { indexOf } from './index-of.ts';

/** Each line a word, and views and people that are called after it. */
const CALLED_AFTER = `
  islam islamist islamism islamister islamismen islamistisk islamistiska
  islamisk islamist islamistisk
  islamiska islamister islamism
  kommun kommunist kommunism kommunistisk kommunistparti kommunistpartiet
  kommunen kommunisten
  kommuner kommunister
  kommunal kommunism
  nation nationalist nationalism nationalistisk
  social socialist socialism socialister socialistisk
  liberal liberalism liberalist
  moral moralist moralism
  ideal idealist idealism
  real realist realism
  stat statist statistik
  central centralist centralism
  global globalist globalism
  person personalist
  aktiv aktivist aktivism aktivister
  jihad jihadist jihadism jihadistiska
  separat separatist separatism
  syndikat syndikalist
  form formalist formalism
  satan satanist satanism
  militär militarism
  sion sionist sionism`;

/** Each line words of which whoever writes one wants the others too. */
const KIN = `
  skola skolor skolorna
  elev elever eleven eleverna
  lärare läraren lärarna
  ungdom ungdomar ungdomarna
  radikalisering radikaliserad radikaliserade radikaliseras radikaliseringen radikal
  extremist extremister extremism extremismen extremistisk extremistiska extrem extrema
  högerextremist högerextremism högerextremistisk högerextrem
  terrorist terrorister terrorism terrorismen terroristisk
  antisemit antisemiter antisemitism antisemitisk
  vandalism vandalisering
  islamist islamister islamism islamismen islamistisk islamistiska
  islam islamisk islamiska islamiskt
  nazist nazister nazism nazismen nazistisk nazistiska
  rasist rasister rasism rasismen rasistisk
  fascist fascism fascistisk
  jihadist jihadister jihadism
  salafist salafism salafister
  sionist sionister sionism
  kommunist kommunister kommunism kommunistisk
  socialist socialism socialistisk
  nationalist nationalism nationalistiska
  anarkist anarkism
  feminist feminism feministisk
  turist turister turism
  hot hota hotad hotet hotar
  hat hata hatet
  oro orolig oroliga oroa
  kommun kommunen kommuner kommunerna
  förebygga förebyggande förebygger
  muslim muslimer muslimerna
  parti partiet partier
  person personer personen
  våld våldet
  organisation organisationer organisera organiserad
  utbilda utbildning utbildningar
  kontaktperson kontaktpersoner kontaktpersonen
  samtal samtala samtalet
  värva värvning
  symbol symboler symbolerna
  journalist journalister
  väska väskan väskor väskorna
  flagga flaggan flaggans flaggor
  exempel exemplet exemplen
  nyckel nyckeln nycklar nycklarna
  artikel artikeln artiklar
  kapitel kapitlet kapitlen
  fönster fönstret fönstren
  tecken tecknen tecknet
  mönster mönstret
  register registret
  minister ministern ministrar
  anmäla anmäler anmälde
  extrem extrema extremt
  misstänka misstänker misstänkte misstänkt`;

/** Each line the beginning of a word, and what is found while it is typed or is made of it. */
const BEGINNINGS = `
  kommun kommunal kommunala kommunstyrelse kommunikation
  islam islamofobi
  islami islamist
  nation nationell nationella
  social socialt socialtjänst
  terror terrorism terrorist terrordåd
  ras rasism
  skola skolan
  admin administratör administrera
  namn namnlista
  personal personalbrist
  pol polis polisman
  demokrati demokratisk demokratin
  religion religionsfrihet
  rekrytera rekrytering
  journal journalföring`;

const rows = (list: string) =>
  list
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '));

test('who names a faith, a people, a view of society or a municipality gets no page on what is called after it, nor the other way round', async () => {
  const wrong: string[] = [];
  for (const [bare, ...views] of rows(CALLED_AFTER))
    for (const view of views)
      for (const [asked, page] of [
        [bare!, view],
        [view, bare!],
      ] as const)
        if (await finds(asked, page)) wrong.push(`${asked} → ${page}`);
  expect(wrong).toEqual([]);
});

test('who writes a word in one form finds the pages that have it in another', async () => {
  const missed: string[] = [];
  for (const words of rows(KIN))
    for (const asked of words)
      for (const page of words) if (!(await finds(asked, page))) missed.push(`${asked} → ${page}`);
  expect(missed).toEqual([]);
});

test('who has written the beginning of a word finds the pages that have the whole', async () => {
  const missed: string[] = [];
  for (const [asked, ...pages] of rows(BEGINNINGS))
    for (const page of pages) if (!(await finds(asked!, page))) missed.push(`${asked} → ${page}`);
  expect(missed).toEqual([]);
});

test('who misspells a view is understood, and who writes one in a compound finds it', async () => {
  expect(await finds('islamit', 'islamist')).toBe(true);
  expect(await finds('komunism', 'kommunism')).toBe(true);
  expect(await finds('nasist', 'nazist')).toBe(true);
  expect(await finds('ungdomsnazist', 'nazister bland ungdomar')).toBe(true);
  expect(await finds('islamistgrupp', 'islamister i grupp')).toBe(true);
});

/** Whether who asks so finds a page of that word in a portal that has nothing else. */
async function finds(asked: string, page: string): Promise<boolean> {
  const listed = { outside: [], phrases: [], field: [] };
  const index = indexOf([{ title: page[0]!.toUpperCase() + page.slice(1) }]);
  const { found } = await find(index, readQuery(asked), { filters: {}, order: 'relevance' }, listed);
  return found.length > 0;
}
