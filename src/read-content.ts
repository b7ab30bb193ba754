import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CONVERT } from './model/articles.ts';
import type { Finding, Problem } from './model/problem.ts';
import type { RawContent, RawFile } from './model/raw.ts';
import { notXml } from './reader/opml.ts';

const TEXT = /\.(mdx|yaml)$/;
export const ASSET = /\.(png|jpe?g|webp|avif|svg|gif|pdf)$/i;
const ASIDE = /(^|\/)(\.|README\.md$|.*\.code-snippets$|schemas\/|Thumbs\.db$)/;
/** Read by the horizon scan alone; here only whether it can be. */
const FEEDS = 'sources.opml';

/**
 * The one reader: every content file as text, with its path below the folder, and what stands in pictures and PDFs. Texts
 * and names are composed here (å is one letter, not a and a ring), so that nobody else has to think of it.
 * @param folder the content folder
 * @param isWanted by the path below it, for whoever needs a part: no more is opened then, and nothing is said of the rest
 */
export async function readContent(
  folder: string,
  isWanted: (path: string) => boolean = () => true,
): Promise<RawContent> {
  const found = everythingIn(folder);
  const below = (items: typeof found) =>
    items
      .map((item) => path.relative(folder, path.join(item.parentPath, item.name)).replaceAll(path.sep, '/'))
      .filter((each) => !ASIDE.test(each) && isWanted(composed(each)))
      .sort();
  const all = below(found.filter((item) => item.isFile()));
  const written = all.filter((each) => each !== FEEDS);
  const paths = written.map(composed).sort();
  const assets = written.filter((each) => ASSET.test(each));
  const seen = await readOthers(folder, assets);
  const words = seen.flatMap((each) =>
    each.words.length > 0 ? [{ path: each.file, text: each.words.join('\n') }] : [],
  );
  const hints = seen.flatMap((each) => each.hints);
  const results = written.filter((each) => TEXT.test(each)).map((each) => readText(folder, each));
  return {
    files: results.filter((result): result is RawFile => 'text' in result),
    assets: assets.map(composed).sort(),
    ...(words.length > 0 && { words }),
    ...(hints.length > 0 && { hints }),
    problems: [
      ...results.filter((result): result is Problem => 'fault' in result),
      ...seen.flatMap(({ problems }) => problems),
      ...(all.includes(FEEDS) ? unreadableFeeds(folder) : []),
      ...written.filter((each) => ASSET.test(each) && each !== composed(each)).map(looseDots),
      ...paths.filter((each) => !TEXT.test(each) && !ASSET.test(each)).map(unknownType),
      ...below(found.filter((item) => item.isSymbolicLink())).map(shortcut),
    ],
  };
}

/** Folder by folder: Node's own recursive reading follows symbolic links, round and round. */
function everythingIn(folder: string): Dirent[] {
  const items = readdirSync(folder, { withFileTypes: true });
  const folders = items.filter((item) => item.isDirectory()).map((item) => path.join(folder, item.name));
  return [...items, ...folders.flatMap(everythingIn)];
}

/** The bytes of an attachment or picture, by its path below the content folder. */
export function readAsset(folder: string, file: string): Promise<Uint8Array> {
  return readFile(path.join(folder, ...file.split('/')));
}

const composed = (text: string) => text.normalize('NFC');

/** What opens pictures and PDFs is loaded where there are any. */
async function readOthers(folder: string, assets: readonly string[]) {
  if (assets.length === 0) return [];
  const { openAsset, problemsOf } = await import('./reader/assets.ts');
  return Promise.all(
    assets.map(async (written) => {
      const file = composed(written);
      const { findings, hints, words } = await openAsset(path.join(folder, ...written.split('/')), file);
      return { file, words: words.map(composed), problems: problemsOf(file, findings), hints: problemsOf(file, hints) };
    }),
  );
}

/** One for all files: to make a decoder takes longer than to use it. */
const STRICT = new TextDecoder('utf-8', { fatal: true });

function readText(folder: string, written: string): RawFile | Problem {
  const file = composed(written);
  // Without waiting: for a small file the queue costs ten times what the reading does.
  const bytes = readFileSync(path.join(folder, ...written.split('/')));
  try {
    return asText(file, STRICT.decode(bytes));
  } catch {
    return notUtf8(file, bytes);
  }
}

function unreadableFeeds(folder: string): Problem[] {
  const read = readText(folder, FEEDS);
  if ('fault' in read) return [read];
  const fault = notXml(read.text);
  return fault
    ? [{ file: FEEDS, line: fault.line, field: 'XML', fault: fault.finding[0], remedy: fault.finding[1] }]
    : [];
}

/** A text as the checks want it: with the line breaks of Unix, composed; a problem where there is none. */
export function asText(file: string, written: string): RawFile | Problem {
  const text = composed(written.replaceAll('\r\n', '\n'));
  return text.trim() === '' ? empty(file) : { path: file, text };
}

function empty(file: string): Problem {
  return {
    file,
    line: 1,
    field: 'fil',
    fault: 'filen är tom',
    remedy: 'börja från mallen (`npm run new`) eller ta bort filen',
  };
}

function notUtf8(file: string, bytes: Uint8Array): Problem {
  const line = lineOfFirstFault(bytes);
  return {
    file,
    line,
    field: 'fil',
    fault: 'filen är inte sparad som UTF-8',
    remedy: 'spara om den med kodningen UTF-8 (i VS Code: klicka på kodningen längst ned till höger)',
  };
}

function lineOfFirstFault(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(bytes);
  const index = text.indexOf('\ufffd');
  return text.slice(0, Math.max(index, 0)).split('\n').length;
}

/** Astro looks for a picture by the letters of its name on the disk, and macOS writes å as two. */
function looseDots(file: string): Problem {
  return {
    file: composed(file),
    line: 1,
    field: 'filnamn',
    fault: 'namnet är stavat med lösa prickar och ringar, så som en Mac gör',
    remedy: 'döp om filen utan å, ä, ö och andra tecken med prickar, och skriv samma namn i texten',
  };
}

/** Git keeps the link and not what it leads to, and a link may lead round in a ring. */
function shortcut(file: string): Problem {
  return {
    file,
    line: 1,
    field: 'fil',
    fault: 'är en genväg (symbolisk länk)',
    remedy: 'lägg själva filen eller mappen här i stället',
  };
}

/** What cameras and scanners make and browsers do not show. */
const OTHER_PICTURE = /\.(heic|heif|tiff?|bmp|psd|raw|dng)$/i;

function unknownType(file: string): Problem {
  const [fault, remedy] = whyUnknown(file);
  return { file, line: 1, field: 'fil', fault, remedy };
}

function whyUnknown(file: string): Finding {
  const small = file.replace(/[^.]*$/, (ending) => ending.toLowerCase());
  if (TEXT.test(small))
    return ['filnamnets ändelse står med stora bokstäver', `döp om filen till ${path.posix.basename(small)}`];
  if (OTHER_PICTURE.test(file)) return [`bilder i formatet ${path.extname(small)} visas inte av webbläsare`, CONVERT];
  return [
    'filtypen hör inte hemma i innehållet',
    'använd .mdx för artiklar, .yaml för listor, .png eller .jpg för bilder och .pdf för bilagor',
  ];
}
