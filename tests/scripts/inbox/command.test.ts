import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { putRecipients } from '../../../scripts/data/recipients.ts';
import { alone } from '../../../scripts/data/run-lock.ts';
import { HOW_TO_GO_ON } from '../../../scripts/inbox/report-texts.ts';
import { person } from '../register/made-up.ts';
import { imapServer } from './imap-server.ts';
import { place } from './inbox-place.ts';
import { ANNA, BO, madeUpOffice, messageId, personsMail, reportMail, sentTo, state } from './office.ts';

const SCRIPT = fileURLToPath(new URL('../../../scripts/newsletter.ts', import.meta.url));
const FIXTURES = fileURLToPath(new URL('../../fixtures/inbox', import.meta.url));

describe('newsletter inbox --dry-run --json', () => {
  test('prints a row for every mail and nothing else, and changes nothing', () => {
    const { folder, data, inbox } = place({});
    for (const name of readdirSync(FIXTURES)) copyFileSync(path.join(FIXTURES, name), path.join(folder, name));
    const before = readdirSync(folder);
    const { code, out, error } = inbox(['--from', folder, '--dry-run', '--json']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const rows = JSON.parse(out) as { file: string; kind: string; recipients: unknown }[];
    const expected = JSON.parse(readFileSync(path.join(FIXTURES, 'expected.json'), 'utf8')) as Record<string, object>;
    const { 'egen-adress.eml': _, ...others } = expected;
    expect(Object.fromEntries(rows.map(({ file, ...row }) => [file, row]))).toMatchObject(others);
    expect(Object.keys(rows[0] ?? {})).toEqual(['file', 'kind', 'recipients']);
    expect(readdirSync(folder)).toEqual(before);
    expect(existsSync(data)).toBe(false);
  });

  test('prints an empty list for an empty folder', () => {
    const { folder, inbox } = place({});
    expect(JSON.parse(inbox(['--from', folder, '--dry-run', '--json']).out)).toEqual([]);
  });
});

describe('newsletter inbox', () => {
  test('does nothing while another one reads, so that nobody is answered twice; --dry-run only looks', async () => {
    const { folder, data, inbox } = place({ 'a.eml': 'From: x@x.example\nSubject: Hej\n\nHej\n' });
    const read = () => inbox(['--from', folder, '--yes']);
    expect(await alone(data, 'inkorg', async () => [read(), inbox(['--from', folder, '--dry-run'])])).toMatchObject([
      { code: 4, error: 'En annan körning läser inkorgen just nu. Vänta tills den är klar.\n' },
      { code: 0 },
    ]);
    expect(read().code).toBe(0);
  });

  function prepared() {
    const { folder, data, inbox } = place({
      'nytt.eml': personsMail('ny@exempelstad.example', 'Prenumerera'),
      'slut.eml': personsMail(BO, 'Avsluta'),
      'undran.eml': personsMail(BO, 'Hej'),
    });
    const { database } = madeUpOffice(data);
    writeFileSync(
      path.join(folder, 'studs.eml'),
      reportMail({
        id: 's',
        letter: messageId(database, '2026-6', ANNA),
        address: ANNA,
        status: '5.1.1',
        words: 'User unknown',
      }),
    );
    return { folder, data, inbox };
  }

  test('tells in Swedish what it did and what is left, without whole addresses in a log', () => {
    const { folder, inbox } = prepared();
    const { code, out, error } = inbox(['--from', folder, '--yes']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain(
      'I inkorgen: 4 mejl.\n  1 rapport om brev som inte kom fram\n  1 som vill avsluta\n  1 som vill prenumerera\n  1 annat mejl\n',
    );
    expect(out).toContain(
      'Behöver ditt ja eller nej (npm run register -- suppressed):\n  Breven kommer inte fram, eller är anmälda som skräppost. De skickas tills du har bestämt (1):\n    a…@exempelstad.example (studs.eml)\n',
    );
    expect(out).toContain('ovningsforvaltningen: uppdraget kan vara vakant');
    expect(out).toContain(
      '(ligger kvar i inkorgen):\n  Gick inte att förstå (1):\n    undran.eml · b…@exempelstad.example · ”Hej”\n',
    );
    expect(out).not.toMatch(/anna\.berg@|bo\.dahl@/);
  });

  test('writes its answers as mail that no machine answers', async () => {
    const { folder, data, inbox } = prepared();
    inbox(['--from', folder, '--yes']);
    const outbox = path.join(data, 'outbox');
    const mails = await Promise.all(
      readdirSync(outbox).map((name) => PostalMime.parse(readFileSync(path.join(outbox, name)))),
    );
    expect(mails.map(({ to, subject }) => [to?.[0]?.address, subject?.replace(/\[.*\]/, '[…]')]).sort()).toEqual([
      [BO, 'Bekräfta att informationsbrevet ska avslutas […]'],
      ['ny@exempelstad.example', 'Bekräfta prenumerationen på informationsbrevet […]'],
    ]);
    for (const { headers } of mails)
      expect(headers).toContainEqual(expect.objectContaining({ key: 'auto-submitted', value: 'auto-replied' }));
    expect(mails.every(({ inReplyTo, references }) => inReplyTo && references === inReplyTo)).toBe(true);
  });

  test('does nothing more the second time, and lists again what somebody must read', () => {
    const { folder, inbox } = prepared();
    inbox(['--from', folder, '--yes']);
    expect(inbox(['--from', folder, '--yes']).out).toBe(
      `I inkorgen: 1 mejl.\n  1 annat mejl\nVäntar sedan tidigare på att läsas av någon:\n  Gick inte att förstå (1):\n    undran.eml · b…@exempelstad.example · ”Hej”\n${HOW_TO_GO_ON}\nKlart: 0 mejl hanterade, 1 att läsa, inget borttaget.\n`,
    );
  });

  test('tells apart two whose shortened addresses are alike', () => {
    const { folder, inbox, data } = place({
      'en.eml': personsMail('yrsa@exempelstad.example', 'Prenumerera'),
      'två.eml': personsMail('ylva@exempelstad.example', 'Prenumerera', 'annat'),
    });
    madeUpOffice(data);
    expect(inbox(['--from', folder, '--yes']).out).toContain(
      '(2):\n    y…@exempelstad.example (en.eml)\n    y…@exempelstad.example (två.eml)\n',
    );
  });

  test('says that a post may be vacant only when no contact person of the unit is left, and what to do', () => {
    const { folder, data, inbox } = place({});
    const { database } = madeUpOffice(data);
    const others = ['cia@exempelstad.example', 'dag@exempelstad.example'];
    putRecipients(
      database,
      others.map((address) => person({ address, name: 'Någon Annan', unit: 'ovningsforvaltningen', role: 'contact' })),
    );
    const report = (address: string, letter: string) =>
      writeFileSync(path.join(folder, `${address}.eml`), reportMail({ id: address, letter, address, status: '5.1.1' }));
    report(ANNA, messageId(database, '2026-6', ANNA));
    const { out } = inbox(['--from', folder, '--yes']);
    expect(out).toContain(
      'ovningsforvaltningen: 1 av 3 kontaktpersoner nås inte\n  Gör så här: npm run register -- supp',
    );
    expect(out).not.toContain('vakant');
    for (const address of others) report(address, sentTo(database, '2026-6', address));
    expect(inbox(['--from', folder, '--yes']).out).toContain(
      'ovningsforvaltningen: uppdraget kan vara vakant, ingen av 3 kontaktpersoner nås\n',
    );
  });

  test('lists with --dry-run what somebody may have to read, and how to go on when it is done', () => {
    const { folder, inbox } = prepared();
    expect(inbox(['--from', folder, '--dry-run']).out).toContain(
      'Behöver läsas av någon, om det inte är svar på en fråga eller en kallelse:\n  undran.eml · b…@exempelstad.example · ”Hej”\n',
    );
    const { out } = inbox(['--from', folder, '--yes']);
    expect(out.split(HOW_TO_GO_ON)).toHaveLength(2);
    expect(HOW_TO_GO_ON).toMatch(/register -- stop ADRESS.*--answer SVAR --of ADRESS.*register -- remove ADRESS/);
  });

  test('does not act when nobody can be asked', () => {
    const { folder, inbox } = prepared();
    const { code, error } = inbox(['--from', folder]);
    expect(code).toBe(1);
    expect(error).toContain('Lägg till --yes');
    expect(readdirSync(folder)).toHaveLength(4);
  });

  test('stops when many reports say the same thing, and changes nothing until somebody has looked', () => {
    const { folder, data, inbox } = place({});
    const { database } = madeUpOffice(data);
    const addresses = Array.from({ length: 12 }, (_, number) => `person${number}@exempelstad.example`);
    for (const address of addresses) {
      const letter = sentTo(database, '2026-6', address);
      const report = reportMail({
        id: address,
        letter,
        address,
        status: '4.0.0',
        words: '554 Blocked - see rbl.example',
      });
      writeFileSync(path.join(folder, `${address}.eml`), report);
    }
    const first = inbox(['--from', folder, '--yes']);
    expect(first.code).toBe(3);
    expect(first.error).toContain('  12 mottagare: ”smtp; 554 Blocked - see rbl.example”\nInget är ändrat.');
    expect(readdirSync(folder)).toHaveLength(12);
    expect(state(database)).toMatchObject({ suppressed: [], proposed: [], bounces: [] });
    expect(inbox(['--from', folder, '--yes', '--count-alike']).code).toBe(0);
    expect(state(database)).toMatchObject({ suppressed: [], proposed: [] });
    expect(state(database).bounces).toHaveLength(12);
  });

  test('never takes an address of ours for a recipient, wherever it is set', () => {
    const { folder, data, inbox } = place({
      'studs.eml': `Return-Path: <>\nFrom: MAILER-DAEMON@mx.example\nSubject: failure notice\nMessage-ID: <1@mx.example>\n\nCould not be delivered:\n<utskick@exempelstad.example>:\n550 5.1.1 User unknown\n`,
    });
    madeUpOffice(data);
    writeFileSync(path.join(data, 'utskick.env'), 'SMTP_FROM=utskick@exempelstad.example\n', { mode: 0o600 });
    const { out } = inbox(['--from', folder, '--dry-run', '--json']);
    expect(JSON.parse(out)).toMatchObject([{ kind: 'bounce', recipients: [] }]);
  });

  test('shows the words of others without what a terminal would obey', () => {
    const { folder, inbox } = place({
      'a\u001b[31m\u202eb.eml': personsMail(BO, '=?utf-8?Q?Hej=1B]0;titel=07?=', 'x'),
    });
    const { out } = inbox(['--from', folder, '--yes']);
    expect(out).toContain('a [31mb.eml · b…@exempelstad.example · ”Hej');
    expect(out).not.toMatch(/[\u001b\u0007\u202e]/);
  });

  test.each([
    ['no inbox', [], 'Ange en brevlåda i IMAP_URL'],
    ['a folder that is not there', ['--from', 'finns inte'], 'finns inte. Ange mappen'],
  ])('tells in a sentence that there is %s', (_, args, words) => {
    const { code, error } = place({}).inbox(args);
    expect(code).toBe(1);
    expect(error).toContain(words);
    expect(error.trim().split('\n')).toHaveLength(1);
  });
});

test('an inbox on a server that is lost on the way ends in 3, and the next run goes on', async () => {
  const { data, content } = place({});
  madeUpOffice(data);
  const login = { user: 'brev', password: 'hemligt' };
  const server = await imapServer([personsMail(BO, 'Avsluta'), personsMail(ANNA, 'Avsluta')], {
    ...login,
    cut: { at: 'UID MOVE', number: 2, done: false },
  });
  const env = { IMAP_URL: `imap://brev:hemligt@127.0.0.1:${server.port}` };
  const run = () =>
    new Promise<{ code: number | null; said: string }>((resolve) => {
      const child = spawn(process.execPath, [SCRIPT, 'inbox', '--yes'], {
        env: { ...process.env, PORTAL_DATA: data, PORTAL_CONTENT: content, PORTAL_NOW: '2026-12-04', ...env },
      });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
      child.on('close', (code) => resolve({ code, said }));
    });
  const first = await run();
  expect(first.code).toBe(3);
  expect(first.said).toContain(
    'Förbindelsen till brevlådan bröts. Mejl 2 av 2 och de efter det är hanterade men inte flyttade. Kör kommandot igen',
  );
  expect(first.said).not.toContain('hemligt');
  expect((await run()).code).toBe(0);
  expect(server.folders.get('Hanterat')?.size).toBe(2);
});
