import { copyFileSync, cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runScript } from '../../support/run-script.ts';
import { hostileServer } from '../delivery/hostile-server.ts';
import { newsletterPortal } from '../delivery/newsletter-portal.ts';

const REFUSED = 'Inget är skickat. Databasen är en säkerhetskopia från 20';

/** A letter that five got after the backup which has been put back. */
async function putBack() {
  const portal = newsletterPortal();
  const { newsletter, against, data, env } = portal;
  const register = (...args: string[]) => runScript('register.ts', args, env);
  newsletter('approve', '2026-6', '--by', 'Anna');
  register('backup');
  let letters = 0;
  const server = await hostileServer({
    answer: (line) => (line.startsWith('RCPT') && letters++ >= 5 ? '451 4.3.0 wait' : undefined),
  });
  const send = (...more: string[]) => against(server.port, 'send', '2026-6', '--yes', '--as', 'Bo', '--keep-trying', '0', ...more); // prettier-ignore
  expect((await send()).said).toContain('5 skickade');
  const [backup = ''] = readdirSync(path.join(data, 'backups'));
  for (const name of readdirSync(data)) if (name.startsWith('kontaktnatet.sqlite')) rmSync(path.join(data, name));
  copyFileSync(path.join(data, 'backups', backup), path.join(data, 'kontaktnatet.sqlite'));
  const refused = newsletter('send', '2026-6', '--yes', '--as', 'Bo').said;
  expect(refused).toContain('är en säkerhetskopia från 20');
  const got = [...server.taken];
  const file = path.join(data, 'fick-det.txt');
  writeFileSync(file, got.map((address) => `${address.toUpperCase()}\r\n`).join(''));
  return { ...portal, register, server, send, got, file, refused };
}

describe('a backup that has been put back', () => {
  test('says when it is from in Swedish time', async () => {
    expect((await putBack()).refused).toMatch(/säkerhetskopia från \d{4}-\d\d-\d\d \d\d:\d\d:\d\d, svensk tid\./);
  });

  test('sends nothing until somebody has said what went out after it was made, and then to nobody twice', async () => {
    const { newsletter, register, server, send, got, file } = await putBack();
    const adopted = register('adopt', '--yes');
    expect(adopted).toMatchObject({ code: 0, said: expect.stringContaining('--nothing-more-sent') });
    expect(newsletter('status', '2026-6').said).toContain('Vad som skickades av 2026-6 efter kopian är inte känt här');
    expect(newsletter('status', '2026-6').said).not.toContain('har inte börjat skickas');
    expect(JSON.parse(newsletter('status', '2026-6', '--json').said).unknownSince).toMatch(/^20.*Z$/);
    const before = server.taken.length;
    const first = await send();
    expect(first).toMatchObject({ code: 1, said: expect.stringContaining(REFUSED) });
    expect(first.said).toContain('npm run newsletter -- send 2026-6 --already-got FIL');
    expect(server.taken.length).toBe(before);
    expect(register('confirm', '--yes')).toMatchObject({ code: 1, said: expect.stringContaining(REFUSED) });
    expect(newsletter('outlook', '2026-6', '--out', `${file}.eml`)).toMatchObject({ code: 1, said: expect.stringContaining(REFUSED) }); // prettier-ignore

    const second = await send('--already-got', file);
    expect(second.said).toContain('5 av mottagarna räknas som att de redan har fått det.');
    expect(second.said).toContain('12, varav 7 kvar att skicka till.');
    // It is known of this mailing now, and of no other.
    expect((await send()).said).toContain('7 kvar att skicka till.');
    expect(register('confirm', '--yes')).toMatchObject({ code: 1, said: expect.stringContaining(REFUSED) });
    expect(register('adopt', '--nothing-more-sent', '--yes').code).toBe(0);
    expect(register('confirm', '--yes').code).toBe(0);
    expect(newsletter('status', '2026-6').said).not.toContain('inte känt');
    expect(server.taken).toEqual(got);
  });

  test('is told that nothing more went out only once it is adopted', async () => {
    const { newsletter, register, outbox } = await putBack();
    expect(register('adopt', '--nothing-more-sent', '--yes')).toMatchObject({ code: 1, said: expect.stringContaining('är en säkerhetskopia') }); // prettier-ignore
    register('adopt', '--yes');
    expect(register('adopt', '--nothing-more-sent', '--yes').said).toContain('Nu går det att skicka igen.');
    expect(newsletter('send', '2026-6', '--yes', '--as', 'Bo').code).toBe(0);
    expect(outbox()).toHaveLength(12);
    expect(register('adopt', '--nothing-more-sent', '--yes').said).toContain('Det finns inget att svara på');
  });

  test('takes no list that has anything else than addresses', async () => {
    const { register, send, file, server } = await putBack();
    register('adopt', '--yes');
    const before = server.taken.length;
    writeFileSync(file, 'person1@exempelstad.example\nto=<person2@exempelstad.example>, status=bounced\n');
    const { code, said } = await send('--already-got', file);
    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining('rad 2') });
    expect((await send('--already-got', `${file}-finns-inte`)).said).toContain('går inte att läsa');
    expect(server.taken.length).toBe(before);
  });
});

test('a copy that does not say when it was made tells what it knows last; the one that counts is asked nothing', () => {
  const { newsletter, data, env } = newsletterPortal();
  newsletter('approve', '2026-6', '--by', 'Anna');
  newsletter('send', '2026-6', '--yes', '--as', 'Bo');
  runScript('register.ts', ['adopt', '--yes'], env);
  expect(runScript('register.ts', ['confirm', '--yes'], env).code).toBe(0);
  cpSync(data, `${data}-kopia`, { recursive: true });
  const there = { ...env, PORTAL_DATA: `${data}-kopia` };
  runScript('register.ts', ['adopt', '--yes'], there);
  const { code, said } = runScript('newsletter.ts', ['send', '2026-6', '--yes', '--as', 'Bo'], there);
  expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining('Det sista utskicket som den känner till är från 20') }); // prettier-ignore
});
