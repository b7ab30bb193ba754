import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { runProgram } from '../../scripts/commands/run-program.ts';
import { backUp } from '../../scripts/data/backup.ts';
import { DATABASE_FILE, openDatabase } from '../../scripts/data/database.ts';
import { allRecipients, putRecipients } from '../../scripts/data/recipients.ts';
import { register as program } from '../../scripts/register/commands.ts';
import { mailable, suppress, unsubscribe } from '../../scripts/register/recipients.ts';
import { UserError } from '../../scripts/run.ts';
import { EXEMPELSTAD, TODAY } from '../fixtures/exempelstad.ts';
import { person } from '../register/made-up.ts';
import { runScript } from './run-script.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A place of one's own for the private data of a test, and the commands run on it. */
function office() {
  const root = temporaryFolder();
  const data = path.join(root, 'data');
  const file = (name: string, content: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
    return path.join(root, name);
  };
  const database = <T>(work: (opened: ReturnType<typeof openDatabase>) => T): T => {
    const opened = openDatabase(data, { warn: () => {} });
    try {
      return work(opened);
    } finally {
      opened.close();
    }
  };
  const register = (...args: string[]) => inProcess(args, { ...PORTAL, PORTAL_DATA: data });
  return { root, data, file, register, database, people: () => database(allRecipients) };
}

const PORTAL = { PORTAL_CONTENT: EXEMPELSTAD, PORTAL_NOW: TODAY, PORTAL_EDITION: 'internal' };

/** A command as `npm run register` would do it, without the half second that a new process costs; a bug is thrown. */
async function inProcess(args: string[], env: Record<string, string>): Promise<{ code: number; said: string }> {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const said: string[] = [];
  const hear = (words: unknown) => void said.push(`${String(words)}\n`);
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(hear),
    vi.spyOn(console, 'error').mockImplementation(hear),
    vi.spyOn(process.stdout, 'write').mockImplementation((words) => said.push(String(words)) > 0),
  ];
  try {
    const code = await runProgram(program, args).catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      hear(error.message);
      return 1;
    });
    return { code, said: said.join('') };
  } finally {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
  }
}

const LIST = `epost;namn;enhet;roll
kim.ek@exempelstad.example;"Ek, Kim";TRK;kontaktperson
lo@ovning.exempelstad.example;Lo Ström;ovningsforvaltningen;ersättare
noa@exempelstad.example;Noa;Trygghetskontoret (påhittad);prenumerant
`;

