import { existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordApproval } from '../../../scripts/data/approvals.ts';
import { openLedger } from '../../../scripts/data/ledger.ts';
import { KEY_FILE } from '../../../scripts/data/key-file.ts';
import { subscribe, suppress, unsubscribe } from '../../../scripts/data/subscriptions.ts';
import { madeUpMailing } from '../../support/made-up-mail.ts';
import { LIST, office, PORTAL } from './office.ts';

const NOA = 'noa@exempelstad.example';
const KIM = 'kim.ek@exempelstad.example';

/** A letter that Kim and Noa got on a day. */
async function sent(day: string) {
  const place = office();
  await place.register('import', place.file('lista.csv', LIST), '--yes');
  place.database((opened) => {
    const ledger = openLedger(
      opened,
      madeUpMailing('2026-6', 1),
      () => undefined,
      () => new Date(`${day}T08:00:00Z`),
    );
    const people = [KIM, NOA].map((address) => ({
      address,
      name: 'N',
      unit: 'u',
      messageId: `<2026-6.${'0'.repeat(24)}@x>`,
    }));
    ledger.commit([], people);
    ledger.commit(
      people.map(({ address }) => ({ address, outcome: { status: 'sent', words: `OK ${address}` } })),
      [],
    );
  });
  const deliveries = () =>
    place.database((opened) => opened.prepare('SELECT address, status FROM deliveries ORDER BY address').all());
  return { ...place, deliveries };
}

