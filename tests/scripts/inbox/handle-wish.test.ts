import { describe, expect, test } from 'vitest';
import type { Office } from '../../../scripts/inbox/office.ts';
import { ANNA, BO, madeUpOffice, personsMail, state, OUR_SERVER, take, answerIn } from './office.ts';

describe('”Avsluta” with the code of a letter', () => {
  const subject = (office: Office, address: string) => `Avsluta informationsbrevet ${office.keys.stopCode(address)}`;

  test('ends the letter and not the role, and is answered', async () => {
    const office = madeUpOffice();
    expect(await take(office, personsMail(ANNA, subject(office, ANNA)))).toEqual({
      place: 'handled',
      did: 'unsubscribed',
      address: ANNA,
    });
    const { suppressed, people, answers } = state(office.database);
    expect(suppressed).toEqual([{ person: office.keys.hash(ANNA), reason: 'unsubscribed' }]);
    expect(people).toContainEqual({ address: ANNA, role: 'contact' });
    expect(answers).toEqual([ANNA]);
    const { text } = answerIn(office, 'ended');
    expect(text).toContain('Ditt uppdrag i Kontaktnätet är kvar');
    expect(text).toContain('efter ett mejl om att du vill det');
    expect(text).toContain('när du har svarat på det kommer breven igen');
  });

  test('ends it for the one whose letter it was, and tells that one', async () => {
    const office = madeUpOffice();
    const mail = personsMail('kollega@exempelstad.example', subject(office, BO));
    expect(await take(office, mail)).toMatchObject({ did: 'unsubscribed', address: BO });
    expect(state(office.database).answers).toEqual([BO]);
    expect(answerIn(office, 'ended').text).toContain('från en annan adress än din');
  });

  test('in a letter that was passed on asks whoever gets letters of their own whether those are to end', async () => {
    const office = madeUpOffice();
    expect(await take(office, personsMail(ANNA, subject(office, BO)))).toMatchObject({
      did: 'unsubscribed',
      address: BO,
    });
    expect(state(office.database).answers).toEqual([ANNA, BO]);
    const asked = answerIn(office, 'confirm-end');
    expect((await take(office, personsMail(ANNA, `Sv: ${asked.subject}`))).did).toBe('unsubscribed');
  });

  test('is not heard when the words below ask for the letter', async () => {
    const office = madeUpOffice();
    const mail = `${personsMail(BO, `Sv: ${subject(office, BO)}`)}Jag vill prenumerera igen.\n`;
    expect(await take(office, mail)).toMatchObject({ place: 'unclear', did: 'unclear' });
    expect(state(office.database).suppressed).toEqual([]);
  });

  test.each(['Auto-Submitted: auto-replied\n', 'Precedence: bulk\n', 'X-Auto-Response-Suppress: All\n'])(
    'is heard from the button of a mail program, whatever it is marked with: %s',
    async (mark) => {
      const office = madeUpOffice();
      const mail = `${personsMail(BO, subject(office, BO), 'knapp', mark)}Apple Mail skickade det här mejlet för att avsluta prenumerationen.\n`;
      expect(await take(office, mail)).toMatchObject({ place: 'handled', did: 'unsubscribed' });
    },
  );

  test('of somebody who is gone asks the one who writes, unless a machine does', async () => {
    const office = madeUpOffice();
    const gone = 'Avsluta informationsbrevet 0123456789abcdef';
    expect(await take(office, personsMail(BO, gone))).toMatchObject({ did: 'asked-to-end', address: BO });
    expect(await take(office, personsMail(BO, gone, 'maskin', 'Auto-Submitted: auto-replied\n'))).toMatchObject({
      place: 'unclear',
      did: 'unclear',
    });
  });

  test('and more to say is done, and left for somebody to read', async () => {
    const office = madeUpOffice();
    const mail = `${personsMail(BO, subject(office, BO))}Vem tar över mitt ärende?\n`;
    expect(await take(office, mail)).toMatchObject({ place: 'unclear', did: 'unsubscribed' });
    expect(await take(office, mail)).toMatchObject({ place: 'unclear', did: 'unsubscribed', toldBefore: true });
    expect(state(office.database).answers).toEqual([BO]);
  });
});

