import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgeText, loadCatalog } from '../../src/load-catalog.ts';
import { formatProblem, type Problem } from '../../src/model/problem.ts';
import { readContent } from '../../src/read-content.ts';
import { seeded } from '../bench/random.ts';
import { EXEMPELSTAD, TODAY } from '../fixtures/exempelstad.ts';
import { carelessFiles } from './careless-files.ts';
import { CARELESS } from './careless-texts.ts';

const WANTED = { content: EXEMPELSTAD, edition: 'network', today: TODAY } as const;
const { files } = await readContent(EXEMPELSTAD);
const articles = files.filter(
  ({ path: file, text }) => /^(?:guidance|reports|research|questions)\//.test(file) && !/^status:/m.test(text),
);

const BROKEN_FILES = await carelessFiles({ topic: 'risk-och-skydd', audience: 'fastighet' });

/** A fault is told at its line, by a word of it, in one line of Swedish with what to do. */
function expectFound(told: readonly Problem[], file: string, line: number, says: RegExp): void {
  const found = told.filter((each) => each.file === file && each.line === line && says.test(formatProblem(each)));
  expect(found, `${file}:${line} ${says}\n${told.map(formatProblem).join('\n')}`).not.toEqual([]);
  for (const each of told) expect(formatProblem(each)).toMatch(/^\S.*:\d+ \S.* – \S.* – \S/u);
}

describe('one break in one text of a whole portal is found in its file, at its line', () => {
  test.each(Object.entries(CARELESS))('%s', async (name, breaking) => {
    const random = seeded(name.length);
    const tried = Array.from({ length: 60 }, () => random.pick(articles));
    const [first] = tried.flatMap(({ path: file, text }) => {
      const broken = breaking(text, random);
      return broken ? [{ file, broken }] : [];
    });
    const { problems } = await judgeText(first!.file, first!.broken.text, WANTED);
    expectFound(problems, first!.file, first!.broken.line, first!.broken.says);
  });
});

describe('a broken file among sound ones is found', () => {
  let folder = '';
  beforeAll(async () => {
    folder = path.join(await mkdtemp(path.join(tmpdir(), 'trasigt ')), 'innehåll');
    await cp(EXEMPELSTAD, folder, { recursive: true });
  });
  afterAll(() => rm(path.dirname(folder), { recursive: true }));

  test.each(Object.entries(BROKEN_FILES))('%s', async (_, broken) => {
    for (const [file, content] of Object.entries(broken.files)) {
      const place = path.join(folder, file);
      mkdirSync(path.dirname(place), { recursive: true });
      await (content === null ? rm(place) : writeFile(place, content));
    }
    const { problems } = await loadCatalog({ ...WANTED, content: folder });
    for (const file of Object.keys(broken.files)) {
      await rm(path.join(folder, file), { force: true });
      await cp(path.join(EXEMPELSTAD, file), path.join(folder, file)).catch(() => undefined);
    }
    expectFound(problems, broken.file, broken.line, broken.says);
  });
});