describe('a subscriber who ends the letter', () => {
  test('leaves no readable address behind, and is still counted', async () => {
    const { database, data, deliveries } = await sent('2026-11-01');
    database((opened) => unsubscribe(opened, NOA, '2026-11-02'));
    expect(deliveries()).toMatchObject([{ status: 'sent' }, { address: KIM, status: 'sent' }]);
    database((opened) => opened.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
    const bytes = readdirSync(data).map((name) => readFileSync(path.join(data, name)).toString('latin1'));
    expect(bytes.some((text) => text.includes(NOA))).toBe(false);
  });

  test('does not get the same letter twice after asking for it again', async () => {
    const { database, deliveries } = await sent('2026-11-01');
    database((opened) => unsubscribe(opened, NOA, '2026-11-02'));
    database((opened) => subscribe(opened, { address: NOA, name: 'Noa', unit: 'u' }, '2026-11-03'));
    expect(deliveries()).toEqual([
      { address: KIM, status: 'sent' },
      { address: NOA, status: 'sent' },
    ]);
  });
});

test('the key of the hashes does not lie in the database, nor in its copies', async () => {
  const { data, register } = await sent('2026-11-01');
  await register('backup');
  const key = readFileSync(path.join(data, KEY_FILE), 'utf8').trim();
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  for (const file of readdirSync(data, { recursive: true, withFileTypes: true }))
    if (file.isFile() && file.name !== KEY_FILE)
      expect(readFileSync(path.join(file.parentPath, file.name)).includes(key)).toBe(false);
});

describe('due', () => {
  test('says that there is nothing to do while the time is not up', async () => {
    const { register } = await sent('2026-11-01');
    expect((await register('due')).said).toBe('Det finns inget att gallra.\n');
    expect((await register('list')).said).not.toContain('gallra');
  });

  test('takes people out of what is older than the privacy page says, when there is a ground, with a protocol', async () => {
    const { register, database, file, data, deliveries } = await sent('2024-11-01');
    database((opened) => {
      recordApproval(opened, '2026-6', 'h', { name: 'Lo Ström', account: 'lo' }, new Date('2024-10-31T08:00:00Z'));
      opened.exec(
        "INSERT INTO answers (person, day, kind) VALUES ('p', '2026-08-01', 'ended'), ('p', '2026-11-01', 'ended')",
      );
    });
    const extract = file('data/extracts/utdrag.txt', 'Registerutdrag');
    const fresh = file('data/extracts/nytt.txt', 'Registerutdrag');
    utimesSync(extract, new Date('2026-10-01'), new Date('2026-10-01'));
    utimesSync(fresh, new Date('2026-11-20'), new Date('2026-11-20'));
    expect((await register('list')).said).toContain('Det finns uppgifter att gallra: npm run register -- due');
    const refused = await register('due', '--yes');
    expect(refused.said).toContain(
      'Utskick: 2 rader\n  Svar från oss: 1 rad\n  Godkännanden: 1 rad\n  Registerutdrag: 1 fil',
    );
    expect(refused).toMatchObject({
      code: 1,
      said: expect.stringContaining('Inget är gallrat. Det behövs ett gallringsbeslut'),
    });
    expect(existsSync(extract)).toBe(true);
    expect((await register('due', '--yes', '--reason', 'Beslut, dnr 9')).code).toBe(0);
    expect([existsSync(extract), existsSync(fresh)]).toEqual([false, true]);
    expect(deliveries().map(({ status }) => status)).toEqual(['sent', 'sent']);
    expect(JSON.stringify(deliveries())).not.toContain('@');
    expect(database((opened) => opened.prepare('SELECT approver FROM approvals').all())).toEqual([
      { approver: 'namnet är raderat' },
    ]);
    const [name = ''] = readdirSync(path.join(data, 'protocols'));
    expect(name).toMatch(/^gallring-/);
    expect(readFileSync(path.join(data, 'protocols', name), 'utf8')).toContain('Grund: Beslut, dnr 9');
    expect((await register('due')).said).toBe('Det finns inget att gallra.\n');
  });

  test('takes the name of who sent also where who approved is forgotten already, and writes no name into the protocol', async () => {
    const { register, database } = await sent('2026-11-01');
    database((opened) => {
      recordApproval(opened, '2026-6', 'h', { name: 'Lo Ström', account: 'lo' }, new Date('2024-10-31T08:00:00Z'));
      opened.exec("UPDATE approvals SET sender = 'Bo Dahl', same_account = 0");
    });
    await register('forget', 'lo@exempelstad.example', '--name', 'Lo Ström', '--reason', 'Begäran', '--yes');
    expect((await register('due', '--yes', '--reason', 'Bo Dahls beslut')).said).toContain('Skälet nämner någon');
    expect((await register('due', '--yes', '--reason', 'Beslut, dnr 9')).said).toContain('Godkännanden: 1 rad');
    expect(database((opened) => opened.prepare('SELECT approver, sender FROM approvals').all())).toEqual([
      { approver: 'namnet är raderat', sender: 'namnet är raderat' },
    ]);
    expect((await register('due')).said).toBe('Det finns inget att gallra.\n');
  });

  test('keeps the newest backup that is whole, also when another was broken off after it', async () => {
    const { register, data, file } = await sent('2026-11-01');
    const [old, newest, half] = ['2024-01-01', '2024-02-01', '2024-03-01.sqlite.7.tmp'].map((name) =>
      file(`data/backups/kontaktnatet-${name}${name.endsWith('.tmp') ? '' : '.sqlite'}`, 'x'),
    ) as [string, string, string];
    for (const each of [old, newest, half]) utimesSync(each, new Date('2024-02-01'), new Date('2024-02-01'));
    expect((await register('due', '--yes', '--reason', 'Beslut, dnr 9')).said).toContain('Säkerhetskopior: 2 filer');
    expect(readdirSync(path.join(data, 'backups'))).toEqual([path.basename(newest)]);
    expect((await register('due')).said).toContain('Den senaste säkerhetskopian är äldre än ett år');
    utimesSync(newest, new Date('2026-10-01'), new Date('2026-10-01'));
    expect((await register('due')).said).toBe('Det finns inget att gallra.\n');
  });

  test('shows subscribers who stand in the register and get no letters; who is not asked has nothing to confirm', async () => {
    const { register, database, file } = office({ ...PORTAL, PORTAL_NOW: '2028-11-23' });
    await register('import', file('lista.csv', LIST), '--yes');
    database((opened) => {
      opened.exec("UPDATE recipients SET since = '2026-01-01'");
      suppress(opened, NOA, 'bounced', '2028-11-01');
    });
    const { said } = await register('due');
    expect(said).toContain('  2 med uppdrag i registret har inte bekräftat sina uppgifter på ett år');
    expect(said).toContain('  1 prenumerant får inga brev men står kvar i registret');
    await register('remove', NOA);
    expect((await register('due')).said).not.toContain('står kvar i registret');
  });

  test('counts months by the calendar: on the last of May, three months go back to the last of February', async () => {
    const { register, database, file } = office({ ...PORTAL, PORTAL_NOW: '2027-05-31' });
    await register('import', file('lista.csv', LIST), '--yes');
    const days = ['2027-02-27', '2027-02-28', '2027-03-01', '2027-03-02'];
    database((opened) => {
      for (const day of days)
        opened.prepare("INSERT INTO answers (person, day, kind) VALUES ('p', ?, 'ended')").run(day);
    });
    const extract = file('data/extracts/utdrag.txt', 'Registerutdrag');
    utimesSync(extract, new Date('2027-04-30'), new Date('2027-04-30'));
    expect((await register('due')).said).toMatch(/^ {2}Svar från oss: 1 rad\n(?!.*Registerutdrag)/m);
    await register('due', '--yes', '--reason', 'Beslut, dnr 9');
    expect(database((opened) => opened.prepare('SELECT day FROM answers ORDER BY day').all())).toEqual(
      days.slice(1).map((day) => ({ day })),
    );
    expect(existsSync(extract)).toBe(true);
  });

  test.each([
    ['2026-11-01', /^Det finns inget att gallra\.$/],
    ['2026-11-02', /^ {2}Utskick: 1 rad\n {2}Svar på frågor: 1 rad\n {2}Godkännanden: 1 rad\n {2}Registerutdrag: 1 fil\nGallrat/m],
  ])('run on %s, takes what was written just after midnight for that day, here and not in Greenwich', async (now, said) => {
    const { register, database, file } = office({ ...PORTAL, PORTAL_NOW: now });
    await register('import', file('lista.csv', LIST), '--yes');
    const [years, months, month] = ['2024-11-01T00:30+01:00', '2026-08-01T00:30+02:00', '2026-10-01T00:30+02:00'].map((each) => new Date(each)) as [Date, Date, Date]; // prettier-ignore
    database((opened) => {
      recordApproval(opened, '2026-6', 'h', { name: 'Lo Ström', account: 'lo' }, years);
      opened.exec(`INSERT INTO mailings (id, kind, hash, subject, preheader, html, text, started)
        VALUES ('fraga', 'question', '', '', '', '', '', '2024-11-01T08:00:00.000Z')`);
      const add = (row: string, moment: Date) => opened.prepare(row).run(KIM, moment.toISOString());
      add("INSERT INTO poll_answers (mailing, address, answer, written) VALUES ('fraga', ?, 1, ?)", months);
      add(`INSERT INTO deliveries (mailing, address, unit, status, message_id, attempts, claimed)
        VALUES ('fraga', ?, 'u', 'sent', '<m@x>', 1, ?)`, years); // prettier-ignore
    });
    utimesSync(file('data/extracts/utdrag.txt', 'Registerutdrag'), month, month);
    expect((await register('due', '--yes', '--reason', 'Beslut, dnr 9')).said.trim()).toMatch(said);
    expect((await register('due')).said).toBe('Det finns inget att gallra.\n');
  }); // prettier-ignore
});
