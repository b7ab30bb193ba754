import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packContents, type Contents } from '../../../src/search/contents.ts';
import { CONTENTS } from '../../../src/search/index-file-names.ts';
import {
  FILES,
  packFilter,
  packPiece,
  packPlaces,
  packWord,
  PIECES_OF_PLACES,
  type IndexWord,
  type PagesInARow,
  type WordInARow,
} from '../../../src/search/index-files.ts';
import type { PageHead } from '../../../src/search/open-index.ts';
import { tokensOf } from '../../../src/search/passage.ts';
import { backwards } from '../../../src/search/near-words.ts';
import { fold } from '../../../src/search/stem.ts';
import { stemOf } from '../../../src/search/words.ts';
import type { Columns } from './additions.ts';
import type { MadePage, MadePages } from './made-pages.ts';
import { cutUp, packed } from './pieces.ts';

/** Everything that the browser's index is made of. */
export interface Cut {
  made: MadePages;
  words: readonly CutWord[];
  columnsOf(written: string): Columns;
  rows: PagesInARow;
  /** The usual form of each word, with how many pages have it. */
  forms: readonly (readonly [word: string, pages: number])[];
  priors: readonly number[];
  near: Contents['near'];
  /** The questions that a page answers, by its address. */
  asks: Readonly<Record<string, readonly string[]>>;
}

/** A word with where it stands in the texts of all pages in a row. */
export interface CutWord extends Pick<IndexWord, 'word' | 'written' | 'reads'>, WordInARow {}

/**
 * How many characters a piece holds: so few that a question of many words is light, so many that the list of pieces is. Packed, words take
 * some 1.4 kB, a list some 2.6.
 */
const WORDS = 3500;
const LIST = 8000;

/** Writes the index as the browser reads it (`index-files.ts`), in place of what lay in the folder. */
export function writeCut(folder: string, { made, words, columnsOf, rows, forms, priors, near, asks }: Cut): void {
  const pieces = cutUp(
    words.map((word) => packWord({ ...word, ...columnsOf(word.written) })),
    ({ written }) => fold(written),
    ({ written, steps, values }) => written + steps + values,
    WORDS,
  );
  const forwards = listed(forms, stemOf);
  const behind = listed(forms, (word) => backwards(stemOf(word)));
  const contents = {
    lengths: made.pages.map(({ word_count }) => word_count),
    priors,
    near,
    pieces: pieces.firsts,
    forwards: forwards.firsts,
    backwards: behind.firsts,
    filters: [...made.filters.keys()],
  };
  const files: NamedFile[] = [
    ...pieces.pieces.map((piece, at): NamedFile => [
      (build) => FILES.piece(build, at),
      JSON.stringify(packPiece(piece.map(({ item }) => item))),
    ]),
    ...placesOf(
      words,
      inRows(
        PIECES_OF_PLACES,
        pieces.pieces.map(({ length }) => length),
      ),
    ).map((own, at): NamedFile => [
      (build) => FILES.places(build, at * PIECES_OF_PLACES),
      JSON.stringify(packPlaces(own, rows)),
    ]),
    ...forwards.pieces.map((piece, at): NamedFile => [
      (build) => FILES.forwards(build, at),
      listOf(piece.map(({ text }) => text)),
    ]),
    ...behind.pieces.map((piece, at): NamedFile => [
      (build) => FILES.backwards(build, at),
      listOf(piece.map(({ text }) => text)),
    ]),
    ...made.pages.flatMap((page, at): NamedFile[] => [
      [(build) => FILES.head(build, at), JSON.stringify(headOf(page, asks[page.url] ?? []))],
      [(build) => FILES.text(build, at), JSON.stringify(page.content)],
    ]),
    [FILES.byDate, JSON.stringify(made.byDate)],
    ...[...made.filters].map(([name, values]): NamedFile => [
      (build) => FILES.filter(build, name),
      JSON.stringify(packFilter(values)),
    ]),
  ];
  const build = markOf([JSON.stringify(contents), ...files.map(([, text]) => text)]);
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['index', 'filter', 'fragment']) mkdirSync(path.join(folder, part), { recursive: true });
  writePacked(path.join(folder, CONTENTS), JSON.stringify(packContents({ build, ...contents })));
  for (const [nameOf, text] of files) writePacked(path.join(folder, nameOf(build)), text);
}

/** What a file is called in a build, and what it says: the build's mark is made of what they all say. */
type NamedFile = [nameOf: (build: string) => string, text: string];

const listOf = (texts: readonly string[]) => `[${texts.join(',')}]`;

/** One after another: many at once in the same folder wait for each other. */
const writePacked = (file: string, text: string) => writeFileSync(file, packed(text));

/** The forms of words in the order of their keys, cut up. */
function listed(forms: Cut['forms'], keyOf: (word: string) => string) {
  const keyed = forms.map((form): [key: string, form: Cut['forms'][number]] => [keyOf(form[0]), form]);
  return cutUp(
    keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
    ([key]) => key,
    ([, form]) => JSON.stringify(form),
    LIST,
  );
}

const inRows = <T>(length: number, all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / length) }, (_, row) => all.slice(row * length, (row + 1) * length));

/** The same for the same content, another for any other. */
const markOf = (texts: readonly string[]) =>
  texts
    .reduce((hash, text) => hash.update(text), createHash('sha256'))
    .digest('hex')
    .slice(0, 8);

/** Metadata that only the index needs. */
const HIDDEN = new Set(['role', 'summary']);

/** Pages whose summary answers, whatever part of them was found. */
const SAYS_IT: ReadonlySet<string | undefined> = new Set(['own', 'answer']);

const headOf = ({ url, meta }: MadePage, asks: readonly string[]): PageHead => ({
  url,
  meta: Object.fromEntries(Object.entries(meta).filter(([field]) => !HIDDEN.has(field))),
  asks,
  ...(SAYS_IT.has(meta['role']) && { summed: tokensOf(meta['summary'] ?? '').length }),
});

/** The words of each file of places: those of as many pieces, whose lengths are told. */
function placesOf(words: readonly CutWord[], pieces: readonly (readonly number[])[]): (readonly CutWord[])[] {
  let from = 0;
  return pieces.map((lengths) => words.slice(from, (from += lengths.reduce((sum, length) => sum + length))));
}
