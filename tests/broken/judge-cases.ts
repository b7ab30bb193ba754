import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { loadCatalog } from '../../src/load-catalog.ts';
import { formatProblem, type Problem } from '../../src/model/problem.ts';
import { readSettings } from '../../src/settings.ts';

/**
 * Judges broken content that somebody else has made: `node tests/broken/judge-cases.ts FOLDER`. Every `case-N/` of the
 * folder has files to lay over the content and an `expected.yaml` beside them: `{ file, line, says }`, or a list of such.
 * `says` is a word that the sentence must have, in any letters, and may be left out. Writes what was found, where else, and
 * how much was told besides.
 */
interface Expected {
  file: string;
  line: number;
  says?: string;
}

const [folder = '.'] = process.argv.slice(2);
const settings = readSettings();
const work = path.join(await mkdtemp(path.join(tmpdir(), 'fall ')), 'content');
const names = (await readdir(folder)).filter((name) => name.startsWith('case-')).sort(byNumber);
let right = 0;
for (const name of names) {
  const place = path.join(folder, name);
  await rm(work, { recursive: true, force: true });
  await cp(settings.content, work, { recursive: true });
  await cp(place, work, { recursive: true, filter: (file) => path.basename(file) !== 'expected.yaml' });
  const written = parse(await readFile(path.join(place, 'expected.yaml'), 'utf8')) as Expected | Expected[];
  const { problems, hints } = await loadCatalog({ ...settings, edition: 'network', content: work });
  const wanted = [written].flat();
  const missed = wanted.filter((each) => !problems.some((problem) => isTold(problem, each)));
  if (missed.length === 0) right++;
  const besides = problems.filter((problem) => !wanted.some((each) => isTold(problem, each)));
  console.log(`${name}: ${missed.length === 0 ? 'found' : 'MISSED'}`);
  for (const each of missed) {
    console.log(`  wanted ${each.file}:${each.line} ${each.says ?? ''}`);
    const asHint = hints.filter((hint) => isTold(hint, each));
    for (const hint of asHint) console.log(`  as a hint: ${formatProblem(hint)}`);
  }
  for (const problem of besides) console.log(`  told besides: ${formatProblem(problem)}`);
}
console.log(`${right} of ${names.length} found at their line`);
await rm(path.dirname(work), { recursive: true, force: true });

function isTold(problem: Problem, { file, line, says = '' }: Expected): boolean {
  return problem.file === file && problem.line === line && new RegExp(says, 'iu').test(formatProblem(problem));
}

function byNumber(a: string, b: string): number {
  return Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]);
}
