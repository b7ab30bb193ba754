import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readSettings, type Settings } from '../../src/settings.ts';
import { KIND_IDS } from '../../src/model/kinds.ts';
import { nearest } from '../../src/model/nearest.ts';
import { writeNew } from '../files/write-whole.ts';
import { writeIntellisense } from '../schemas/intellisense.ts';
import { UserError } from '../user-error.ts';
import type { WordDraft } from '../word/word-to-mdx.ts';
import type { BegunIssue } from '../newsletter/draft/begin-issue.ts';
import { isKind, newFile, newItem, type NewFile } from './new-file.ts';
import { findSort, SORTS, type Sort } from './sorts.ts';

/**
 * Makes a commented file of a sort in its place, or prints what to paste into a list.
 * @param word what the editor calls the sort
 * @param from a draft in Word
 * @throws UserError for a sort that there is none of, and for a file that is there already
 */
export async function make(word: string, title: string, from?: string): Promise<number> {
  const sort = findSort(word) ?? unknownSort(word);
  const settings = readSettings();
  const draft = from === undefined ? undefined : await readDraft(from, sort, settings);
  if (sort.makes === 'item') return printItem(sort, title, settings);
  if (sort.makes === 'issue') return makeIssue(title, settings);
  const { file, text } = await makeFile(sort, word, title || (draft?.title ?? ''), settings, draft?.body);
  const place = path.join(settings.content, file);
  writeNew(place, text);
  await writeIntellisense(settings);
  const hint =
    sort.makes === 'fields'
      ? ''
      : ' Den är ett utkast, som bara du ser med npm run dev. Ta bort raden ”status: draft” när den är klar.';
  console.log(
    `Filen är klar att fylla i: ${place}\nFyll i det som står tomt, och kontrollera med npm run check.${hint}`,
  );
  if (draft && draft.leftOut.length > 0)
    console.log(
      `\nSe över det här. Det följde inte med från Word-filen, eller ser annorlunda ut:\n${draft.leftOut.map((each) => `  ${each}`).join('\n')}`,
    );
  return 0;
}

/** Reads the draft first: where it cannot be read, nothing is made. */
async function readDraft(from: string, sort: Sort, { site }: Settings): Promise<WordDraft> {
  if (sort.makes !== 'article')
    throw new UserError(
      `--from gäller texter, till exempel: npm run new -- rapport --from utkast.docx. ”${sort.words[0]}” skrivs utan Word-fil.`,
    );
  const place = path.resolve(from);
  const bytes = await readFile(place).catch(unreadable(from));
  const { wordToMdx } = await import('../word/word-to-mdx.ts');
  return wordToMdx(path.basename(from), bytes, site.address);
}

const unreadable =
  (from: string) =>
  (error: NodeJS.ErrnoException): never => {
    if (error.code === 'ENOENT')
      throw new UserError(`Filen ${from} finns inte. Kontrollera namnet och i vilken mapp den ligger.`);
    if (error.code === 'EISDIR') throw new UserError(`${from} är en mapp. Skriv namnet på Word-filen.`);
    throw error;
  };

/**
 * The file that `make` would write, where nothing is in its way; a letter as `newsletter draft` proposes it.
 * @param body its text, where it is written already
 * @throws UserError for a title that gives no name, and for an article of that name, of whatever kind
 */
export async function makeFile(
  sort: Sort,
  word: string,
  words: string,
  settings: Settings,
  body?: string,
): Promise<NewFile> {
  if (sort.makes === 'issue') return begin(words, settings);
  const made = newFile(sort, word, words, settings, body);
  if (isKind(sort.schema)) refuseTakenId(path.basename(made.file), settings);
  return made;
}

/** A letter is the one that `newsletter draft` proposes; what it takes to propose one is loaded when one is asked for. */
async function begin(words: string, settings: Settings): Promise<BegunIssue> {
  const [{ loadAll }, { beginIssue }] = await Promise.all([
    import('../newsletter/all-content.ts'),
    import('../newsletter/draft/begin-issue.ts'),
  ]);
  return beginIssue(await loadAll(settings), words);
}

async function makeIssue(words: string, settings: Settings): Promise<number> {
  const begun = await begin(words, settings);
  const place = path.join(settings.content, begun.file);
  writeNew(place, begun.text);
  await writeIntellisense(settings);
  const { howToGoOn } = await import('../newsletter/draft/told.ts');
  console.log(howToGoOn(begun, place).join('\n'));
  return 0;
}

function printItem(sort: Sort, name: string, settings: Settings): number {
  const list = path.join(settings.content, sort.place);
  console.log(`Lägg till detta sist i ${list} och fyll i det som står tomt:\n\n${newItem(sort, name, settings)}`);
  return 0;
}

/** Two articles never share an id, whatever their kind: `related` and the newsletter name them by it alone. */
function refuseTakenId(name: string, { content }: Settings): void {
  for (const kind of KIND_IDS) {
    const file = path.join(content, kind, name);
    if (existsSync(file)) throw taken(file);
  }
}

function taken(file: string): UserError {
  return new UserError(`Filen finns redan: ${file}. Inget är ändrat. Öppna den, eller välj en annan titel.`);
}

function unknownSort(word: string): never {
  const known = SORTS.flatMap(({ words }) => words.map((each) => each.toLowerCase()));
  const guess = nearest(word.toLowerCase(), known);
  const list = SORTS.map(({ words, place }) => `  ${words[0]!.padEnd(12)} ${place}`).join('\n');
  throw new UserError(
    `”${word}” är ingen sort som portalen har${guess ? ` (menade du ${guess}?)` : ''}. Skriv till exempel: npm run new -- rapport "Titel"\nSorterna är:\n${list}`,
  );
}
