import { describe, expect, test } from 'vitest';
import { handle, type Office } from '../../../scripts/inbox/handle.ts';
import { readWaiting } from '../../../scripts/inbox/read-waiting.ts';
import { ANNA, BO, madeUpOffice, MAILINGS, messageId, personsMail, reportMail, state, US } from './office.ts';

const take = async (office: Office, mail: string) =>
  handle(office, await readWaiting({ name: 'mejl.eml', format: 'eml', read: async () => Buffer.from(mail) }, [US]));

describe('a report that the address does not exist', () => {
  const hard = (office: Office, id = 'a', address = ANNA) =>
    reportMail({
      id,
      letter: messageId(office.database, '2026-6', ANNA),
      address,
      status: '5.1.1',
      words: '550 5.1.1 User unknown',
    });

  test('ends the mail to it, keeps the role, and says that a contact person may be missing', async () => {
    const office = madeUpOffice();
    expect(await take(office, hard(office))).toEqual({
      place: 'handled',
      did: 'proposed',
      address: ANNA,
      vacancy: 'ovningsforvaltningen',
    });
    const { suppressed, people } = state(office.database);
    expect(suppressed).toEqual([{ person: office.keys.hash(ANNA), reason: 'bounced' }]);
    expect(people).toContainEqual({ address: ANNA, role: 'contact' });
  });

  test('counts once, though it is read twice or comes twice', async () => {
    const office = madeUpOffice();
    await take(office, hard(office));
    const before = state(office.database);
    expect((await take(office, hard(office))).did).toBe('handled-before');
    expect((await take(office, hard(office, 'another mail'))).did).toBe('nothing-new');
    expect(state(office.database)).toEqual(before);
  });

  test('counts for the one whom the letter went to, when it was forwarded to an address of theirs', async () => {
    const office = madeUpOffice();
    expect(await take(office, hard(office, 'a', 'hemma@annanstans.example'))).toMatchObject({
      did: 'proposed',
      address: ANNA,
    });
  });

  test('does nothing to anybody when it is about a letter that we never sent', async () => {
    const office = madeUpOffice();
    const forged = reportMail({
      id: 'x',
      letter: '<2026-6.ffffffffffffffffffffffff@exempelstad.example>',
      address: ANNA,
      status: '5.1.1',
    });
    expect(await take(office, forged)).toEqual({ place: 'unclear', did: 'not-ours', address: ANNA });
    expect(state(office.database)).toMatchObject({ suppressed: [], bounces: [] });
  });

  test('cannot be turned on somebody else by one who got a letter', async () => {
    const office = madeUpOffice();
    const forged = reportMail({
      id: 'x',
      letter: messageId(office.database, '2026-6', BO),
      address: ANNA,
      status: '5.1.1',
    });
    expect(await take(office, forged)).toMatchObject({ address: BO });
    expect(state(office.database).suppressed).toEqual([{ person: office.keys.hash(BO), reason: 'bounced' }]);
  });

  test('is known by the code in the envelope sender when the letter is not quoted', async () => {
    const office = madeUpOffice();
    const token = office.keys.deliveryToken('2026-6', ANNA);
    const mail = `Return-Path: <>\nFrom: MAILER-DAEMON@mx.example\nTo: informationsbrev+${token}@exempelstad.example\nSubject: failure notice\nMessage-ID: <verp@mx.example>\n\nYour message could not be delivered to the recipient.\n550 5.1.1 User unknown\n`;
    expect(await take(office, mail)).toMatchObject({ did: 'proposed', address: ANNA });
  });
});

