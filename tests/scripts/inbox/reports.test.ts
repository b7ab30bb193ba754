import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { classify } from '../../../scripts/inbox/classify.ts';
import { readEml } from '../../../scripts/inbox/read-eml.ts';

/** Reports as some fifty kinds of server, gateway and mail provider write them, and mail that only looks like one. */
const FIXTURES = fileURLToPath(new URL('../../fixtures/reports', import.meta.url));
const SENDER = 'informationsbrev@exempelstad.example';

interface Expected {
  kind: string;
  recipients: { address: string; hard: boolean }[];
}
const expected = JSON.parse(await readFile(path.join(FIXTURES, 'expected.json'), 'utf8')) as Record<string, Expected>;

test('every report has its judgement', async () => {
  const files = (await readdir(FIXTURES)).filter((name) => name.endsWith('.eml'));
  expect(files.sort()).toEqual(Object.keys(expected).sort());
});

test.each(Object.entries(expected))('%s is about whom it says, for good or for now', async (file, wanted) => {
  const verdict = classify(await readEml(await readFile(path.join(FIXTURES, file))), [SENDER]);
  const recipients = verdict.recipients.map(({ address, hard }) => ({ address, hard }));
  expect({ kind: verdict.kind, recipients }).toEqual(wanted);
});
