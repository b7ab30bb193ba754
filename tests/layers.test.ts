import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { breaches, ENVIRONMENT_RULE, importsOf, READS_ENVIRONMENT, type SourceFile } from './layers.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

async function sources(folder: string): Promise<SourceFile[]> {
  const found = await readdir(path.join(ROOT, folder), { recursive: true, withFileTypes: true });
  const files = found
    .filter((item) => item.isFile() && /\.(ts|mjs|js|astro)$/.test(item.name))
    .map((item) => path.join(item.parentPath, item.name));
  return Promise.all(
    files.map(async (file) => ({
      path: path.relative(ROOT, file).replaceAll(path.sep, '/'),
      text: await readFile(file, 'utf8'),
    })),
  );
}

describe('who may import whom', () => {
  test.each(['src', 'scripts'])('%s keeps to the table', async (folder) => {
    const files = await sources(folder);
    expect(files.length).toBeGreaterThan(10);
    expect(files.flatMap(breaches)).toEqual([]);
  });

  test.each(Object.keys(READS_ENVIRONMENT))('%s, which may read the environment, does', async (file) => {
    expect(await readFile(path.join(ROOT, file), 'utf8')).toMatch(/\bprocess\.env\b/);
  });
});

describe('the checker itself sees', () => {
  const rule = (file: string, text: string) =>
    breaches({ path: file, text }).map((breach) => breach.split(' – ').at(-1));

  test.each([
    [
      'a view in the model',
      'src/model/x.ts',
      "import { a } from '../views/a.ts';",
      'model is pure and knows only site and itself',
    ],
    [
      'the catalogue in a view',
      'src/views/x.ts',
      "import { getCatalog } from '../catalog-for-pages.ts';",
      'views are pure and know only model and site',
    ],
    [
      'a view in the newsletter',
      'src/newsletter/x.ts',
      "import { a } from '../views/a.ts';",
      'newsletter is pure and knows only model and site',
    ],
    [
      'the model below site.ts',
      'src/site.ts',
      "import { a } from './model/entry.ts';",
      'site.ts is the ground: of the model it may use the words and addresses (kinds, links) alone',
    ],
    [
      'a page in a component',
      'src/components/X.astro',
      "---\nimport a from '../pages/a.astro';\n---\n",
      'components take props: views, model and site',
    ],
    [
      'the catalogue in a component',
      'src/components/X.astro',
      "---\nimport { getCatalog } from '../catalog-for-pages.ts';\n---\n",
      'components and layouts take props: of the catalogue they may use isWriting alone, and components/content, which MDX calls with an id alone, getCatalog',
    ],
    ['commands in pages', 'src/pages/x.ts', "import { run } from '../../scripts/run.ts';", 'src never imports scripts'],
    [
      'files in a view',
      'src/views/x.ts',
      "import { readFile } from 'node:fs/promises';",
      'node:fs only in src/read-content.ts and scripts',
    ],
    [
      'a database in src',
      'src/catalog-for-pages.ts',
      "import { DatabaseSync } from 'node:sqlite';",
      'node:sqlite only in scripts/data',
    ],
    [
      'mail in src',
      'src/newsletter/x.ts',
      "import mail from 'nodemailer/lib/mail-composer';",
      'nodemailer only in scripts/delivery',
    ],
    [
      'a browser in a command',
      'scripts/archive/x.ts',
      "import type { Page } from 'playwright';",
      'playwright only in tests: no command needs a browser',
    ],
    [
      'the compiler of PDF outside its folder',
      'scripts/archive/x.ts',
      "const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');",
      'Typst only in scripts/paper',
    ],
    [
      'a collection in a page',
      'src/pages/x.astro',
      "import { getEntry } from 'astro:content';",
      'what content there is says the catalogue, never Astro',
    ],
    [
      'a body in a layout',
      'src/layouts/X.astro',
      "import { openBody } from '../pages/_open-body.ts';",
      'layouts take props: components, views, model and site',
    ],
    ['the environment in a page', 'src/pages/x.astro', '---\nconst a = process.env.PORT;\n---\n', ENVIRONMENT_RULE],
    ['the environment by Vite', 'src/model/x.ts', 'export const a = import.meta.env.MODE;', ENVIRONMENT_RULE],
    ['an alias', 'src/pages/x.ts', "import { a } from '@/model/a.ts';", 'no path aliases: Node does not know them'],
    ['no extension', 'src/model/x.ts', "import { a } from './a';", 'relative imports end in their extension'],
    [
      'an export from',
      'src/model/x.ts',
      "export * from '../newsletter/a.ts';",
      'model is pure and knows only site and itself',
    ],
    [
      'a type',
      'src/model/x.ts',
      "import type { A } from '../views/a.ts';",
      'model is pure and knows only site and itself',
    ],
    [
      'an import over many lines',
      'src/model/x.ts',
      "import {\n  a,\n  b,\n} from '../views/a.ts';",
      'model is pure and knows only site and itself',
    ],
    [
      'an import when it runs',
      'src/model/x.ts',
      "const a = await import('../views/a.ts');",
      'model is pure and knows only site and itself',
    ],
    [
      'a page in a script',
      'scripts/x.ts',
      "import a from '../src/pages/a.ts';",
      'scripts use what is pure, never pages, layouts or components',
    ],
    [
      'a command in the data',
      'scripts/data/x.ts',
      "import { a } from '../newsletter/a.ts';",
      'scripts/data (the private database and its folder: all SQL) may use files',
    ],
    ['a folder of no layer', 'src/utils/x.ts', '', 'give the folder a line in tests/layers.ts'],
  ])('%s', (_, file, text, expected) => expect(rule(file, text)).toEqual([expected]));

  test.each([
    [
      'the model in a view',
      'src/views/x.ts',
      "import { a } from '../model/a.ts';\nimport { links } from '../model/links.ts';\nimport type { Site } from '../site.ts';",
    ],
    [
      'everything in a page',
      'src/pages/a/x.astro',
      "import { getCatalog } from '../../catalog-for-pages.ts';\nimport { openBody } from '../_open-body.ts';\nimport a from '../../layouts/A.astro';",
    ],
    ['the base of links in a component', 'src/components/X.astro', "import { readSettings } from '../settings.ts';"],
    [
      'the catalogue in what MDX calls',
      'src/components/content/X.astro',
      "import { getCatalog } from '../../catalog-for-pages.ts';",
    ],
    [
      'files and mail in the delivery',
      'scripts/delivery/x.ts',
      "import { readFile } from 'node:fs/promises';\nimport mail from 'nodemailer';",
    ],
    [
      'an import in a comment',
      'src/model/x.ts',
      "/* import { a } from '../views/a.ts'; */\n// import { a } from '../views/a.ts';",
    ],
  ])('but not %s', (_, file, text) => expect(rule(file, text)).toEqual([]));

  test('every way of importing', () => {
    expect(
      importsOf(
        "import a from 'a';\nimport 'b';\nexport { c } from \"c\";\nconst d = import('d');\nexport const e = 'from';",
      ).map(({ from }) => from),
    ).toEqual(['a', 'b', 'c', 'd']);
  });
});
