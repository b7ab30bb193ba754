import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../scripts/data/answers.ts';
import { imapSettings } from '../../../scripts/inbox/imap-settings.ts';
import { openImap } from '../../../scripts/inbox/imap.ts';
import { readAll, takeIn } from '../../../scripts/inbox/take-in.ts';
import { UserError } from '../../../scripts/user-error.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { imapServer } from './imap-server.ts';
import { BO, hardBounce, madeUpOffice, personsMail, state, US } from './office.ts';

const LOGIN = { user: 'brev@exempelstad.example', password: 'hemligt/å:ord' };
const UNCLEAR = 'Of&APY-rst&AOU-tt';
const urlOf = (port: number, more = '', { user, password } = LOGIN) =>
  `imap://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}${more}`;
const noAnswers: Answers = { send: async () => 'sent' };

async function open(port: number, env: Record<string, string> = {}, readOnly = false) {
  const settings = await imapSettings({ IMAP_URL: urlOf(port), ...env });
  if (!settings) throw new Error('no settings');
  return openImap(settings, readOnly);
}

async function takeAll(port: number, office: ReturnType<typeof madeUpOffice>, movesUnclear = false) {
  const mailbox = await open(port);
  try {
    return await takeIn(mailbox, await readAll(mailbox, [US]), office, noAnswers, { movesUnclear });
  } finally {
    await mailbox.close();
  }
}

const THREE = (office: ReturnType<typeof madeUpOffice>) => [
  hardBounce(office),
  personsMail(BO, 'Avsluta informationsbrevet'),
  personsMail(BO, 'Tack för ett bra brev'),
];