describe('a report of a passing fault', () => {
  const soft = (office: Office, mailing: string, more: { status?: string; words?: string; action?: string } = {}) =>
    reportMail({
      id: `${mailing} ${more.words}`,
      letter: messageId(office.database, mailing, ANNA),
      address: ANNA,
      status: '5.2.2',
      words: 'mailbox full',
      ...more,
    });

  test('is counted, and gives the address up when three letters in a row have come back', async () => {
    const office = madeUpOffice();
    const did = [];
    for (const mailing of MAILINGS.slice(1)) did.push((await take(office, soft(office, mailing))).did);
    expect(did).toEqual(['counted', 'counted', 'proposed']);
    expect(state(office.database).suppressed).toHaveLength(1);
  });

  test('is forgiven when a letter in between arrived', async () => {
    const office = madeUpOffice();
    const did = [];
    for (const mailing of ['2026-3', '2026-4', '2026-6']) did.push((await take(office, soft(office, mailing))).did);
    expect(did).toEqual(['counted', 'counted', 'counted']);
  });

  test.each([
    ['a filter took the letter for spam', { status: '5.7.1', words: '554 5.7.1 rejected as spam' }],
    ['the letter was too big', { status: '5.3.4', words: '552 5.3.4 message too large' }],
  ])('is never counted when %s', async (_, why) => {
    const office = madeUpOffice();
    for (const mailing of MAILINGS) expect((await take(office, soft(office, mailing, why))).did).toBe('noted');
    expect(state(office.database).suppressed).toEqual([]);
  });

  test('is nothing at all when the letter is only late, and does not hide what comes after', async () => {
    const office = madeUpOffice();
    await take(office, soft(office, '2026-6', { status: '4.4.1', words: 'timed out', action: 'delayed' }));
    expect(state(office.database).bounces).toEqual([]);
    expect((await take(office, soft(office, '2026-6', { status: '5.1.1', words: '550 5.1.1 User unknown' }))).did).toBe(
      'proposed',
    );
  });

  test('becomes hard when a later report on the same letter says so', async () => {
    const office = madeUpOffice();
    await take(office, soft(office, '2026-6'));
    expect((await take(office, soft(office, '2026-6', { status: '5.1.1', words: 'User unknown' }))).did).toBe(
      'proposed',
    );
    expect(state(office.database).bounces).toEqual([
      { mailing: '2026-6', address: ANNA, hard: 1, reason: 'unknown-address' },
    ]);
  });
});

describe('”Avsluta”', () => {
  test('ends the letter and not the role, and is answered', async () => {
    const office = madeUpOffice();
    expect((await take(office, personsMail(ANNA, 'Avsluta informationsbrevet'))).did).toBe('unsubscribed');
    const { suppressed, people, answers } = state(office.database);
    expect(suppressed).toEqual([{ person: office.keys.hash(ANNA), reason: 'unsubscribed' }]);
    expect(people).toContainEqual({ address: ANNA, role: 'contact' });
    expect(answers).toEqual([ANNA]);
    const { answer } = office.database.prepare('SELECT answer FROM answers').get() as { answer: string };
    expect(answer).toContain('Ditt uppdrag i Kontaktnätet är kvar');
  });

  test('with a code ends it for the one whose letter it was, and tells that one', async () => {
    const office = madeUpOffice();
    const mail = personsMail('kollega@exempelstad.example', `Avsluta informationsbrevet ${office.keys.stopCode(BO)}`);
    expect(await take(office, mail)).toMatchObject({ did: 'unsubscribed', address: BO });
    expect(state(office.database).answers).toEqual([BO]);
  });

  test('with the code of somebody who is gone ends it for the one who writes', async () => {
    const office = madeUpOffice();
    expect(await take(office, personsMail(BO, 'Avsluta informationsbrevet 0123456789abcdef'))).toMatchObject({
      address: BO,
    });
  });

  test('from somebody who gets no letters is put where a person reads it, unanswered', async () => {
    const office = madeUpOffice();
    expect(await take(office, personsMail('okand@exempelstad.example', 'Avsluta'))).toMatchObject({
      place: 'unclear',
      did: 'unknown-person',
    });
    expect(state(office.database)).toMatchObject({ suppressed: [], answers: [] });
  });
});

