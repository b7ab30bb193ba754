import type { Hint } from '../../src/model/hint-kinds.ts';
import type { Problem } from '../../src/model/problem.ts';
import { keysAt } from '../../src/model/schema-keys.ts';
import type { ContentSchema } from '../schemas/content-schemas.ts';
import type { FieldPlace, Sentence, Value } from './api.ts';
import { matchesIn } from './find-matches.ts';
import { articleParts } from './splice/file-text.ts';
import { readYaml } from './splice/read-yaml.ts';

/**
 * Gives each sentence of the check about a file its place in the form. The check knows the line, and the field by the name
 * that the schema has for it; in a list not which item, which the line tells.
 * @param seen as `FileText.seen`
 */
export function placesOf(
  seen: string,
  sort: ContentSchema,
): (problem: Problem | Hint, weight: Sentence['weight']) => Sentence {
  const parts = sort.files.endsWith('.mdx') ? articleParts(seen) : { open: '', head: seen, close: '', body: '' };
  const read = readYaml(parts?.head ?? '');
  const { data } = read;
  const lineOf = (at: FieldPlace) => read.lineOf(at) + (parts?.open ? 1 : 0);
  const values = (data ?? {}) as Value;
  const bodyLine = parts && sort.files.endsWith('.mdx') ? lineAfter(seen, parts.body) : Infinity;
  const lines = seen.split('\n');
  const itemAt = (line: number) => (values as Value[]).findLastIndex((_, index) => lineOf([index]) <= line);
  return (problem, weight) => {
    const { line, field, fault, remedy } = problem;
    const isInBody = line >= bodyLine;
    const at = isInBody ? [] : fieldAt(field, line);
    const matches = isInBody ? matchesIn(lines[line - 1] ?? '', problem) : [];
    return {
      ...(matches.length > 0 && { matches }),
      weight,
      at,
      isInBody,
      line,
      field,
      fault,
      remedy,
      ...('hint' in problem && { hint: problem.hint }),
    };
  };

  function fieldAt(field: string, line: number): FieldPlace {
    const named = field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    if (Array.isArray(values)) {
      const item = typeof named[0] === 'number' ? (named.shift() as number) : itemAt(line);
      if (item < 0) return [];
      return isField([0, String(named[0])]) ? [item, ...named] : (deepestAt(line) ?? [item]);
    }
    return isField([String(named[0])]) ? named : (deepestAt(line) ?? []);
  }

  function isField(at: FieldPlace): boolean {
    return keysAt(sort.schema, at.slice(0, -1)).includes(String(at.at(-1)));
  }

  function deepestAt(line: number): FieldPlace | undefined {
    return placesIn(values).findLast((at) => lineOf(at) === line);
  }
}

/** Every field and item, each before what lies in it. */
function placesIn(value: Value, at: FieldPlace = []): FieldPlace[] {
  if (value === null || typeof value !== 'object') return [];
  const inner: [string | number, Value][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return inner.flatMap(([key, each]) => [[...at, key], ...placesIn(each, [...at, key])]);
}

const lineAfter = (seen: string, body: string) => seen.slice(0, seen.length - body.length).split('\n').length;
