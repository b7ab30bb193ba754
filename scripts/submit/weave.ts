import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Clash, ClashChoice } from '../editor/submit-api.ts';
import { textTitle } from './change-words.ts';
import { blobText, type Blob, type FileChange } from './changes.ts';
import { git, tryGit } from './git.ts';
import type { Repository } from './repository.ts';

/** What each file is to be on the disk, and what a person has to say first. */
export interface Woven {
  files: Map<string, Blob | undefined>;
  clashes: Clash[];
}

const IS_TEXT = /\.(mdx|yaml|md)$/;

/**
 * Weaves what others have done into what lies on the disk, file by file: what only one side has changed is taken, what both
 * have changed in different places is joined, and the rest is a clash unless it has been chosen. Writes nothing but to git's store.
 * @param mine the content on the disk
 * @param theirs what they have changed
 */
export async function weave(
  repository: Repository,
  mine: ReadonlyMap<string, Blob>,
  theirs: readonly FileChange[],
  choices: readonly ClashChoice[],
): Promise<Woven> {
  const files = new Map<string, Blob | undefined>();
  const clashes: Clash[] = [];
  for (const { path: file, before, after } of theirs) {
    const own = mine.get(file);
    if (own?.id === after?.id) continue;
    if (own?.id === before?.id) {
      files.set(file, after);
      continue;
    }
    const clash = await clashOf(repository, file, { own, before, after });
    const choice = choices.find((each) => each.path === file && each.seen === clash.seen);
    const joined = choice ? await chosen(repository, choice, own, after) : await join(repository, clash, own);
    if (joined === 'clash') clashes.push(clash);
    else files.set(file, joined);
  }
  return { files, clashes };
}

type Sides = Record<'own' | 'before' | 'after', Blob | undefined>;

async function clashOf(repository: Repository, file: string, { own, before, after }: Sides): Promise<Clash> {
  const isText = IS_TEXT.test(file);
  const [mine, theirs, from] = await Promise.all(
    [own, after, before].map((each) => (isText ? blobText(repository, each) : undefined)),
  );
  const title = textTitle(file, mine ?? theirs);
  const texts = {
    ...(mine !== undefined && { mine }),
    ...(theirs !== undefined && { theirs }),
    ...(from !== undefined && { from }),
  };
  return { path: file, title, ...texts, isText, seen: `${own?.id ?? ''}:${after?.id ?? ''}` };
}

async function chosen(
  { top }: Repository,
  { take, text }: ClashChoice,
  own: Blob | undefined,
  after: Blob | undefined,
): Promise<Blob | undefined> {
  if (take !== 'text') return take === 'mine' ? own : after;
  return stored(top, text ?? '', own ?? after);
}

async function stored(top: string, text: string, like: Blob | undefined): Promise<Blob> {
  return { mode: like?.mode ?? '100644', id: await git(top, ['hash-object', '-w', '--stdin'], { input: text }) };
}

/** Both sides in one text, when they have changed different lines. */
async function join(
  { top }: Repository,
  { mine, theirs, from }: Clash,
  own: Blob | undefined,
): Promise<Blob | 'clash'> {
  if (mine === undefined || theirs === undefined || from === undefined) return 'clash';
  const folder = mkdtempSync(path.join(tmpdir(), 'kontaktnatet-'));
  try {
    const texts = [mine, from, theirs].map((text, at) => {
      const file = path.join(folder, String(at));
      writeFileSync(file, text);
      return file;
    });
    const { code, out } = await tryGit(top, ['merge-file', '-p', '--', ...texts]);
    return code === 0 ? await stored(top, out, own) : 'clash';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
