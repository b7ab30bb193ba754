import { soundPart } from '../../src/sound-part.ts';
import { readSettings, type Settings } from '../../src/settings.ts';
import type { Issue } from '../../src/model/issue.ts';
import { parseContent } from '../../src/model/parse-content.ts';
import { type Everything } from '../../src/model/everything.ts';
import { ContentError, type Problem } from '../../src/model/problem.ts';
import { readContent } from '../../src/read-content.ts';

/** Everything that is written, drafts and what is dated ahead included: what the desk plans from. */
export interface AllContent {
  everything: Everything;
  settings: Settings;
  /** Faults of single files. What holds several together is for `npm run check`. */
  problems: readonly Problem[];
}

/** Reads the content that the environment names, or other settings. Faults stop nothing: they are given with it. */
export async function loadAll(settings = readSettings()): Promise<AllContent> {
  const raw = await readContent(settings.content);
  const { everything, problems } = parseContent(raw);
  return { everything, settings, problems: [...raw.problems, ...problems] };
}

/**
 * Every issue, whatever its status and date, for what needs no other content.
 * @throws ContentError while a file of an issue cannot be read
 */
export async function loadIssues(): Promise<{ issues: Issue[]; settings: Settings }> {
  const settings = readSettings();
  const { issues } = await soundPart(settings.content, isIssue);
  return { issues: issues.map(({ value }) => value), settings };
}

const isIssue = (file: string) => /^newsletters\/.*\.mdx$/.test(file);

/**
 * Every issue, whatever its status and date.
 * @throws ContentError while a file of an issue cannot be read: numbers would be used twice
 */
export function allIssues({ everything, problems }: AllContent): Issue[] {
  const faulty = problems.filter(({ file }) => isIssue(file));
  if (faulty.length > 0) throw new ContentError(faulty);
  return everything.issues.map(({ value }) => value);
}
