import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { startMailServer } from '../../support/mail-server.ts';
import { suppress } from '../../../scripts/data/subscriptions.ts';
import { putRecipients } from '../../../scripts/data/recipients.ts';
import { putSuppression } from '../../../scripts/data/suppressions.ts';
import { whoHandsOver } from '../../../scripts/register/who-hands-over.ts';
import { person } from './made-up.ts';
import { office, PORTAL } from './office.ts';

const [OLD, NEW] = ['kim@exempelstad.example', 'lo@exempelstad.example'];
const UNIT = { id: 'trygghetskontoret', name: 'Trygghetskontoret' };
const both = [person(), person({ address: NEW, name: 'Lo Ström', since: '2026-11-20' })];

/** A unit where Kim leaves and Lo comes, and a server that takes all mail. */
async function handing(people = both) {
  const smtp = await startMailServer();
  const portal = { ...PORTAL, SMTP_URL: `smtp://127.0.0.1:${smtp.port}` };
  const desk = office(portal);
  desk.database((opened) => putRecipients(opened, people));
  return { ...desk, smtp, portal };
}

describe('npm run register -- handover', () => {
  test('sends each of the two their own mail, once, with nobody’s name in it', async () => {
    const { register, smtp } = await handing();
    const first = await register('handover', 'trygghetskontoret', '--yes');
    expect(first.code).toBe(0);
    const mails = await Promise.all(smtp.received.map(({ raw }) => PostalMime.parse(raw)));
    expect(smtp.received.map(({ to }, index) => [...to, mails[index]?.subject?.split(' ')[0]])).toEqual([
      [OLD, 'Lämna'],
      [NEW, 'Välkommen'],
    ]);
    for (const { text, html } of mails) {
      expect(`${text}${html}`).not.toMatch(/Kim|Lo Ström|kim@|lo@/);
      expect(text).toContain('Vintermötet');
      expect(text).toContain('Informationsbrev 1, 2026');
    }
    const again = await register('handover', 'trygghetskontoret', '--yes');
    expect(again).toMatchObject({
      code: 0,
      said: expect.stringContaining(`${NEW}, den som tar över, har redan fått sitt mejl.`),
    });
    expect(smtp.received).toHaveLength(2);
    await smtp.close();
  });

  test('writes to the next one who comes to the same unit, in the same words', async () => {
    const { register, database, smtp } = await handing([person()]);
    expect((await register('handover', 'trygghetskontoret', '--comes', OLD, '--yes')).code).toBe(0);
    await register('remove', OLD);
    database((opened) => putRecipients(opened, [person({ address: NEW })]));
    expect((await register('handover', 'trygghetskontoret', '--comes', NEW, '--yes')).code).toBe(0);
    // Whoever was there, left and comes back has got it.
    database((opened) => putRecipients(opened, [person()]));
    expect((await register('handover', 'trygghetskontoret', '--comes', OLD, '--yes')).code).toBe(0);
    expect(smtp.received.flatMap(({ to }) => to)).toEqual([OLD, NEW]);
    await smtp.close();
  });

  test('welcomes the one who comes once for a role, whoever leaves and whatever has changed since', async () => {
    const third = person({ address: 'bo@exempelstad.example', since: '2024-03-01' });
    const { register, database, smtp, portal } = await handing([...both, third]);
    const over = (leaves: string) => register('handover', UNIT.id, '--leaves', leaves, '--comes', NEW, '--yes');
    expect((await over(OLD)).code).toBe(0);
    // Taken off by mistake and put back as it was; and the mail would have other words today.
    await register('remove', NEW);
    database((opened) => putRecipients(opened, both));
    portal.PORTAL_NOW = '2027-06-01';
    expect(await over(third.address)).toMatchObject({
      code: 0,
      said: expect.stringContaining('har redan fått'),
    });
    expect(smtp.received.splice(0).map(({ to }) => to[0])).toEqual([OLD, NEW, third.address]);
    // A date that was wrong is another date, not another role.
    database((opened) => putRecipients(opened, [person({ address: NEW, since: '2026-11-01' })]));
    expect((await over(OLD)).said).toContain(`${NEW}, den som tar över, har redan fått sitt mejl.`);
    // Whoever comes back to the role is welcome again.
    await register('remove', NEW);
    database((opened) => putRecipients(opened, [person({ address: NEW, since: '2028-01-10' })]));
    expect((await register('handover', UNIT.id, '--comes', NEW, '--yes')).code).toBe(0);
    expect(smtp.received.map(({ to }) => to[0])).toEqual([NEW]);
    await smtp.close();
  });

  test('says which role the one who comes has, since the mail gives none', async () => {
    const { register, smtp } = await handing([person(), person({ address: NEW, role: 'deputy' })]);
    const asDeputy = await register('handover', UNIT.id, '--comes', NEW, '--yes');
    expect(asDeputy.said).toContain(
      `${NEW} står som ersättare för Trygghetskontoret (påhittad) i registret, och välkomnas så. Ska personen vara kontaktperson: npm run register -- add ${NEW} --role kontaktperson`,
    );
    const asContact = await register('handover', UNIT.id, '--comes', OLD, '--yes');
    expect(asContact.said).toContain(`${OLD} står som kontaktperson för Trygghetskontoret (påhittad) i registret.`);
    await smtp.close();
  });

  test('--out shows them and sends nothing', async () => {
    const { register, root, smtp, data } = await handing();
    const out = path.join(root, 'prov');
    const { code, said } = await register('handover', 'trygghetskontoret', '--out', out);
    expect([code, said]).toEqual([
      0,
      expect.stringContaining('Till den som tar över: Välkommen som kontaktperson för Trygghetskontoret (påhittad)'),
    ]);
    expect(
      readdirSync(out)
        .map((name) => name.replace(/^(\w+)-.*\./, '$1.'))
        .toSorted(),
    ).toEqual(['borjar', 'slutar'].flatMap((kind) => ['eml', 'html', 'mjml', 'txt'].map((type) => `${kind}.${type}`)));
    expect(smtp.received).toEqual([]);
    expect(existsSync(path.join(data, 'outbox'))).toBe(false);
    await smtp.close();
  });

  test('does not write to an address that takes no mail, and says so', async () => {
    const { register, database, smtp } = await handing();
    database((opened) => putSuppression(opened, OLD, { reason: 'bounced', since: '2026-11-20' }));
    const { code, said } = await register('handover', 'trygghetskontoret', '--yes');
    expect([code, said]).toEqual([1, expect.stringContaining(`${OLD}: inget mejl (adressen tar inte emot mejl).`)]);
    expect(smtp.received.flatMap(({ to }) => to)).toEqual([NEW]);
    await smtp.close();
  });

  test('writes to who has ended the letter: the role is kept', async () => {
    const { register, database, smtp } = await handing();
    database((opened) => suppress(opened, NEW, 'unsubscribed', '2026-11-20'));
    expect((await register('handover', 'trygghetskontoret', '--yes')).code).toBe(0);
    expect(smtp.received.flatMap(({ to }) => to)).toEqual([OLD, NEW]);
    await smtp.close();
  });

  test.each<[string, string[], string]>([
    ['a unit that is not there', ['natten'], 'Enheten ”natten” finns inte.'],
    ['a unit with nobody', ['ovningsforvaltningen'], 'Lägg först till den som tar över'],
    [
      'somebody of another unit',
      ['trygghetskontoret', '--comes', 'x@exempelstad.example'],
      'x@exempelstad.example står inte som kontaktperson eller ersättare för Trygghetskontoret',
    ],
    ['one person as both', ['trygghetskontoret', '--comes', NEW, '--leaves', NEW.toUpperCase()], 'har samma adress'],
  ])('tells of %s', async (_, args, words) => {
    const { register, smtp } = await handing();
    expect(await register('handover', ...args)).toMatchObject({ code: 1, said: expect.stringContaining(words) });
    expect(smtp.received).toEqual([]);
    await smtp.close();
  });
});

describe('who hands over', () => {
  const told = { leaves: undefined, comes: undefined };

  test('is the oldest contact person, to the newest, where there are two', () => {
    const { leaves, comes } = whoHandsOver(both.toReversed(), UNIT, told);
    expect([leaves?.address, comes?.address]).toEqual([OLD, NEW]);
  });

  test.each([
    ['one', [person()]],
    ['two since the same day', [person(), person({ address: NEW })]],
    ['three', [...both, person({ address: 'tre@exempelstad.example', since: '2026-11-21' })]],
    ['a contact person and a deputy', [person(), person({ address: NEW, role: 'deputy', since: '2026-11-20' })]],
  ])('has to be said where the register has %s', (_, people) => {
    expect(() => whoHandsOver(people, UNIT, told)).toThrow(
      /Skriv --leaves ADRESS, --comes ADRESS eller båda\. De som står där:\n {2}kim@/,
    );
  });

  test('may be a deputy, and only one of the two', () => {
    const people = [person({ role: 'deputy' })];
    expect(whoHandsOver(people, UNIT, { ...told, comes: OLD })).toEqual({ comes: people[0] });
  });
});
