import { spawn, spawnSync } from 'node:child_process';

/** Something that git keeps: a file of some commit, or the commit itself. */
export interface GitObject {
  id: string;
  type: string;
  bytes: Buffer;
}

/** What git answers; undefined where there is no repository, or no git. */
export function askGit(repository: string, ...words: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', ['-C', repository, ...words], {
    encoding: 'utf8',
    maxBuffer: 1024 ** 3,
  });
  return status === 0 ? stdout : undefined;
}

/** Every object that the repository holds, of all branches and also what no branch leads to any more. Trees only name files. */
export async function* gitObjects(repository: string): AsyncGenerator<GitObject> {
  const git = spawn(
    'git',
    ['-C', repository, 'cat-file', '--batch', '--batch-all-objects', '--buffer', '--unordered'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const ended = new Promise<number | null>((resolve) => git.on('close', resolve));
  let rest: Buffer<ArrayBufferLike> = Buffer.alloc(0);
  let waiting: Buffer<ArrayBufferLike>[] = [];
  let wanted = 0;
  let has = 0;
  for await (const chunk of git.stdout as AsyncIterable<Buffer>) {
    waiting.push(chunk);
    has += chunk.length;
    if (has < wanted) continue;
    rest = Buffer.concat([rest, ...waiting]);
    waiting = [];
    for (;;) {
      const end = rest.indexOf(10);
      const [id = '', type = '', size = '0'] = end < 0 ? [] : rest.subarray(0, end).toString('latin1').split(' ');
      const after = end + 1 + Number(size) + 1;
      if (end < 0 || rest.length < after) {
        wanted = end < 0 ? 0 : after;
        break;
      }
      if (type !== 'tree') yield { id, type, bytes: rest.subarray(end + 1, after - 1) };
      rest = rest.subarray(after);
    }
    has = rest.length;
  }
  if ((await ended) !== 0) throw new Error('git cat-file ended before all objects were read.');
}

/** Where an object stands: a path, and the commit that brought it. */
export function placeInGit(repository: string, { id, type }: Pick<GitObject, 'id' | 'type'>): string {
  if (type === 'commit') return `meddelandet i commit ${id.slice(0, 10)}`;
  const commits = askGit(repository, 'log', '--all', '--format=%h', `--find-object=${id}`)?.trim().split('\n') ?? [];
  const first = commits.at(-1);
  if (!first) return `ett objekt som ingen gren leder till, ${id.slice(0, 10)}`;
  const path = askGit(repository, 'ls-tree', '-r', '-z', first)
    ?.split('\0')
    .find((line) => line.includes(id))
    ?.split('\t')[1];
  return `${path ?? `objektet ${id.slice(0, 10)}`}, commit ${first}`;
}
