import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Change, Value } from '../../../scripts/editor/api.ts';
import { sortAt } from '../../../scripts/editor/content-place.ts';
import { changed } from '../../../scripts/editor/splice/apply-changes.ts';
import { valueAt } from '../../../scripts/editor/splice/apply-value.ts';
import { fileText } from '../../../scripts/editor/splice/file-text.ts';
import { readFields } from '../../../scripts/editor/splice/read-fields.ts';
import { EXEMPELSTAD } from '../../fixtures/exempelstad.ts';

const CONTENT = path.resolve('content');

/** Every content file of both portals, as it lies there. */
const files = [CONTENT, EXEMPELSTAD].flatMap((root) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name))
    .flatMap((file) => {
      const sort = sortAt(path.relative(root, file).replaceAll(path.sep, '/'));
      return sort ? [{ name: path.relative(process.cwd(), file), sort, bytes: readFileSync(file) }] : [];
    }),
);

const opened = files.map(({ name, sort, bytes }) => {
  const text = fileText(bytes);
  return { name, sort, bytes, text, ...readFields(text.seen, sort.files.endsWith('.mdx')) };
});

/** Everything that a form may send of a file when nobody has changed anything: each field, each item, the body. */
const asItWas = (values: Value, body: string | undefined): Change[] => [
  { do: 'set', at: [], value: values },
  ...places(values).map((at): Change => ({ do: 'set', at, value: valueAt(values, at)! })),
  ...(body === undefined ? [] : [{ do: 'body', text: body.replaceAll('\r', '\n') } as const]),
];

function places(value: Value, at: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  const inner: [string | number, Value][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return inner.flatMap(([key, each]) => [[...at, key], ...places(each, [...at, key])]);
}

const linesOf = (bytes: Buffer | string) => String(bytes).split('\n');

/** How many runs of lines differ. */
function hunks(before: readonly string[], after: readonly string[]): number {
  if (before.length !== after.length) return Infinity;
  return before.filter((line, at) => line !== after[at] && (at === 0 || before[at - 1] === after[at - 1])).length;
}

test('there are files of every sort to try', () => {
  expect(files.length).toBeGreaterThan(400);
  expect(new Set(files.map(({ sort }) => sort.name)).size).toBeGreaterThan(25);
});

test('every content file can be opened as a form', () => {
  expect(opened.filter(({ values }) => values === null).map(({ name }) => name)).toEqual([]);
});

test('a file that is opened and saved with nothing changed keeps every byte', () => {
  const differing = opened.filter(
    ({ text, sort, values, body, bytes }) => !Buffer.from(changed(text, asItWas(values, body), sort).raw).equals(bytes),
  );
  expect(differing.map(({ name }) => name)).toEqual([]);
});

describe('one changed field is one place in the difference', () => {
  const long = 'En ny sammanfattning: med kolon, # och en mening till som är så lång att någon kunde vilja bryta den.';

  test('the title, the summary or the name of any file', () => {
    for (const { name, sort, text, values, bytes } of opened) {
      const key = ['summary', 'title', 'name', 'question', 'service', 'counted'].find((each) =>
        valueAt(values, [each]),
      );
      if (!key) continue;
      const after = changed(text, [{ do: 'set', at: [key], value: long }], sort);
      expect([name, hunks(linesOf(bytes), linesOf(after.raw))]).toEqual([name, 1]);
    }
  });

  test('the last text of any item of a list', () => {
    for (const { name, sort, text, values, bytes } of opened.filter((each) => Array.isArray(each.values))) {
      const at = places(values).findLast((each) => typeof valueAt(values, each) === 'string');
      if (!at) continue;
      const after = changed(text, [{ do: 'set', at, value: 'ett annat ord' }], sort);
      expect([name, hunks(linesOf(bytes), linesOf(after.raw))]).toEqual([name, 1]);
    }
  });

  test('a word in the middle of any text', () => {
    for (const { name, sort, text, body, bytes } of opened.filter((each) => each.body?.includes(' och '))) {
      const after = changed(text, [{ do: 'body', text: body!.replace(' och ', ' samt ') }], sort);
      expect([name, hunks(linesOf(bytes), linesOf(after.raw))]).toEqual([name, 1]);
    }
  });
});
