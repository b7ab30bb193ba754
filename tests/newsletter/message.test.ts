import { describe, expect, test } from 'vitest';
import { compileIssue } from '../../src/newsletter/message.ts';
import { CONTENT, issuesIn } from './every-issue.ts';
import { site } from './made-up.ts';
import { mailed } from './mailed.ts';
import { rfcFaults } from './rfc.ts';
import { compiled } from './words.ts';

const TO = { name: 'Påhittad Mottagare', address: 'nagon@exempelstad.example' };

const emlOf = (message: Awaited<ReturnType<typeof compiled>>) => mailed(message, site, TO);

describe.each(CONTENT)('every issue in %s', async (folder) => {
  test.each(await issuesIn(folder))('$id is a message without a fault, and a small one', async ({ issue, catalog }) => {
    const message = await compileIssue(issue, catalog, site);
    expect(rfcFaults(await emlOf(message))).toEqual([]);
    expect(Buffer.byteLength(message.html)).toBeLessThan(60 * 1024);
  });
});

describe('a message without a fault is also', () => {
  test.each([
    ['one with pictograms and long words', `## Å\n\n🌼 👩🏽‍🚒 ${'ö'.repeat(400)} = == =C3`, 'Ämnet'],
    ['one with lines that mail servers mark', '## Punkt\n\n.\n\nFrom nu on.\n\n- .', 'From: .'],
    ['one with a long subject', '## Del\n\nText.', `Unga & nätet – ”${'ord och '.repeat(8)}” 🌼`],
  ])('%s', async (_, body, subject) => {
    expect(rfcFaults(await emlOf(await compiled(body, { subject })))).toEqual([]);
  });
});

test('the reader of faults finds them', async () => {
  const eml = (await emlOf(await compiled())).toString('latin1');
  const found = (change: (eml: string) => string) => rfcFaults(Buffer.from(change(eml), 'latin1'));
  expect(found((raw) => raw.replace('\r\n', '\n'))).toContain('RFC 5322 2.3: CR or LF that stands alone');
  expect(found((raw) => raw.replace(/^Date: [^\r]*/m, 'Date: i dag'))).toContain('RFC 5322 3.3: date i dag');
  expect(found((raw) => raw.replace(/(?<=\r\n\r\n[^]*)=C3=A4/, '=C3'))).toContain('RFC 3629: not UTF-8');
  expect(found((raw) => raw.replace('=C3', 'å'))).toContain('RFC 5322 2.3: characters outside ASCII');
});
