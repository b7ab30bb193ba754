import { describe, expect, test } from 'vitest';
import { handle } from '../../../scripts/inbox/handle.ts';
import type { Office } from '../../../scripts/inbox/office.ts';
import { readWaiting } from '../../../scripts/inbox/read-waiting.ts';
import {
  ANNA,
  BO,
  madeUpOffice,
  MAILINGS,
  messageId,
  personsMail,
  reportMail,
  state,
  trueReport,
  US,
} from './office.ts';

const OUR_SERVER = 'mx.exempelstad.example';
const take = async (office: Office, mail: string, authserv?: string) =>
  handle(
    office,
    await readWaiting({ name: 'mejl.eml', format: 'eml', read: async () => Buffer.from(mail) }, [US], authserv),
  );

/** The subject of what we last asked or told. */
const answerIn = (office: Office, kind: string): { subject: string; text: string } => {
  const row = office.database.prepare('SELECT answer FROM answers WHERE kind = ? ORDER BY day DESC').get(kind);
  return JSON.parse((row as { answer: string }).answer) as { subject: string; text: string };
};

describe('a report that the address does not exist', () => {
  test('ends the mail to a subscriber, who is told', async () => {
    const office = madeUpOffice();
    expect(await take(office, trueReport(office, '2026-6', BO))).toEqual({
      place: 'handled',
      did: 'suppressed',
      address: BO,
    });
    expect(state(office.database)).toMatchObject({
      suppressed: [{ person: office.keys.hash(BO), reason: 'bounced' }],
      answers: [BO],
    });
    expect(answerIn(office, 'stopped').text).toContain('informationsbrevet inte ska skickas till din adress');
  });

  test('on a contact person is proposed to the network lead, with the server’s words, and the letters go on', async () => {
    const office = madeUpOffice();
    expect(await take(office, trueReport(office, '2026-6', ANNA))).toEqual({
      place: 'handled',
      did: 'proposed',
      address: ANNA,
      vacancy: 'ovningsforvaltningen',
    });
    expect(state(office.database)).toMatchObject({
      suppressed: [],
      proposed: [{ person: office.keys.hash(ANNA), reason: 'bounced', words: 'smtp; 550 5.1.1 User unknown' }],
      answers: [],
    });
  });

  test('counts once, though it is read twice or comes twice', async () => {
    const office = madeUpOffice();
    await take(office, trueReport(office, '2026-6', BO));
    const before = state(office.database);
    expect((await take(office, trueReport(office, '2026-6', BO))).did).toBe('handled-before');
    expect((await take(office, trueReport(office, '2026-6', BO, { id: 'another mail' }))).did).toBe('nothing-new');
    expect(state(office.database)).toEqual(before);
  });

  test('counts for the one whom the letter went to, when it was forwarded to an address of theirs', async () => {
    const office = madeUpOffice();
    const mail = trueReport(office, '2026-6', BO, { address: 'hemma@annanstans.example' });
    expect(await take(office, mail)).toMatchObject({ did: 'suppressed', address: BO });
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
    expect(state(office.database)).toMatchObject({ suppressed: [], proposed: [], bounces: [] });
  });

  test('is known by the code in the envelope sender when the letter is not quoted', async () => {
    const office = madeUpOffice();
    const envelope = `${office.keys.deliveryToken('2026-6', BO)}.${office.keys.deliveryProof('2026-6', BO)}`;
    const mail = `Return-Path: <>\nFrom: MAILER-DAEMON@mx.example\nTo: informationsbrev+${envelope}@exempelstad.example\nSubject: failure notice\nMessage-ID: <verp@mx.example>\n\nYour message could not be delivered to the recipient.\n550 5.1.1 User unknown\n`;
    expect(await take(office, mail)).toMatchObject({ did: 'suppressed', address: BO });
  });
});

