import { inlineWords, type Block, type Inline } from '../newsletter/blocks.ts';

/** A picture on paper: a plot, a photograph. Its bytes are handed over beside the paper, under its name. */
export interface Picture {
  type: 'picture';
  /** Among the pictures that are handed over: `bemanning.svg`. PNG, JPEG, GIF, WebP or SVG. */
  name: string;
  /** What it shows, in words; the same facts stand in the text or a table beside it. */
  alt: string;
  /** Stands below it. */
  caption?: Inline[];
}

export type PaperBlock = Block | Picture;

/** A document as it is printed and archived: a letter, a record, a report. */
export interface Paper {
  title: string;
  /** Two letters: `sv`. */
  language: string;
  /** Whom it is from, at the top of the first page, and the colour of the bar above. */
  sender: { name: string; tagline: string; accent: string };
  /** Stands at the top of every page but the first. */
  runningHead: string;
  /** Words that change how the rest is read: `Förslag`, `Exempel`. */
  badges: string[];
  /** Short facts below the title: month, time of reading. */
  facts: Inline[][];
  /** Whether a list of its parts, with pages, stands before the text. */
  contents: boolean;
  /** Headings begin at the second degree, below the title, and skip none. */
  blocks: PaperBlock[];
  /** Lines below the text. */
  foot: Inline[][];
  /** Full address of what a link in the text leads to. */
  href: (address: string) => string;
}

/** The pictures of a paper by their names. */
export type Pictures = Readonly<Record<string, Uint8Array>>;

/**
 * What keeps a paper from being read by everybody, in Swedish, with the place: what PDF/UA-1 asks for and only its author knows.
 * @returns none when it can be printed
 */
export function paperFaults({ title, blocks }: Paper, pictures: Pictures): string[] {
  return [
    ...(title.trim() === '' ? ['Dokumentet saknar titel. Ge det en.'] : []),
    ...skippedHeadings(blocks),
    ...blocks.filter((block) => block.type === 'picture').flatMap((picture) => pictureFaults(picture, pictures)),
  ];
}

function pictureFaults({ name, alt }: Picture, pictures: Pictures): string[] {
  const bytes = pictures[name];
  return [
    ...(alt.trim() === '' ? [`Bilden ${name} saknar alt-text. Skriv vad den visar.`] : []),
    ...(!bytes ? [`Bilden ${name} finns inte. Lägg in den, eller ta bort den ur texten.`] : []),
    ...(bytes && !isPicture(bytes)
      ? [`Bilden ${name} är tom eller ingen bild. Spara den som PNG, JPEG, GIF, WebP eller SVG.`]
      : []),
  ];
}

/** How files of the formats begin. */
const BEGINNINGS = [/^\x89PNG\r\n\x1a\n/, /^\xff\xd8\xff/, /^GIF8[79]a/, /^RIFF....WEBP/s, /^[\s\S]{0,400}<svg[\s>]/];

const isPicture = (bytes: Uint8Array) => {
  const start = Buffer.from(bytes.subarray(0, 500)).toString('latin1');
  return BEGINNINGS.some((beginning) => beginning.test(start));
};

/** A screen reader steps from heading to heading: a missing degree is a missing part. */
function skippedHeadings(blocks: readonly PaperBlock[]): string[] {
  let last = 1;
  return blocks.flatMap((block) => {
    if (block.type !== 'heading' && block.type !== 'card') return [];
    const words = block.type === 'heading' ? inlineWords(block.children) : block.title;
    const fault = `Rubriken ”${words}” är av grad ${block.depth}, men står direkt under en av grad ${last}. Höj den.`;
    const skips = block.depth > last + 1;
    last = block.depth;
    return skips ? [fault] : [];
  });
}
