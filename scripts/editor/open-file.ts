import { readFile } from 'node:fs/promises';
import { withBase } from '../../src/model/links.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Settings } from '../../src/settings.ts';
import { pageOf } from '../../src/views/desk.ts';
import type { OpenFile, Sentence, Value } from './api.ts';
import type { ContentPlace } from './content-place.ts';
import { placesOf } from './place-of.ts';
import type { DeskContent } from './read-desk.ts';
import { fileText, hashOf } from './splice/file-text.ts';
import { readFields } from './splice/read-fields.ts';

/** A content file as the form shows it. @throws CallError for what is not UTF-8 */
export async function openFile(
  { path, file, sort }: ContentPlace,
  desk: DeskContent,
  { site }: Pick<Settings, 'site'>,
): Promise<OpenFile> {
  const bytes = await readFile(file);
  const { seen } = fileText(bytes);
  const { values, body, bodyLine } = readFields(seen, sort.files.endsWith('.mdx'));
  const page = pageOf(path);
  return {
    path,
    sort: sort.name,
    sortName: sort.title,
    title: titleOf(values, path),
    hash: hashOf(bytes),
    shape: values === null || typeof values !== 'object' ? 'text' : Array.isArray(values) ? 'list' : 'fields',
    values,
    ...(body !== undefined && { body, bodyLine }),
    text: seen,
    problems: sentencesOf(path, desk, placesOf(seen, sort)),
    ...(page && { page: withBase(site.base, page) }),
  };
}

/** What the check says of one file, faults first. */
export function sentencesOf(
  path: string,
  { problems, hints }: Pick<DeskContent, 'problems' | 'hints'>,
  placed: ReturnType<typeof placesOf>,
): Sentence[] {
  const own = (all: readonly Problem[]) => all.filter(({ file }) => file === path);
  return [...own(problems).map((each) => placed(each, 'fault')), ...own(hints).map((each) => placed(each, 'hint'))];
}

const NAMING = ['title', 'name', 'question', 'service'] as const;

/** What a file calls itself, else its path. */
export function titleOf(values: Value, path: string): string {
  const fields = values as Readonly<Record<string, Value>> | null;
  const named = NAMING.map((key) => fields?.[key]).find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof named === 'string' ? named : path;
}