describe('register import', () => {
  test('shows how the columns were understood, takes the list in, and is not in want of a terminal with --yes', async () => {
    const { file, register, people } = office();
    const { code, said } = await register('import', file('lista.csv', LIST), '--yes');
    expect({ code, said }).toMatchObject({ code: 0 });
    expect(said).toContain('Kolumner:\n  epost → epost\n  namn → namn\n  enhet → enhet\n  roll → roll\n3 nya');
    expect(people().map(({ name, unit, role, since }) => [name, unit, role, since])).toEqual([
      ['Ek, Kim', 'trygghetskontoret', 'contact', TODAY],
      ['Lo Ström', 'ovningsforvaltningen', 'deputy', TODAY],
      ['Noa', 'trygghetskontoret', 'subscriber', TODAY],
    ]);
  });

  test('takes nothing when a row is bad, the rest with --skip-bad, and nothing with --dry-run', async () => {
    const { file, register, people } = office();
    const list = file('lista.csv', `${LIST}elev@elev.exempelstad.example;Elev;TRK;prenumerant\n`);
    const refused = await register('import', list, '--yes');
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('Rad 5: elev.exempelstad.example är elevernas domän.');
    expect(refused.said).toContain('1 rad är fel och inget är inläst.');
    expect((await register('import', list, '--skip-bad', '--dry-run', '--yes')).said).toContain(
      'Inget är ändrat (--dry-run).',
    );
    expect(people()).toEqual([]);
    expect((await register('import', list, '--skip-bad', '--yes')).code).toBe(0);
    expect(people()).toHaveLength(3);
  });

  test('asks first, and changes nothing where there is nobody to ask', async () => {
    const { file, register, people } = office();
    const { code, said } = await register('import', file('lista.csv', LIST));
    expect(code).toBe(1);
    expect(said).toContain('Inget är ändrat. Lägg till --yes för att svara ja på frågan: Läsa in listan?');
    expect(people()).toEqual([]);
  });

  test('names each of a thousand bad rows among a hundred thousand', { timeout: 60_000 }, async () => {
    const { file, register, people } = office();
    const rows = Array.from({ length: 100_000 }, (_, index) =>
      index % 100 === 0
        ? 'kim@@exempelstad.example;Kim;TRK;prenumerant'
        : `p${index}@exempelstad.example;"Ek, Kim";TRK;prenumerant`,
    );
    const list = file('stor.csv', `epost;namn;enhet;roll\n${rows.join('\n')}\n`);
    const refused = await register('import', list, '--yes');
    expect(refused.said.match(/^Rad \d+: adressen har två snabel-a\.$/gm)).toHaveLength(1000);
    expect(refused.said).toContain('Rad 99902: ');
    expect(people()).toEqual([]);
    expect((await register('import', list, '--yes', '--skip-bad')).code).toBe(0);
    expect(people()).toHaveLength(99_000);
  });

  test.each([
    ['a binary file', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256), 'Filen är ingen text'],
    ['an empty file', '', 'Filen är tom'],
    [
      'a name of a megabyte',
      `epost;namn;enhet;roll\nkim@exempelstad.example;${'å'.repeat(1_000_000)};TRK;prenumerant\n`,
      'Rad 2: namnet är längre än 120 tecken.',
    ],
    [
      'a header of a mail in a name',
      'epost;namn;enhet;roll\nkim@exempelstad.example;"Kim\r\nBcc: alla@annan.example";TRK;prenumerant\n',
      'Rad 2: namnet innehåller en rad som ser ut som ett brevhuvud.',
    ],
  ])('tells of %s in a sentence', async (_, content, words) => {
    const { file, register, people } = office();
    const { code, said } = await register('import', file('lista.csv', content), '--yes');
    expect(code).toBe(1);
    expect(said).toContain(words);
    expect(said.length).toBeLessThan(1000);
    expect(said).not.toMatch(/^\s+at /m);
    expect(people()).toEqual([]);
  });

  test('of what was exported gives the same register, stops too, in another place', async () => {
    const [here, there] = [office(), office()];
    await here.register('import', here.file('lista.csv', LIST), '--yes');
    here.database((database) => suppress(database, 'lo@ovning.exempelstad.example', 'bounced', TODAY));
    const out = path.join(here.root, 'ut.csv');
    expect((await here.register('export', '--out', out)).code).toBe(0);
    if (process.platform !== 'win32') expect((statSync(out).mode & 0o777).toString(8)).toBe('600');
    expect((await here.register('export', '--out', out)).said).toContain('Filen finns redan');
    expect((await there.register('import', out, '--yes')).code).toBe(0);
    expect(there.people()).toEqual(here.people());
    expect(there.database(mailable)).toEqual(here.database(mailable));
  });

  test('does not bring the letter back to those who have ended it', async () => {
    const { file, register, database } = office();
    const list = file('lista.csv', LIST);
    await register('import', list, '--yes');
    database((opened) => {
      unsubscribe(opened, 'noa@exempelstad.example', TODAY);
      unsubscribe(opened, 'kim.ek@exempelstad.example', TODAY);
    });
    expect((await register('import', list, '--yes')).said).toContain(
      'Rad 4 tas inte in: har avslutat informationsbrevet.',
    );
    expect(database(mailable).recipients.map(({ address }) => address)).toEqual(['lo@ovning.exempelstad.example']);
  });
});

