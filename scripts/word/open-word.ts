import { readZip } from '../files/read-zip.ts';

/** The parts of a Word file that its text is made of, by name; or why it cannot be read: fault and repair, in Swedish. */
export type OpenedWord = { parts: Readonly<Record<string, Uint8Array>> } | { fault: string; remedy: string };

const MEGABYTE = 2 ** 20;
const MOST_BYTES = 40 * MEGABYTE;
const MOST_UNPACKED = 200 * MEGABYTE;
/** The text of a book of a thousand pages has some 10 MB of XML. */
const MOST_TEXT = 20 * MEGABYTE;
const SAVE_ANEW = 'öppna filen i Word och spara den på nytt som Word-dokument (.docx)';

/** What the text is made of. Nothing else is ever read: no names of authors, no comments, no macros, no pictures. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering|footnotes|endnotes|header\d*|footer\d*)\.xml|word\/_rels\/(?:document|footnotes|endnotes)\.xml\.rels)$/;

/**
 * Opens a .docx that somebody has written. It is read as a zip first, in which nothing may be hidden, doubled, locked or larger
 * than a text can be; nothing that it points at is fetched.
 */
export function openWord(bytes: Buffer): OpenedWord {
  const wrong = notDocx(bytes);
  if (wrong) return wrong;
  const zip = zipOf(bytes);
  if (typeof zip === 'string') return { fault: zip, remedy: SAVE_ANEW };
  const names = Object.keys(zip);
  if (!names.includes('word/document.xml')) return otherZip(names, zip);
  if (names.some((name) => /vbaProject/i.test(name)))
    return { fault: 'filen har makron, och sådana läses inte', remedy: SAVE_ANEW };
  const parts = Object.fromEntries(Object.entries(zip).filter(([name]) => WANTED.test(name)));
  const fault = strange(parts);
  return fault ? { fault, remedy: SAVE_ANEW } : { parts };
}

function strange(parts: Readonly<Record<string, Uint8Array>>): string | undefined {
  const texts = Object.values(parts).map((part) => Buffer.from(part));
  if (texts.reduce((sum, { length }) => sum + length, 0) > MOST_TEXT) return 'texten är större än någon text kan vara';
  // Word never writes a document type: what has one would have the reader fetch or unfold something.
  if (texts.some((text) => text.includes('<!DOCTYPE') || text.includes('<!ENTITY') || text.includes('\u0000')))
    return 'filen är uppbyggd på ett sätt som Word inte gör';
  return undefined;
}

/** Told by the first bytes: old Word files and locked new ones begin alike. */
function notDocx(bytes: Buffer): { fault: string; remedy: string } | undefined {
  if (bytes.length === 0) return { fault: 'filen är tom', remedy: 'välj en annan fil' };
  if (bytes.length > MOST_BYTES)
    return { fault: 'filen är större än 40 MB', remedy: 'ta bort bilderna ur filen och spara den på nytt' };
  const start = bytes.subarray(0, 8);
  if (start.toString('hex').startsWith('d0cf11e0')) {
    const isLocked = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    return isLocked
      ? { fault: 'filen är låst med lösenord', remedy: 'ta bort lösenordet i Word och spara den på nytt' }
      : { fault: 'filen är sparad i ett äldre format (.doc)', remedy: SAVE_ANEW };
  }
  const text = start.toString('latin1');
  if (text.startsWith('%PDF'))
    return {
      fault: 'filen är en pdf',
      remedy: 'be om texten som Word-fil, eller öppna pdf:en i Word och spara som .docx',
    };
  if (text.startsWith('{\\rtf')) return { fault: 'filen är i formatet .rtf', remedy: SAVE_ANEW };
  if (!text.startsWith('PK')) return { fault: 'filen är ingen Word-fil (.docx)', remedy: SAVE_ANEW };
  return undefined;
}

function zipOf(bytes: Buffer): Readonly<Record<string, Uint8Array>> | string {
  try {
    const { files, faults } = readZip(bytes, MOST_UNPACKED);
    return faults.length === 0 ? files : 'filen är skadad eller uppbyggd på ett sätt som inte går att lita på';
  } catch {
    return 'filen är skadad';
  }
}

function otherZip(names: readonly string[], zip: Readonly<Record<string, Uint8Array>>): OpenedWord {
  const type = zip['mimetype'] ? Buffer.from(zip['mimetype']).toString('latin1') : '';
  if (type.includes('opendocument'))
    return { fault: 'filen är i formatet .odt (OpenDocument)', remedy: 'spara den som Word-dokument (.docx)' };
  if (names.some((name) => name.startsWith('xl/')))
    return { fault: 'filen är ett Excel-blad', remedy: 'klistra in tabellen i ett Word-dokument' };
  if (names.some((name) => name.startsWith('ppt/')))
    return { fault: 'filen är en PowerPoint-presentation', remedy: 'klistra in texten i ett Word-dokument' };
  return { fault: 'filen är ingen Word-fil (.docx)', remedy: SAVE_ANEW };
}
