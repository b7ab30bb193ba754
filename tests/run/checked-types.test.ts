import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = { extension: '.astro', isMixedContent: true, scriptKind: ts.ScriptKind.Deferred };

function filesOf(config: string, others: readonly ts.FileExtensionInfo[] = []): string[] {
  const { config: read } = ts.readConfigFile(`${ROOT}${config}`, ts.sys.readFile);
  return ts.parseJsonConfigFileContent(read, ts.sys, ROOT, undefined, config, undefined, others).fileNames;
}

test('every file of the project is checked once, as code or with the pages, and both know the declarations in src', () => {
  const code = filesOf('tsconfig.code.json');
  const pages = filesOf('tsconfig.pages.json', [PAGES]);
  const all = filesOf('tsconfig.json', [PAGES]).filter((file) => !file.endsWith('.d.ts'));
  expect(all.length).toBeGreaterThan(1000);
  expect([...code, ...pages].filter((file) => !file.endsWith('.d.ts')).toSorted()).toEqual(all.toSorted());
  const declared = (files: readonly string[]) => files.filter((file) => /\/src\/.*\.d\.ts$/.test(file));
  expect(declared(pages)).toEqual(declared(code));
});
