import { copyFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from '../../src/settings.ts';
import type { Clash, ClashChoice, TakenIn } from '../editor/submit-api.ts';
import { UserError } from '../user-error.ts';
import { changeWords, textTitle } from './change-words.ts';
import { changesBetween, filesAt, blobText, type Blob, type FileChange } from './changes.ts';
import { git, gitInWords, parts, tryGit } from './git.ts';
import { casesOnTheWay, SENT, type SentCase } from './on-the-way.ts';
import { refusalInWords } from './push.ts';
import { putOnDisk } from './put-on-disk.ts';
import { openRepository, refAt, type Repository } from './repository.ts';
import { takeSnapshot, withOwnIndex } from './snapshot.ts';
import { weave } from './weave.ts';

const PATIENCE = 120_000;

/**
 * Fetches what others have done and puts it on the disk, woven together with what the editor has not sent in, or has sent and
 * nobody has taken in yet. Nothing is written while a text clashes that nobody has chosen. Before anything of the editor's is
 * replaced it is kept in `refs/kontaktnatet/fore-hamtning/`.
 * @throws UserError with what is in the way
 */
export async function fetchOthers(settings: Settings, choices: readonly ClashChoice[] = []): Promise<TakenIn> {
  const before = await openRepository(settings.content);
  if (before.main) await refuseElsewhere(before);
  await fetchAll(before);
  const repository = await openRepository(settings.content);
  const theirs = await refAt(repository.top, await refuseElsewhere(repository));
  const { tree } = await takeSnapshot(repository);
  const targets = [...(await mainTarget(repository, theirs!)), ...(await caseTargets(repository))];
  const outside = await outsideContent(repository, theirs!);
  const mine = await filesAt(repository, tree);
  const files = new Map<string, Blob | undefined>();
  const came: FileChange[] = [];
  const clashes: Clash[] = [];
  for (const { from, to } of targets) {
    const changes = await changesBetween(repository, from, to);
    const woven = await weave(repository, mine, changes, choices);
    for (const [file, blob] of woven.files) {
      files.set(file, blob);
      if (blob) mine.set(file, blob);
      else mine.delete(file);
    }
    clashes.push(...woven.clashes);
    came.push(...changes);
  }
  const told = { came: await cameInWords(repository, came), isProgramNew: outside.size > 0 };
  if (clashes.length > 0) return { ...told, clashes };
  if (targets.length > 0) await apply(repository, { tree, theirs: theirs!, files, outside, targets });
  await forgetArrived(settings, repository.top);
  return { ...told, clashes: [] };
}

async function fetchAll({ top, remote }: Repository): Promise<void> {
  if (remote === undefined)
    throw new UserError('Ingen annan plats är inställd, så det finns inget att hämta. Fråga den som sköter portalen.');
  const { code, said } = await tryGit(top, ['fetch', '--quiet', '--no-recurse-submodules', '--', remote], {
    patience: PATIENCE,
  });
  if (code !== 0) throw new UserError(refusalInWords(said, 'Ingenting är ändrat på datorn.'));
}

/** @returns the ref of what the others have */
async function refuseElsewhere({ top, begun, branch, main }: Repository): Promise<string> {
  const ask = 'Be den som sköter portalen om hjälp. Det du har skrivit ligger kvar, och du kan skicka in.';
  if (begun)
    throw new UserError(`I git är ${begun} påbörjad, från ett annat program. Gör färdigt eller avbryt där. ${ask}`);
  if (!main) throw new UserError(`Det går inte att se vilken gren som är portalens. ${ask}`);
  if (branch !== main.name)
    throw new UserError(
      `Filerna kommer från ${branch ? `grenen ${branch}` : 'en äldre version'} och inte från ${main.name}. ${ask}`,
    );
  const lock = path.resolve(top, await git(top, ['rev-parse', '--git-path', 'index.lock']));
  if (existsSync(lock)) throw gitInWords(`Unable to create '${lock}': File exists`)!;
  return main.ref;
}

/** A branch that others have gone on with, from where both were. */
interface Target {
  ref: string;
  old: string;
  from: string;
  to: string;
}

async function mainTarget({ top, head }: Repository, theirs: string): Promise<Target[]> {
  const from = await git(top, ['merge-base', head, theirs]);
  return from === theirs ? [] : [{ ref: 'HEAD', old: head, from, to: theirs }];
}

/** Somebody may have changed something in a case that waits, as when it is read. */
async function caseTargets(repository: Repository): Promise<Target[]> {
  const { top, remote } = repository;
  const targets = (await casesOnTheWay(repository)).map(async ({ branch, tip }: SentCase): Promise<Target[]> => {
    const to = await refAt(top, `refs/remotes/${remote}/${branch}`);
    const from = to && (await git(top, ['merge-base', tip, to]));
    return to && from && from !== to ? [{ ref: `refs/heads/${branch}`, old: tip, from, to }] : [];
  });
  return (await Promise.all(targets)).flat();
}

/** What is to be changed that is no content: refused when the editor's disk has something else there. */
async function outsideContent(
  { top, prefix, head }: Repository,
  theirs: string,
): Promise<Map<string, Blob | undefined>> {
  const whole = { top, prefix: '' };
  const isOutside = ({ path: file }: FileChange) => prefix !== '' && !file.startsWith(prefix);
  const from = await git(top, ['merge-base', head, theirs]);
  const [theirChanges, own] = await Promise.all([
    changesBetween(whole, from, theirs),
    changesBetween(whole, from, head),
  ]);
  const coming = theirChanges.filter(isOutside);
  const status = await git(top, ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all']);
  const touched = new Set(parts(status).map((line) => line.slice(3)));
  const inTheWay = [
    ...coming.filter(({ path: file }) => touched.has(file)),
    ...(from === theirs ? [] : own.filter(isOutside)),
  ];
  if (inTheWay.length > 0)
    throw new UserError(
      `Filer som inte hör till innehållet är ändrade på den här datorn, så det går inte att hämta: ${inTheWay.map(({ path: file }) => file).join(', ')}. Be den som sköter portalen om hjälp. Ingenting är ändrat.`,
    );
  return new Map(coming.map(({ path: file, after }) => [file, after]));
}

interface Wanted {
  tree: string;
  theirs: string;
  files: ReadonlyMap<string, Blob | undefined>;
  outside: ReadonlyMap<string, Blob | undefined>;
  targets: readonly Target[];
}

async function apply(repository: Repository, { tree, theirs, files, outside, targets }: Wanted): Promise<void> {
  const { top, prefix, head } = repository;
  await tryOnIndexCopy(top, head, theirs);
  if ((await takeSnapshot(repository)).tree !== tree)
    throw new UserError('En text ändrades under tiden. Tryck på Hämta en gång till. Ingenting är hämtat än.');
  await keepSafe(top, tree, [head, ...targets.map(({ old }) => old)]);
  const content = [...files].map(([file, blob]) => [prefix + file, blob] as const);
  await putOnDisk(top, new Map([...outside, ...content]));
  for (const { ref, old, to } of targets) {
    if (ref === 'HEAD') await git(top, ['read-tree', '-i', '-m', head, theirs]);
    await git(top, ['update-ref', '-m', 'kontaktnätet: hämtat', ref, to, old]);
  }
  await tryGit(top, ['update-index', '-q', '--refresh']);
}

/** What somebody has prepared in git is left as it is, or nothing is done. */
async function tryOnIndexCopy(top: string, head: string, theirs: string): Promise<void> {
  const index = path.resolve(top, await git(top, ['rev-parse', '--git-path', 'index']));
  await withOwnIndex(top, async (env) => {
    if (existsSync(index)) copyFileSync(index, env.GIT_INDEX_FILE!);
    const { code } = await tryGit(top, ['read-tree', '-i', '-m', head, theirs], { env });
    if (code !== 0)
      throw new UserError(
        'Någon har förberett ändringar i git (Stage Changes) i filer som andra också har ändrat. Ta bort dem därifrån i VS Code (Unstage), och hämta sedan. Ingenting är ändrat.',
      );
  });
}

/** Everything of the editor's as it was, where git never throws it away. */
async function keepSafe(top: string, tree: string, versions: readonly string[]): Promise<void> {
  const by = { NAME: 'Kontaktnätet', EMAIL: 'ingen@localhost' };
  const env = Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((who) => Object.entries(by).map(([what, value]) => [`GIT_${who}_${what}`, value])),
  );
  const parents = [...new Set(versions)].flatMap((each) => ['-p', each]);
  const kept = await git(top, ['commit-tree', tree, ...parents, '-m', 'Före hämtning'], { env });
  await git(top, [
    'update-ref',
    `refs/kontaktnatet/fore-hamtning/${new Date().toISOString().replace(/\D/g, '')}`,
    kept,
  ]);
}

/** Branches whose every text has reached the portal have done what they were for. */
async function forgetArrived({ content }: Settings, top: string): Promise<void> {
  const format = '--format=%(refname:short) %(objectname)';
  const branches = (await git(top, ['for-each-ref', format, `refs/heads/${SENT}`])).split('\n').filter(Boolean);
  if (branches.length === 0) return;
  const repository = await openRepository(content);
  const waiting = new Set((await casesOnTheWay(repository)).map((each) => each.branch));
  for (const line of branches) {
    const [name = '', tip = ''] = line.split(' ');
    if (!waiting.has(name) && name !== repository.branch)
      await git(top, ['update-ref', '-d', `refs/heads/${name}`, tip]);
  }
}

async function cameInWords(repository: Repository, changes: readonly FileChange[]): Promise<string[]> {
  const words = changes.map(async ({ path: file, before, after }) => {
    if (!/\.(mdx|yaml)$/.test(file)) return `${file}: ${after ? (before ? 'utbytt' : 'ny') : 'borttagen'}`;
    const [old, now] = await Promise.all([blobText(repository, before), blobText(repository, after)]);
    return `${textTitle(file, now ?? old)}: ${changeWords({ path: file, before: old, after: now })}`;
  });
  return [...new Set(await Promise.all(words))];
}
