import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Lexer } from 'yaml';
import type { Change, Value } from '../../../scripts/editor/api.ts';
import { CallError } from '../../../scripts/editor/call.ts';
import { sortAt } from '../../../scripts/editor/content-place.ts';
import { changed } from '../../../scripts/editor/splice/apply-changes.ts';
import { appliedTo, valueAt, type FieldChange } from '../../../scripts/editor/splice/apply-value.ts';
import { fileText, type FileText } from '../../../scripts/editor/splice/file-text.ts';
import { readFields } from '../../../scripts/editor/splice/read-fields.ts';
import { seeded, type Random } from '../../bench/random.ts';
import { UGLY_ARTICLES, UGLY_YAML } from './ugly-files.ts';

const LIST = sortAt('topics.yaml')!;
const ARTICLE = sortAt('reports/x.mdx')!;

/** Texts that YAML, or another reader of it, takes for something else. */
const TRICKY = [
  'no', 'Nej', '2026-11-26', 'a # b', '#x', 'a: b', '- x', '-', '😀 hej', 'en\rtill', 'rad\nrad', 'rad\n\nstycke\n',
  '  blank', 'blank ', '', '[x]', '{y', '"q"', "it's", '&a', '*b', '!c', '%d', '@e', '`f', 'null', '~', '1', '1.5', '0x1f',
  '1_000', '12:30', '\t', 'a\tb', '”svenska”', 'a, b', 'x]', '\u0000', '\u2028', '\u0085', '\uFEFF', '= x', '? y', '| z',
  '> w', 'a:', '---', '--- x', '...', '|', '\\', 'a\\b', 'true', 'C#', 'x #y', 'x:y', ':x', 'a\n  b', 'a \nb', '\n',
  '\n\na', '.5', '+1', '0123', '1e5', '.inf', '<<', '__proto__',
  'en ganska lång mening om ingenting alls, som ändå ska få plats på en sida och därför måste brytas någonstans på vägen',
]; // prettier-ignore

function anyValue(throws: Random, depth = 0): Value {
  const luck = throws.next();
  if (luck < 0.6 || depth > 2) return throws.pick(TRICKY);
  if (luck < 0.7) return throws.between(0, 3000);
  if (luck < 0.76) return throws.pick([true, false, null]);
  const many = Array.from({ length: throws.between(0, 3) }, () => anyValue(throws, depth + 1));
  if (luck < 0.9) return many;
  return Object.fromEntries(
    many.map((each) => [throws.pick(['title', 'år', 'no', 'x y', '2026', '1:2', 'null']), each]),
  );
}

function places(value: Value, at: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [at];
  const inner: [string | number, Value][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [at, ...inner.flatMap(([key, each]) => places(each, [...at, key]))];
}

function anyChange(values: Value, throws: Random): FieldChange {
  const at = throws.pick(places(values));
  const here = valueAt(values, at)!;
  const list = valueAt(values, at.slice(0, -1));
  const luck = throws.next();
  if (at.length > 0 && luck < 0.4) return { do: 'set', at, value: luck < 0.3 ? throws.pick(TRICKY) : anyValue(throws) };
  if (at.length > 0 && luck < 0.55) return { do: 'remove', at };
  if (Array.isArray(here))
    return { do: 'insert', at: [...at, throws.between(0, here.length)], value: anyValue(throws) };
  if (typeof here === 'object' && here !== null)
    return { do: 'set', at: [...at, throws.pick(['ny', 'title', 'year'])], value: anyValue(throws) };
  if (Array.isArray(list) && luck < 0.8) return { do: 'move', at, to: throws.between(0, list.length - 1) };
  return { do: 'set', at: [...at.slice(0, -1), Array.isArray(list) ? 0 : 'nytt'], value: anyValue(throws) };
}

const comments = ({ seen }: FileText) => [...new Lexer().lex(seen)].filter((token) => token.startsWith('#')).length;

/** Comments may go only with what they stand in: a list or a group, or the line that is taken away. */
function keepsComments(change: FieldChange, before: Value): boolean {
  const old = valueAt(before, change.at);
  return (
    change.do === 'insert' || change.do === 'move' || (change.do === 'set' && (typeof old !== 'object' || old === null))
  );
}

/** Makes some changes, each to what the one before left, and tells of the first that did not come to what it should. */
function wrongAfter(name: string, text: string, throws: Random, isArticle: boolean): string | undefined {
  let file = fileText(Buffer.from(text));
  for (let step = 0; step < 4; step++) {
    const before = readFields(file.seen, isArticle).values;
    const change = anyChange(before, throws);
    const after = changed(file, [change], isArticle ? ARTICLE : LIST);
    const wished = appliedTo(before, change);
    const told = `${name}: ${JSON.stringify(change)} on ${JSON.stringify(file.raw.slice(0, 600))}`;
    if (!same(readFields(after.seen, isArticle).values, wished)) return told;
    if (!isArticle && keepsComments(change, before) && comments(after) < comments(file))
      return `a comment is gone: ${told}`;
    file = after;
  }
  return undefined;
}

const same = (one: Value, other: Value) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

function sorted(value: Value): unknown {
  if (Array.isArray(value)) return value.map((each) => sorted(each as Value));
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([key, each]) => [key, sorted(each as Value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

const REAL = [
  'contacts.yaml',
  'network/guideline.yaml',
  'network/series.yaml',
  'guidance/person-i-riskzon.mdx',
  'newsletters/2026-6.mdx',
].map((file) => [file, readFileSync(path.join('content', file), 'utf8')] as const);
const EXPLICIT = 'explicit keys';

describe('whatever is changed, the file then says just that and nothing else', () => {
  test.each(Object.entries(UGLY_YAML).filter(([name]) => name !== EXPLICIT))('in a file with %s', (name, text) => {
    const wrong = Array.from({ length: 25 }, (_, seed) => wrongAfter(name, text, seeded(seed + 1), false));
    expect(wrong.filter((each) => each !== undefined)).toEqual([]);
  });

  test.each(Object.entries(UGLY_ARTICLES))('in an article with %s', (name, text) => {
    const wrong = Array.from({ length: 25 }, (_, seed) => wrongAfter(name, text, seeded(seed + 1), true));
    expect(wrong.filter((each) => each !== undefined)).toEqual([]);
  });

  test.each(REAL)('in %s', (name, text) => {
    const wrong = Array.from({ length: 25 }, (_, seed) =>
      wrongAfter(name, text, seeded(seed + 1), name.endsWith('.mdx')),
    );
    expect(wrong.filter((each) => each !== undefined)).toEqual([]);
  });

  test('and where it cannot be written so, the form says that the raw text is the way', () => {
    const file = fileText(Buffer.from(UGLY_YAML[EXPLICIT]!));
    const change: Change = { do: 'set', at: ['nytt'], value: 'x' };
    expect(() => changed(file, [change], LIST)).toThrow(CallError);
    expect(() => changed(file, [change], LIST)).toThrow(/råtexten/);
    const raw = changed(file, [{ do: 'text', text: `${file.seen}nytt: x\n` }], LIST);
    expect(readFields(raw.seen, false).values).toMatchObject({ a: 'b', nytt: 'x' });
  });
});
