import { tryGit } from './git.ts';

/** What git has of some files: each file's former versions, newest first, as they followed on each other where they were published. */
export interface PublishedVersions {
  byFile: ReadonlyMap<string, readonly string[]>;
  /** Whether git holds but the end of the history, as a machine that builds may have fetched it. */
  isCut: boolean;
}

/**
 * Reads them from git: of each file the version that was committed last, those before it back to a day, and the one that
 * stood on that day. Files that are as they were committed, and have been so since that day, are left out.
 * @param folder in a repository
 * @param below a folder below it
 * @returns undefined where there is no repository, or nothing committed
 * @throws UserError where there is no git
 */
export async function publishedVersions(
  folder: string,
  below: string,
  since: string,
): Promise<PublishedVersions | undefined> {
  const paths = ['--relative', '--no-renames', '--no-abbrev', '--', below];
  const [edited, log, shallow] = await Promise.all([
    ask(folder, 'diff', '--raw', 'HEAD', ...paths),
    // Along the first parent: what was brought in by a merge was published as one.
    ask(folder, 'log', `--since=${since}`, '--first-parent', '-m', '--raw', '--format=', ...paths),
    ask(folder, 'rev-parse', '--is-shallow-repository'),
  ]);
  if (edited === undefined || log === undefined) return undefined;
  const ids = new Map<string, string[]>();
  for (const [, before = '', after = '', file = ''] of log.matchAll(RAW)) {
    const known = (ids.get(file) ?? []).slice(0, -1);
    ids.set(file, [...known, after, before]);
  }
  for (const [, before = '', , file = ''] of edited.matchAll(RAW)) if (!ids.has(file)) ids.set(file, [before]);
  const texts = await textsOf(folder, [...new Set([...ids.values()].flat())].filter(isThere));
  const byFile = new Map(
    [...ids].map(([file, all]) => [file, all.filter(isThere).flatMap((id) => texts.get(id) ?? [])] as const),
  );
  return { byFile, isCut: shallow?.trim() === 'true' };
}

/** `:100644 100644 <before> <after> M\tguidance/x.mdx` */
const RAW = /^:\d+ \d+ ([\da-f]+) ([\da-f]+) \w+\t(.+)$/gm;

/** Git writes noughts for a file that is not there. */
const isThere = (id: string) => !/^0+$/.test(id);

async function textsOf(folder: string, ids: readonly string[]): Promise<Map<string, string>> {
  const { out } = await tryGit(folder, ['cat-file', '--batch'], { input: `${ids.join('\n')}\n` });
  const bytes = Buffer.from(out);
  const texts = new Map<string, string>();
  let at = 0;
  for (const id of ids) {
    const end = bytes.indexOf(10, at);
    const size = Number(bytes.subarray(at, end).toString('latin1').split(' ')[2]);
    texts.set(id, bytes.subarray(end + 1, end + 1 + size).toString('utf8'));
    at = end + 1 + size + 1;
  }
  return texts;
}

async function ask(folder: string, ...args: string[]): Promise<string | undefined> {
  const { code, out } = await tryGit(folder, ['-c', 'core.quotePath=false', ...args]);
  return code === 0 ? out : undefined;
}
