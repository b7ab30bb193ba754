import type { Opening } from './mail.ts';
import { attribution, CLOSING, GREETING, isName, plainLines, QUOTE } from './own-words.ts';
import { POLITE } from './wish-words.ts';

/** What our own or somebody's mail server puts above all mail from outside. */
const BANNER =
  /^(?:\[?(?:externt?|external)\b.{0,120}\]?|(?:obs|varning|caution|warning|viktigt)\b[:!].{0,300}|(?:det här|detta) (?:mejl|e-post|meddelande).{0,120}(?:extern|utanför|utifrån).{0,160}|(?:du får inte ofta e-post från|you don['’]t often get e-?mail from).{0,300})$/iu;
/** Where a signature begins that nobody has marked as one. */
const SIGNATURE =
  /^(?:tel|tfn|telefon|mobil|växel|phone|direkt|www\.|https?:|e-?post|mejl|besöksadress|postadress)|@[^\s@]+\.\S|\b0\d{1,3}[ -]?\d{2,}/iu;
/** A sentence, which a signature seldom holds. */
const SENTENCE = /\?|^\p{Ll}\S* \S|^\S+(?: \S+){4,}|^\S+(?: \S+){2,}[.!]$/u;

/** A line and what follows, bounded: nobody answers in more. */
const LONGEST = 200;
const MOST_LINES = 12;

/**
 * Reads how the own words of a mail begin: the first line that is neither greeting nor quoted, whether the writer answers
 * above the quotation or below one that is marked with `>`.
 * @param name what the writer is called: a line of that alone begins the signature
 * @returns undefined when nothing stands before a quotation whose end cannot be seen, or before the signature
 */
export function readOpening(text: string, name: string): Opening | undefined {
  const { lines, gap } = ownLines(plainLines(text), name);
  const [line, ...below] = lines;
  if (line === undefined) return undefined;
  return { line, below, hasMore: below.some((each, index) => isMore(each, index + 1 < gap)) };
}

/** Own lines down to the signature, and how many of them stand before the first empty line. */
function ownLines(all: readonly string[], name: string): { lines: string[]; gap: number } {
  const lines: string[] = [];
  let gap = Infinity;
  for (let at = 0; at < all.length && lines.length < MOST_LINES; at += 1) {
    const line = all[at]!;
    const quoted = quotedLines(all, at);
    if (quoted === undefined) break;
    if (quoted > 0) at += quoted - 1;
    else if (line === '') gap = Math.min(gap, lines.length || Infinity);
    else if (CLOSING.test(line) || isName(line, name) || (lines.length > 0 && SIGNATURE.test(line))) break;
    else if (lines.length > 0 || !BANNER.test(line)) lines.push(...withoutGreeting(line, lines.length === 0));
  }
  return { lines, gap };
}

/**
 * How many lines from here are quoted: 0 for an own line, undefined where a quotation begins that has no end.
 */
function quotedLines(all: readonly string[], at: number): number | undefined {
  const line = all[at]!;
  if (line.startsWith('>')) return 1;
  const length = attribution(all, at);
  if (length > 0) return nextWords(all, at + length).startsWith('>') ? length : undefined;
  return QUOTE.test(line) ? undefined : 0;
}

const nextWords = (all: readonly string[], from: number): string => all.slice(from).find((line) => line !== '') ?? '';

function withoutGreeting(line: string, isFirst: boolean): string[] {
  const words = (isFirst ? line.replace(GREETING, '').trim() : line).slice(0, LONGEST);
  return /[\p{L}\p{N}]/u.test(words) ? [words] : [];
}

/** Right below the answer whatever is said belongs to it; further down it may be somebody's title. */
const isMore = (line: string, isClose: boolean): boolean => !POLITE.test(line) && (isClose || SENTENCE.test(line));
