import { changesBetween, filesAt, type Blob } from './changes.ts';
import { caseOf, type SentCase } from './on-the-way.ts';
import type { Repository } from './repository.ts';

/** A file that differs from what has been sent, or from the portal when nothing has. */
export interface UnsentFile {
  path: string;
  /** Where it lay, when it has moved. */
  from?: string;
  before: Blob | undefined;
  after: Blob | undefined;
  /** The case that it is on the way in. */
  sentIn?: SentCase;
}

/** How the content on the disk differs from the version that it comes from. */
export interface Differing {
  /** Everything that does, by path: what it was there, and what it is on the disk. */
  files: ReadonlyMap<string, { before: Blob | undefined; after: Blob | undefined }>;
  /** What has not been sent in yet. */
  unsent: readonly UnsentFile[];
}

/** @param tree the content on the disk, from `takeSnapshot` */
export async function findUnsent(repository: Repository, tree: string, cases: readonly SentCase[]): Promise<Differing> {
  const [changes, there, here] = await Promise.all([
    changesBetween(repository, repository.base, tree, true),
    filesAt(repository, repository.base),
    filesAt(repository, tree),
  ]);
  const movedFrom = new Map(changes.flatMap(({ path, from }) => (from === undefined ? [] : [[path, from] as const])));
  const paths = [
    ...changes.flatMap(({ path, from = path }) => [path, from]),
    ...cases.flatMap(({ files }) => [...files.keys()]),
  ];
  const files = new Map(
    [...new Set(paths)].sort().map((path) => [path, { before: there.get(path), after: here.get(path) }]),
  );
  const unsent = [...files.keys()].flatMap((path): UnsentFile[] => {
    const sentIn = caseOf(cases, path);
    const before = sentIn ? sentIn.files.get(path) : there.get(path);
    const after = here.get(path);
    if (before?.id === after?.id) return [];
    return [{ path, before, after, ...(sentIn && { sentIn }) }];
  });
  return { files, unsent: withMoves(unsent, movedFrom) };
}

/** Who has moved a text has done one thing and not two. */
function withMoves(unsent: readonly UnsentFile[], movedFrom: ReadonlyMap<string, string>): UnsentFile[] {
  const byPath = new Map(unsent.map((each) => [each.path, each]));
  const moves = unsent.flatMap(({ path, before }) => {
    const from = movedFrom.get(path);
    const old = from === undefined ? undefined : byPath.get(from);
    return before === undefined && old && old.after === undefined ? [[path, old] as const] : [];
  });
  const moved = new Map(moves);
  const left = new Set(moves.map(([, { path }]) => path));
  return unsent
    .filter(({ path }) => !left.has(path))
    .map((each) => {
      const old = moved.get(each.path);
      if (!old) return each;
      return { ...each, from: old.path, before: old.before, ...(old.sentIn && { sentIn: old.sentIn }) };
    });
}
