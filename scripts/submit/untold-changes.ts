import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../../src/model/problem.ts';
import { findUntold } from '../../src/model/told-text.ts';
import type { Settings } from '../../src/settings.ts';
import { UserError } from '../user-error.ts';
import { publishedVersions } from './published-versions.ts';

/** The day from which changes are asked for. What was changed before it nobody wrote down, and no history is invented. */
const ASKED_FROM = '2026-11-27';

/**
 * Published guidance that has been changed without a line under `changes`, held against its history in git: of the files on the
 * disk, committed or not.
 * @returns `problems` stop; `hints` tell that the history here is too short to know
 */
export async function untoldChanges({ content, today }: Pick<Settings, 'content' | 'today'>): Promise<{
  problems: Problem[];
  hints: Problem[];
}> {
  const versions = today < ASKED_FROM ? undefined : await versionsOf(content);
  if (!versions) return { problems: [], hints: [] };
  const problems = [...versions.byFile].flatMap(([file, before]) => {
    const text = readIfThere(path.join(content, file));
    return (text !== undefined && findUntold({ path: file, text }, before)) || [];
  });
  return { problems, hints: versions.isCut ? [CUT] : [] };
}

const FOLDER = 'guidance';

/** Where there is no git nothing was published by it. */
async function versionsOf(content: string) {
  try {
    return await publishedVersions(content, FOLDER, ASKED_FROM);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

const CUT: Problem = {
  file: FOLDER,
  line: 1,
  field: 'changes',
  fault:
    'git har bara den sista delen av historien här, så ändrade vägledningar går inte att jämföra med den publicerade',
  remedy: 'hämta hela historien: git fetch --unshallow',
};

/** A file that has been taken away is not asked of. */
function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
