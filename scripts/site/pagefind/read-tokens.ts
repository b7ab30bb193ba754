import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { readChunk, readContents, type FoundWord } from './files.ts';

/** Words as they stand between spaces, and what each of them is worth beside one in plain text. */
export interface WeighedTokens {
  tokens: readonly string[];
  weight: number;
}

/**
 * Lets Pagefind read tokens. What it makes of one hangs on its weight and on nothing around it, so a site need not hand it its
 * texts, but each token once: a place that it tells of is that of a token in the lists, one after the other. A mark
 * before each list and after the last shows that it counts as we do.
 * @throws Error when Pagefind tells of other places than those of the marks: then the build stops, not a reader's search
 */
export async function readTokens(lists: readonly WeighedTokens[]): Promise<FoundWord[]> {
  const marks: number[] = [0];
  for (const { tokens } of lists) marks.push(marks.at(-1)! + tokens.length + 1);
  const words = await indexed([...lists.map(weighed), MARK].join(' '), marks.at(-1)! + 1);
  refuseOtherPlaces(words.find(({ written }) => written === MARK)?.places ?? [], marks);
  return words
    .filter(({ written, places }) => written !== MARK && places.length > 0)
    .map((word) => ({ ...word, places: word.places.map((place) => place - marksBefore(place)) }));

  /** How many marks stand before a place. */
  function marksBefore(place: number): number {
    let list = 0;
    while (marks[list]! < place) list++;
    return list;
  }
}

/** A letter of an old manuscript, which no token has that is handed over; nor is any like one of Pagefind's signs. */
const MARK = 'ꙮ';

/** Headings are told by the signs that Pagefind's own reading of HTML leaves for it. */
function weighed({ tokens, weight }: WeighedTokens): string {
  const handed = tokens.map((token) => token.replace(/^___|ꙮ/g, '-')).join(' ');
  return `${MARK} ___PAGEFIND_AUTO_WEIGHT___${weight} ${handed} ___END_PAGEFIND_WEIGHT___`;
}

function refuseOtherPlaces(found: readonly number[], marks: readonly number[]): void {
  if (found.length !== marks.length || marks.some((place, at) => found[at] !== place))
    throw new Error(`Pagefind found marks at ${found.join(', ')} which stand at ${marks.join(', ')}`);
}

/** Pagefind's index of one text, which it hands over in memory. */
async function indexed(content: string, length: number): Promise<FoundWord[]> {
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'sv' });
    if (!index) throw new Error(errors.join('\n'));
    const added = await index.addCustomRecord({ url: '/', language: 'sv', content });
    const made = await index.getFiles();
    const faults = [...added.errors, ...made.errors];
    if (faults.length > 0) throw new Error(faults.join('\n'));
    return wordsIn(new Map(made.files.map((file) => [file.path, file.content])), length);
  } finally {
    await pagefind.close();
  }
}

function wordsIn(files: ReadonlyMap<string, Uint8Array>, length: number): FoundWord[] {
  const name = [...files.keys()].find((each) => each.endsWith('.pf_meta'));
  if (!name) throw new Error('Pagefind made no list of contents');
  const { lengths, chunks } = readContents(unpacked(name));
  if (lengths[0] !== length) throw new Error(`Pagefind counted ${lengths[0]} words of ${length}`);
  return chunks.flatMap((file) => readChunk(unpacked(`index/${file}.pf_index`)));

  function unpacked(name: string): Uint8Array {
    return gunzipSync(files.get(name)!).subarray(SIGNATURE.length);
  }
}

/** What every unpacked file of Pagefind's begins with. */
const SIGNATURE = 'pagefind_dcd';
