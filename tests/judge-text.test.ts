import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { judgeText, loadCatalog } from '../src/load-catalog.ts';
import { forgetAnswers, type KeptAnswers } from '../src/model/last-by-text.ts';
import { parseFile } from '../src/model/parse-file.ts';
import { formatProblem } from '../src/model/problem.ts';
import { readContent } from '../src/read-content.ts';
import { recallAnswers } from '../src/reader/kept-answers.ts';
import { seeded } from './bench/random.ts';
import { EXEMPELSTAD, TODAY } from './fixtures/exempelstad.ts';

const WANTED = { content: EXEMPELSTAD, edition: 'network', today: TODAY } as const;
const { files } = await readContent(EXEMPELSTAD);
const textOf = (file: string) => files.find(({ path }) => path === file)!.text;
const [article] = files.filter(({ path }) => path.startsWith('guidance/'));

describe('what the check would say if a file read so', () => {
  test('is nothing of a file as it stands', async () => {
    const { problems, elsewhere } = await judgeText(article!.path, article!.text, WANTED);
    expect({ problems, elsewhere }).toEqual({ problems: [], elsewhere: [] });
  });

  test('is the same of a file from Windows, and names the fault at its line', async () => {
    const text = article!.text.replace(/^published: .*$/m, 'published: 2026-02-31').replaceAll('\n', '\r\n');
    const { problems } = await judgeText(article!.path, text, WANTED);
    const line = text.split('\n').findIndex((each) => each.startsWith('published')) + 1;
    expect(problems.map(formatProblem)).toEqual([
      expect.stringContaining(`${article!.path}:${line} published – är ett datum som inte finns`),
    ]);
  });

  test('tells an emptied file, and a file that is not there yet', async () => {
    const emptied = await judgeText(article!.path, ' \n', WANTED);
    expect(emptied.problems.map(formatProblem)).toEqual([expect.stringContaining('filen är tom')]);
    const added = await judgeText('guidance/helt-ny.mdx', article!.text.replace(/^---\n/, '---\nokand: x\n'), WANTED);
    expect(added.problems.map(formatProblem)).toEqual([expect.stringContaining('okänd nyckel')]);
  });

  test('tells what other files would lose by it, and nothing that they lack already', async () => {
    const topics = textOf('topics.yaml').replace(/^- id: .*$/m, '- id: nytt-namn');
    const { elsewhere } = await judgeText('topics.yaml', topics, WANTED);
    expect(elsewhere.length).toBeGreaterThan(0);
    expect(elsewhere.every(({ file }) => file !== 'topics.yaml')).toBe(true);
  });
});

/** Somebody's careless hands: a line gone, doubled, changed or swapped, anywhere. */
function careless(text: string, seed: number): string {
  const random = seeded(seed);
  const lines = text.split('\n');
  const at = random.between(0, lines.length - 1);
  const line = lines[at]!;
  const changed = random.pick([[], [line, line], [`${line} 031-368 00 00`], [`${line}:`], [`#${line}`], [`  ${line}`]]);
  return lines.toSpliced(at, 1, ...changed).join('\n');
}

const random = seeded(7);
const EDITS = Array.from({ length: 4 }, (_, seed) => {
  const file = random.pick(files);
  return [file.path, careless(file.text, seed)] as const;
});
const judgeAll = async (judge: typeof judgeText) => {
  const judged = [];
  for (const [file, text] of EDITS) judged.push(await judge(file, text, WANTED));
  return judged;
};

test('what is remembered, what is kept from one run to the next, and what is read anew agree, after any edit', async () => {
  await loadCatalog(WANTED);
  const remembered = await judgeAll(judgeText);
  vi.resetModules();
  const fresh = await judgeAll((await import('../src/load-catalog.ts')).judgeText);
  const kept = JSON.stringify((await import('../src/model/last-by-text.ts')).packAnswers(0));
  vi.resetModules();
  const next = await import('../src/load-catalog.ts');
  (await import('../src/model/last-by-text.ts')).unpackAnswers(JSON.parse(kept) as never);
  expect(remembered).toEqual(fresh);
  expect(await judgeAll(next.judgeText)).toEqual(fresh);
  const [again, anew] = [await next.loadCatalog(WANTED), await loadCatalog(WANTED)];
  expect(again.hints).toEqual(anew.hints);
  const asData = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  expect(asData(again.catalog)).toEqual(asData(anew.catalog));
});

describe('answers that are kept in a file', () => {
  test('are forgotten when nobody has asked for them in a month: the text is gone, and not only on another branch', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'svar '));
    const file = path.join(folder, 'answers.json');
    forgetAnswers();
    const paths = async () => {
      const { answers } = JSON.parse(await readFile(file, 'utf8')) as { answers: KeptAnswers };
      return answers.rules['parse']!.map(([name]) => name);
    };
    const read = (name: string, day: number) => {
      const keep = recallAnswers(file, day);
      parseFile({ path: name, text: '[]' });
      keep();
    };
    read('laws.yaml', 100);
    read('owners.yaml', 120);
    expect(await paths()).toEqual(['laws.yaml', 'owners.yaml']);
    read('owners.yaml', 130);
    expect(await paths()).toEqual(['laws.yaml', 'owners.yaml']);
    read('owners.yaml', 140);
    expect(await paths()).toEqual(['owners.yaml']);
    await rm(folder, { recursive: true });
  });

  test('are forgotten when the file is broken, and are written whole', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'svar '));
    const file = path.join(folder, 'a', 'answers.json');
    recallAnswers(file)();
    expect(Object.keys((JSON.parse(await readFile(file, 'utf8')) as { answers: object }).answers)).toContain('rules');
    await writeFile(file, '{"version": "x", "ans');
    recallAnswers(file)();
    expect(await readdir(path.dirname(file))).toEqual(['answers.json']);
    await rm(folder, { recursive: true });
  });
});
