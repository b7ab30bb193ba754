import { changesBetween, filesAt, type Blob } from './changes.ts';
import { git } from './git.ts';
import { refAt, type Repository } from './repository.ts';

/** Where the branches of what has been sent begin. */
export const SENT = 'inskickat/';

/** Something that has been sent in and has not reached the portal yet. */
export interface SentCase {
  branch: string;
  /** Its last version. */
  tip: string;
  /** The day of the last change, ÅÅÅÅ-MM-DD. */
  day: string;
  /** What the editor wrote last. */
  sentence: string;
  /** Its files, by path below the content folder; undefined where the file is removed. */
  files: ReadonlyMap<string, Blob | undefined>;
  /** Whether the other side has it, as far as is known here. */
  isSent: boolean;
}

/** Everything that is on the way, the newest first. What has arrived, wholly, is not. */
export async function casesOnTheWay(repository: Repository): Promise<SentCase[]> {
  const { top, base, remote } = repository;
  const format = '%(refname:short)%00%(objectname)%00%(committerdate:short)%00%(contents:subject)';
  const told = await git(top, ['for-each-ref', `--format=${format}`, '--sort=-refname', `refs/heads/${SENT}`]);
  if (told === '') return [];
  const arrived = await filesAt(repository, base);
  const cases = told.split('\n').map(async (line): Promise<SentCase[]> => {
    const [branch = '', tip = '', day = '', sentence = ''] = line.split('\0');
    const from = await git(top, ['merge-base', base, tip]);
    const changes = await changesBetween(repository, from, tip);
    const files = new Map(changes.map(({ path, after }) => [path, after]));
    if ([...files].every(([path, blob]) => blob?.id === arrived.get(path)?.id)) return [];
    const isSent = remote !== undefined && (await refAt(top, `refs/remotes/${remote}/${branch}`)) === tip;
    return [{ branch, tip, day, sentence, files, isSent }];
  });
  return (await Promise.all(cases)).flat();
}

/** The case that has a file, if any: the newest, should it be in several. */
export const caseOf = (cases: readonly SentCase[], path: string) => cases.find(({ files }) => files.has(path));
