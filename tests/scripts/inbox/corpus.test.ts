import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { classify } from '../../../scripts/inbox/classify.ts';
import { readEml } from '../../../scripts/inbox/read-eml.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/inbox', import.meta.url));
const SENDER = 'informationsbrev@exempelstad.example';

const expected = JSON.parse(await readFile(path.join(FIXTURES, 'expected.json'), 'utf8')) as Record<string, unknown>;
const files = (await readdir(FIXTURES)).filter((name) => name.endsWith('.eml'));

test('the corpus is whole: every mail has its judgement, and there are enough of them', () => {
  expect(files.sort()).toEqual(Object.keys(expected).sort());
  expect(files.length).toBeGreaterThan(60);
});

test.each(files)('%s is judged as a careful reader would', async (file) => {
  const { kind, recipients } = classify(await readEml(await readFile(path.join(FIXTURES, file))), [SENDER]);
  expect({ kind, recipients }).toEqual(expected[file]);
});

test.each(files.filter((file) => file !== 'egen-adress.eml'))(
  '%s is judged the same with the line ends of a server, by somebody who does not know the sender',
  async (file) => {
    const text = (await readFile(path.join(FIXTURES, file), 'latin1')).replace(/\r?\n/g, '\r\n');
    const { kind, recipients } = classify(await readEml(Buffer.from(text, 'latin1')), []);
    expect({ kind, recipients }).toEqual(expected[file]);
  },
);
