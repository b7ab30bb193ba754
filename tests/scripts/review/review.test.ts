import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from '../../../scripts/data/database.ts';
import { suppress } from '../../../scripts/data/subscriptions.ts';
import { reviewByWish } from '../../../scripts/review/review-by-wish.ts';
import { article, portal } from '../../model/small-portal.ts';
import { startMailServer } from '../../support/mail-server.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const OWNERS = '- { name: Exempelstad, contact: vaxel }\n- { name: Kulturen }\n';
const BOX = 'trygg.stad@exempelstad.example';
let [content, data] = ['', ''];
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
  writeFileSync(path.join(content, file), text);
};

/** The command as it is run: what it says and its exit code. */
async function review(wish: Partial<Parameters<typeof reviewByWish>[0]> = {}) {
  const said: string[] = [];
  const hear = (words: unknown) => void said.push(`${String(words)}\n`);
  const spies = [
    ...(['log', 'error'] as const).map((way) => vi.spyOn(console, way).mockImplementation(hear)),
    vi.spyOn(process.stdout, 'write').mockImplementation(() => true),
  ];
  try {
    const none = { owner: undefined, until: undefined, json: false, send: false, yes: true, 'env-file': undefined };
    const code = await reviewByWish({ ...none, 'first-pause': '1s', 'keep-trying': '1s', ...wish });
    return { code, said: said.join('') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

beforeEach(() => {
  const folder = temporaryFolder();
  [content, data] = [path.join(folder, 'innehåll'), path.join(folder, 'data')];
  mkdirSync(data, { mode: 0o700 });
  for (const { path: file, text } of portal({ 'owners.yaml': OWNERS }).files) write(file, text);
  write('reports/a.mdx', article({ title: 'Passerad', reviewBy: '2026-11-02' }));
  write('reports/b.mdx', article({ title: 'Hemlig titel', reviewBy: '2026-12-02', sensitivity: 'network' }));
  const env = { PORTAL_CONTENT: content, PORTAL_DATA: data, PORTAL_NOW: '2026-11-23', SMTP_URL: '' };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  return () => vi.unstubAllEnvs();
});

async function server() {
  const started = await startMailServer();
  onTestFinished(() => started.close());
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${started.port}`);
  return started;
}

describe('npm run review', () => {
  test('tells what has passed and what is near, and what to do, as text and for programs', async () => {
    const { said } = await review();
    expect(said).toContain('Exempelstad: 2 att gå igenom');
    expect(said).toContain('2026-11-02  Rapport: Passerad (reports/a.mdx)');
    expect(said).toContain('Läs igenom texten mot dess källor.');
    const json = JSON.parse((await review({ json: true })).said) as { owner: string; items: { title: string }[] }[];
    expect(json.map(({ owner, items }) => [owner, ...items.map(({ title }) => title)])).toEqual([
      ['Exempelstad', 'Passerad', 'Hemlig titel'],
    ]);
    expect((await review({ until: '2026-11-30' })).said).not.toContain('Hemlig titel');
  });

  test('says what is wrong with a day or an owner', async () => {
    await expect(review({ until: 'snart' })).rejects.toThrow('”snart” är ingen dag');
    await expect(review({ owner: 'Parken' })).rejects.toThrow('De som har det:\n  Exempelstad');
    expect((await review({ owner: 'exempel' })).said).toContain('Passerad');
  });

  test('reminds a function once a day of the same things, and anew when something is new', async () => {
    const smtp = await server();
    expect(await review({ send: true })).toMatchObject({ code: 0 });
    expect(smtp.received.map(({ to }) => to)).toEqual([[BOX]]);
    const mail = await PostalMime.parse(smtp.received[0]!.raw);
    expect(mail.subject).toBe('2 saker att gå igenom i portalen, 1 har passerat dagen');
    expect(mail.text).toContain('Passerad');
    expect(mail.text).toContain('1 som inte får stå i ett mejl');
    expect(`${mail.text}${mail.html}`).not.toContain('Hemlig titel');
    expect(await review({ send: true })).toMatchObject({ code: 0, said: expect.stringContaining('redan skickat') });
    expect(smtp.received).toHaveLength(1);
    write('reports/c.mdx', article({ title: 'Också passerad', reviewBy: '2026-11-03' }));
    expect(await review({ send: true })).toMatchObject({ code: 0 });
    vi.stubEnv('PORTAL_NOW', '2026-11-24');
    expect(await review({ send: true })).toMatchObject({ code: 0 });
    expect(smtp.received).toHaveLength(3);
  });

  test('writes the mail as a file where there is no server', async () => {
    expect(await review({ send: true })).toMatchObject({ code: 0 });
    const [folder = ''] = readdirSync(path.join(data, 'outbox'));
    expect(folder).toMatch(/^granska-2026-11-23\./);
    expect(readdirSync(path.join(data, 'outbox', folder))).toHaveLength(1);
  });

  test('reminds a function whose mailbox has ended the letter', async () => {
    const smtp = await server();
    const database = openDatabase(data);
    suppress(database, BOX, 'unsubscribed', '2026-11-01');
    database.close();
    expect(await review({ send: true })).toMatchObject({ code: 0 });
    expect(smtp.received.map(({ to }) => to)).toEqual([[BOX]]);
  });

  test('mails nobody without a mailbox, none that gets no mail, and no placeholder by another computer’s relay', async () => {
    const smtp = await server();
    write('reports/k.mdx', article({ title: 'Kulturens', reviewBy: '2026-11-02', owner: 'Kulturen' }));
    expect(await review({ send: true, owner: 'Kulturen' })).toMatchObject({
      code: 1,
      said: 'Kulturen: inget mejl. Ingen brevlåda är bestämd: skriv contact i content/owners.yaml.\n',
    });
    const database = openDatabase(data);
    suppress(database, BOX, 'bounced', '2026-11-01');
    database.close();
    expect((await review({ send: true, owner: 'Exempelstad' })).said).toContain(`Brevlådan ${BOX} får inga mejl`);
    expect(smtp.received).toEqual([]);
    vi.stubEnv('SMTP_URL', 'smtp://relay.goteborg.se');
    await expect(review({ send: true })).rejects.toThrow('platshållare');
  });
});
