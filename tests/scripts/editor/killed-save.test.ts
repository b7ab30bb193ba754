import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readDrafts } from '../../../scripts/editor/drafts.ts';
import { readContent } from '../../../src/read-content.ts';
import { EXEMPELSTAD } from '../../fixtures/exempelstad.ts';
import { seeded } from '../../bench/random.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const SAVING = fileURLToPath(new URL('./saving-forever.ts', import.meta.url));
const FILE = 'reports/arsrapport-exempelstad.mdx';
const TITLES = ['Kort (påhittad)', `Lång ${'och längre '.repeat(40)}(påhittad)`];
const KILLS = 5;

test('killed at any moment, the program leaves the old file or the new one, and a draft that can be read', async () => {
  const content = path.join(temporaryFolder(), 'content');
  cpSync(EXEMPELSTAD, content, { recursive: true });
  const place = path.join(content, FILE);
  const before = readFileSync(place, 'utf8');
  const whole = new Set(TITLES.map((title) => before.replace(/^title: .*$/m, () => `title: ${title}`)));
  const random = seeded(18);
  const left = new Set<string>([before]);
  whole.add(before);
  for (let kill = 0; kill < KILLS; kill++) {
    const saving = fork(SAVING, [content, FILE, ...TITLES]);
    await once(saving, 'message');
    await wait(5 + random.next() * 60);
    saving.kill('SIGKILL');
    await once(saving, 'exit');
    const text = readFileSync(place, 'utf8');
    left.add(text);
    expect(whole.has(text)).toBe(true);
    expect(await readDrafts(content, { path: FILE })).toMatchObject([{ changes: [{ do: 'set', at: ['title'] }] }]);
  }
  // One was met that is new, or nothing was tried; and what was half written is none of the content.
  expect(left.size).toBeGreaterThan(1);
  const { files, problems } = await readContent(content);
  expect(problems).toEqual([]);
  expect(files.map(({ path: file }) => file)).toContain(FILE);
  expect(
    readdirSync(path.dirname(place))
      .filter((name) => name.endsWith('.tmp'))
      .every((name) => name.startsWith('.')),
  ).toBe(true);
});
