import { describe, expect, test } from 'vitest';
import { ANNA, BO, madeUpOffice, personsMail, state, US, take } from './office.ts';

describe('mail that machines send each other never goes round', () => {
  test('nobody gets the same answer twice on one day, and it is not told as given', async () => {
    const office = madeUpOffice();
    expect((await take(office, personsMail(BO, 'Prenumerera', 'ett'))).did).toBe('already-there');
    expect((await take(office, personsMail(BO, 'Prenumerera', 'två'))).did).toBe('asked-today');
    expect(state(office.database).answers).toEqual([BO]);
  });

  test('a flood of forged wishes becomes no flood of answers: the rest waits, and is not noted as handled', async () => {
    const office = madeUpOffice();
    const did: string[] = [];
    for (let number = 0; number < 203; number += 1)
      did.push((await take(office, personsMail(`p${number}@exempelstad.example`, 'Prenumerera', `${number}`))).did);
    expect(did.filter((each) => each === 'asked-to-start')).toHaveLength(200);
    expect(did.slice(-3)).toEqual(['waits', 'waits', 'waits']);
    const tomorrow = { ...office, today: '2026-12-05' };
    expect((await take(tomorrow, personsMail('p202@exempelstad.example', 'Prenumerera', '202'))).did).toBe(
      'asked-to-start',
    );
  });

  test.each([
    ['an automatic reply', personsMail(BO, 'Avsluta', 'x', 'Auto-Submitted: auto-replied\n')],
    ['a list', personsMail(BO, 'Avsluta', 'x', 'List-Id: <lista.example>\n')],
    ['ourselves', personsMail(US, 'Avsluta')],
    ['an address that nobody reads', personsMail('noreply@exempelstad.example', 'Prenumerera')],
    ['an address outside work', personsMail('medborgare@hotmail.example', 'Prenumerera')],
  ])('%s is never answered', async (_, mail) => {
    const office = madeUpOffice();
    await take(office, mail);
    expect(state(office.database)).toMatchObject({ answers: [], suppressed: [] });
  });
});

test('an automatic reply from somebody who has left is for a person to read', async () => {
  const office = madeUpOffice();
  const mail = `${personsMail(ANNA, 'Automatiskt svar: Läs', 'x', 'Auto-Submitted: auto-replied\n')}Hej! Jag har slutat. Ny är Bo Ek.\n`;
  expect(await take(office, mail)).toEqual({ place: 'unclear', did: 'has-left', address: ANNA });
  expect(await take(office, mail)).toMatchObject({ did: 'has-left', toldBefore: true });
});

describe('an automatic reply', () => {
  const said = async (words: string) => {
    const mail = `${personsMail(ANNA, 'Automatiskt svar: Läs', 'x', 'Auto-Submitted: auto-generated\n')}${words}\n`;
    return (await take(madeUpOffice(), mail)).did;
  };

  test.each([
    'Hej! Jag har avslutat min anställning i Exempelstad.',
    'Hej, jag har lämnat min tjänst.',
    'Jag har en ny tjänst på en annan förvaltning.',
    'Min anställning har upphört.',
    'Jag arbetar inte längre på grundskoleförvaltningen.',
    'Jag är inte längre anställd i staden.',
    'Den här mejladressen används inte längre.',
    'Anna Berg har slutat. Skriv till Kim Ek.',
    'I no longer work for the city.',
  ])('that tells of somebody who has left is for a person to read: %s', async (words) =>
    expect(await said(words)).toBe('has-left'),
  );

  test.each([
    'Jag är på semester till den 7 januari.',
    'Jag är föräldraledig till och med augusti 2027.',
    'Jag arbetar inte på fredagar.',
    'Brevlådan läses en gång om dagen.',
  ])('that tells of an absence is left alone: %s', async (words) => expect(await said(words)).toBe('left-alone'));
});

test('what was not understood is judged anew when it is read again', async () => {
  const office = madeUpOffice();
  const mail = personsMail('ny.kollega@exempelstad.example', 'Avsluta');
  expect((await take(office, mail)).did).toBe('unknown-person');
  const person = office.database.prepare(
    "INSERT INTO recipients (address, name, unit, role, since, confirmed) VALUES (?, 'Ny', '', 'subscriber', '2026-12-04', NULL)",
  );
  person.run('ny.kollega@exempelstad.example');
  expect((await take(office, mail)).did).toBe('asked-to-end');
  expect((await take(office, mail)).did).toBe('handled-before');
});

test('when a change cannot be made, nothing of the mail is noted', async () => {
  const office = madeUpOffice();
  office.database.exec("CREATE TRIGGER full BEFORE INSERT ON handled_mail BEGIN SELECT RAISE(ABORT, 'disk full'); END");
  const mail = personsMail(BO, `Avsluta informationsbrevet ${office.keys.stopCode(BO)}`);
  await expect(take(office, mail)).rejects.toThrow('disk full');
  expect(state(office.database)).toMatchObject({ suppressed: [], answers: [] });
});
