import { readFile } from 'node:fs/promises';
import { withBase } from '../../src/model/links.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Settings } from '../../src/settings.ts';
import { pageOf } from '../../src/views/desk.ts';
import type { Draft, OpenFile, Sentence, Value } from './api.ts';
import { CallError } from './call.ts';
import type { ContentPlace } from './content-place.ts';
import { readDrafts } from './drafts.ts';
import { isBegun } from './is-begun.ts';
import { placesOf } from './place-of.ts';
import type { DeskContent } from './read-desk.ts';
import { keepOpened } from './opened-texts.ts';
import { changed } from './splice/apply-changes.ts';
import { fileText, type FileText } from './splice/file-text.ts';
import { readFields } from './splice/read-fields.ts';

/** A content file as the form shows it. @throws CallError for what is not UTF-8 */
export async function openFile(
  place: ContentPlace,
  desk: Pick<DeskContent, 'problems' | 'hints'>,
  { content, site }: Pick<Settings, 'content' | 'site'>,
): Promise<OpenFile> {
  const { path, file, sort } = place;
  const bytes = await readFile(file);
  const text = fileText(bytes);
  const draft = (await readDrafts(content, place)).find((each) => isUnsaved(each, text, place));
  const page = pageOf(path);
  const stands = standing(place, text.seen);
  return {
    ...stands,
    ...((await isBegun(place, stands.values, content)) && { isBegun: true }),
    hash: keepOpened(bytes),
    ...(draft && { draft }),
    problems: sentencesAbout(path, desk, placesOf(text.seen, sort)),
    ...(page && { page: withBase(site.base, page) }),
  };
}

/** What was being written in a file that is gone, as the form was opened on it. @throws CallError where there is nothing */
export async function openGone(place: ContentPlace, { content }: Pick<Settings, 'content'>): Promise<OpenFile> {
  const [draft] = await readDrafts(content, place);
  if (!draft) throw new CallError(404, `Filen ${place.path} finns inte längre.`);
  return { ...standing(place, draft.from), hash: draft.hash, draft, problems: [] };
}

/** @param seen as `FileText.seen` */
function standing({ path, sort }: ContentPlace, seen: string) {
  const { values, body, bodyLine } = readFields(seen, sort.files.endsWith('.mdx'));
  return {
    path,
    sort: sort.name,
    title: titleOf(values, path),
    shape: values === null || typeof values !== 'object' ? 'text' : Array.isArray(values) ? 'list' : 'fields',
    values,
    ...(body !== undefined && { body, bodyLine }),
    text: seen,
  } as const satisfies Partial<OpenFile>;
}

/** A draft that comes to what the file says already has nothing to offer. */
function isUnsaved({ changes }: Draft, file: FileText, { sort }: ContentPlace): boolean {
  if (changes.length === 0) return false;
  try {
    return changed(file, changes, sort).seen !== file.seen;
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    return true;
  }
}

/** What the check says of one file, faults first. */
function sentencesAbout(
  path: string,
  { problems, hints }: Pick<DeskContent, 'problems' | 'hints'>,
  placed: ReturnType<typeof placesOf>,
): Sentence[] {
  const own = (all: readonly Problem[]) => all.filter(({ file }) => file === path);
  return [...own(problems).map((each) => placed(each, 'fault')), ...own(hints).map((each) => placed(each, 'hint'))];
}

const NAMING = ['title', 'name', 'term', 'question', 'service'] as const;

/** What a file calls itself, else its path. */
export function titleOf(values: Value, path: string): string {
  const fields = values as Readonly<Record<string, Value>> | null;
  const named = NAMING.map((key) => fields?.[key]).find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof named === 'string' ? named : path;
}
