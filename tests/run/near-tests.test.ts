import { describe, expect, test } from 'vitest';
import { nearTests } from './near-tests.ts';

const imports = (path: string, ...named: string[]) => ({
  path,
  text: named.map((name) => `import '${name}';\n`).join(''),
});
const FILES = [
  imports('src/model/dates.ts'),
  imports('src/views/lists.ts', '../model/dates.ts'),
  imports('src/pages/lists.astro', '../views/lists.ts'),
  imports('scripts/review.ts', '../src/views/lists.ts'),
  imports('tests/model/dates.test.ts', '../../src/model/dates.ts'),
  imports('tests/views/feed.test.ts', '../../src/model/dates.ts'),
  imports('tests/views/lists.test.ts', '../../src/views/lists.ts'),
  imports('tests/views/other.test.ts'),
  imports('tests/site/lists.test.ts', '../../src/views/lists.ts'),
  imports('tests/content/language.test.ts'),
  { path: 'tests/scripts/review.test.ts', text: "runScript('review.ts', []);" },
  { path: 'tests/scripts/scan.test.ts', text: "new URL('../fixtures/scan/', import.meta.url);" },
  { path: 'tests/readme.test.ts', text: "read('README.md');" },
];
const near = (...changed: string[]) => nearTests(changed, FILES).near;

describe('the tests of a change', () => {
  test('are those that reach it, by imports and by programs that they start: its own first, then the nearest', () => {
    expect(near('src/model/dates.ts')).toEqual([
      'tests/model/dates.test.ts',
      'tests/views/feed.test.ts',
      'tests/views/lists.test.ts',
      'tests/scripts/review.test.ts',
    ]);
  });

  test.each([
    ['a test', 'tests/views/other.test.ts', ['tests/views/other.test.ts']],
    ['a text of the portal', 'content/reports/ny.mdx', ['tests/content/language.test.ts']],
    ['something made up that a test reads', 'tests/fixtures/scan/2026.yaml', ['tests/scripts/scan.test.ts']],
    ['a file of another sort', 'README.md', ['tests/readme.test.ts']],
    ['what nobody names', 'scripts/lonely.ts', []],
  ])('in %s are found', (_, changed, tests) => expect(near(changed)).toEqual(tests));

  test('are no more than there is time for, and the rest is counted', () => {
    const many = Array.from({ length: 60 }, (_, n) => imports(`tests/model/a${n}.test.ts`, '../../src/model/dates.ts'));
    const { near: first, left } = nearTests(['src/model/dates.ts'], [...FILES, ...many]);
    expect([first[0], first.length, left]).toEqual(['tests/model/dates.test.ts', 30, 34]);
  });

  test('leave out those that start programs by the hundred, when there are many of them, and not what is quick', () => {
    const slow = ['data/database', 'data/trouble', 'dev/plugins', 'inbox/command', 'inbox/imap'];
    const files = slow.map((name) => imports(`tests/scripts/${name}.test.ts`, '../../../src/model/dates.ts'));
    const { near: first, left } = nearTests(['src/model/dates.ts'], [...FILES, ...files]);
    expect(first.filter((file) => slow.some((name) => file.includes(name)))).toHaveLength(2);
    expect([first, left]).toEqual([expect.arrayContaining(near('src/model/dates.ts')), 3]);
  });

  test.each([
    ['a page', 'src/pages/lists.astro', true],
    ['code that a page stands on', 'src/model/dates.ts', true],
    ['a script', 'scripts/review.ts', false],
    ['a text', 'content/reports/ny.mdx', false],
  ])('take the pages with them after a change in %s: %s, %s', (_, changed, isSeenByPages) =>
    expect(nearTests([changed], FILES)).toMatchObject({ isSeenByPages }),
  );
});
