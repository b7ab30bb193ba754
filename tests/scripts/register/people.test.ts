import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { DATABASE_FILE } from '../../../scripts/data/database.ts';
import { putRecipients } from '../../../scripts/data/recipients.ts';
import { suppress } from '../../../scripts/data/subscriptions.ts';
import { EXEMPELSTAD, TODAY } from '../../fixtures/exempelstad.ts';
import { person } from './made-up.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { runScript } from '../../support/run-script.ts';
import { LIST, office, PORTAL } from './office.ts';

describe('register', () => {
  test('gives Outlook the addresses of those who get the letter, and of no others', async () => {
    const { file, register, database } = office();
    await register('import', file('lista.csv', LIST), '--yes');
    database((opened) => suppress(opened, 'kim.ek@exempelstad.example', 'unsubscribed', TODAY));
    expect((await register('export', '--bcc')).said).toBe('lo@ovning.exempelstad.example; noa@exempelstad.example\n');
  });

  test.each(['lista-prov.csv', '..lista-prov.csv', 'tests/..ny-prov/lista.csv'])(
    'never writes its list into the repository, where git would take it: %s',
    async (name) => {
      const { register } = office();
      const place = path.resolve(import.meta.dirname, '../../..', name);
      onTestFinished(() => rmSync(place, { force: true }));
      expect((await register('export', '--out', place)).said).toContain('ligger i portalens egen mapp');
      expect(existsSync(place)).toBe(false);
    },
  );

  test('adds, lists, confirms and removes a person; a role that was filled is kept without a name', async () => {
    const { register, database, people } = office();
    const facts = ['--name', 'Kim Ek', '--unit', 'trk', '--role', 'kontaktperson'];
    expect((await register('add', 'Kim@Exempelstad.example', ...facts)).code).toBe(0);
    database((opened) => suppress(opened, 'kim@exempelstad.example', 'bounced', TODAY));
    expect((await register('coverage')).said).toContain(
      `Trygghetskontoret (påhittad) · uppgifter från ${TODAY} · kan vara vakant: adressen tar inte emot mejl`,
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
    const { code, said } = await register(
      'add',
      'kim@privat.example',
      '--name',
      'Kim Ek',
      '--unit',
      'finns inte',
      '--role',
      'chef',
    );
    expect(code).toBe(1);
    expect(said).toContain('privat.example är ingen tjänstedomän');
    expect(said).toContain('enheten ”finns inte” finns inte');
    expect(said).toContain('rollen ”chef”');
  });

  test('takes no personal number as part of a name', async () => {
    const { register, people } = office();
    const facts = ['--name', 'Pnr Person 19121212-1212', '--unit', 'trk', '--role', 'kontaktperson'];
    const { code, said } = await register('add', 'kim@exempelstad.example', ...facts);
    expect({ code, said }).toMatchObject({
      code: 1,
      said: expect.stringContaining('namnet innehåller ett personnummer'),
    });
    expect(said).not.toContain('1212');
    expect(people()).toEqual([]);
  });

  test('asks the confirmation of those it can reach, once, and names who must be asked in another way', async () => {
    const { register, database, data } = office();
    database((opened) => {
      putRecipients(opened, [person(), person({ address: 'lo@exempelstad.example', role: 'deputy' })]);
      suppress(opened, 'lo@exempelstad.example', 'bounced', TODAY);
    });
    const unasked = await register('confirm');
    expect(unasked.code).toBe(1);
    expect(unasked.said).toContain('De här får inga mejl och behöver frågas på annat sätt:\n  lo@exempelstad.example');
    expect(unasked.said).toContain('Utskick: bekrafta-2026-2, ”Stämmer uppgifterna om dig som kontaktperson?”');
    expect(unasked.said).toContain('Mottagare: 1, varav 1 kvar att skicka till.');
    expect(unasked.said).toContain('Lägg till --yes');

    const { code, said } = await register('confirm', '--yes');
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('1 skickade') });
    const [mail = ''] = readdirSync(path.join(data, 'outbox', 'bekrafta-2026-2'));
    const text = readFileSync(path.join(data, 'outbox', 'bekrafta-2026-2', mail), 'utf8');
    expect(text).toContain('<kim@exempelstad.example>');
    expect((await register('confirm', '--yes')).said).toContain('redan skickat');
  });

  test('asks the confirmation of who has ended the letter too', async () => {
    const { register, database } = office();
    database((opened) => {
      putRecipients(opened, [person(), person({ address: 'lo@exempelstad.example', role: 'deputy' })]);
      suppress(opened, 'lo@exempelstad.example', 'unsubscribed', TODAY);
    });
    const { code, said } = await register('confirm', '--yes');
    expect([code, said]).toEqual([0, expect.stringContaining('2 skickade')]);
    expect(said).not.toContain('på annat sätt');
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

  test('puts a backup back where the database was lost, and makes no new one in its place', async () => {
    const { file, register, data } = office();
    await register('import', file('lista.csv', LIST), '--yes');
    expect((await register('backup')).said).toContain('Det finns 1 i mappen.');
    rmSync(path.join(data, DATABASE_FILE));
    expect((await register('list')).said).toContain('saknas, men det finns säkerhetskopior av den');
    expect((await register('adopt', '--yes')).said).toContain('Det finns ingen databas');
    const [name = ''] = readdirSync(path.join(data, 'backups'));
    copyFileSync(path.join(data, 'backups', name), path.join(data, DATABASE_FILE));
    expect((await register('list')).said).toContain('är en säkerhetskopia från 20');
    expect((await register('adopt', '--yes')).code).toBe(0);
    expect((await register('list')).said).toContain('3 mottagare.');
  });

  test('says who may be back in a copy that is put back: those who were erased after it was made', async () => {
    const { file, register, data } = office();
    await register('import', file('lista.csv', LIST), '--yes');
    await register('backup');
    const [name = ''] = readdirSync(path.join(data, 'backups'));
    const elsewhere = file('annan plats.sqlite', '');
    copyFileSync(path.join(data, 'backups', name), elsewhere);
    await register('forget', 'noa@exempelstad.example', '--reason', 'Begäran', '--yes');
    rmSync(path.join(data, DATABASE_FILE));
    copyFileSync(elsewhere, path.join(data, DATABASE_FILE));
    const { said } = await register('adopt', '--yes');
    expect(said).toContain('En radering har gjorts efter kopian (protokollen i protocols).');
    expect(said).toContain('Den som har avslutat brevet, lagts till eller tagits bort efter kopian är inte det i den.');
    expect((await register('list')).said).toContain('noa@');
  });

  test('writes no list among content or in a built portal that lie elsewhere: from there they are handed out', async () => {
    const [content, out] = [temporaryFolder(), temporaryFolder()];
    cpSync(EXEMPELSTAD, content, { recursive: true });
    const { register, file } = office({ ...PORTAL, PORTAL_CONTENT: content, PORTAL_OUT: out });
    await register('import', file('lista.csv', LIST), '--yes');
    for (const folder of [content, out]) {
      const list = path.join(folder, 'lista.csv');
      expect((await register('export', '--out', list)).said).toContain('därifrån läggs det ut');
      expect(existsSync(list)).toBe(false);
    }
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
    expect((await register('import', '--help')).said).toContain('Skriv: npm run register -- import FIL');
    expect((await register('exprot')).said).toBe(
      'Kommandot ”exprot” finns inte. Menade du export? Skriv: npm run register -- export\n',
    );
    expect(existsSync(data)).toBe(false);
  });
});
