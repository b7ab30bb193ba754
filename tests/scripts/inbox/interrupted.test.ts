import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { startMailServer } from '../../support/mail-server.ts';
import { place } from './inbox-place.ts';
import { madeUpOffice, personsMail } from './office.ts';

const SCRIPT = fileURLToPath(new URL('../../../scripts/newsletter.ts', import.meta.url));

/** Three who ask for the letter, and one to be read; a server that takes its time; a run that a signal can reach. */
async function slowly() {
  const { folder, data, content } = place({
    'a.eml': personsMail('alva@exempelstad.example', 'Prenumerera', 'a'),
    'b.eml': personsMail('bea@exempelstad.example', 'Prenumerera', 'b'),
    'c.eml': personsMail('cia@exempelstad.example', 'Prenumerera', 'c'),
    'undran.eml': personsMail('dag@exempelstad.example', 'Hej'),
  });
  madeUpOffice(data);
  let taken = () => {};
  const server = await startMailServer({}, { delay: () => 700, taken: () => taken() });
  onTestFinished(() => server.close());
  const env = { PORTAL_DATA: data, PORTAL_CONTENT: content, PORTAL_NOW: '2026-12-04', IMAP_URL: '' };
  /** @param signal comes when the server has the first answer, and has not said so */
  const run = (signal?: NodeJS.Signals) =>
    new Promise<{ code: number | null; said: string }>((resolve) => {
      const child = spawn(process.execPath, [SCRIPT, 'inbox', '--from', folder, '--yes'], {
        env: { ...process.env, ...env, SMTP_URL: `smtp://127.0.0.1:${server.port}` },
      });
      taken = () => signal && child.kill(signal);
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
      child.on('close', (code) => resolve({ code, said }));
    });
  const toWhom = () => server.received.map(({ to }) => to[0]?.slice(0, 3)).sort();
  return { run, toWhom, folder };
}

const TO_READ = 'Gick inte att förstå (1):\n    undran.eml · d…@exempelstad.example · ”Hej”';

test.runIf(process.platform !== 'win32')(
  'Ctrl-C ends a run after the answer in flight, in words; the next one sends the others',
  async () => {
    const { run, toWhom } = await slowly();
    const first = await run('SIGINT');
    expect(first.said).toContain('Avbryter när det som är på väg är klart.');
    expect(first.said).toContain(`Behöver läsas av någon (ligger kvar i inkorgen):\n  ${TO_READ}`);
    expect(first.said).toContain('Svar: 1, till 127.0.0.1');
    expect(first.said).toContain('Avbruten med Ctrl-C. Kör kommandot igen: det går vidare där det slutade.');
    expect([first.code, toWhom()]).toEqual([3, [expect.any(String)]]);
    const second = await run();
    expect(second.said).toContain(`Väntar sedan tidigare på att läsas av någon:\n  ${TO_READ}`);
    expect(second.said).not.toContain('Okänt');
    expect([second.code, toWhom()]).toEqual([0, ['alv', 'bea', 'cia']]);
  },
);

test.runIf(process.platform !== 'win32')(
  'an answer whose run was killed is not repeated, and is told of by the next run',
  async () => {
    const { run, toWhom, folder } = await slowly();
    const first = await run('SIGKILL');
    expect([first.code, toWhom()]).toEqual([null, [expect.any(String)]]);
    const [one = '?'] = toWhom();
    expect(first.said).toContain(TO_READ);
    const second = await run();
    expect(second.said).toContain(
      `Okänt om svaret kom fram, för körningen eller förbindelsen bröts medan det skickades. Det skickas inte igen (1):\n  ${one[0]}…@exempelstad.example · ”Bekräfta prenumerationen på informationsbrevet” · 2026-12-04\n`,
    );
    expect(second.said).toContain(TO_READ);
    expect(toWhom()).toEqual(['alv', 'bea', 'cia']);
    rmSync(path.join(folder, 'undran.eml'));
    expect((await run()).said).not.toContain('undran.eml');
    expect(toWhom()).toHaveLength(3);
  },
);
