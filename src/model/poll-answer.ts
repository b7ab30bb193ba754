import type { Poll } from './poll.ts';

/** More than this nobody counts. */
const MOST = 10_000_000;

const WORDS = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];
const NAMES = ['nollan', 'ettan', 'tvåan', 'trean', 'fyran', 'femman', 'sexan', 'sjuan', 'åttan', 'nian'];
const ENGLISH = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const MORE: Record<string, number> = { en: 1, inga: 0, ingen: 0, inget: 0, none: 0 };

/** What people write before the answer, and after it. Any other word makes a line something that a person must read. */
const BEFORE =
  /^(?:(?:mitt|vårt|jag|vi|det|my|we|i) )?(?:svar(?:et|ar)?|väljer|valet?|röstar(?: på)?|föredrar|blir|är|answer|choose|vote(?: for)?|reply)(?!\p{L})(?: (?:är|blir|is)(?!\p{L}))?[\s:=.–-]*/iu;
const NUMBERED = /^(?:alternativ(?:et)?|alt\.?|nummer|nr\.?|no\.?|number|option|svar)(?!\p{L})[\s:.–-]*/iu;
const AFTER =
  /[\s,.!–-]+(?:tack(?: så mycket)?|thanks|please|(?:passar|funkar|fungerar|går|blir)(?: (?:mig|oss))?(?: (?:bäst|bra|fint|utmärkt))?|för (?:mig|oss|min del|vår del)|st(?:ycken)?|personer)$/iu;
const ENDS = /[\s.!]+$/u;
const SIGNED = /\s*(?:\/{1,2}|\b(?:[Mm]vh|MVH|[Vv]h|[Hh]älsningar|[Hh]älsn\.?))\s*\p{Lu}[\p{L}.'’ -]{0,60}$/u;

/**
 * Reads the first own line of somebody's mail as an answer: `2`, `Svar: 2`, `2.`, `tvåan`, the whole line as it stood in the
 * question, or a number where one was asked for.
 * @returns undefined for a line that is anything more, is two answers or may be either: a person reads it
 */
export function readPollAnswer(line: string, { kind, answers }: Pick<Poll, 'kind' | 'answers'>): number | undefined {
  const said = plain(line);
  const number = kind === 'choice' ? choice(said, answers) : amount(said);
  return number !== undefined &&
    number >= (kind === 'choice' ? 1 : 0) &&
    number <= (kind === 'choice' ? answers.length : MOST)
    ? number
    : undefined;
}

function choice(said: string, answers: readonly string[]): number | undefined {
  const copied = answers.findIndex((answer, index) => isLineOf(said, index + 1, answer));
  return copied >= 0 ? copied + 1 : numberIn(bare(said), /^#?\(?([1-9])\)?(?::an?|an)?$/iu);
}

const amount = (said: string): number | undefined => numberIn(bare(said), /^(\d{1,8}|\d{1,3}(?: \d{3}){1,2})$/u);

/** The line as it stood in the question, or the words of the answer without its digit. */
function isLineOf(said: string, number: number, answer: string): boolean {
  const simple = (words: string) =>
    words
      .toLocaleLowerCase('sv')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const [whole, words] = [simple(`${number} ${answer}`), simple(answer)];
  return simple(said) === whole || (words !== '' && !/^\d+$/.test(words) && simple(said) === words);
}

function numberIn(said: string, digits: RegExp): number | undefined {
  const [, found] = digits.exec(said) ?? [];
  if (found) return Number(found.replaceAll(' ', ''));
  const word = said.toLocaleLowerCase('sv');
  for (const list of [WORDS, NAMES, ENGLISH]) if (list.includes(word)) return list.indexOf(word);
  return Object.hasOwn(MORE, word) ? MORE[word] : undefined;
}

/** Without what stands around an answer. */
function bare(said: string): string {
  const before = said.replace(SIGNED, '').replace(BEFORE, '').replace(NUMBERED, '');
  const after = before.replace(ENDS, '').replace(AFTER, '').replace(AFTER, '');
  return after.replace(/^["”'*_(]+|["”'*_).!,:;]+$/gu, '').trim();
}

/** One form of digits and spaces: `２`, `②` and a key of emoji are 2. */
const plain = (line: string): string =>
  line
    .replace(/[\ufe0f\u20e3]/gu, '')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim();
