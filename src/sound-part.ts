import type { Everything } from './model/everything.ts';
import { parseContent } from './model/parse-content.ts';
import { ContentError, sortProblems } from './model/problem.ts';
import { readContent } from './read-content.ts';

/**
 * Reads some files of the content, each sound by itself, for a command that needs no more: others may be half written. Apart
 * from the catalogue, so that such a command does not wait for what holds all content together.
 * @param isWanted by the path below the content folder
 * @throws ContentError with every fault of those files
 */
export async function soundPart(content: string, isWanted: (path: string) => boolean): Promise<Everything> {
  const raw = await readContent(content, isWanted);
  const { everything, problems } = parseContent(raw);
  const faults = [...raw.problems, ...problems].filter(({ file }) => isWanted(file));
  if (faults.length > 0) throw new ContentError(sortProblems(faults));
  return everything;
}
