import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordApproval } from '../../../scripts/data/approvals.ts';
import { backUp } from '../../../scripts/data/backups.ts';
import { personKey } from '../../../scripts/data/person-key.ts';
import { LIST, office } from './office.ts';

describe('extract and forget', () => {
  const address = 'kim.ek@exempelstad.example';
  const outbox = `To: "Ek, Kim" <${address}>\r\n\r\nHej Kim\r\n`;

  /** An office where Kim is known everywhere: register, ledger, bounces, outbox, inbox, a backup. */
  async function knownEverywhere() {
    const place = office();
    await place.register('import', place.file('lista.csv', LIST), '--yes');
    place.database((opened) => {
      opened.exec(`
        INSERT INTO mailings (id, kind, hash, subject, preheader, html, text, started, settled) VALUES ('2026-6', 'issue', 'h', 'Brev 6', 'p', '<p>', 't', '2026-11-01T08:00:00.000Z', NULL);
        INSERT INTO deliveries (mailing, address, unit, status, message_id, attempts, claimed, settled, next_try, code, words) VALUES ('2026-6', '${address}', 'trygghetskontoret', 'deferred', '<kim-token@x>', 2,
          '2026-11-01T08:00:00.000Z', NULL, '2026-11-02T08:00:00.000Z', 450, 'Mailbox of ${address} is full');
        INSERT INTO deliveries (mailing, address, unit, status, message_id, attempts, claimed, settled, next_try, code, words) VALUES ('2026-6', 'noa@exempelstad.example', 'trygghetskontoret', 'sent', '<n@x>', 1,
          '2026-11-01T08:00:00.000Z', '2026-11-01T08:00:01.000Z', NULL, 250, 'OK');
        INSERT INTO bounces (mailing, address, hard, status, reason, at) VALUES ('mejl-1', '${address}', 0, '4.2.2', 'full', '2026-11-01T09:00:00.000Z');`);
      opened
        .prepare("INSERT INTO answers (person, day, kind, address, answer) VALUES (?, ?, 'ended', ?, ?)")
        .run(
          personKey(opened).hash(address),
          '2026-11-01',
          address,
          JSON.stringify({ to: address, subject: 'Avslutat', text: 'Du får\ninga brev.' }),
        );
      opened.exec(
        `INSERT INTO meeting_answers (meeting, address, sequence, answer, given, noted) VALUES ('2026-12-08', '${address}', 1, 'tentative', '2026-11-23T23:30:00.000Z', '2026-11-24')`,
      );
      opened
        .prepare(
          "INSERT INTO lifted_stops (person, reason, since, lifted) VALUES (?, 'bounced', '2026-10-01', '2026-10-02')",
        )
        .run(personKey(opened).hash(address));
      recordApproval(opened, '2026-6', 'h', { name: 'Kim Ek', account: 'kimek' }, new Date('2026-10-31T08:00:00Z'));
      recordApproval(opened, '2026-5', 'h', { name: 'Lo Ström', account: undefined }, new Date('2026-10-30T08:00:00Z'));
      opened.exec("UPDATE approvals SET sender = 'Kim Ek' WHERE mailing = '2026-5'");
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
      'mejlets nummer: <kim-token@x>',
      '2026-11-01 · mejl-1 · tillfälligt fel · 4.2.2 · full',
      '2026-11-01 · besked om att brevet är avslutat · väntar på att skickas · svaret: Avslutat – Du får inga brev.',
      '2026-6 · 2026-10-31 09:00:00 · godkände · nyckel i stället för användarkontot: ',
      '2026-5 · 2026-10-30 09:00:00 · skickade',
      '2026-12-08 · kommer kanske · 2026-11-24 00:30:00 · på kallelse 2 · inläst 2026-11-24',
      'Stopp som gällde: adressen tar inte emot mejl · 2026-10-01 · hävt 2026-10-02',
      'Du kan klaga hos Integritetsskyddsmyndigheten',
      'Rättslig grund: ',
      'Adress: brevet skickas dit',
      'Returer: om ett brev kom tillbaka, och varför. Sparas i två år, och därefter med en nyckel i stället för adressen.',
      path.join('outbox', '2026-6', '1.eml'),
      path.join('inbox', 'handled', 'retur.eml'),
      path.join('backups', 'kontaktnatet-2026-11-02T080000000Z.sqlite'),
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('noa@');
  });

  test('an extract finds what stands under a key when the person has left the register, and only that person’s', async () => {
    const { register, data, database } = await knownEverywhere();
    const noa = 'noa@exempelstad.example';
    database((opened) =>
      opened.exec(
        `INSERT INTO bounces (mailing, address, hard, status, reason, at) VALUES ('2026-6', '${noa}', 0, '4.2.2', 'full', '2026-11-01T09:00:00.000Z')`,
      ),
    );
    await register('stop', noa);
    const rows = database((opened) => opened.prepare('SELECT address FROM deliveries').all());
    expect(JSON.stringify(rows)).not.toContain(noa);
    const { said } = await register('extract', noa);
    expect(said).toContain('det som står under namnet är inte sökt');
    const text = readFileSync(path.join(data, 'extracts', readdirSync(path.join(data, 'extracts'))[0] ?? ''), 'utf8');
    const keys = database((opened) => personKey(opened));
    for (const words of [
      'Registret\n---------\nInget.',
      '2026-6 ”Brev 6” · skickat · 2026-11-01 09:00:01 · försök: 1 · enhet: trygghetskontoret · serverns kod: 250 · adressen är ersatt av en nyckel',
      '2026-11-01 · 2026-6 · tillfälligt fel · 4.2.2 · full · adressen är ersatt av en nyckel',
      'Får inga brev: har avslutat informationsbrevet · 2026-11-23',
      `Kod för att avsluta brevet: ${keys.stopCode(noa)}`,
      `Nyckel i stället för adressen, bland stopp och svar: ${keys.hash(noa)}`,
      `Nyckel i stället för adressen, i utskicket 2026-6: ${keys.deliveryToken('2026-6', noa)}`,
      'Inte sökt: godkännanden står under namn',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('väntar på nytt försök');
  });

  test('an extract of somebody of whom there is nothing says so; what stands under a name is looked for when it is given', async () => {
    const { register, data } = await knownEverywhere();
    await register('extract', 'ingen@exempelstad.example', '--out', path.join(data, '../utdrag.txt'));
    const none = readFileSync(path.join(data, '../utdrag.txt'), 'utf8');
    for (const title of ['Utskick', 'Returer', 'Stopp för brev', 'Nycklar som pekar på personen'])
      expect(none).toContain(`${title}\n${'-'.repeat(title.length)}\nInget.`);
    await register('remove', address);
    await register('extract', address, '--name', 'Kim Ek', '--out', path.join(data, '../namn.txt'));
    expect(readFileSync(path.join(data, '../namn.txt'), 'utf8')).toContain('2026-6 · 2026-10-31 09:00:00');
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
      return ['kim.ek@', 'Ek, Kim', 'Kim Ek', 'kim-token'].some((word) => each.includes(word) || bytes.includes(word));
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

  test('other people’s mail and files that mention the person are shown, not erased, and nothing else has a byte of the person', async () => {
    const { register, data, file } = await knownEverywhere();
    const theirs = [
      file(
        'data/inbox/oforstatt/fraga.eml',
        `From: Bo <bo@annan.example>\r\nTo: Brev <brev@exempelstad.example>\r\n\r\nJag sökte ${address} i går.\r\n`,
      ),
      file('data/outbox/2026-6/3.eml', `To: Noa <noa@exempelstad.example>\r\nSubject: Brev\r\n\r\nFråga Kim Ek.\r\n`),
      file('data/anteckningar.txt', 'Ring Ek,\n Kim på måndag'),
    ];
    file('data/inbox/handled/eget.eml', `From: "Ek, Kim" <${address}>\r\nSubject: Avsluta\r\n\r\nHej\r\n`);
    await register('export', '--out', path.join(data, 'lista.csv'));
    await register('export', '--bcc', '--out', path.join(data, 'bcc.txt'));
    const { code, said } = await register('forget', address, '--reason', 'Begäran, dnr 7', '--yes');
    expect({ code, said }).toMatchObject({ code: 0 });
    expect(said).toContain('Sparade mejl, brev och utdrag: 5 filer raderade, utskrivna listor inräknade');
    expect(said).toContain('Godkännanden: 2 rader, namnet borttaget');
    const [name = ''] = readdirSync(path.join(data, 'protocols'));
    const text = readFileSync(path.join(data, 'protocols', name), 'utf8');
    const named = filesIn(data).filter((each) => text.includes(`  ${path.relative(data, each)}\n`));
    expect(named.toSorted()).toEqual(theirs.toSorted());
    const traces = filesIn(data).filter((each) => {
      const words = readFileSync(each, 'utf8').toLowerCase();
      return ['kim.ek@', 'ek, kim', 'kim ek', 'ek,\n kim'].some((word) => words.includes(word));
    });
    expect(traces.toSorted()).toEqual(theirs.toSorted());
  });

  test('files and folders that are named after the person are shown, and the protocol does not say their names', async () => {
    const { register, data, file } = await knownEverywhere();
    const mail = 'From: Bo <bo@annan.example>\r\nTo: Brev <brev@exempelstad.example>\r\n\r\nHej\r\n';
    file(`data/inbox/${address}/1.eml`, mail);
    file('data/inbox/Från Ek, Kim.eml', mail);
    const { said } = await register('forget', address, '--reason', 'Begäran', '--yes');
    expect(said).toContain(path.join(data, 'inbox', address, '1.eml'));
    const [name = ''] = readdirSync(path.join(data, 'protocols'));
    const text = readFileSync(path.join(data, 'protocols', name), 'utf8');
    expect(text).toContain(path.join('inbox', '(en mapp som är döpt efter personen)', '1.eml'));
    expect(text).toContain(path.join('inbox', '(en fil som är döpt efter personen)'));
    expect(text).not.toMatch(/kim/i);
  });

  test('a backup that a person is taken out of is as old as before: its time goes on', async () => {
    const { register, data } = await knownEverywhere();
    const [name = ''] = readdirSync(path.join(data, 'backups'));
    const backup = path.join(data, 'backups', name);
    utimesSync(backup, new Date('2026-01-01'), new Date('2026-01-01'));
    await register('forget', address, '--reason', 'Begäran', '--yes');
    expect(readFileSync(backup).includes(address)).toBe(false);
    expect(statSync(backup).mtime).toEqual(new Date('2026-01-01'));
  });

  test('what a backup left that was broken off is shown, and goes with the person', async () => {
    const { register, file } = await knownEverywhere();
    const left = ['.tmp', '.tmp-journal'].map((end) => file(`data/backups/kontaktnatet-x.sqlite.7${end}`, address));
    const { said } = await register('due');
    for (const each of left) expect(said).toContain(`backups/${path.basename(each)}: filen hör inte hit`);
    await register('forget', address, '--reason', 'Begäran', '--yes');
    expect(left.filter((each) => existsSync(each))).toEqual([]);
  });

  test('a letter that names the person is told of in an extract, and stays when the person is erased, which is told too', async () => {
    const { register, database, data } = await knownEverywhere();
    database((opened) => opened.exec("UPDATE mailings SET text = 'Kim Ek berättar om sin höst.' WHERE id = '2026-6'"));
    await register('extract', address, '--out', path.join(data, '../utdrag.txt'));
    expect(readFileSync(path.join(data, '../utdrag.txt'), 'utf8')).toContain('nämner personen\n' + '-'.repeat(42) + '\n2026-6 ”Brev 6”'); // prettier-ignore
    const { said } = await register('forget', address, '--reason', 'Begäran', '--yes');
    expect(said).toMatch(/Skickat till andra och nämner personen\. .*\n {2}2026-6\n/);
    expect(database((opened) => opened.prepare('SELECT text FROM mailings').all())).toMatchObject([
      { text: 'Kim Ek berättar om sin höst.' },
    ]);
  });

  test('who is not in the register is not looked for by name, and that is said', async () => {
    const { register } = await knownEverywhere();
    await register('remove', address);
    const { said } = await register('forget', address, '--reason', 'Begäran', '--yes');
    expect(said).toContain('det som står under namnet är inte sökt och inte raderat');
  });

  test('the name is given where the register no longer has it', async () => {
    const { register, database } = await knownEverywhere();
    await register('remove', address);
    const { said } = await register('forget', address, '--name', 'Kim Ek', '--reason', 'Begäran, dnr 7', '--yes');
    expect(said).toContain('Godkännanden: 2 rader, namnet borttaget');
    expect(
      database((opened) => opened.prepare('SELECT approver, account, sender FROM approvals ORDER BY mailing').all()),
    ).toEqual([
      { approver: 'Lo Ström', account: null, sender: 'namnet är raderat' },
      { approver: 'namnet är raderat', account: null, sender: null },
    ]);
  });

  function filesIn(folder: string): string[] {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => path.join(item.parentPath, item.name));
  }
});