describe('an inbox on a mail server', () => {
  test.each(['MOVE UIDPLUS', 'UIDPLUS', 'MOVE'])(
    'has what is handled moved to Hanterat, and the rest left, with %s',
    async (capabilities) => {
      const office = madeUpOffice();
      const server = await imapServer(THREE(office), { ...LOGIN, capabilities });
      const { settled, faults } = await takeAll(server.port, office);
      expect(settled.map(({ did }) => did)).toEqual(['proposed', 'asked-to-end', 'unclear']);
      expect(faults).toEqual([]);
      expect(server.folders.get('INBOX')?.size).toBe(1);
      expect(server.folders.get('Hanterat')?.size).toBe(2);
      expect(server.folders.has(UNCLEAR)).toBe(false);
      await takeAll(server.port, office, true);
      expect(server.folders.get('INBOX')?.size).toBe(0);
      expect(server.folders.get(UNCLEAR)?.size).toBe(1);
    },
  );

  test.each([
    ['says so in words of its own', { exists: 'Mailbox already exists.' }],
    ['does not show it, and says no to a second', { exists: 'Mailbox already exists.', hidesFolders: true }],
    ['has it in small letters and sees no difference', { folders: ['hanterat'], seesCapitals: false }],
  ])('has its folder found when the server %s', async (_, manner) => {
    const office = madeUpOffice();
    const server = await imapServer(THREE(office), { ...LOGIN, folders: ['Hanterat'], ...manner });
    const { faults } = await takeAll(server.port, office);
    expect(faults).toEqual([]);
    expect([...server.folders].find(([name]) => /^hanterat$/i.test(name))?.[1].size).toBe(2);
  });

  test('that will not take what is moved is told with the server’s words, and what is done stays done', async () => {
    const office = madeUpOffice();
    const server = await imapServer(THREE(office), {
      ...LOGIN,
      folders: ['Hanterat'],
      capabilities: 'MOVE',
      noMove: 'Over quota \u001b[31m',
    });
    const { settled, faults, sent } = await takeAll(server.port, office);
    expect(settled).toHaveLength(3);
    expect(faults).toEqual([
      expect.stringMatching(/^Servern flyttade inte ett mejl till ”Hanterat”.*\. Mejl 1 av 3 och de efter det/),
    ]);
    expect(faults[0]).not.toContain('\u001b');
    expect(sent.sent).toBe(1);
  });

  test('that is lost while it is read has what was read handled and answered, and says how far it came', async () => {
    const office = madeUpOffice();
    const server = await imapServer(THREE(office).toReversed(), {
      ...LOGIN,
      cut: { at: 'UID FETCH', number: 3, done: false },
    });
    const { settled, faults, sent } = await takeAll(server.port, office);
    expect(settled.map(({ did }) => did)).toEqual(['unclear', 'asked-to-end']);
    expect(sent.sent).toBe(1);
    expect(faults).toEqual(['Förbindelsen till brevlådan bröts. 2 av 3 mejl är lästa.']);
  });

  test('that keeps a mail to itself has the others read', async () => {
    const office = madeUpOffice();
    const server = await imapServer(THREE(office), { ...LOGIN, withheld: 1 });
    const { settled, faults } = await takeAll(server.port, office);
    expect(settled.map(({ did }) => did)).toEqual(['unreadable', 'asked-to-end', 'unclear']);
    expect(faults).toEqual([]);
  });

  test('is left alone by a server that could not move without deleting', async () => {
    const office = madeUpOffice();
    const server = await imapServer(THREE(office), { ...LOGIN, capabilities: '' });
    await expect(takeAll(server.port, office)).rejects.toThrow('Servern kan inte flytta mejl');
    expect(server.folders.get('INBOX')?.size).toBe(3);
  });

  test('is only looked at in a dry run: the folder is opened for reading, and nothing is marked as read', async () => {
    const server = await imapServer(THREE(madeUpOffice()), LOGIN);
    const mailbox = await open(server.port, {}, true);
    expect((await readAll(mailbox, [US])).reads.map(({ verdict }) => verdict.kind)).toEqual([
      'bounce',
      'unsubscribe',
      'other',
    ]);
    await mailbox.close();
    expect(server.commands.filter((command) => /^(?:SELECT|CREATE|UID (?:MOVE|STORE|COPY))/.test(command))).toEqual([]);
    expect(
      server.commands
        .filter((command) => command.startsWith('UID FETCH'))
        .every((command) => command.includes('BODY.PEEK')),
    ).toBe(true);
  });

  test.each([
    ['before a mail is moved', { at: 'UID MOVE', number: 2, done: false }],
    ['after a mail is moved, before we are told', { at: 'UID MOVE', number: 2, done: true }],
  ])('goes on where it was when the connection is cut %s', async (_, cut) => {
    const office = madeUpOffice();
    const server = await imapServer(THREE(office), { ...LOGIN, cut });
    const first = await takeAll(server.port, office);
    expect(first.faults).toEqual([
      'Förbindelsen till brevlådan bröts. Mejl 2 av 3 och de efter det är hanterade men inte flyttade.',
    ]);
    const between = state(office.database);
    const second = await takeAll(server.port, office);
    expect(second.faults).toEqual([]);
    expect(state(office.database)).toEqual(between);
    expect([
      server.folders.get('INBOX')?.size,
      server.folders.get('Hanterat')?.size,
      server.folders.get(UNCLEAR)?.size,
    ]).toEqual([1, 2, undefined]);
  });

  test('fetches no more than two megabytes of a mail, however big it is', async () => {
    const server = await imapServer([`${personsMail(BO, 'Avsluta')}${'x'.repeat(8 * 1024 * 1024)}`], LOGIN);
    const mailbox = await open(server.port);
    const [waiting] = await mailbox.list();
    expect((await waiting?.read())?.length).toBe(2 * 1024 * 1024);
    await mailbox.close();
  });
});

