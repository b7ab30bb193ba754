import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { PersonAnswer, Answers } from '../../../scripts/data/answers.ts';
import { openFolder } from '../../../scripts/inbox/folder.ts';
import { MailboxLost, type Mailbox } from '../../../scripts/inbox/mailbox.ts';
import { readAll, takeIn } from '../../../scripts/inbox/take-in.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { ANNA, BO, hardBounce, madeUpOffice, personsMail, state, US } from './office.ts';

const MOVE = fileURLToPath(new URL('../../support/move-as-other.ts', import.meta.url));

/** A folder of mail. */
function folderOf(mails: Record<string, string | Uint8Array>): string {
  const folder = temporaryFolder();
  for (const [name, mail] of Object.entries(mails)) writeFileSync(path.join(folder, name), mail);
  return folder;
}

const inside = (folder: string, place: string) =>
  existsSync(path.join(folder, place)) ? readdirSync(path.join(folder, place)).sort() : [];
const noAnswers: Answers = { send: async () => 'sent' };

async function takeAll(
  folder: string,
  office = madeUpOffice(),
  answers: Answers = noAnswers,
  mailbox?: Mailbox,
  movesUnclear = false,
) {
  const box = mailbox ?? (await openFolder(folder));
  return takeIn(box, await readAll(box, [US]), office, answers, { movesUnclear });
}

/**
 * Makes a folder one where nobody else may take mail away, though anybody may link to it: for root one where each may
 * take away what is theirs, as in /tmp; for others one that is closed even to them.
 */
function notOurs(folder: string): void {
  const handled = path.join(folder, 'hanterat');
  chmodSync(handled, 0o777);
  for (const name of ['a.eml', 'b.eml']) chmodSync(path.join(folder, name), name === 'a.eml' ? 0o666 : 0o644);
  chmodSync(folder, process.getuid?.() === 0 ? 0o1777 : 0o555);
  onTestFinished(() => chmodSync(folder, 0o755));
}