describe('a report that anybody could have written is only proposed', () => {
  const nobodyIsStopped = (office: Office) =>
    expect(state(office.database)).toMatchObject({ suppressed: [], answers: [] });

  test('with the id that stands in every answer to the letter, quoted as a report quotes it', async () => {
    const office = madeUpOffice();
    const letter = messageId(office.database, '2026-6', BO);
    expect((await take(office, reportMail({ id: 'x', letter, address: BO, status: '5.1.1' }))).did).toBe('proposed');
    nobodyIsStopped(office);
  });

  test.each(['In-Reply-To', 'References'])('with the id in %s, from anybody', async (field) => {
    const office = madeUpOffice();
    const forged = `From: angripare@evil.example\nTo: ${US}\nSubject: x\nMessage-ID: <x@evil.example>\n${field}: ${messageId(office.database, '2026-6', ANNA)}\nContent-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns;x\n\nFinal-Recipient: rfc822;vem.som.helst@evil.example\nAction: failed\nStatus: 5.1.1\n\n--b--\n`;
    expect(await take(office, forged)).toMatchObject({ did: 'proposed', address: ANNA });
    nobodyIsStopped(office);
  });

  test('with the proof of somebody else’s letter', async () => {
    const office = madeUpOffice();
    const proof = office.keys.deliveryProof('2026-6', ANNA);
    expect((await take(office, trueReport(office, '2026-6', BO, { proof }))).did).toBe('proposed');
    nobodyIsStopped(office);
  });

  test('three times softly', async () => {
    const office = madeUpOffice();
    const did = [];
    for (const mailing of MAILINGS.slice(1)) {
      const letter = messageId(office.database, mailing, BO);
      did.push((await take(office, reportMail({ id: mailing, letter, address: BO, status: '5.2.2' }))).did);
    }
    expect(did).toEqual(['counted', 'counted', 'proposed']);
    nobodyIsStopped(office);
  });

  test('unless our own mail server says that it comes from where the recipient is', async () => {
    const office = madeUpOffice();
    const report = (results: string) =>
      trueReport(office, '2026-6', BO, { id: results, proof: '', more: `Authentication-Results: ${results}\n` });
    const passed = `dmarc=pass header.from=${OUR_SERVER}`;
    // Nobody has said which server is ours; another server; a domain that is not the recipient's.
    expect((await take(office, report(`${OUR_SERVER}; ${passed}`))).did).toBe('proposed');
    expect((await take(office, report(`evil.example; ${passed} 1`), OUR_SERVER)).did).toBe('nothing-new');
    expect((await take(office, report(`${OUR_SERVER}; dmarc=pass header.from=evil.example`), OUR_SERVER)).did).toBe(
      'nothing-new',
    );
    nobodyIsStopped(office);
    const trusted = madeUpOffice();
    const mail = trueReport(trusted, '2026-6', BO, {
      proof: '',
      more: `Authentication-Results: ${OUR_SERVER}; ${passed}\nAuthentication-Results: ${OUR_SERVER}; dmarc=fail\n`,
    });
    expect((await take(trusted, mail, OUR_SERVER)).did).toBe('suppressed');
  });

  test('and put where a person reads it when it is known to be forged', async () => {
    const office = madeUpOffice();
    const more = 'Authentication-Results: mx.example; spf=fail; dkim=fail; dmarc=fail header.from=evil.example\n';
    const letter = messageId(office.database, '2026-6', BO);
    expect(await take(office, reportMail({ id: 'x', letter, address: BO, status: '5.1.1', more }))).toEqual({
      place: 'unclear',
      did: 'forged',
    });
    expect(state(office.database)).toMatchObject({ suppressed: [], proposed: [], bounces: [] });
  });
});