describe('the login', () => {
  test('takes a token, or a command that prints one', async () => {
    const server = await imapServer([], { user: LOGIN.user, token: 'abc.def' });
    await (await open(server.port, { IMAP_TOKEN: 'abc.def' })).close();
    await (await open(server.port, { IMAP_TOKEN_COMMAND: 'echo abc.def' })).close();
    expect(server.commands.filter((command) => command.startsWith('AUTHENTICATE XOAUTH2'))).toHaveLength(2);
  });

  test('that is refused says what to look at, and never the password', async () => {
    const server = await imapServer([], { ...LOGIN, password: 'annat' });
    const fault: Error = await open(server.port).catch((error) => error);
    expect(fault).toBeInstanceOf(UserError);
    expect(fault.message).toContain('släppte inte in');
    expect(fault.message).not.toContain('hemligt');
  });

  test.each([
    ['another machine', 'post.exempelstad.example', {}, true],
    ['another machine, as it is said to be', 'post.exempelstad.example', { IMAP_STARTTLS: 'required' }, true],
    ['another machine, when it offers it', 'post.exempelstad.example', { IMAP_STARTTLS: 'Optional' }, undefined],
    ['another machine, never', 'post.exempelstad.example', { IMAP_STARTTLS: 'off' }, false],
    ['this machine, when it offers it', '127.0.0.1', {}, undefined],
    ['this machine, as it is said to be', 'localhost', { IMAP_STARTTLS: 'required' }, true],
  ])('is encrypted to %s', async (_, host, env, doSTARTTLS) => {
    expect((await imapSettings({ IMAP_URL: `imap://a:b@${host}`, ...env }))?.options).toMatchObject({ doSTARTTLS });
  });

  test('is not sent to a server that offers no encryption when it is required, and is when it is optional or off', async () => {
    const server = await imapServer([], LOGIN);
    await expect(open(server.port, { IMAP_STARTTLS: 'required' })).rejects.toThrow(
      'erbjuder inte krypterad inloggning',
    );
    expect(server.commands.filter((command) => command.startsWith('LOGIN'))).toEqual([]);
    await (await open(server.port, { IMAP_STARTTLS: 'optional' })).close();
    const offering = await imapServer([], { ...LOGIN, capabilities: 'MOVE UIDPLUS STARTTLS' });
    await (await open(offering.port, { IMAP_STARTTLS: 'off' })).close();
    expect(offering.commands).not.toContain('STARTTLS');
  });

  test('trusts a certificate of the city’s own when it is given, and no other', async () => {
    const folder = temporaryFolder();
    const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:P-256',
        '-nodes',
        '-keyout',
        key,
        '-out',
        cert,
        '-days',
        '2',
        '-subj',
        '/CN=localhost',
        '-addext',
        'subjectAltName=DNS:localhost',
      ],
      { stdio: 'ignore' },
    );
    const server = await imapServer([], { ...LOGIN, tls: { key: readFileSync(key), cert: readFileSync(cert) } });
    const url = urlOf(server.port).replace('imap:', 'imaps:').replace('127.0.0.1', 'localhost');
    await expect(open(server.port, { IMAP_URL: url })).rejects.toThrow('certifikat som inte går att lita på');
    await (await open(server.port, { IMAP_URL: url, IMAP_CA: cert })).close();
  });
});

describe('a mistake in the settings is told in a sentence', () => {
  test.each([
    ['no address', { IMAP_URL: 'post.exempelstad.example' }, 'IMAP_URL är inte rätt skriven'],
    ['no user', { IMAP_URL: 'imaps://post.exempelstad.example' }, 'IMAP_URL är inte rätt skriven'],
    [
      'a percent sign',
      { IMAP_URL: 'imaps://a:50%ab%zz@b.example' },
      'procenttecken i användare, lösenord eller mapp ska skrivas %25',
    ],
    [
      'no such certificate',
      { IMAP_URL: 'imaps://a:b@b.example', IMAP_CA: '/finns/inte' },
      'IMAP_CA – filen går inte att läsa',
    ],
    ...['of', 'on', 'required optional'].map((word): [string, Record<string, string>, string] => [
      `encryption of a kind that there is not: ${word}`,
      { IMAP_URL: 'imap://a:b@b.example', IMAP_STARTTLS: word },
      'IMAP_STARTTLS – ska vara required eller optional eller off',
    ]),
    ['a folder cut off', { IMAP_URL: 'imaps://a:b@b.example/Brev#1' }, 'IMAP_URL är inte rätt skriven'],
    ['more than an address', { IMAP_URL: 'imaps://a:b@b.example/?tls=off' }, 'IMAP_URL är inte rätt skriven'],
    [
      'two tokens',
      { IMAP_URL: 'imaps://a@b.example', IMAP_TOKEN: 'x', IMAP_TOKEN_COMMAND: 'echo y' },
      'IMAP_TOKEN, IMAP_TOKEN_COMMAND – ange bara den ena',
    ],
    ['no password', { IMAP_URL: 'imaps://a@post.exempelstad.example' }, 'inget sätt att logga in'],
    [
      'a command that fails',
      { IMAP_URL: 'imaps://a@b.example', IMAP_TOKEN_COMMAND: 'exit 3' },
      'IMAP_TOKEN_COMMAND gav ingen nyckel',
    ],
    [
      'a command that prints nothing',
      { IMAP_URL: 'imaps://a@b.example', IMAP_TOKEN_COMMAND: 'echo' },
      'IMAP_TOKEN_COMMAND gav ingen nyckel',
    ],
  ])('%s', async (_, env, words) => {
    await expect(imapSettings(env)).rejects.toThrow(words);
  });

  test('a folder that is not there', async () => {
    const server = await imapServer([], LOGIN);
    await expect(open(server.port, { IMAP_URL: urlOf(server.port, '/Studsar') })).rejects.toThrow(
      'Mappen ”Studsar” finns inte i brevlådan',
    );
  });

  test('a server that is not there', async () => {
    await expect(open(1)).rejects.toThrow('Det gick inte att nå brevlådan på 127.0.0.1');
  });
});
