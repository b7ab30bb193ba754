import { askedOf, closenessOf, isWrittenSo } from './closeness.ts';
import type { Matched } from './matches.ts';
import { onceEach } from '../model/once-each.ts';
import { tokensOf } from './passage.ts';
import { plain, runsIn, stemOf } from './words.ts';

/** A word that was searched for, with the portal's words that it stands for. */
export interface AskedWord {
  text: string;
  reads: readonly string[];
  /** Whether it stood in quotation marks: words that must follow each other, as they are. */
  isExact?: boolean;
  /** Whether letters without rings and dots are meant so. */
  isDotted?: boolean;
  /** Whether nothing is lacking without it. */
  isLight?: boolean;
}

/** Where the page has what was asked, and why it is an answer. */
export interface Reasons {
  spots: readonly number[];
  /** `Träff på ”orosanmälan”.`: needed where no passage shows it. Empty when the page has just what was asked. */
  found: string;
  /** `Saknar ”telefon”.`: a few telling words that the page has not. */
  lacking: string;
}

/** Words of the page that are told of; a page may have many. */
const TOLD = 3;

/**
 * Tells by which of its words a page was found, from the text itself. A page that has a compound of an asked word shows the
 * compound; one that was found by another name, its topic or its editors' words says so.
 * @param matched what the page has of each word, in their order
 */
export function reasonsOf(
  content: string,
  words: readonly AskedWord[],
  matched: readonly (Matched | undefined)[],
): Reasons {
  const text = textRead(content);
  const spans = matched.flatMap((each, at) => (each ? spansOf(text, words[at]!) : []));
  const told = spans
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, length }) =>
      bare(
        text.tokens
          .slice(at, at + length)
          .map(({ written }) => written)
          .join(' '),
      ),
    );
  const stems = new Set(words.map(({ text }) => askedOf(plain(text)).stem));
  const found = distinct(told).filter((each) => !isForm(each, stems));
  const by = (kinship: Matched['kinship']) =>
    words.filter((_, at) => matched[at]?.kinship === kinship).map(({ text }) => text);
  const lacking = words
    .filter(({ isLight }, at) => !isLight && matched.length > 1 && !matched[at])
    .map(({ text }) => text);
  return {
    spots: spans.flatMap(({ at, length }) => Array.from({ length }, (_, step) => at + step)),
    found: [
      ...(found.length > 0 ? [`Träff på ${listedWords(found.slice(0, TOLD))}.`] : []),
      ...(by('reader').length > 0 ? ['Vald av redaktionen.'] : []),
      ...(by('topic').length > 0 ? [`Hör till ett ämne där ${listedWords(by('topic'))} ingår.`] : []),
    ].join(' '),
    lacking: lacking.length > 0 && lacking.length <= TOLD ? `Saknar ${listedWords(lacking)}.` : '',
  };
}

/** A token of the text, as it stands and as it is compared. */
interface Token {
  written: string;
  plain: string;
}

/** A text with what was found in it of each word: the same pages are shown, and most of the words asked, at each key that is pressed. */
interface ReadText {
  tokens: readonly Token[];
  spans: Map<string, readonly Span[]>;
}

const textRead = onceEach((content): ReadText => ({
  tokens: tokensOf(content).map((written) => ({ written, plain: plain(written) })),
  spans: new Map(),
}));

/** Words of the text that stand for one that was asked. */
interface Span {
  at: number;
  length: number;
}

function spansOf({ tokens, spans }: ReadText, { text, reads, isExact, isDotted }: AskedWord): readonly Span[] {
  const asked = JSON.stringify([text, reads, isExact, isDotted]);
  const known = spans.get(asked) ?? spansIn(tokens, { text, reads, isExact, isDotted });
  spans.set(asked, known);
  return known;
}

function spansIn(text: readonly Token[], { text: word, reads, isExact, isDotted }: AskedWord): Span[] {
  const names = reads.flatMap((name) => placesOf(text, name.split(/\s+/).map(stemOf)));
  return isExact ? names : [...ownSpots(text, word, isDotted).map((at) => ({ at, length: 1 })), ...names];
}

function ownSpots(text: readonly Token[], word: string, isDotted = false): number[] {
  const asked = askedOf(plain(word));
  const letters = askedOf(word.replace(/[^\p{L}\p{N}\p{M}]/gu, ''), isDotted);
  const isSaid = (run: string) =>
    [plain(run), stemOf(run)].some((each) => closenessOf(each, asked)) && isWrittenSo(run, letters);
  const isSpot = (token: Token) =>
    // Few tokens hold the letters at all: only those are looked at closely.
    token.plain.includes(asked.root) &&
    (isLastPart(token.plain, asked.stem) || runsIn(token.written, inSmallLetters).some(isSaid));
  return text.flatMap((token, at) => (isSpot(token) ? [at] : []));
}

/** A short word is no part of all words that hold its letters: `oro` of förordning. */
const isLastPart = (word: string, own: string) =>
  own.length >= 3 && (own.length >= 5 ? word.lastIndexOf(own) : stemOf(word).endsWith(own) ? 1 : 0) > 0;

/** Oron is oro, Polariserad is not polarisering. */
const isForm = (told: string, asked: ReadonlySet<string>) => asked.has(stemOf(told)) || asked.has(stemOf(stemOf(told)));

const inSmallLetters = (word: string) => word.toLocaleLowerCase('sv').normalize('NFC');

/** Where a name stands, with all of its words. */
const placesOf = (text: readonly Token[], name: readonly string[]): Span[] =>
  text.flatMap((_, at) =>
    name.every((word, step) => text[at + step]?.plain.startsWith(word) && stemOf(text[at + step]!.plain) === word)
      ? [{ at, length: name.length }]
      : [],
  );

const bare = (word: string) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

const distinct = (words: readonly string[]) => [
  ...new Map(words.filter(Boolean).map((word) => [word.toLocaleLowerCase('sv'), word])).values(),
];

/** `”a”, ”b” och ”c”`. */
export const listedWords = (words: readonly string[]) =>
  words
    .map((word) => `”${word}”`)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' och ');
