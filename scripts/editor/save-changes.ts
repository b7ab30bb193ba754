import { readFileSync } from 'node:fs';
import { writeWhole } from '../files/write-whole.ts';
import type { Change, Conflict } from './api.ts';
import { CallError } from './call.ts';
import type { ContentPlace } from './content-place.ts';
import { openedAs } from './opened-texts.ts';
import { changed } from './splice/apply-changes.ts';
import { articleParts, fileText, bytesHash, type FileText } from './splice/file-text.ts';
import { readYaml } from './splice/read-yaml.ts';

/** What a form was opened on, where the server itself no longer knows it. */
export type KnownFrom = (hash: string) => string | undefined;

/**
 * Writes a file with its changes, whole or not at all, if it is what the changes were made to. Faults that the check finds
 * stop nothing; what could not be opened again does. Between the last look and the new name nobody else gets a turn.
 * @throws CallError 409 when the file has changed meanwhile, 422 for what could not be read again
 */
export function saveChanges(place: ContentPlace, hash: string, changes: readonly Change[], knownFrom: KnownFrom): void {
  const bytes = bytesOf(place.file);
  const now = bytes ? bytesHash(bytes) : '';
  if (now !== hash) {
    if (bytes && comesTo(bytes, place, hash, changes, knownFrom)) return;
    throw conflict(place, hash, changes, bytes !== undefined, knownFrom);
  }
  const before = fileText(bytes ?? new Uint8Array());
  const after = changed(before, changes, place.sort);
  refuseUnreadable(before, after, place);
  if (after.raw === before.raw && bytes) return;
  writeWhole(place.file, after.raw);
}

function bytesOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Saved once already, byte for byte: by a second press, or by somebody who wrote the same. */
function comesTo(
  bytes: Uint8Array,
  { sort }: ContentPlace,
  hash: string,
  changes: readonly Change[],
  knownFrom: KnownFrom,
): boolean {
  const from = begunFrom(hash, knownFrom);
  return from !== undefined && changed(from, changes, sort).raw === fileText(bytes).raw;
}

function begunFrom(hash: string, knownFrom: KnownFrom): FileText | undefined {
  const opened = openedAs(hash);
  return opened ? fileText(opened) : textFrom(knownFrom(hash));
}

function conflict(
  { sort }: ContentPlace,
  hash: string,
  changes: readonly Change[],
  isThere: boolean,
  knownFrom: KnownFrom,
): CallError {
  const from = begunFrom(hash, knownFrom);
  const words = isThere
    ? 'Filen har ändrats sedan du öppnade den, av dig i en annan flik eller av någon annan. Inget är sparat än. Välj där ni har skrivit olika.'
    : 'Filen har tagits bort sedan du öppnade den. Inget är sparat. Välj om den ska läggas tillbaka.';
  return new CallError(409, words, {
    ...(from && { mine: changed(from, changes, sort).seen }),
  } satisfies Omit<Conflict, 'error'>);
}

const textFrom = (seen: string | undefined): FileText | undefined =>
  seen === undefined ? undefined : { raw: seen, seen };

/** A file that could be read must not be saved so that it cannot; one that could not may be mended bit by bit. */
function refuseUnreadable(before: FileText, after: FileText, { path, sort }: ContentPlace): void {
  const isArticle = sort.files.endsWith('.mdx');
  const why = unreadable(after.seen, isArticle);
  if (why === undefined || (before.seen !== '' && unreadable(before.seen, isArticle) !== undefined)) return;
  throw new CallError(422, `${path} skulle inte gå att läsa: ${why}. Inget är sparat.`);
}

function unreadable(seen: string, isArticle: boolean): string | undefined {
  if (seen.trim() === '') return 'filen är tom';
  const parts = isArticle ? articleParts(seen) : undefined;
  if (isArticle && !parts) return 'huvudet mellan raderna med --- är borta eller inte avslutat';
  const [problem] = readYaml(parts?.head ?? seen).problems;
  return problem && `rad ${problem.line + (parts ? 1 : 0)} – ${problem.fault} – ${problem.remedy}`;
}