describe('register', () => {
  test('gives Outlook the addresses of those who get the letter, and of no others', async () => {
    const { file, register, database } = office();
    await register('import', file('lista.csv', LIST), '--yes');
    database((opened) => suppress(opened, 'kim.ek@exempelstad.example', 'unsubscribed', TODAY));
    expect((await register('export', '--bcc')).said).toBe('lo@ovning.exempelstad.example; noa@exempelstad.example\n');
  });

  test('adds, lists, confirms and removes a person; a role that was filled is kept without a name', async () => {
    const { register, database, people } = office();
    const facts = ['--name', 'Kim Ek', '--unit', 'trk', '--role', 'kontaktperson'];
    expect((await register('add', 'Kim@Exempelstad.example', ...facts)).code).toBe(0);
    database((opened) => suppress(opened, 'kim@exempelstad.example', 'bounced', TODAY));
    expect((await register('coverage')).said).toContain(
      'Trygghetskontoret (påhittad) · inte bekräftad · kan vara vakant: adressen tar inte emot mejl',
    );
    expect((await register('confirm', '--done', 'kim@exempelstad.example')).said).toContain('Nu provas den igen.');
    expect((await register('list')).said).toBe(
      `trygghetskontoret · kontaktperson · bekräftad ${TODAY} · Kim Ek <kim@exempelstad.example>\n1 mottagare.\n`,
    );
    expect((await register('remove', 'KIM@exempelstad.example')).code).toBe(0);
    expect(people()).toEqual([]);
    const past = database((opened) => opened.prepare('SELECT * FROM past_roles').all());
    expect(past).toEqual([{ unit: 'trygghetskontoret', role: 'contact', since: TODAY, until: TODAY }]);
  });

  test('says what is wrong with a person, all at once', async () => {
    const { register } = office();
    const { code, said } = await register('add', 'kim@privat.example', '--unit', 'finns inte');
    expect(code).toBe(1);
    expect(said).toContain('privat.example är ingen tjänstedomän');
    expect(said).toContain('namnet saknas; enheten ”finns inte” finns inte');
    expect(said).toContain('rollen saknas');
  });

  test('plans the confirmation: who is asked, who must be asked in another way', async () => {
    const { register, database } = office();
    database((opened) => {
      putRecipients(opened, [person(), person({ address: 'lo@exempelstad.example', role: 'deputy' })]);
      suppress(opened, 'lo@exempelstad.example', 'bounced', TODAY);
    });
    const { code, said } = await register('confirm');
    expect(code).toBe(0);
    expect(said).toContain(
      'Utskick bekrafta-2026-2: ”Stämmer uppgifterna om dig som kontaktperson?”\n1 ska få frågan.',
    );
    expect(said).toContain('De här får inga mejl och behöver frågas på annat sätt:\n  lo@exempelstad.example');
  });

  test('refuses a copy of the data folder until it is adopted', async () => {
    const [here, there] = [office(), office()];
    await here.register('import', here.file('lista.csv', LIST), '--yes');
    mkdirSync(there.data, { mode: 0o700 });
    copyFileSync(path.join(here.data, DATABASE_FILE), path.join(there.data, DATABASE_FILE));
    const refused = await there.register('list');
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('är en kopia: originalet ligger på');
    expect((await there.register('adopt', '--yes')).code).toBe(0);
    expect((await there.register('list')).said).toContain('3 mottagare.');
  });

  test('is a script that ends in a sentence and exit code 1, also when the data lies in the repository', () => {
    const env = { ...PORTAL, PORTAL_DATA: path.join(import.meta.dirname, 'data') };
    const { code, said } = runScript('register.ts', ['list'], env);
    expect(code).toBe(1);
    expect(said).toContain('som ligger i portalens egen mapp: där kan personuppgifter hamna i git');
    expect(said).not.toMatch(/^\s+at /m);
  });

  test('is told of in an overview, and each command in a manual', async () => {
    const { register, data } = office();
    expect((await register()).said).toContain('Skriv: npm run register -- KOMMANDO');
    expect((await register('import', '--help')).said).toContain('Skriv: npm run register -- import FIL.csv');
    expect((await register('exprot')).said).toBe('Kommandot ”exprot” finns inte. Menade du export?\n');
    expect(existsSync(data)).toBe(false);
  });
});

