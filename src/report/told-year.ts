import { formatDate } from '../model/dates.ts';
import { HIDDEN, LACKING, MARKS, type Figure } from './figure.ts';
import type { FrozenYear } from './frozen-year.ts';
import { PHRASES, type PhraseName } from './phrases.ts';

/** A frozen year, asked for words. */
export interface Told {
  frozen: FrozenYear;
  /** A figure; undefined where the year has none of that id. */
  figure: (id: string) => Figure | undefined;
  /** Its number; undefined where it is lacking, hidden or not there. */
  number: (id: string) => number | undefined;
  /** As it stands in a table: `1 234`, `minst 95`, `uppgift saknas`. */
  cell: (id: string) => string;
  /**
   * A phrase with its figures in place, or what it says when one of them is lacking or hidden.
   * @param of the ids of the row that it tells of, without their last word
   */
  phrase: (name: PhraseName, of?: string) => string;
}

export function toldYear(frozen: FrozenYear): Told {
  const figures = new Map(frozen.figures.map((figure) => [figure.id, figure]));
  const number = (id: string) => {
    const value = figures.get(id)?.value;
    return typeof value === 'number' ? value : undefined;
  };
  const told: Told = {
    frozen,
    figure: (id) => figures.get(id),
    number,
    cell: (id) => cellWords(figures.get(id)),
    phrase: (name, of = '') => {
      const { says, hides, lacks } = PHRASES[name];
      const isHidden = idsIn(says, of).some((id) => figures.get(id)?.value === HIDDEN);
      return (
        filled(says, told, of) ?? (isHidden && hides ? filled(hides, told, of) : undefined) ?? filled(lacks, told, of)!
      );
    },
  };
  return told;
}

const PLACE = /\{(@?)([\w.]+)(?::([^|}]*)\|([^|}]*)\|([^|}]*))?\}/g;

const wholeId = (id: string, of: string) => (id.startsWith('.') ? of + id : id);

/** The ids of the figures that a template needs. */
const idsIn = (template: string, of: string): string[] =>
  [...template.matchAll(PLACE)].flatMap(([, isWord, id]) => (isWord ? [] : [wholeId(id!, of)]));

/** A template in words; undefined when a figure that it needs has no number. */
function filled(template: string, { frozen, figure, number }: Told, of: string): string | undefined {
  if (idsIn(template, of).some((id) => number(id) === undefined)) return undefined;
  const words = template.replace(PLACE, (_, isWord: string, id: string, none?: string, one?: string, many?: string) => {
    if (isWord) return nameWords(id, frozen, figure, of);
    const found = figure(wholeId(id, of))!;
    const form = many === undefined ? '#' : ([none!, one!][found.mark ? NaN : (found.value as number)] ?? many);
    return form.replace('#', numberWords(found));
  });
  return words.replace(/(?:^|[.] )\p{Ll}/gu, (start) => start.toLocaleUpperCase('sv'));
}

/** What a phrase names and does not count. */
function nameWords(name: string, frozen: FrozenYear, figure: Told['figure'], of: string): string {
  const { year, through, begins, document, rows } = frozen;
  const closed = figure('rounds.units')?.day;
  const counted = figure('coverage.total')?.day;
  const names: Record<string, string | undefined> = {
    year: String(year),
    through: formatDate(through),
    begins: begins && formatDate(begins),
    counted: counted && formatDate(counted),
    came: figure('units.came')?.note,
    went: figure('units.went')?.note,
    roundClosed: closed && formatDate(closed),
    ask: rows.rounds.find(({ id }) => `round.${id}` === of)?.name,
    document,
  };
  const found = names[name];
  if (found === undefined) throw new Error(`A phrase has {@${name}}, which this year has no word for.`);
  return found;
}

const SMALL = 'noll,ett,två,tre,fyra,fem,sex,sju,åtta,nio,tio,elva,tolv'.split(',');

/** In running text numbers up to twelve are words, as Swedish official prose has it. */
function numberWords({ value, mark }: Figure): string {
  const word = mark ? undefined : SMALL[value as number];
  return word ?? withMark(mark, digits(value as number));
}

/** `1 234,5`: no line ends within a number. */
export function digits(value: number): string {
  const [whole = '', part] = String(value).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0') + (part ? `,${part}` : '');
}

function cellWords(figure: Figure | undefined): string {
  if (!figure) return LACKING;
  return typeof figure.value === 'number' ? withMark(figure.mark, digits(figure.value)) : figure.value;
}

const withMark = (mark: Figure['mark'], words: string) => (mark ? `${MARKS[mark]}\u00a0${words}` : words);
