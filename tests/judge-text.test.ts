import { describe, expect, test, vi } from 'vitest';
import { judgeText, loadCatalog } from '../src/load-catalog.ts';
import { formatProblem } from '../src/model/problem.ts';
import { readContent } from '../src/read-content.ts';
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

test('what is remembered and what is read anew agree, after any edit', async () => {
  const random = seeded(7);
  await loadCatalog(WANTED);
  const edits = Array.from({ length: 8 }, (_, seed) => {
    const file = random.pick(files);
    return [file.path, careless(file.text, seed)] as const;
  });
  const remembered = [];
  for (const [path, text] of edits) remembered.push(await judgeText(path, text, WANTED));
  for (const [index, [path, text]] of edits.entries()) {
    vi.resetModules();
    const fresh = await import('../src/load-catalog.ts');
    expect(await fresh.judgeText(path, text, WANTED), path).toEqual(remembered[index]);
  }
});