describe('”Avsluta” without a code', () => {
  test('is asked about, since anybody can write a sender, and ends the letter with the reply', async () => {
    const office = madeUpOffice();
    expect(await take(office, personsMail(ANNA, 'Avsluta informationsbrevet'))).toMatchObject({ did: 'asked-to-end' });
    expect(state(office.database)).toMatchObject({ suppressed: [], answers: [ANNA] });
    const { subject } = answerIn(office, 'confirm-end');
    expect(await take(office, personsMail(ANNA, `Sv: ${subject}`))).toMatchObject({
      did: 'unsubscribed',
      address: ANNA,
    });
    expect(state(office.database).suppressed).toHaveLength(1);
  });

  test('is not confirmed by an absence note, nor by somebody else', async () => {
    const office = madeUpOffice();
    await take(office, personsMail(BO, 'Avsluta informationsbrevet'));
    const { subject } = answerIn(office, 'confirm-end');
    const absent = `${personsMail(BO, `Ärende 4711 mottaget: ${subject}`)}Jag är på semester.\n`;
    expect((await take(office, absent)).did).toBe('unclear');
    expect((await take(office, personsMail(ANNA, `Sv: ${subject}`))).did).toBe('bad-confirmation');
    expect(state(office.database).suppressed).toEqual([]);
  });

  test.each(['Ja, avsluta.', 'Jag vill avsluta prenumerationen.', 'Ja tack!', 'Bekräftar avslutet.'])(
    'is confirmed by who says so once more: %s',
    async (words) => {
      const office = madeUpOffice();
      await take(office, personsMail(BO, 'Avsluta'));
      const reply = `${personsMail(BO, `Sv: ${answerIn(office, 'confirm-end').subject}`)}${words}\n`;
      expect((await take(office, reply)).did).toBe('unsubscribed');
    },
  );

  test.each(['Nej.', 'Ja, men vänta till nyår.', 'Nej, jag vill prenumerera.', 'Prenumerera'])(
    'is not confirmed by who says something else: %s',
    async (words) => {
      const office = madeUpOffice();
      await take(office, personsMail(BO, 'Avsluta'));
      const reply = `${personsMail(BO, `Sv: ${answerIn(office, 'confirm-end').subject}`)}${words}\n`;
      expect((await take(office, reply)).did).toBe('unclear');
      expect(state(office.database).suppressed).toEqual([]);
    },
  );

  test('needs no reply when our own mail server vouches for the sender', async () => {
    const office = madeUpOffice();
    const vouched = `Authentication-Results: ${OUR_SERVER}; dmarc=pass header.from=exempelstad.example\n`;
    expect((await take(office, personsMail(BO, 'Avsluta', 'x', vouched), OUR_SERVER)).did).toBe('unsubscribed');
  });

  test('is asked about when another writes the name of the city where our mail server tells of it', async () => {
    const office = madeUpOffice();
    const results = `Authentication-Results: ${OUR_SERVER}; spf=pass smtp.mailfrom="exempelstad.example x"@evil.example; dmarc=none\n`;
    expect((await take(office, personsMail(BO, 'Avsluta', 'x', results), OUR_SERVER)).did).toBe('asked-to-end');
    expect(state(office.database)).toMatchObject({ suppressed: [], answers: [BO] });
  });

  test('is neither done nor asked about when the sender is known to be forged', async () => {
    const office = madeUpOffice();
    const forged = 'Authentication-Results: mx.example; spf=fail; dkim=fail; dmarc=fail\n';
    expect(await take(office, personsMail(BO, 'Avsluta', 'x', forged))).toEqual({ place: 'unclear', did: 'forged' });
    expect(state(office.database)).toMatchObject({ suppressed: [], answers: [] });
  });

  test('from somebody who gets no letters is put where a person reads it, unanswered', async () => {
    const office = madeUpOffice();
    expect(await take(office, personsMail('okand@exempelstad.example', 'Avsluta'))).toMatchObject({
      place: 'unclear',
      did: 'unknown-person',
    });
    expect(state(office.database)).toMatchObject({ suppressed: [], answers: [] });
  });

  test('from a contact person who has left says that the role may be vacant', async () => {
    const office = madeUpOffice();
    const vouched = `Authentication-Results: ${OUR_SERVER}; dmarc=pass header.from=exempelstad.example\n`;
    const mail = `${personsMail(ANNA, 'Sv: Läs', 'x', vouched)}Jag har gått i pension och vill inte längre ha några utskick.\n`;
    expect(await take(office, mail, OUR_SERVER)).toMatchObject({
      did: 'unsubscribed',
      vacancy: 'ovningsforvaltningen',
    });
  });
});

