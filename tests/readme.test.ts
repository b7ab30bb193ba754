import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = ['.', 'src', 'scripts', 'tests', 'content'];
const READMES = execFileSync('git', ['ls-files', 'README.md', '**/README.md', 'src/decisions.md'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .trim()
  .split('\n');

/** Files of code that a text names as code: `views/entry-page.ts`. */
const namedIn = (text: string) =>
  [...text.matchAll(/`([\w./[\]-]+\.(?:ts|mjs|astro|css))`/g)].map(([, name = '']) => name);

/** A bare name lies beside the README; one with a path may be told from the root or one of its folders. */
const isThere = (readme: string, name: string) =>
  (name.includes('/') ? [path.dirname(readme), ...FOLDERS] : [path.dirname(readme)]).some((folder) =>
    existsSync(path.join(ROOT, folder, name)),
  );

test.each(READMES)('every file of code that %s names is where it says, and a bare name beside it', (readme) => {
  const text = readFileSync(path.join(ROOT, readme), 'utf8');
  expect(namedIn(text).filter((name) => !isThere(readme, name))).toEqual([]);
});

const CODE = execFileSync(
  'git',
  ['ls-files', 'src/*.ts', 'src/*.astro', 'src/*.css', 'scripts/*.ts', 'scripts/*.mjs'],
  {
    cwd: ROOT,
    encoding: 'utf8',
  },
)
  .trim()
  .split('\n');

/** Files of code and texts that comments name with a path: `tests/layers.ts`. */
const namedInComments = (text: string) =>
  (text.match(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm) ?? []).flatMap(
    (comment) => comment.match(/(?<![\w./:@-])[\w.[\]-]+(?:\/[\w.[\]-]+)+\.(?:ts|mjs|astro|css|md)\b/g) ?? [],
  );

test('a comment sends nobody to a file that is not in the repository', () => {
  const named = CODE.flatMap((file) =>
    namedInComments(readFileSync(path.join(ROOT, file), 'utf8')).map((name) => ({ file, name })),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ file, name }) => !isThere(file, name))).toEqual([]);
});

test('files are named at all', () => {
  expect(READMES.flatMap((readme) => namedIn(readFileSync(path.join(ROOT, readme), 'utf8'))).length).toBeGreaterThan(
    20,
  );
});
