import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const textOf = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

/** Set by the system, or by us for the programs that we start: nobody sets them for the portal. */
const OTHERS = [
  'ASTRO_DISABLE_UPDATE_CHECK',
  'ASTRO_TELEMETRY_DISABLED',
  'GIT_INDEX_FILE',
  'LOCALAPPDATA',
  'PATH',
  'PROGRAMFILES',
  'XDG_DATA_HOME',
];

/** The names that code reads: of the environment itself, or by a reader of settings. */
function read(): Set<string> {
  const places = ['src', 'scripts', 'astro.config.mjs', 'tests/support/browser.ts'];
  const files = execFileSync('git', ['ls-files', '--', ...places], { cwd: ROOT, encoding: 'utf8' })
    .trim()
    .split('\n');
  const names = files
    .filter((file) => /\.(?:ts|mjs|astro)$/.test(file))
    .flatMap((file) => [...textOf(file).matchAll(/\benv\.([A-Z][A-Z0-9_]+)\b|\bsetting\(\s*'([A-Z][A-Z0-9_]+)'/g)]);
  return new Set(names.map(([, direct, byReader]) => direct ?? byReader ?? ''));
}

/** The names in the first column of the tables of settings. */
const told = (): string[] =>
  [...textOf('scripts/README.md').matchAll(/^\| (`[A-Z][^|]*?`) *\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );

test('every setting that is read has a place in a table of scripts/README.md, once, and every one there is read', () => {
  expect(told().toSorted()).toEqual([...read()].filter((name) => !OTHERS.includes(name)).toSorted());
});

test('names that others set, and that nobody reads any more, are not kept', () => {
  expect(OTHERS.filter((name) => !read().has(name))).toEqual([]);
});