describe('”Prenumerera”', () => {
  const NEW = 'ny.person@exempelstad.example';
  const invitation = (office: Office) => answerIn(office, 'confirm-start').subject;

  test('is asked to confirm, and starts the letter when the person replies', async () => {
    const office = madeUpOffice();
    expect((await take(office, personsMail(NEW, 'Prenumerera på informationsbrevet'))).did).toBe('asked-to-start');
    expect(state(office.database).people).toHaveLength(2);
    expect((await take(office, personsMail(NEW, `Sv: ${invitation(office)}`))).did).toBe('subscribed');
    expect(state(office.database).people).toContainEqual({ address: NEW, role: 'subscriber' });
  });

  test('is not confirmed by anybody else, nor by a made-up code, nor by an absence note', async () => {
    const office = madeUpOffice();
    await take(office, personsMail(NEW, 'Prenumerera'));
    const did = async (mail: string) => (await take(office, mail)).did;
    expect(await did(personsMail('annan@exempelstad.example', `Sv: ${invitation(office)}`))).toBe('bad-confirmation');
    expect(await did(personsMail(NEW, 'Sv: Bekräfta prenumerationen [P-2026-12-18-0123456789abcdef01234567]'))).toBe(
      'bad-confirmation',
    );
    expect(await did(`${personsMail(NEW, `Sv: ${invitation(office)}`)}Jag är på semester till den 7 januari.\n`)).toBe(
      'unclear',
    );
    expect(state(office.database).people).toHaveLength(2);
  });

  test('is asked anew when the answer comes after two weeks', async () => {
    const office = madeUpOffice();
    await take(office, personsMail(NEW, 'Prenumerera'));
    const late = { ...office, today: '2026-12-19' };
    expect((await take(late, personsMail(NEW, `Sv: ${invitation(office)}`))).did).toBe('asked-to-start');
    expect(state(office.database).people).toHaveLength(2);
  });

  test.each([
    'privat@exempelstad.example.annan.example',
    'evil%annan.example@exempelstad.example',
    'annan.example!evil@exempelstad.example',
  ])('from %s is for a person to answer', async (address) => {
    const office = madeUpOffice();
    expect(await take(office, personsMail(address, 'Prenumerera'))).toMatchObject({
      place: 'unclear',
      did: 'not-work',
    });
    expect(state(office.database).answers).toEqual([]);
  });

  test('on the day of an ”Avsluta” is a regret that is heard', async () => {
    const office = madeUpOffice();
    await take(office, personsMail(ANNA, `Avsluta informationsbrevet ${office.keys.stopCode(ANNA)}`));
    expect((await take(office, personsMail(ANNA, 'Prenumerera'))).did).toBe('asked-to-start');
    expect((await take(office, personsMail(ANNA, `Sv: ${invitation(office)}`))).did).toBe('subscribed');
    expect(state(office.database)).toMatchObject({
      suppressed: [],
      people: [{ address: ANNA, role: 'contact' }, { address: BO }],
    });
  });
});
