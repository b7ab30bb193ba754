import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { untoldChanges } from '../../../scripts/submit/untold-changes.ts';
import { article } from '../../model/small-portal.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let content = '';
const DAY = '2026-12-10';
const git = (day: string, ...args: string[]) =>
  execFileSync('git', ['-C', content, '-c', 'user.name=Red', '-c', 'user.email=red@exempelstad.example', ...args], {
    env: { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z`, GIT_AUTHOR_DATE: `${day}T12:00:00Z` },
    stdio: 'pipe',
  });
const write = (body: string, fields: Record<string, string> = {}, name = 'råd') =>
  writeFileSync(path.join(content, 'guidance', `${name}.mdx`), article(fields, body));
function commit(day: string): void {
  git(day, 'add', '-A');
  git(day, 'commit', '-qm', 'Text');
}
const asked = async (today = DAY) => (await untoldChanges({ content, today })).problems.map(({ file }) => file);

beforeEach(() => {
  content = path.join(temporaryFolder(), 'content');
  mkdirSync(path.join(content, 'guidance'), { recursive: true });
});

describe('guidance in git', () => {
  beforeEach(() => {
    execFileSync('git', ['init', '-q', '-b', 'main', path.dirname(content)]);
    write('Ring.');
    write('Fråga.', {}, 'annan');
    commit('2026-11-20');
  });

  test('is asked about before it is committed, and afterwards in a clean checkout', async () => {
    write('Ring växeln.');
    expect(await asked()).toEqual(['guidance/råd.mdx']);
    commit('2026-12-01');
    write('Fråga alltid.', {}, 'annan');
    commit('2026-12-02');
    expect(await asked()).toEqual(['guidance/annan.mdx', 'guidance/råd.mdx']);
    write('Ring växeln.', { changes: '[{ date: 2026-12-03, what: Vem. }]' });
    write('Fråga alltid.', { changes: '[{ date: 2026-12-03, what: När., minor: true }]' }, 'annan');
    commit('2026-12-03');
    expect(await asked()).toEqual([]);
    rmSync(path.join(content, 'guidance', 'råd.mdx'));
    expect(await asked()).toEqual([]);
  });

  test('is asked about when a branch brings the change in, and not about a change that a branch took back', async () => {
    git('2026-12-01', 'checkout', '-qb', 'gren');
    write('Ring växeln.');
    commit('2026-12-01');
    git('2026-12-02', 'checkout', '-q', 'main');
    write('Fråga alltid.', {}, 'annan');
    commit('2026-12-02');
    write('Fråga.', {}, 'annan');
    commit('2026-12-03');
    git('2026-12-04', 'merge', '-q', '--no-ff', '-m', 'In', 'gren');
    expect(await asked()).toEqual(['guidance/råd.mdx']);
  });

  test('is not asked about what was changed before anybody was asked', async () => {
    write('Ring växeln.');
    commit('2026-11-25');
    expect(await asked()).toEqual([]);
    write('Ring polisen.');
    expect(await asked('2026-11-26')).toEqual([]);
    expect(await asked()).toEqual(['guidance/råd.mdx']);
  });

  test('is told to be unknown where only the end of the history is there', async () => {
    write('Ring växeln.');
    commit('2026-12-01');
    const copy = `${path.dirname(content)}-kopia`;
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${path.dirname(content)}`, copy]);
    const { problems, hints } = await untoldChanges({ content: path.join(copy, 'content'), today: DAY });
    expect(problems).toEqual([]);
    expect(hints.map(({ remedy }) => remedy)).toEqual(['hämta hela historien: git fetch --unshallow']);
    rmSync(copy, { recursive: true });
  });
});

test('content outside git has no history to be held against', async () => {
  write('Ring.');
  expect(await untoldChanges({ content, today: DAY })).toEqual({ problems: [], hints: [] });
});