describe('”Prenumerera”', () => {
  const NEW = 'ny.person@exempelstad.example';
  const invitation = (office: Office) =>
    (
      JSON.parse((office.database.prepare('SELECT answer FROM answers').get() as { answer: string }).answer) as {
        subject: string;
      }
    ).subject;

  test('is asked to confirm, and starts the letter when the person replies', async () => {
    const office = madeUpOffice();
    expect((await take(office, personsMail(NEW, 'Prenumerera på informationsbrevet'))).did).toBe('invited');
    expect(state(office.database).people).toHaveLength(2);
    expect((await take(office, personsMail(NEW, `Sv: ${invitation(office)}`))).did).toBe('subscribed');
    expect(state(office.database).people).toContainEqual({ address: NEW, role: 'subscriber' });
  });

  test('is not confirmed by anybody else, nor by a made-up code', async () => {
    const office = madeUpOffice();
    await take(office, personsMail(NEW, 'Prenumerera'));
    expect((await take(office, personsMail('annan@exempelstad.example', `Sv: ${invitation(office)}`))).did).toBe(
      'bad-confirmation',
    );
    expect((await take(office, personsMail(NEW, 'Sv: [P-2026-12-18-0123456789abcdef01234567]'))).did).toBe(
      'bad-confirmation',
    );
    expect(state(office.database).people).toHaveLength(2);
  });

  test('is asked anew when the answer comes after two weeks', async () => {
    const office = madeUpOffice();
    await take(office, personsMail(NEW, 'Prenumerera'));
    const late = { ...office, today: '2026-12-19' };
    expect((await take(late, personsMail(NEW, `Sv: ${invitation(office)}`))).did).toBe('invited');
    expect(state(office.database).people).toHaveLength(2);
  });

  test('is for work addresses alone', async () => {
    const office = madeUpOffice();
    expect((await take(office, personsMail('privat@exempelstad.example.annan.example', 'Prenumerera'))).did).toBe(
      'not-work',
    );
    const { answer } = office.database.prepare('SELECT answer FROM answers').get() as { answer: string };
    expect(answer).toContain('går bara till tjänsteadresser');
  });

  test('starts the letter again for somebody who had ended it, with the role as it was', async () => {
    const office = madeUpOffice();
    await take(office, personsMail(ANNA, 'Avsluta'));
    const later = { ...office, today: '2026-12-05' };
    expect((await take(later, personsMail(ANNA, 'Prenumerera'))).did).toBe('invited');
    const { answer } = office.database.prepare("SELECT answer FROM answers WHERE day = '2026-12-05'").get() as {
      answer: string;
    };
    await take(later, personsMail(ANNA, `Sv: ${(JSON.parse(answer) as { subject: string }).subject}`));
    expect(state(office.database)).toMatchObject({
      suppressed: [],
      people: [{ address: ANNA, role: 'contact' }, { address: BO }],
    });
  });
});

describe('mail that machines send each other never goes round', () => {
  test('nobody is answered twice the same day', async () => {
    const office = madeUpOffice();
    await take(office, personsMail(BO, 'Prenumerera', 'ett'));
    await take(office, personsMail(BO, 'Prenumerera', 'två'));
    expect(state(office.database).answers).toEqual([BO]);
  });

  test.each([
    ['an automatic reply', personsMail(BO, 'Avsluta', 'x', 'Auto-Submitted: auto-replied\n')],
    ['a list', personsMail(BO, 'Avsluta', 'x', 'List-Id: <lista.example>\n')],
    ['ourselves', personsMail(US, 'Avsluta')],
    ['an address that nobody reads', personsMail('noreply@exempelstad.example', 'Prenumerera')],
  ])('%s is never answered', async (_, mail) => {
    const office = madeUpOffice();
    await take(office, mail);
    expect(state(office.database)).toMatchObject({ answers: [], suppressed: [] });
  });
});

test('a complaint ends the mail to the one whose letter it was', async () => {
  const office = madeUpOffice();
  const mail = `From: fbl@post.example\nMessage-ID: <fbl@post.example>\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\n\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: ${messageId(office.database, '2026-5', BO)}\n\n--b--\n`;
  expect(await take(office, mail)).toEqual({ place: 'handled', did: 'complained', address: BO });
  expect(state(office.database).suppressed).toEqual([{ person: office.keys.hash(BO), reason: 'complained' }]);
});

test('what was not understood is judged anew when somebody puts it back', async () => {
  const office = madeUpOffice();
  const mail = personsMail('ny.kollega@exempelstad.example', 'Avsluta');
  expect((await take(office, mail)).did).toBe('unknown-person');
  const person = office.database.prepare(
    "INSERT INTO recipients (address, name, unit, role, since, confirmed) VALUES (?, 'Ny', '', 'subscriber', '2026-12-04', NULL)",
  );
  person.run('ny.kollega@exempelstad.example');
  expect((await take(office, mail)).did).toBe('unsubscribed');
  expect((await take(office, mail)).did).toBe('handled-before');
});

test('when a change cannot be made, nothing of the mail is noted', async () => {
  const office = madeUpOffice();
  office.database.exec("CREATE TRIGGER full BEFORE INSERT ON handled_mail BEGIN SELECT RAISE(ABORT, 'disk full'); END");
  await expect(take(office, personsMail(BO, 'Avsluta'))).rejects.toThrow('disk full');
  expect(state(office.database)).toMatchObject({ suppressed: [], answers: [] });
});
