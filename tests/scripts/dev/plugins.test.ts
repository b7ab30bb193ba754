import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const FOLDER = fileURLToPath(new URL('../../../scripts/dev/', import.meta.url));

test('every name that a plugin of npm run dev imports is there: no type check reads these files', () => {
  const plugins = readdirSync(FOLDER).filter((name) => name.endsWith('.mjs'));
  expect(plugins.length).toBeGreaterThan(3);
  const load = plugins.map((name) => `await import('./${name}');`).join('\n');
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', load], {
    cwd: FOLDER,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
});
