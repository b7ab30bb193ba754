import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { startMailServer } from '../../support/mail-server.ts';
import { newsletterPortal } from './newsletter-portal.ts';

const NEWSLETTER = fileURLToPath(new URL('../../../scripts/newsletter.ts', import.meta.url));

test(
  'an issue changed while it is sent goes to all in the words that were approved, and gets its date when they are back',
  { timeout: 60_000 },
  async () => {
    const { newsletter, issue, env } = newsletterPortal();
    const approved = readFileSync(issue, 'utf8');
    const changed = approved.replace('inledningen', 'omskrivningen');
    expect(changed).not.toBe(approved);
    newsletter('approve', '2026-6', '--by', 'Anna');
    const server = await startMailServer({}, { delay: () => 10, taken: () => writeFileSync(issue, changed) });
    onTestFinished(() => server.close());
    const send = async () => {
      const args = ['send', '2026-6', '--yes', '--as', 'Bo'];
      const child = fork(NEWSLETTER, args, {
        env: { ...process.env, ...env, SMTP_URL: `smtp://127.0.0.1:${server.port}`, SMTP_CONNECTIONS: '1' },
        silent: true,
      });
      let said = '';
      for (const out of [child.stdout!, child.stderr!]) out.setEncoding('utf8').on('data', (words) => (said += words));
      const [code] = await once(child, 'close');
      return { code, said };
    };

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
  },
);
