import { describe, expect, test } from 'vitest';
import { suppress, unsubscribe } from '../../../scripts/data/subscriptions.ts';
import { allStops } from '../../../scripts/data/suppressions.ts';
import { TODAY } from '../../fixtures/exempelstad.ts';
import { LIST, office } from './office.ts';

const [KIM, LO, NOA] = ['kim.ek@exempelstad.example', 'lo@ovning.exempelstad.example', 'noa@exempelstad.example'];

/** An office, and who would get a letter. */
function watched() {
  const place = office();
  const sees = async () => (await place.register('export', '--bcc')).said.trim().split('; ');
  return { ...place, sees };
}

/** Three people whom a blocked relay has stopped, as far as it may, for letter 2026-6. */
async function blocked() {
  const place = watched();
  await place.register('import', place.file('lista.csv', LIST), '--yes');
  const words = '554 5.7.1 Relay access denied';
  place.database((opened) => {
    for (const address of [KIM, LO, NOA])
      suppress(opened, address, 'bounced', '2026-11-20', { words, source: '2026-6' });
  });
  return place;
}

describe('stops', () => {
  test('are shown with the server’s words, the proposed ones first, and hinted at where people are listed', async () => {
    const { register } = await blocked();
    const { said } = await register('suppressed');
    expect(said).toContain(
      `Väntar på ditt ja eller nej. Mejlen skickas så länge:\n  ${KIM} · trygghetskontoret · Föreslaget stopp: adressen tar inte emot mejl · 2026-11-20 · brev 2026-6 · servern sa: 554 5.7.1 Relay access denied`,
    );
    expect(said).toMatch(new RegExp(`Får inga brev:\\n(?:.*\\n)?  ${LO} · ovningsforvaltningen`));
    expect(said).toContain('2 stoppade, 1 föreslagna, 0 raderade ur registret.');
    expect((await register('list')).said).toContain('Ett stopp är föreslaget för kontaktpersoner');
  });

  test('of a contact person begin when the network lead says yes', async () => {
    const { register, sees } = await blocked();
    expect(await sees()).toEqual([KIM]);
    expect((await register('stop', LO)).said).toContain(
      `${LO} får redan inga brev: adressen tar inte emot mejl. Inget är ändrat. Har personen själv sagt nej till brevet: lägg till --wish.`,
    );
    expect((await register('stop', KIM)).said).toContain(`Får inga fler brev:\n  ${KIM}`);
    expect(await sees()).toEqual(['']);
  });

  test('are made by hand for whoever does not want the letter, as a mail to the inbox makes them, and a list undoes none', async () => {
    const { file, register, people, sees } = watched();
    const list = file('lista.csv', LIST);
    await register('import', list, '--yes');
    const { code, said } = await register('stop', NOA.toUpperCase(), KIM, 'ny@exempelstad.example');
    expect({ code, said }).toMatchObject({ code: 0 });
    expect(said).toContain(
      `${KIM} · har avslutat informationsbrevet\n    Är kvar som kontaktperson för trygghetskontoret`,
    );
    expect(said).toContain(`${NOA} · har avslutat informationsbrevet\n    Prenumeranten är borta ur registret`);
    expect(said).toContain('ny@exempelstad.example · har avslutat informationsbrevet\n    Står inte i registret.');
    await register('import', list, '--yes');
    expect(people().map(({ address, role }) => [address, role])).toEqual([
      [KIM, 'contact'],
      [LO, 'deputy'],
    ]);
    expect(await sees()).toEqual([LO]);
    expect(await register('stop', KIM)).toMatchObject({
      code: 1,
      said: expect.stringContaining('får redan inga brev: har avslutat informationsbrevet. Inget är ändrat.'),
    });
    expect((await register('allow', KIM)).said).toContain('har själv avslutat brevet');
    expect((await register('allow', KIM, '--reason', 'Av 19121212-1212')).said).toContain(
      'skälet innehåller ett personnummer',
    );
    for (const reason of [`Ringde från ${KIM}`, 'Kim Ek ringde'])
      expect(await register('allow', KIM, '--reason', reason)).toMatchObject({
        code: 1,
        said: expect.stringContaining('Inget är ändrat: skälet'),
      });
    expect((await register('allow', KIM, '--reason', 'Ångrade sig')).code).toBe(0);
    expect(await sees()).toEqual([KIM, LO]);
    expect((await register('allow', NOA, '--reason', 'Ångrade sig')).said).toContain('står inte i registret');
    expect((await register('remove', '--help')).said).toContain('använd kommandot stop');
  });

  test('are one’s own wish where that is said, also of what was proposed or holds for another reason; all or none', async () => {
    const { register, sees, database } = await blocked();
    expect(await register('stop', KIM, 'ingen adress', '--wish')).toMatchObject({
      code: 1,
      said: expect.stringContaining('Inget är ändrat'),
    });
    expect(await sees()).toEqual([KIM]);
    expect((await register('stop', '--all', '--wish')).code).toBe(1);
    expect((await register('stop', KIM, LO, '--wish')).code).toBe(0);
    expect(
      database(allStops)
        .map(({ reason }) => reason)
        .toSorted(),
    ).toEqual(['bounced', 'bounced', 'bounced', 'unsubscribed', 'unsubscribed']);
    // In bulk only what a server has stopped is lifted.
    expect((await register('allow', '--day', TODAY)).said).toContain('Ingen stoppades då.');
    await register('allow', '--day', '2026-11-20');
    expect(await sees()).toEqual([NOA]);
  });

  test('are lifted one by one or for a whole letter, with a record', async () => {
    const { register, sees, database } = await blocked();
    expect((await register('allow', LO, '--dry-run')).said).toContain('Stopp som skulle hävas:');
    expect(await sees()).toEqual([KIM]);
    expect((await register('allow', LO)).code).toBe(0);
    expect(await sees()).toEqual([KIM, LO]);
    expect((await register('allow', '--mailing', '2026-6', '--reason', 'Servern var spärrad')).code).toBe(0);
    expect(await sees()).toEqual([KIM, LO, NOA]);
    const record = database((opened) =>
      opened.prepare('SELECT reason, since, words, source, lifted, note FROM lifted_stops ORDER BY note').all(),
    );
    expect(record).toHaveLength(3);
    expect(record[2]).toMatchObject({
      reason: 'bounced',
      source: '2026-6',
      lifted: '2026-11-23',
      note: 'Servern var spärrad',
    });
    expect((await register('allow', '--day', '2026-11-20')).said).toContain('Ingen stoppades då.');
  });

  test('that a person has asked for are lifted for one, with a reason, and never in bulk', async () => {
    const { register, database, sees } = await blocked();
    database((opened) => unsubscribe(opened, NOA, '2026-11-20'));
    expect((await register('suppressed')).said).toContain(
      'adressen finns inte kvar · Får inga brev: har avslutat informationsbrevet',
    );
    expect((await register('allow', '--day', '2026-11-20')).code).toBe(0);
    expect((await register('allow', NOA)).said).toContain('har själv avslutat brevet');
    expect((await register('allow', NOA, '--reason', 'Ett missförstånd')).code).toBe(0);
    await register('add', NOA, '--name', 'Noa', '--unit', 'trk', '--role', 'prenumerant');
    expect(await sees()).toEqual([KIM, LO, NOA]);
  });

  test('of who has ended the letter and cannot be reached either are asked of, told and lifted each for itself', async () => {
    const { register, database, sees } = await blocked();
    await register('stop', KIM, '--wish');
    expect((await register('list')).said).toMatch(
      /har avslutat informationsbrevet · föreslaget stopp: adressen tar inte/,
    );
    const { said } = await register('stop', KIM);
    expect(said).toContain(`${KIM} · trygghetskontoret · Får inga brev: adressen tar inte emot mejl`);
    const stopped = (await register('suppressed')).said;
    expect(stopped).toContain(`${KIM} · trygghetskontoret · Får inga brev: har avslutat informationsbrevet`);
    expect(stopped).toContain('3 stoppade, 0 föreslagna');
    expect((await register('stop', KIM)).said).toContain(
      'får redan inga brev: har avslutat informationsbrevet och adressen tar inte emot mejl. Inget är ändrat.',
    );
    expect((await register('coverage')).said).toMatch(/kan vara vakant: adressen tar inte emot mejl/);
    const lifted = (await register('allow', KIM)).said;
    expect(lifted).toContain(`${KIM} har också själv avslutat brevet. Det står kvar`);
    expect(database(allStops).filter(({ reason }) => reason === 'unsubscribed')).toHaveLength(1);
    expect((await register('allow', '--mailing', '2026-6', '--wish')).said).toContain('en adress i taget');
    database((opened) => suppress(opened, KIM, 'bounced', '2026-11-21'));
    expect((await register('allow', KIM, '--wish')).said).toContain('har själv avslutat brevet');
    expect((await register('allow', KIM, '--wish', '--reason', 'Ringde')).code).toBe(0);
    expect(await sees()).toEqual([KIM]);
  });

  test('of somebody who was forgotten are not lifted', async () => {
    const { register } = await blocked();
    await register('forget', LO, '--reason', 'Begäran', '--yes');
    expect((await register('allow', LO, '--reason', 'x')).said).toContain('Personen är raderad ur registret');
  });
});
