import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSettings, type Settings } from '../../../src/settings.ts';
import { article, portal } from '../../model/small-portal.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** An editor's own copy of a made-up portal, as files and as git sees it. */
export interface EditorCopy {
  folder: string;
  settings: Settings;
  /** Writes a file below the content folder. */
  write: (file: string, text: string) => void;
  /** Undefined where there is no such file. */
  read: (file: string) => string | undefined;
  /** Runs git in it. @returns what it wrote */
  git: (...args: string[]) => string;
}

/** Nobody's own settings of git play a part. */
const BARE = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C' };

export function runGit(folder: string, args: readonly string[]): string {
  const { env } = process;
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe', env: { ...env, ...BARE } }).trim();
}

export const REPORT = 'reports/skydd.mdx';
export const TEXT = article(
  { title: 'Vad skyddar unga' },
  'Första stycket om skydd.\n\nAndra stycket om risk.\n\nTredje stycket om stöd.\n\nFjärde stycket om skolan.',
);

/** An editor's copy with one version in it, in no company: nowhere to send. */
export function loneEditor(): EditorCopy {
  return editorAt(copied('anna'));
}

/** A server and two editors who have what is on it. */
export function twoEditors(): { server: string; anna: EditorCopy; bo: EditorCopy } {
  const folder = copied('');
  const server = path.join(folder, 'servern.git');
  for (const name of ['anna', 'bo']) runGit(path.join(folder, name), ['remote', 'set-url', 'origin', server]);
  return { server, anna: editorAt(path.join(folder, 'anna')), bo: editorAt(path.join(folder, 'bo')) };
}

let pattern: string | undefined;

/** Made once and copied: most of what git costs is to begin. */
function copied(part: string): string {
  pattern ??= makePattern();
  const folder = path.join(temporaryFolder(), 'portalen');
  cpSync(path.join(pattern, part), folder, { recursive: true });
  if (part) runGit(folder, ['remote', 'remove', 'origin']);
  return folder;
}

function makePattern(): string {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'git-mönster-'));
  const anna = path.join(folder, 'anna');
  for (const { path: file, text } of portal({ [REPORT]: TEXT }).files) {
    mkdirSync(path.dirname(path.join(anna, 'content', file)), { recursive: true });
    writeFileSync(path.join(anna, 'content', file), text);
  }
  writeFileSync(path.join(anna, 'program.ts'), 'export {};\n');
  runGit(anna, ['init', '--quiet', '--initial-branch=main']);
  setAuthor(anna);
  runGit(anna, ['add', '--all']);
  runGit(anna, ['commit', '--quiet', '--message=Början']);
  runGit(folder, ['clone', '--quiet', '--bare', 'anna', 'servern.git']);
  runGit(folder, ['clone', '--quiet', 'servern.git', 'bo']);
  setAuthor(path.join(folder, 'bo'));
  runGit(anna, ['remote', 'add', 'origin', path.join(folder, 'servern.git')]);
  runGit(anna, ['fetch', '--quiet', 'origin']);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function setAuthor(folder: string): void {
  runGit(folder, ['config', 'user.name', 'Redaktionen']);
  runGit(folder, ['config', 'user.email', 'redaktionen@exempelstad.example']);
}

/** Somebody reads what was sent and takes it in, as the button on a git server does. */
export function takeInOnServer(server: string, branch: string): void {
  const desk = path.join(temporaryFolder(), 'godkännande');
  runGit(server, ['worktree', 'add', '--quiet', desk, 'main']);
  runGit(desk, [...AUTHOR, 'merge', '--quiet', '--no-ff', '--no-edit', branch]);
  runGit(server, ['worktree', 'remove', '--force', desk]);
}

/** Somebody else puts a text on the server, straight on. */
export function putOnServer(server: string, files: Record<string, string | undefined>): void {
  const desk = path.join(temporaryFolder(), 'en annan');
  runGit(server, ['worktree', 'add', '--quiet', desk, 'main']);
  for (const [file, text] of Object.entries(files))
    if (text === undefined) runGit(desk, ['rm', '--quiet', file]);
    else {
      mkdirSync(path.dirname(path.join(desk, file)), { recursive: true });
      writeFileSync(path.join(desk, file), text);
    }
  runGit(desk, ['add', '--all']);
  runGit(desk, [...AUTHOR, 'commit', '--quiet', '--message=Någon annans ändring']);
  runGit(server, ['worktree', 'remove', '--force', desk]);
}

const AUTHOR = ['-c', 'user.name=Någon annan', '-c', 'user.email=annan@exempelstad.example'];

function editorAt(folder: string): EditorCopy {
  const content = path.join(folder, 'content');
  return {
    folder,
    settings: readSettings({ PORTAL_CONTENT: content, PORTAL_NOW: '2026-11-26', PORTAL_EDITION: 'network' }),
    write: (file, text) => {
      mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
      writeFileSync(path.join(content, file), text);
    },
    read: (file) => {
      const place = path.join(content, file);
      return existsSync(place) ? readFileSync(place, 'utf8') : undefined;
    },
    git: (...args) => runGit(folder, args),
  };
}
