import { readFileSync, writeFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { startMailServer } from '../../support/mail-server.ts';
import { newsletterPortal } from './newsletter-portal.ts';

test('an issue changed while it is sent goes to all in the words that were approved, and gets its date when they are back', async () => {
  const { newsletter, against, issue } = newsletterPortal();
  const approved = readFileSync(issue, 'utf8');
  const changed = approved.replace('inledningen', 'omskrivningen');
  expect(changed).not.toBe(approved);
  newsletter('approve', '2026-6', '--by', 'Anna');
  const server = await startMailServer({}, { delay: () => 10, taken: () => writeFileSync(issue, changed) });
  onTestFinished(() => server.close());
  const send = () => against(server.port, 'send', '2026-6', '--yes', '--as', 'Bo');

  const { code, said } = await send();
  expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining('ändrades under tiden. Återställ') });
  expect(said).toContain('12 skickade');
  expect(readFileSync(issue, 'utf8')).toBe(changed);
  expect(server.received).toHaveLength(12);
  for (const { raw } of server.received) {
    expect(raw.toString('latin1')).toContain('inledningen');
    expect(raw.toString('latin1')).not.toContain('omskrivningen');
  }

  // Still changed: nobody gets a second letter with other words.
  expect(await send()).toMatchObject({ code: 1, said: expect.stringContaining('inte godkänt') });
  writeFileSync(issue, approved);
  expect(await send()).toMatchObject({ code: 0, said: expect.stringContaining('redan skickat') });
  expect(readFileSync(issue, 'utf8')).toBe(approved.replace('\n---\n', '\nsent: 2026-12-03\n---\n'));
  expect(server.received).toHaveLength(12);
});