describe('extract and forget', () => {
  const address = 'kim.ek@exempelstad.example';
  const outbox = `To: "Ek, Kim" <${address}>\r\n\r\nHej Kim\r\n`;

  /** An office where Kim is known everywhere: register, ledger, bounces, outbox, inbox, a backup. */
  async function knownEverywhere() {
    const place = office();
    await place.register('import', place.file('lista.csv', LIST), '--yes');
    place.database((opened) => {
      opened.exec(`
        INSERT INTO mailings VALUES ('2026-6', 'issue', 'h', 'Brev 6', 'p', '<p>', 't', '2026-11-01T08:00:00.000Z', NULL);
        INSERT INTO deliveries VALUES ('2026-6', '${address}', 'trygghetskontoret', 'deferred', '<kim-token@x>', 2,
          '2026-11-01T08:00:00.000Z', NULL, '2026-11-02T08:00:00.000Z', 450, 'Mailbox of ${address} is full');
        INSERT INTO deliveries VALUES ('2026-6', 'noa@exempelstad.example', 'trygghetskontoret', 'sent', '<n@x>', 1,
          '2026-11-01T08:00:00.000Z', '2026-11-01T08:00:01.000Z', NULL, 250, 'OK');
        INSERT INTO bounces VALUES ('mejl-1', '${address}', 0, '4.2.2', 'full', '2026-11-01T09:00:00.000Z');`);
      backUp(opened, place.data, '2026-11-02T08:00:00.000Z');
    });
    place.file('data/outbox/2026-6/1.eml', outbox);
    place.file('data/outbox/2026-6/2.eml', 'To: Noa <noa@exempelstad.example>\r\n\r\nHej\r\n');
    place.file('data/inbox/handled/retur.eml', `Final-Recipient: rfc822; ${address}\r\n`);
    return place;
  }

  test('an extract tells everything, in a file that does not bear the name', async () => {
    const { register, data } = await knownEverywhere();
    expect((await register('extract', 'Kim.Ek@Exempelstad.example')).code).toBe(0);
    const [name = ''] = readdirSync(path.join(data, 'extracts'));
    expect(name).toMatch(/^utdrag-\d{4}-\d{2}-\d{2}T\d+Z\.txt$/);
    const text = readFileSync(path.join(data, 'extracts', name), 'utf8');
    for (const words of [
      'Registerutdrag för kim.ek@exempelstad.example, 23 november 2026',
      'Namn: Ek, Kim',
      'Roll: kontaktperson',
      '2026-6 ”Brev 6” · väntar på nytt försök',
      'tillfälligt fel · 4.2.2 · full',
      path.join('outbox', '2026-6', '1.eml'),
      path.join('inbox', 'handled', 'retur.eml'),
      path.join('backups', 'kontaktnatet-2026-11-02T080000000Z.sqlite'),
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('noa@');
  });

  test('nobody is forgotten without a ground, or with one that names the person', async () => {
    const { register, people } = await knownEverywhere();
    expect((await register('forget', address, '--yes')).said).toContain('Det behövs ett gallringsbeslut');
    expect((await register('forget', address, '--yes', '--reason', `Begäran från ${address}`)).said).toContain(
      'nämner personen',
    );
    expect((await register('forget', address, '--reason', 'Begäran')).said).toContain('Lägg till --yes');
    expect(people()).toHaveLength(3);
  });

  test('who is forgotten is found in no file any more, stays away, and is counted still', async () => {
    const { register, data, file, database, people } = await knownEverywhere();
    await register('extract', address);
    const { code, said } = await register(
      'forget',
      'KIM.EK@exempelstad.example',
      '--reason',
      'Begäran, dnr 7',
      '--yes',
    );
    expect({ code, said }).toMatchObject({ code: 0 });
    expect(said).toContain('Grund: Begäran, dnr 7');
    expect(said).toContain('Sparade mejl, brev och utdrag: 3 filer raderade');
    const traces = filesIn(data).filter((each) => {
      const bytes = readFileSync(each);
      return ['kim.ek@', 'Ek, Kim', 'kim-token'].some((word) => each.includes(word) || bytes.includes(word));
    });
    expect(traces).toEqual([]);
    expect(existsSync(path.join(data, 'outbox', '2026-6', '2.eml'))).toBe(true);
    expect(database((opened) => opened.prepare('SELECT status, unit FROM deliveries ORDER BY status').all())).toEqual([
      { status: 'refused', unit: 'trygghetskontoret' },
      { status: 'sent', unit: 'trygghetskontoret' },
    ]);
    expect(database((opened) => opened.prepare('SELECT unit, role FROM past_roles').all())).toEqual([
      { unit: 'trygghetskontoret', role: 'contact' },
    ]);
    expect((await register('import', file('igen.csv', LIST), '--yes')).said).toContain(
      'Rad 2 tas inte in: är raderad ur registret.',
    );
    expect((await register('add', address, '--name', 'Kim', '--unit', 'trk', '--role', 'kontaktperson')).code).toBe(1);
    expect(people().map((each) => each.address)).not.toContain(address);
  });

  function filesIn(folder: string): string[] {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => path.join(item.parentPath, item.name));
  }
});
