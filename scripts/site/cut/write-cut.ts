import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CONTENTS } from '../../../src/search/file-names.ts';
import { FILES, packWord, type Contents, type IndexWord, type PackedPlaces } from '../../../src/search/index-files.ts';
import { backwards } from '../../../src/search/near-words.ts';
import { fold } from '../../../src/search/stem.ts';
import { stemOf } from '../../../src/search/words.ts';
import type { MadeIndex, MadePage } from '../pagefind/made-index.ts';
import { cutUp, packed } from './pieces.ts';

/** Everything that the browser's index is made of. */
export interface Cut {
  made: MadeIndex;
  words: readonly IndexWord[];
  /** The usual form of each word, with how many pages have it. */
  forms: readonly (readonly [word: string, pages: number])[];
  priors: readonly number[];
}

/** Writes the index as the browser reads it (`index-files.ts`), in place of what lay in the folder. */
export async function writeCut(folder: string, { made, words, forms, priors }: Cut): Promise<void> {
  const pieces = cutUp(words.map(packWord), ([written]) => fold(written));
  const forwards = cutUp(sortedBy(forms, ([word]) => stemOf(word)), ([word]) => stemOf(word)); // prettier-ignore
  const behind = cutUp(sortedBy(forms, ([word]) => backwards(stemOf(word))), ([word]) => backwards(stemOf(word))); // prettier-ignore
  const places = placesOf(made, pieces.pieces.map((piece) => piece.map(([word]) => word))); // prettier-ignore
  const contents = {
    lengths: made.pages.map(({ word_count }) => word_count),
    priors,
    pieces: pieces.firsts,
    forwards: forwards.firsts,
    backwards: behind.firsts,
    filters: [...made.filters.keys()],
    byDate: made.byDate,
  };
  const build = markOf([contents, pieces, forms, made.pages, [...made.filters].map(([name, values]) => [name, [...values.keys()]])]); // prettier-ignore
  const files: [string, unknown][] = [
    [CONTENTS, { build, ...contents } satisfies Contents],
    ...pieces.pieces.map((piece, at): [string, unknown] => [FILES.piece(build, at), piece]),
    ...places.map((piece, at): [string, unknown] => [FILES.places(build, at), piece]),
    ...forwards.pieces.map((piece, at): [string, unknown] => [FILES.forwards(build, at), piece]),
    ...behind.pieces.map((piece, at): [string, unknown] => [FILES.backwards(build, at), piece]),
    ...made.pages.map((page, at): [string, unknown] => [FILES.page(build, at), shownOf(page)]),
    ...[...made.filters].map(([name, values]): [string, unknown] => [FILES.filter(build, name), [...values].map(([value, pages]) => [value, [...pages]])]), // prettier-ignore
  ];
  await rm(folder, { recursive: true, force: true });
  for (const part of ['index', 'filter', 'fragment']) await mkdir(path.join(folder, part), { recursive: true });
  await Promise.all(files.map(([name, value]) => writeFile(path.join(folder, name), packed(value))));
}

const sortedBy = <T>(items: readonly T[], key: (item: T) => string) =>
  items.map((item) => [key(item), item] as const).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, item]) => item); // prettier-ignore

/** The same for the same content, another for any other. */
const markOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8);

/** Metadata that only the index needs. */
const HIDDEN = new Set(['parts', 'titleParts', 'apart', 'readerWords', 'role', 'summary']);

const shownOf = ({ url, content, meta }: MadePage) => ({
  url,
  content,
  meta: Object.fromEntries(Object.entries(meta).filter(([field]) => !HIDDEN.has(field))),
});

function placesOf(made: MadeIndex, pieces: readonly (readonly string[])[]): PackedPlaces[][] {
  const byWord = Map.groupBy(made.words, ({ written }) => written);
  return pieces.map((words) => words.map((word): PackedPlaces => {
    const pages = new Map<number, number[]>();
    for (const { page, spots } of (byWord.get(word) ?? []).flatMap(({ places }) => places))
      if (spots.length > 0) pages.set(page, [...(pages.get(page) ?? []), ...spots.map(({ at }) => at)]);
    return [word, [...pages].map(([page, all]) => [page, [...new Set(all)].sort((a, b) => a - b)])];
  })); // prettier-ignore
}
