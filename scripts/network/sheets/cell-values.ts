import { badCharacters } from '../../../src/model/characters.ts';
import { isIsoDate } from '../../../src/model/dates.ts';
import { nearest } from '../../../src/model/nearest.ts';
import { personIn } from '../../../src/model/personal-names.ts';
import { checkNumbers } from '../../../src/model/phone-numbers.ts';
import { personalIn } from '../../../src/model/privacy.ts';
import { LONGEST_ANSWER, ROUND_STATES, STATE_IDS, type RoundState } from '../../../src/model/round.ts';
import type { NameFinder } from '../../data/name-finder.ts';
import { unguarded } from '../../register/formula.ts';
import type { Cell } from './open-workbook.ts';

/** What is wrong with a cell, and what to do about it. */
export interface CellFault {
  fault: string;
  remedy: string;
}

/** A cell read as what its column holds; `undefined` for an empty one, `null` for a lone dash, which takes away what stood. */
export type CellValue<T> = { value: T | null | undefined } | { faults: CellFault[] };

type TextField = keyof typeof LONGEST_ANSWER;

/** The text of a cell on one line. What begins with `=`, `+`, `-` or `@` is text like any other. */
const plainText = (cell: Cell | undefined): string =>
  unguarded(cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ''))
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();

const isDash = (words: string) => /^[-–—−]+$/.test(words);

/**
 * Words of the unit. Nobody is named: neither by what looks like a name, nor whoever the register knows, however it is
 * written.
 * @param field which of them: how long it may be
 */
export function readWords(cell: Cell | undefined, field: TextField, hasName: NameFinder): CellValue<string> {
  if (cell instanceof Date)
    return wrong(
      'cellen är ett datum: kalkylprogrammet har gjort om det som skrevs',
      "skriv en apostrof först ('0123/26), så att det blir text",
    );
  const words = plainText(cell);
  if (/^#(?:REF|NAMN|NAME|VÄRDEFEL|VALUE|SAKNAS|N\/A|DIVISION|DIV)[/\dA-ZÅÄÖ]*[!?]?$/i.test(words))
    return wrong(`cellen har räknats ut fel (${words})`, 'skriv en apostrof först, så att det blir text');
  if (words === '') return { value: undefined };
  if (isDash(words)) return { value: null };
  const longest = LONGEST_ANSWER[field];
  // A spreadsheet takes + and the first 0 from a number.
  const dialled = typeof cell === 'number' ? [`+${words}`, `0${words}`] : [];
  const personal = [words, ...dialled].flatMap((each) => personalIn(each, new Set()))[0];
  const [bad] = badCharacters(words);
  const faults = [
    ...(words.length > longest
      ? [{ fault: `texten har ${words.length} tecken, och ${longest} får plats`, remedy: 'korta texten' }]
      : []),
    ...(personal ? [{ fault: `cellen har ${personal[0]}`, remedy: personal[1] }] : []),
    ...(personIn(words) === undefined && !hasName(words)
      ? []
      : [{ fault: 'cellen har ett personnamn', remedy: 'skriv funktionen eller enheten i stället' }]),
    ...(checkNumbers(words, '', []).length > 0
      ? [{ fault: 'cellen har ett telefonnummer', remedy: 'ta bort numret och skriv funktionen eller enheten' }]
      : []),
    ...(bad ? [{ fault: `cellen har ${bad.finding[0]}`, remedy: bad.finding[1] }] : []),
  ];
  return faults.length > 0 ? { faults } : { value: words };
}

const wrong = (fault: string, remedy: string) => ({ faults: [{ fault, remedy }] });

const STATE_WORDS = new Map(STATE_IDS.map((id) => [ROUND_STATES[id].toLocaleLowerCase('sv'), id]));

/** What people write instead: proposed, never taken, since a yes may mean two things. */
const OTHER_STATES: Record<string, RoundState> = {
  ja: 'klart',
  klar: 'klart',
  'helt klart': 'klart',
  färdig: 'klart',
  färdigt: 'klart',
  gjort: 'klart',
  done: 'klart',
  ok: 'klart',
  x: 'klart',
  pågår: 'pa-gang',
  pågående: 'pa-gang',
  påbörjat: 'pa-gang',
  påbörjad: 'pa-gang',
  delvis: 'pa-gang',
  nej: 'inte-borjat',
  'ej påbörjat': 'inte-borjat',
  'ej påbörjad': 'inte-borjat',
  'inte påbörjat': 'inte-borjat',
  'inte klart': 'inte-borjat',
  'ej aktuellt': 'galler-inte',
  'inte aktuellt': 'galler-inte',
  'ej tillämpligt': 'galler-inte',
  'gäller ej': 'galler-inte',
};

/** One of the states, in the words of the list. */
export function readState(cell: Cell | undefined): CellValue<RoundState> {
  const words = plainText(cell);
  if (words === '') return { value: undefined };
  const word = words.toLocaleLowerCase('sv').replace(/[.!]+$/, '');
  const found = STATE_WORDS.get(word);
  if (found) return { value: found };
  const near = nearest(word, STATE_WORDS.keys());
  const meant = OTHER_STATES[word] ?? (near && STATE_WORDS.get(near));
  const all = STATE_IDS.map((id) => ROUND_STATES[id]).join(', ');
  const shown = words.length > 40 ? `${words.slice(0, 40)} …` : words;
  return wrong(
    `”${shown}” är inget av lägena`,
    meant ? `menas ”${ROUND_STATES[meant]}”? Skriv det i så fall` : `välj ett av: ${all}`,
  );
}

const MONTHS = 'jan feb mar apr maj jun jul aug sep okt nov dec'.split(' ');

/** A day: as a date, as a number that a spreadsheet counts days by, or as people write it. */
export function readDue(cell: Cell | undefined): CellValue<string> {
  const words = typeof cell === 'number' ? dayNumber(cell) : plainText(cell);
  if (words === '') return { value: undefined };
  if (isDash(words)) return { value: null };
  const day = isoOf(words);
  return day && isIsoDate(day)
    ? { value: day }
    : wrong(`”${words.slice(0, 40)}” är inget datum`, 'skriv ÅÅÅÅ-MM-DD, till exempel 2027-03-01');
}

/** `46082` → `2026-03-01`; `20260301` stays. */
function dayNumber(value: number): string {
  const isDay = Number.isInteger(value) && value > 36_000 && value < 90_000;
  return isDay ? new Date(Date.UTC(1899, 11, 30 + value)).toISOString().slice(0, 10) : String(value);
}

function isoOf(words: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[-./]?(\d{2})[-./]?(\d{2})$/.exec(words) ?? [];
  if (year) return `${year}-${month}-${day}`;
  const [, date = '', name = '', written] =
    /^(?:den )?(\d{1,2})(?:[:.]?[ae])? (\p{L}{3,9})\.? (\d{4})$/iu.exec(words) ?? [];
  const number = MONTHS.findIndex((each) => name.toLowerCase().startsWith(each)) + 1;
  return written && number > 0 ? `${written}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}` : undefined;
}
