import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { unusedExports } from './exports.ts';
import type { SourceFile } from './layers.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function sources(): SourceFile[] {
  const inFolders = ['src', 'scripts', 'tests'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true }),
  );
  return [...readdirSync(ROOT, { withFileTypes: true }), ...inFolders]
    .filter((item) => item.isFile() && /\.(ts|mjs|astro)$/.test(item.name))
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .map((file) => ({
      path: path.relative(ROOT, file).replaceAll(path.sep, '/'),
      text: readFileSync(file, 'utf8'),
    }));
}

test('what a file exports, another file imports', () => {
  const files = sources();
  expect(files.length).toBeGreaterThan(1000);
  expect(unusedExports(files)).toEqual([]);
});

test('the checker sees every way to export and to import', () => {
  const all = [
    'export const a = 1;',
    'export async function b() {}',
    'export function* c() {}',
    'export class D {}',
    'export const [e, f] = [1, 2];',
    'const g = 1;',
    'export { g, a as h };',
    'export type I = string;',
    'export interface J {}',
  ].join('\n');
  const found = (from: string) =>
    unusedExports([{ path: 'src/x.ts', text: all }, { path: 'scripts/y.ts', text: from }]).map((each) => each.split(': ')[1]); // prettier-ignore
  expect(found('')).toEqual(['a', 'b', 'c', 'D', 'e', 'f', 'g', 'h']);
  expect(found("import { a, type D, c as own } from '../src/x.ts';")).toEqual(['b', 'e', 'f', 'g', 'h']);
  expect(found("export { g as a, h } from '../src/x.ts';\n// import { b } from '../src/x.ts';")).toEqual(['a', 'b', 'c', 'D', 'e', 'f']); // prettier-ignore
  for (const whole of ["import * as all from '../src/x.ts';", "await import('../src/x.ts');"])
    expect(found(whole)).toEqual([]);
});
