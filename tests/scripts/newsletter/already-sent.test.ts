import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { hostileServer } from '../delivery/hostile-server.ts';
import { newsletterPortal } from '../delivery/newsletter-portal.ts';

describe('a letter that has gone out', () => {
  test('does not go to all again with private data that is new or lost, by send or by Outlook', () => {
    const { newsletter, issue, data } = newsletterPortal();
    newsletter('approve', '2026-6', '--by', 'Anna');
    expect(newsletter('send', '2026-6', '--yes', '--as', 'Bo').code).toBe(0);
    expect(readFileSync(issue, 'utf8')).toContain('sent: 2026-12-03');
    cpSync(data, `${data}-kopia`, { recursive: true });
    rmSync(data, { recursive: true });
    mkdirSync(data, { mode: 0o700 });
    newsletter('approve', '2026-6', '--by', 'Anna');
    const { code, said } = newsletter('send', '2026-6', '--yes', '--as', 'Bo');
    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining('redan skickat, 3 december 2026') });
    expect(said).toContain('säkerhetskopia');
    expect(newsletter('outlook', '2026-6', '--out', path.join(data, 'u.eml'))).toMatchObject({ code: 1, said: expect.stringContaining('redan skickat') }); // prettier-ignore
    // With what was lost it is known, and told as before.
    rmSync(data, { recursive: true });
    cpSync(`${data}-kopia`, data, { recursive: true });
    expect(newsletter('send', '2026-6', '--yes', '--as', 'Bo')).toMatchObject({ code: 0, said: expect.stringContaining('redan skickat till alla') }); // prettier-ignore
  });

  test('in part is not made into a draft for Outlook, which would reach everybody', () => {
    const { newsletter, issue, data } = newsletterPortal();
    newsletter('approve', '2026-6', '--by', 'Anna');
    newsletter('send', '2026-6', '--yes', '--as', 'Bo');
    writeFileSync(issue, readFileSync(issue, 'utf8').replace('sent: 2026-12-03\n', ''));
    const { code, said } = newsletter('outlook', '2026-6', '--out', path.join(data, 'u.eml'));
    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining('till 12 hittills') });
  });
});

test('a letter that is a made-up example goes to no server, not even with --yes, and the draft says so', async () => {
  const { newsletter, against, issue, data } = newsletterPortal();
  writeFileSync(
    issue,
    readFileSync(issue, 'utf8').replace(/planned: .*/, (line) => `${line}\nexample: true`),
  );
  newsletter('approve', '2026-6', '--by', 'Anna');
  const { port, taken } = await hostileServer({});
  const refused = { code: 1, said: expect.stringContaining('är ett påhittat exempel (raden ”example: true” i newsletters/2026-6.mdx)') }; // prettier-ignore
  expect(await against(port, 'send', '2026-6', '--yes', '--as', 'Bo')).toMatchObject(refused);
  expect(newsletter('outlook', '2026-6', '--out', path.join(data, 'u.eml')).said).toContain(
    'Varning: brevet är ett påhittat exempel',
  );
  expect(taken).toEqual([]);
  // Without a server it is only tried.
  expect(newsletter('send', '2026-6', '--yes', '--as', 'Bo').code).toBe(0);
});

test('a letter planned for a later day does not go early by itself, not even with --yes', () => {
  const { newsletter, issue, outbox } = newsletterPortal();
  writeFileSync(issue, readFileSync(issue, 'utf8').replace(/planned: .*/, "planned: '2026-12-10'"));
  newsletter('approve', '2026-6', '--by', 'Anna');
  const { code, said } = newsletter('send', '2026-6', '--yes', '--as', 'Bo');
  expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining('planerat till 10 december 2026') });
  expect(outbox).toThrow('ENOENT');
});

test('two names from one account of the computer are told for what they are, and so put on record', () => {
  const { newsletter } = newsletterPortal();
  newsletter('approve', '2026-6', '--by', 'Anna');
  expect(newsletter('send', '2026-6', '--yes', '--as', 'Bo').said).toContain('Båda från samma användarkonto');
  expect(newsletter('status', '2026-6').said).toMatch(/Godkänt av Anna, skickat av Bo .* Båda från samma användarkonto/);
}); // prettier-ignore
