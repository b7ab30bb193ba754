import { expect, test } from 'vitest';
import { ContentError, countFaults, ended, fieldName, sortProblems, type Problem } from '../../src/model/problem.ts';

const problem = (file: string, line: number, fault = 'saknas'): Problem => ({
  file,
  line,
  field: 'title',
  fault,
  remedy: 'skriv den',
});

test('a remedy ends its sentence with one sign', () => {
  expect(['skriv den', 'menade du `title`?', 'Läs den.'].map(ended)).toEqual([
    'skriv den.',
    'menade du `title`?',
    'Läs den.',
  ]);
});

test('problems are read by file and line, each once', () => {
  const sorted = sortProblems([
    problem('ö.mdx', 1),
    problem('a.mdx', 10),
    problem('a.mdx', 9),
    problem('ä.mdx', 1),
    problem('a.mdx', 9),
  ]);
  expect(sorted.map(({ file, line }) => `${file}:${line}`)).toEqual(['a.mdx:9', 'a.mdx:10', 'ä.mdx:1', 'ö.mdx:1']);
});

test('an error lists every problem, a line each', () => {
  const { message } = new ContentError([problem('a.mdx', 2), problem('b.mdx', 3, 'är tom')]);
  expect(message).toBe('Innehållet har 2 fel:\na.mdx:2 title – saknas – skriv den\nb.mdx:3 title – är tom – skriv den');
});

test('what stands in a list is counted from one, as people do', () => {
  expect(['topics.0', 'work.9.unit', '3.phone', 'evidence.about.0.says', 'source.year', '2'].map(fieldName)).toEqual([
    'topics, nummer 1',
    'work, nummer 10, unit',
    'nummer 4, phone',
    'evidence.about, nummer 1, says',
    'source.year',
    'nummer 3',
  ]);
});

test('one fault and many are both called fel', () =>
  expect([countFaults(1), countFaults(12)]).toEqual(['1 fel', '12 fel']));
