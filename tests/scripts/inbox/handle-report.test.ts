import { describe, expect, test } from 'vitest';
import type { Office } from '../../../scripts/inbox/office.ts';
import {
  ANNA,
  BO,
  madeUpOffice,
  MAILINGS,
  messageId,
  reportMail,
  state,
  trueReport,
  US,
  OUR_SERVER,
  take,
  answerIn,
} from './office.ts';

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
