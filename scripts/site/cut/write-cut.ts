import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CONTENTS } from '../../../src/search/index-file-names.ts';
import {
  FILES,
  WAYS,
  packPiece,
  packWord,
  type Contents,
  type IndexWord,
  type PackedPlaces,
} from '../../../src/search/index-files.ts';
import type { ShownPage } from '../../../src/search/open-index.ts';
import { backwards } from '../../../src/search/near-words.ts';
import { fold } from '../../../src/search/stem.ts';
import { stemOf } from '../../../src/search/words.ts';
import type { MadePage, MadePages } from './made-pages.ts';
import { ONCE, type Postings, type ReadPages } from './postings.ts';
import { cutUp, packed } from './pieces.ts';

/** Everything that the browser's index is made of. */
export interface Cut {
  made: MadePages;
  words: readonly CutWord[];
  spotAt: ReadPages['spotAt'];
  /** The usual form of each word, with how many pages have it. */
  forms: readonly (readonly [word: string, pages: number])[];
  priors: readonly number[];
  near: readonly (readonly number[])[];
  /** The questions that a page answers, by its address. */
  asks: Readonly<Record<string, readonly string[]>>;
}

/** A word with all that the pages have of it. */
export interface CutWord extends Postings {
  word: string;
  written: string;
  reads: readonly string[];
}

/** Writes the index as the browser reads it (`index-files.ts`), in place of what lay in the folder. */
export async function writeCut(folder: string, { made, words, spotAt, forms, priors, near, asks }: Cut): Promise<void> {
  const pieces = cutUp(words.map((word) => packWord(indexWord(word))), ([written]) => fold(written));
  const forwards = cutUp(
    sortedBy(forms, ([word]) => stemOf(word)),
    ([word]) => stemOf(word),
  );
  const behind = cutUp(
    sortedBy(forms, ([word]) => backwards(stemOf(word))),
    ([word]) => backwards(stemOf(word)),
  );
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
      spotAt,
      pieces.pieces.map((piece) => piece.map(({ item: [word] }) => word)),
    ).map((places, at): NamedFile => [(build) => FILES.places(build, at), JSON.stringify(places)]),
    ...forwards.pieces.map((piece, at): NamedFile => [
      (build) => FILES.forwards(build, at),
      listOf(piece.map(({ text }) => text)),
    ]),
    ...behind.pieces.map((piece, at): NamedFile => [
      (build) => FILES.backwards(build, at),
      listOf(piece.map(({ text }) => text)),
    ]),
    ...made.pages.map((page, at): NamedFile => [
      (build) => FILES.page(build, at),
      JSON.stringify(shownOf(page, asks[page.url] ?? [])),
    ]),
    [FILES.byDate, JSON.stringify(made.byDate)],
    ...[...made.filters].map(([name, values]): NamedFile => [
      (build) => FILES.filter(build, name),
      JSON.stringify([...values].map(([value, pages]) => [value, [...pages]])),
    ]),
  ];
  const build = markOf([JSON.stringify(contents), ...files.map(([, text]) => text)]);
  await rm(folder, { recursive: true, force: true });
  for (const part of ['index', 'filter', 'fragment']) await mkdir(path.join(folder, part), { recursive: true });
  await Promise.all([
    writePacked(path.join(folder, CONTENTS), JSON.stringify({ build, ...contents } satisfies Contents)),
    ...files.map(([nameOf, text]) => writePacked(path.join(folder, nameOf(build)), text)),
  ]);
}

/** What a file is called in a build, and what it says: the build's mark is made of what they all say. */
type NamedFile = [nameOf: (build: string) => string, text: string];

const listOf = (texts: readonly string[]) => `[${texts.join(',')}]`;

const writePacked = (file: string, text: string) => writeFile(file, packed(text));

const sortedBy = <T>(items: readonly T[], key: (item: T) => string) =>
  items
    .map((item) => [key(item), item] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, item]) => item);

/** The same for the same content, another for any other. */
const markOf = (texts: readonly string[]) =>
  texts
    .reduce((hash, text) => hash.update(text), createHash('sha256'))
    .digest('hex')
    .slice(0, 8);

/** Metadata that only the index needs. */
const HIDDEN = new Set(['role', 'summary']);

const shownOf = ({ url, content, meta }: MadePage, asks: readonly string[]): ShownPage => ({
  url,
  content,
  meta: Object.fromEntries(Object.entries(meta).filter(([field]) => !HIDDEN.has(field))),
  asks,
});

const indexWord = ({ word, written, pages, weights, ways, reads }: CutWord): IndexWord => ({
  word,
  written,
  reads,
  postings: pages.map((page, at) => ({ page, weight: weights[at]! / ONCE, way: WAYS[ways[at]!]! })),
});

function placesOf(
  words: readonly CutWord[],
  spotAt: Cut['spotAt'],
  pieces: readonly (readonly string[])[],
): PackedPlaces[][] {
  const byWord = new Map(words.map((word) => [word.written, word]));
  return pieces.map((piece) => piece.map((word) => [word, spotsOf(byWord.get(word)!, spotAt)]));
}

/** Page by page. */
function spotsOf({ places }: CutWord, spotAt: Cut['spotAt']): PackedPlaces[1] {
  const spots: PackedPlaces[1] = [];
  for (const place of places) {
    const { page, at } = spotAt(place);
    const last = spots.at(-1);
    if (last?.[0] === page) last[1].push(at);
    else spots.push([page, [at]]);
  }
  return spots;
}