describe('a folder of saved mail', () => {
  test('has what is handled moved, and what somebody must read left where it lies; nothing is deleted', async () => {
    const office = madeUpOffice();
    const folder = folderOf({
      'å studs.eml': hardBounce(office),
      'avsluta.EML': personsMail(BO, 'Avsluta'),
      'fråga.eml': personsMail(BO, 'En fråga'),
      'bild.png': 'x',
    });
    await takeAll(folder, office);
    expect(inside(folder, 'hanterat')).toEqual(['avsluta.EML', 'å studs.eml']);
    expect(existsSync(path.join(folder, 'fråga.eml'))).toBe(true);
    const { settled } = await takeAll(folder, office, noAnswers, undefined, true);
    expect(settled).toMatchObject([{ name: 'fråga.eml', did: 'unclear', toldBefore: true }]);
    expect(inside(folder, 'oforstatt')).toEqual(['fråga.eml']);
    expect(existsSync(path.join(folder, 'bild.png'))).toBe(true);
  });

  test('overwrites nothing that has the same name', async () => {
    const folder = folderOf({ 'a.eml': personsMail(BO, 'Avsluta', 'ett') });
    await takeAll(folder);
    writeFileSync(path.join(folder, 'a.eml'), personsMail(BO, 'Avsluta', 'två'));
    await takeAll(folder);
    expect(inside(folder, 'hanterat')).toEqual(['a-2.eml', 'a.eml']);
  });

  test('counts a mail once, though it was saved again under another name', async () => {
    const office = madeUpOffice();
    const folder = folderOf({ 'a.eml': hardBounce(office), 'b.eml': hardBounce(office) });
    expect((await takeAll(folder, office)).settled.map(({ did }) => did)).toEqual(['proposed', 'handled-before']);
  });

  test('follows no link, neither to a mail nor to a place for handled mail', async () => {
    const outside = folderOf({ 'hemlig.eml': personsMail(BO, 'Avsluta') });
    const folder = folderOf({ 'b.eml': personsMail(ANNA, 'Avsluta') });
    symlinkSync(path.join(outside, 'hemlig.eml'), path.join(folder, 'a.eml'));
    const mailbox = await openFolder(folder);
    expect((await mailbox.list()).map(({ name }) => name)).toEqual(['b.eml']);
    expect(mailbox.skipped).toEqual(['a.eml: ingen vanlig fil']);
    symlinkSync(outside, path.join(folder, 'hanterat'), 'junction');
    await expect(takeAll(folder)).rejects.toThrow('ska vara en vanlig mapp, inte en länk');
    expect(readdirSync(outside)).toEqual(['hemlig.eml']);
  });

  test('goes on past mails that cannot be read', async () => {
    const folder = folderOf({
      'a.msg': 'inget riktigt',
      'b.eml': new Uint8Array(0),
      'c.eml': Buffer.from([...Array(5000).keys()]),
      'd.eml': personsMail(BO, 'Avsluta'),
      'e.msg': '',
    });
    truncateSync(path.join(folder, 'e.msg'), 26 * 1024 * 1024);
    const { settled } = await takeAll(folder);
    expect(settled.map(({ name, did, fault }) => [name, did, fault])).toEqual([
      ['a.msg', 'unreadable', 'är inget mejl som går att tolka'],
      ['b.eml', 'unclear', undefined],
      ['c.eml', 'unclear', undefined],
      ['d.eml', 'asked-to-end', undefined],
      ['e.msg', 'unreadable', 'större än 25 MB'],
    ]);
  });

  test('goes on when somebody else moves a mail meanwhile', async () => {
    const folder = folderOf({
      'a.eml': personsMail(BO, 'Avsluta', 'ett'),
      'b.eml': personsMail(ANNA, 'Avsluta', 'två'),
    });
    const mailbox = await openFolder(folder);
    const reads = await readAll(mailbox, [US]);
    rmSync(path.join(folder, 'a.eml'));
    expect((await takeIn(mailbox, reads, madeUpOffice(), noAnswers)).faults).toEqual([]);
    expect(inside(folder, 'hanterat')).toEqual(['b.eml']);
  });

  test.runIf(process.platform !== 'win32')(
    'of others, from which we may take nothing away, is left as it is, and said to be so',
    () => {
      const folder = folderOf({ 'a.eml': personsMail(BO, 'Avsluta'), 'b.eml': personsMail(ANNA, 'Avsluta') });
      mkdirSync(path.join(folder, 'hanterat'));
      notOurs(folder);
      const move = () =>
        execFileSync(process.execPath, [MOVE, 'a.eml', 'b.eml'], { cwd: folder, encoding: 'utf8', timeout: 60_000 });
      const [first, second] = [move(), move()];
      expect(inside(folder, 'hanterat')).toEqual([]);
      expect(inside(folder, '.')).toEqual(['a.eml', 'b.eml', 'hanterat']);
      expect(first).toMatch(
        /^”a\.eml” gick inte att flytta \((?:EPERM|EACCES)\)\. .* får skapa och ta bort filer i mappen .*\n”b\.eml” gick inte att flytta/,
      );
      expect(second).toBe(first);
    },
  );

  test('that is not there is told by name', async () => {
    await expect(openFolder(path.join(temporaryFolder(), 'saknas'))).rejects.toThrow('saknas” finns inte. Ange mappen');
  });
});

describe('a run that is cut off', () => {
  test('between the change and the move counts nothing twice', async () => {
    const office = madeUpOffice();
    const folder = folderOf({ 'a.eml': hardBounce(office), 'b.eml': personsMail(BO, 'Avsluta') });
    const box = await openFolder(folder);
    const lost = { ...box, move: () => Promise.reject(new MailboxLost('Borta.')) };
    expect((await takeAll(folder, office, noAnswers, lost)).faults).toEqual([
      'Borta. Mejl 1 av 2 och de efter det är hanterade men inte flyttade.',
    ]);
    const between = state(office.database);
    expect(between.proposed).toHaveLength(1);
    expect(between.answers).toHaveLength(1);
    const did = (await takeAll(folder, office)).settled.map((each) => each.did);
    expect(did).toEqual(['handled-before', 'handled-before']);
    expect(state(office.database).bounces).toEqual(between.bounces);
    expect(inside(folder, 'hanterat')).toEqual(['a.eml', 'b.eml']);
  });

  test('before an answer was sent sends it the next time, and then no more', async () => {
    const office = madeUpOffice();
    const folder = folderOf({ 'a.eml': personsMail(BO, 'Avsluta') });
    const broken = { send: () => Promise.reject(new Error('servern svarar inte')) };
    expect((await takeAll(folder, office, broken)).faults).toEqual([
      'Ett svar gick inte att skicka: servern svarar inte',
    ]);
    const sent: PersonAnswer[] = [];
    const working = { send: async (mail: PersonAnswer) => (sent.push(mail), 'sent' as const) };
    expect((await takeAll(folder, office, working)).sent.sent).toBe(1);
    expect((await takeAll(folder, office, working)).sent.sent).toBe(0);
    expect(sent.map(({ to }) => to)).toEqual([BO]);
    expect(state(office.database).answers).toEqual([null]);
  });
});
