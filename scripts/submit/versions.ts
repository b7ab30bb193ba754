import type { Settings } from '../../src/settings.ts';
import type { RemovedText, TextVersion } from '../editor/submit-api.ts';
import { UserError } from '../user-error.ts';
import { textTitle } from './change-words.ts';
import { git, parts, tryGit } from './git.ts';
import { logOf, MOST_VERSIONS } from './history.ts';
import { SENT } from './on-the-way.ts';
import { openRepository, type Repository } from './repository.ts';

/**
 * The versions of a text, the newest first, also those before it was moved.
 * @param file below the content folder
 */
export async function versionsOf({ content }: Settings, file: string): Promise<TextVersion[]> {
  const { top, prefix, head } = await openRepository(content);
  const tips = (await git(top, ['for-each-ref', '--format=%(objectname)', `refs/heads/${SENT}`])).split('\n');
  // Git follows a text that has moved only along one line, so what is on the way is asked for by itself.
  const ranges = [['--follow', head], ...tips.filter(Boolean).map((tip) => [`${head}..${tip}`])];
  const logs = await Promise.all(ranges.map((range) => logOf(top, range, prefix + file)));
  const versions = logs.flatMap((log, at) =>
    log.flatMap(({ id, day, sentence, files: [touched] }): TextVersion[] =>
      // The path that it had then is part of what names the version.
      touched
        ? [{ id: `${id}:${touched.file}`, day, sentence, isRemoval: touched.letter === 'D', isOnTheWay: at > 0 }]
        : [],
    ),
  );
  const onTheWayFirst = [...versions.filter((each) => each.isOnTheWay), ...versions.filter((each) => !each.isOnTheWay)];
  return [...new Map(onTheWayFirst.map((each) => [each.id, each])).values()].slice(0, MOST_VERSIONS);
}

const VERSION = /^([0-9a-f]{40,64}):(.+)$/;
const MISSING = 'Den versionen finns inte i historiken på den här datorn. Ladda om sidan och välj en annan.';

/**
 * What a text read in a version.
 * @param id from `versionsOf` or `removedTexts`
 * @throws UserError for one that there is none of
 */
export async function versionText({ content }: Settings, id: string): Promise<string> {
  const { top, prefix } = await openRepository(content);
  const [, version = '', file = ''] = VERSION.exec(id) ?? [];
  const text = file.startsWith(prefix) && IS_TEXT.test(file) ? await textAt(top, version, file) : undefined;
  if (text === undefined) throw new UserError(MISSING);
  return text;
}

const IS_TEXT = /\.(mdx|yaml)$/;

async function textAt(top: string, version: string, file: string): Promise<string | undefined> {
  const { code, out } = await tryGit(top, ['cat-file', 'blob', `${version}:${file}`]);
  return code === 0 ? out : undefined;
}

/** Texts that have been removed, the latest first, each with the last version that has it. */
export async function removedTexts({ content }: Settings): Promise<RemovedText[]> {
  const repository = await openRepository(content);
  const { top, prefix, head } = repository;
  const there = new Set(await filesOnDisk(repository));
  const log = await logOf(top, ['-M', '--diff-filter=D', head], prefix || '.');
  const gone = [
    ...parts(await git(top, ['ls-files', '-z', '--deleted', '--', prefix || '.'])).map((file) => ({
      ...UNSENT,
      file,
      version: head,
    })),
    ...log.flatMap(({ id, day, sentence, files }) =>
      files.map(({ file }) => ({ file, day, sentence, version: `${id}^` })),
    ),
  ];
  const last = gone.filter(
    ({ file }, at) => IS_TEXT.test(file) && !there.has(file) && gone.findIndex((each) => each.file === file) === at,
  );
  const texts = last.map(async ({ file, version, day, sentence }): Promise<RemovedText[]> => {
    const text = await textAt(top, version, file);
    if (text === undefined) return [];
    const path = file.slice(prefix.length);
    const id = `${await git(top, ['rev-parse', version])}:${file}`;
    return [{ path, title: textTitle(path, text), day, sentence, id }];
  });
  return (await Promise.all(texts)).flat();
}

const UNSENT = { day: '', sentence: 'Borttagen på den här datorn, inte inskickad' };

async function filesOnDisk({ top, prefix }: Repository): Promise<string[]> {
  const list = async (...which: string[]) => parts(await git(top, ['ls-files', '-z', ...which, '--', prefix || '.']));
  const gone = new Set(await list('--deleted'));
  return (await list('--cached', '--others')).filter((file) => !gone.has(file));
}
