import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { readChunk, readContents, type FoundWord } from './files.ts';

/** A stretch of a text: its words with a space between, how many they are, and what each is worth beside plain text. */
export interface Stretch {
  text: string;
  length: number;
  weight: number;
}

/** Texts as Pagefind has read them, all in a row: a place is that of a word in the whole row. */
export interface ReadTexts {
  words: readonly FoundWord[];
  /** Which text stands at a place. */
  textAt: ArrayLike<number>;
  /** The place of each text's first word. */
  firsts: readonly number[];
}

/**
 * Lets Pagefind read texts. What it makes of a text does not hang on the others, so it is handed all of them as one: it
 * takes most of its time over what it keeps of each page to show, which nobody reads here. A mark stands before each, so
 * that no words of two follow each other.
 * @throws Error when Pagefind tells of other places than those of the marks: then the build stops, not a reader's search
 */
export async function readTexts(texts: readonly (readonly Stretch[])[]): Promise<ReadTexts> {
  const content: string[] = [];
  const firsts: number[] = [];
  let length = 0;
  for (const stretches of texts) {
    content.push(MARK);
    firsts.push(++length);
    for (const stretch of stretches) {
      content.push(weighed(stretch));
      length += stretch.length;
    }
  }
  const textAt = new Int32Array(length);
  for (const [text, first] of firsts.entries()) textAt.fill(text, first - 1, (firsts[text + 1] ?? length + 1) - 1);
  const words = length === 0 ? [] : await indexed(content.join(' '), length);
  refuseOtherPlaces(words, firsts);
  return { words: words.filter(({ written, places }) => written !== MARK && places.length > 0), textAt, firsts };
}

/** A letter of an old manuscript, which no text has that is handed over; nor has any a word like one of Pagefind's signs. */
const MARK = 'ꙮ';

/** Headings are told by the signs that Pagefind's own reading of HTML leaves for it. */
function weighed({ text, weight }: Stretch): string {
  const handed = text.replace(/(?<!\S)___|ꙮ/g, '-');
  return weight === 1 ? handed : `___PAGEFIND_AUTO_WEIGHT___${weight} ${handed} ___END_PAGEFIND_WEIGHT___`;
}

function refuseOtherPlaces(words: readonly FoundWord[], firsts: readonly number[]): void {
  const marks = words.find(({ written }) => written === MARK)?.places ?? [];
  if (marks.length !== firsts.length || firsts.some((first, text) => marks[text] !== first - 1))
    throw new Error(`Pagefind found ${marks.length} marks where ${firsts.length} texts begin, or found them elsewhere`);
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