describe('a report of a passing fault', () => {
  const soft = (office: Office, mailing: string, more: Parameters<typeof trueReport>[3] = {}) =>
    trueReport(office, mailing, BO, { status: '5.2.2', words: 'mailbox full', ...more });

  test('is counted, and gives the address up when three letters in a row have come back', async () => {
    const office = madeUpOffice();
    const did = [];
    for (const mailing of MAILINGS.slice(1)) did.push((await take(office, soft(office, mailing))).did);
    expect(did).toEqual(['counted', 'counted', 'given-up']);
    expect(state(office.database)).toMatchObject({ suppressed: [{ reason: 'bounced' }], answers: [BO] });
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
    ['our own quota is spent', { status: '5.1.90', words: '550 5.1.90 daily limit for message recipients' }],
    ['the relay is blocked', { status: '4.0.0', words: '554 Blocked - see https://example.com/x' }],
    ['the server speaks of itself', { status: '5.3.2', words: '554 5.3.2 System is not accepting messages' }],
  ])('is never counted when %s', async (_, why) => {
    const office = madeUpOffice();
    for (const mailing of MAILINGS) expect((await take(office, soft(office, mailing, why))).did).toBe('noted');
    expect(state(office.database)).toMatchObject({ suppressed: [], proposed: [] });
  });

  test('is nothing at all when the letter is only late, and does not hide what comes after', async () => {
    const office = madeUpOffice();
    await take(office, soft(office, '2026-6', { status: '4.4.1', words: 'timed out', action: 'delayed' }));
    expect(state(office.database).bounces).toEqual([]);
    expect((await take(office, trueReport(office, '2026-6', BO))).did).toBe('suppressed');
  });

  test('becomes hard when a later report on the same letter says so', async () => {
    const office = madeUpOffice();
    await take(office, soft(office, '2026-6'));
    expect((await take(office, trueReport(office, '2026-6', BO))).did).toBe('suppressed');
    expect(state(office.database).bounces).toEqual([
      { mailing: '2026-6', address: BO, hard: 1, reason: 'unknown-address' },
    ]);
  });
});

describe('a complaint', () => {
  const complaint = (office: Office, address: string, proof = '') =>
    `From: fbl@post.example\nMessage-ID: <fbl@post.example>\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\n\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: ${messageId(office.database, '2026-5', address)}\nX-Delivery-Proof: ${proof}\n\n--b--\n`;

  test('ends the mail to the one whose letter it was, who is told', async () => {
    const office = madeUpOffice();
    const mail = complaint(office, BO, office.keys.deliveryProof('2026-5', BO));
    expect(await take(office, mail)).toEqual({ place: 'handled', did: 'complained', address: BO });
    expect(state(office.database)).toMatchObject({
      suppressed: [{ person: office.keys.hash(BO), reason: 'complained' }],
      answers: [BO],
    });
  });

  test('is only proposed of a contact person, and when anybody could have written it', async () => {
    const office = madeUpOffice();
    const proven = complaint(office, ANNA, office.keys.deliveryProof('2026-5', ANNA));
    expect((await take(office, proven)).did).toBe('proposed');
    expect((await take(office, complaint(office, BO).replace('<fbl@', '<2@'))).did).toBe('proposed');
    expect(state(office.database)).toMatchObject({ suppressed: [], answers: [] });
  });
});

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
    expect(answerIn(office, 'ended').text).toContain('Ditt uppdrag i Kontaktnätet är kvar');
  });

  test('ends it for the one whose letter it was, and tells that one', async () => {
    const office = madeUpOffice();
    const mail = personsMail('kollega@exempelstad.example', subject(office, BO));
    expect(await take(office, mail)).toMatchObject({ did: 'unsubscribed', address: BO });
    expect(state(office.database).answers).toEqual([BO]);
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

  test('needs no reply when our own mail server vouches for the sender', async () => {
    const office = madeUpOffice();
    const vouched = `Authentication-Results: ${OUR_SERVER}; dmarc=pass header.from=exempelstad.example\n`;
    expect((await take(office, personsMail(BO, 'Avsluta', 'x', vouched), OUR_SERVER)).did).toBe('unsubscribed');
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
