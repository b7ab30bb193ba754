import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import GithubSlugger from 'github-slugger';
import { expect, test } from 'vitest';
import { network } from '../../scripts/network/network-program.ts';
import { newsletter } from '../../scripts/newsletter/newsletter-program.ts';
import { findSort } from '../../scripts/new/sorts.ts';
import { register } from '../../scripts/register/register-program.ts';
import type { Program } from '../../scripts/commands/command.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const text = readFileSync(path.join(ROOT, 'content/README.md'), 'utf8');
const scripts = Object.keys(
  (JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { scripts: object }).scripts,
);
const PROGRAMS: Record<string, Program> = {
  newsletter,
  network,
  register,
};

const commands = [...text.matchAll(/npm (?:run )?([a-z]+)((?: -- [^`\n]*)?)/g)].map(([whole, name = '', rest = '']) => ({
  whole,
  name,
  args: rest.replace(/^ -- /, '').split(/\s+/),
}));

test('every command that the handbook names is one, with the word and the options that it takes', () => {
  const wrong = commands.filter(({ name, args: [first = '', ...rest] }) => {
    if (!scripts.includes(name)) return true;
    const program = PROGRAMS[name];
    if (!program) return name === 'new' && first !== '' && !findSort(first);
    if (first === '') return false;
    const command = program.commands[first];
    const options = rest.flatMap((word) => /^--([a-z-]+)$/.exec(word)?.[1] ?? []);
    return !command || options.some((option) => option !== 'help' && !(option in command.options));
  });
  expect(wrong.map(({ whole }) => whole)).toEqual([]);
  expect(commands.length).toBeGreaterThan(40);
});

test('every file that the handbook names is there', () => {
  const named = [...text.matchAll(/`((?:[a-z-]+\/)*[\w-]+\.(?:yaml|opml|md|txt))`/g)].map(([, file = '']) => file);
  const missing = named.filter(
    (file) => !EXAMPLES.includes(file) && ![ROOT, path.join(ROOT, 'content')].some((at) => existsSync(path.join(at, file))),
  );
  expect(missing).toEqual([]);
  expect(named.length).toBeGreaterThan(10);
});

/** Made by the commands that the handbook is about, when they are run. */
const EXAMPLES = ['links.yaml', 'network/rounds/2026-1.yaml', 'newsletters/tips.yaml', 'network/coverage.yaml', 'network/question-counts.yaml'];

test('links within the handbook lead to a heading of it', () => {
  const slugger = new GithubSlugger();
  const headings = new Set([...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) => slugger.slug(title)));
  const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, id = '']) => id);
  expect(links.filter((id) => !headings.has(id))).toEqual([]);
  expect(links.length).toBeGreaterThan(0);
});
