import { describe, expect, test } from 'vitest';
import { erase } from '../../../scripts/data/erase.ts';
import { pruneRows } from '../../../scripts/data/retention.ts';
import { deleteRecipient } from '../../../scripts/data/recipients.ts';
import { heldInDatabase } from '../../../scripts/register/extract-parts.ts';
import { answerFrom, answerIcs, answerMail, invited, MEETING, noted } from './invited.ts';
import { ANNA, BO, letterFrom, madeUpOffice, take } from './office.ts';

const ZONE = 'Europe/Stockholm';
const CAROLA = 'carola@exempelstad.example';

/** Anna and Bo are invited to a meeting. */
function prepared() {
  const office = madeUpOffice();
  office.today = '2027-01-20';
  const ids = invited(office.database, [ANNA, BO]);
  return { office, ids };
}

describe('the answer of a calendar program', () => {
  test.each([
    ['ACCEPTED', 'accepted'],
    ['DECLINED', 'declined'],
    ['TENTATIVE', 'tentative'],
  ])('%s is noted for the one who was invited, without an organiser in it', async (partstat, answer) => {
    const { office } = prepared();
    expect(await take(office, answerFrom(ANNA, { answer: partstat }))).toEqual({
      place: 'handled',
      did: 'answered',
      address: ANNA,
    });
    expect(noted(office.database)).toEqual([{ address: ANNA, sequence: 0, answer }]);
  });

  test('is the last one that was given, in whatever order they are read', async () => {
    const { office } = prepared();
    await take(office, answerFrom(ANNA, { answer: 'DECLINED', stamp: '20270114T080000Z' }));
    expect(await take(office, answerFrom(ANNA, { answer: 'ACCEPTED', stamp: '20270113T080000Z' }))).toMatchObject({
      did: 'nothing-new',
    });
    expect(noted(office.database)).toMatchObject([{ answer: 'declined' }]);
    await take(office, answerFrom(ANNA, { answer: 'TENTATIVE', stamp: '20270115T080000Z' }));
    expect(noted(office.database)).toMatchObject([{ answer: 'tentative' }]);
  });

  test('from a clock that is years ahead does not stand for ever', async () => {
    const { office } = prepared();
    await take(office, answerFrom(ANNA, { answer: 'DECLINED', stamp: '20990101T080000Z' }, { headers: 'X-A: 1\n' }));
    office.today = '2027-01-20';
    await take(office, answerFrom(ANNA, { answer: 'ACCEPTED', stamp: '20270119T080000Z' }));
    expect(noted(office.database)).toMatchObject([{ answer: 'accepted' }]);
  });

  test('that is read twice counts once', async () => {
    const { office } = prepared();
    await take(office, answerFrom(ANNA));
    expect(await take(office, answerFrom(ANNA))).toMatchObject({ did: 'handled-before' });
  });

  test('with a time of its own is noted as a proposal, and left to be read with the time', async () => {
    const { office } = prepared();
    expect(await take(office, answerFrom(ANNA, { method: 'COUNTER' }))).toEqual({
      place: 'unclear',
      did: 'counter-proposed',
      address: ANNA,
      detail: 'Förslag: 2027-02-11 13:30.',
    });
    expect(noted(office.database)).toMatchObject([{ answer: 'counter' }]);
  });

  test('proposing a time in a zone that is not ours is shown as it stands', async () => {
    const { office } = prepared();
    const ics = answerIcs({ attendee: ANNA, method: 'COUNTER' }).replace('DTSTART;TZID=W. Europe Standard Time', 'DTSTART;TZID=Påhittad/Zon'); // prettier-ignore
    expect(await take(office, answerMail(ANNA, ics, { method: 'COUNTER' }))).toMatchObject({
      detail: 'Förslag: 2027-02-11 13:30 (tidszon Påhittad/Zon).',
    });
  });

  test('with a comment is noted, and left for somebody to read', async () => {
    const { office } = prepared();
    const mail = answerFrom(ANNA, { more: 'COMMENT:Jag kommer en kvart sent' });
    expect(await take(office, mail)).toMatchObject({ place: 'unclear', did: 'answered-with-words' });
    expect(noted(office.database)).toMatchObject([{ answer: 'accepted' }]);
    expect(await take(office, mail)).toMatchObject({ toldBefore: true });
  });

  test('to a time that has been moved counts for nothing, and the new one is asked for', async () => {
    const { office } = prepared();
    invited(office.database, [ANNA, BO], { sequence: 1 }, '2027-01-20T09:00:00.000Z');
    expect(await take(office, answerFrom(ANNA))).toEqual({ place: 'handled', did: 'answer-old', address: ANNA });
    expect(noted(office.database)).toEqual([]);
    expect(await take(office, answerFrom(ANNA, { sequence: '1' }))).toMatchObject({ did: 'answered' });
    expect(noted(office.database)).toEqual([{ address: ANNA, sequence: 1, answer: 'accepted' }]);
  });

  test('to a meeting that is moved and whose new time is not told yet is no answer to that, and its words are read', async () => {
    const { office } = prepared();
    office.moves = new Map([[MEETING, 1]]);
    expect(await take(office, answerFrom(ANNA))).toEqual({ place: 'handled', did: 'answer-old', address: ANNA });
    expect(await take(office, answerFrom(BO, { more: 'COMMENT:Tisdag går bättre' }))).toEqual({
      place: 'unclear',
      did: 'answer-old',
      address: BO,
    });
    // Kept, should it be moved back.
    expect(noted(office.database).map(({ sequence }) => sequence)).toEqual([0, 0]);
  });

  test('to one that is cancelled counts for nothing', async () => {
    const { office } = prepared();
    invited(office.database, [ANNA], { sequence: 1, purpose: 'cancel' }, '2027-01-20T09:00:00.000Z');
    expect(await take(office, answerFrom(ANNA))).toEqual({ place: 'handled', did: 'answer-late', address: ANNA });
    expect(noted(office.database)).toEqual([]);
  });
});

describe('an answer that is not certain is listed and not noted', () => {
  const cases: [string, string, object][] = [
    ['an invitation that was passed on', answerFrom(CAROLA), { did: 'answer-stranger' }],
    ['from another address than the one invited', answerMail(CAROLA, answerIcs({ attendee: ANNA })), { did: 'answer-for-another' }], // prettier-ignore
    ['somebody else’s UID', answerFrom(ANNA, { uid: 'x@annan.example' }), { did: 'answer-not-ours' }],
    ['a version that was never sent', answerFrom(ANNA, { sequence: '7' }), { did: 'calendar-unread' }],
    ['a version that is no number', answerFrom(ANNA, { sequence: 'abc' }), { did: 'calendar-unread' }],
    ['no method', answerFrom(ANNA, { method: '' }), { detail: expect.stringContaining('vad för slags svar') }],
    ['two methods', answerMail(ANNA, answerIcs({ attendee: ANNA, method: 'COUNTER' })), { detail: expect.stringContaining('säger emot sig') }], // prettier-ignore
    ['neither yes nor no', answerFrom(ANNA, { answer: 'DELEGATED' }), { detail: expect.stringContaining('varken ja') }],
    ['no UID', answerMail(ANNA, answerIcs({ attendee: ANNA }).replace(/^UID.*\r\n/m, '')), { detail: expect.stringContaining('vem som svarar') }], // prettier-ignore
    ['nobody who answers', answerMail(ANNA, answerIcs({ attendee: ANNA }).replace(/^ATTENDEE.*\r\n/m, '')), { detail: expect.stringContaining('vem som svarar') }], // prettier-ignore
    ['a recurring meeting', answerFrom(ANNA, { more: 'RRULE:FREQ=WEEKLY' }), { detail: expect.stringContaining('återkommande') }], // prettier-ignore
    ['one of a recurring meeting', answerFrom(ANNA, { more: 'RECURRENCE-ID:20270211T123000Z' }), { detail: expect.stringContaining('återkommande') }], // prettier-ignore
    ['no event', answerMail(ANNA, 'BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n'), { detail: expect.stringContaining('inget möte') }], // prettier-ignore
    ['two events', answerMail(ANNA, answerIcs({ attendee: ANNA }).replace(/(BEGIN:VEVENT[\s\S]*END:VEVENT)/, '$1\r\n$1')), { did: 'calendar-unread' }], // prettier-ignore
    ['a calendar that is cut off', answerMail(ANNA, answerIcs({ attendee: ANNA }).slice(0, -60)), { detail: 'Kalendersvaret är avkortat eller trasigt.' }], // prettier-ignore
    ['a calendar in a calendar', answerMail(ANNA, `BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n${answerIcs({ attendee: ANNA })}END:VCALENDAR\r\n`), { detail: expect.stringContaining('flera i en') }], // prettier-ignore
    ['two calendars', answerMail(ANNA, answerIcs({ attendee: ANNA }).repeat(2)), { detail: expect.stringContaining('flera i en') }], // prettier-ignore
    ['words that are no calendar', answerMail(ANNA, 'Jag kommer'), { detail: 'Kalendersvaret är avkortat eller trasigt.' }], // prettier-ignore
    ['five megabytes', answerFrom(ANNA, { more: 'X-LONG:'.padEnd(5_000_000, 'lång ') }), { did: 'calendar-unread' }],
    ['five megabytes of lines', answerFrom(ANNA, { more: 'X-A:1\r\n'.repeat(700_000).trim() }), { did: 'calendar-unread' }], // prettier-ignore
    ['a thousand attendees', answerMail(CAROLA, answerIcs({ attendee: ANNA }).replace(/^(ATTENDEE.*)\r\n/m, '$1\r\n'.repeat(1000))), { did: 'answer-for-another' }], // prettier-ignore
  ];
  test.each(cases)('%s', async (_, mail, expected) => {
    const { office } = prepared();
    expect(await take(office, mail)).toMatchObject({ place: 'unclear', ...expected });
    expect(noted(office.database)).toEqual([]);
  });

  test('from a forged sender', async () => {
    const { office } = prepared();
    const headers = 'Authentication-Results: mx.exempelstad.example; dmarc=fail\n';
    expect(await take(office, answerFrom(ANNA, {}, { headers }))).toMatchObject({ place: 'unclear', did: 'forged' });
    expect(noted(office.database)).toEqual([]);
  });

  test('an invitation of somebody else’s, and an event of no answer, are read by a person', async () => {
    const { office } = prepared();
    for (const method of ['REQUEST', 'PUBLISH', 'CANCEL'])
      expect(await take(office, answerFrom(ANNA, { method }))).toMatchObject({ place: 'unclear', did: 'unclear' });
  });
});

describe('a calendar’s answer is read in whatever way it is written', () => {
  const ics = answerIcs({ attendee: ANNA, more: 'LOCATION:Rådhuset, våning två' });
  const quoted = [...Buffer.from(ics.replaceAll('\r\n', '\n'))]
    .map((byte) =>
      byte === 10
        ? '\n'
        : byte === 61 || byte > 126
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte),
    ) // prettier-ignore
    .join('');
  const lines = (bytes: Buffer) => bytes.toString('base64').replace(/.{76}/g, '$&\n');
  test.each([
    ['base64', { encoding: 'base64', encoded: lines(Buffer.from(ics)) }],
    ['quoted-printable', { encoding: 'quoted-printable', encoded: quoted }],
    ['UTF-16', { encoding: 'base64', charset: 'utf-16le', encoded: lines(Buffer.from(ics, 'utf16le')) }],
    ['Windows-1252', { encoding: 'base64', charset: 'windows-1252', encoded: lines(Buffer.from(ics, 'latin1')) }],
    ['no method in its header', { method: '' }],
  ])('%s', async (_, more) => {
    const { office } = prepared();
    expect(await take(office, answerMail(ANNA, ics, more))).toMatchObject({ did: 'answered' });
  });
});

describe('an answer in plain words', () => {
  const reply = (id: string, words: string, from = ANNA, subject = 'Sv: Kallelse: Vintermötet') =>
    letterFrom(from, subject, words, `In-Reply-To: ${id}\nReferences: ${id}\n`);

  test.each([
    ['Ja', 'accepted'],
    ['Ja!\n\nMvh\nNågon Påhittad', 'accepted'],
    ['Hej!\n\nJa tack, jag kommer gärna.\n\nMed vänlig hälsning\nAnna', 'accepted'],
    ['Jag kommer. Vi ses!', 'accepted'],
    ['jag kan vara med den 11 februari', 'accepted'],
    ['Nej', 'declined'],
    ['Nej tack, jag kan inte.', 'declined'],
    ['Tyvärr kan jag inte komma', 'declined'],
    ['Tyvärr, jag har förhinder.', 'declined'],
    ['Jag kan tyvärr inte komma', 'declined'],
    ['Jag kommer inte.', 'declined'],
    ['Måste tyvärr tacka nej', 'declined'],
    ['Kanske', 'tentative'],
    ['Ja\n\n> Nej\n> kan inte', 'accepted'],
    ['Nej\n\nFrån: Exempelstad\nÄmne: Kallelse\n\nSvara ja eller nej', 'declined'],
    // Said, and not certain.
    ['Ja, men jag kommer en kvart sent', undefined],
    ['Jag kommer inte ihåg var det är', undefined],
    ['Nej, jag kommer', undefined],
    ['Ja, jag kan inte', undefined],
    ['Jag kommer om jag hinner', undefined],
    ['Vi kommer två stycken', undefined],
    ['Anna kommer i mitt ställe', undefined],
    ['Ja?', undefined],
    ['Kan jag komma?', undefined],
    ['Ja. Nej.', undefined],
    ['Nej. Finns det en länk?', undefined],
    ['Ok', undefined],
    ['', undefined],
  ])('”%s” is %s', async (words, answer) => {
    const { office, ids } = prepared();
    const deed = await take(office, reply(ids[0]!, words));
    expect(deed).toMatchObject(answer ? { place: 'handled', did: 'answered' } : { place: 'unclear', did: 'answer-in-words' }); // prettier-ignore
    expect(noted(office.database)).toEqual(answer ? [{ address: ANNA, sequence: 0, answer }] : []);
  });

  test('of somebody whom it was passed on to is listed', async () => {
    const { office, ids } = prepared();
    expect(await take(office, reply(ids[0]!, 'Ja', CAROLA))).toMatchObject({
      place: 'unclear',
      did: 'answer-stranger',
    });
    expect(await take(office, reply(ids[0]!, 'Ja', BO))).toMatchObject({ place: 'unclear', did: 'answer-stranger' });
    expect(noted(office.database)).toEqual([]);
  });

  test('of a machine, and to a letter, is none', async () => {
    const { office, ids } = prepared();
    const absent = letterFrom(
      ANNA,
      'Autosvar: Kallelse',
      'Ja',
      `In-Reply-To: ${ids[0]}\nAuto-Submitted: auto-replied\n`,
    );
    expect(await take(office, absent)).toMatchObject({ did: 'left-alone' });
    const letter = `<2026-6.${office.keys.deliveryToken('2026-6', ANNA)}@exempelstad.example>`;
    expect(await take(office, reply(letter, 'Ja'))).toMatchObject({ did: 'unclear' });
    expect(await take(office, letterFrom(ANNA, 'Ja', 'Ja'))).toMatchObject({ did: 'unclear' });
    expect(noted(office.database)).toEqual([]);
  });

  test('to a reminder counts as one to the invitation, and to a cancellation as none', async () => {
    const { office } = prepared();
    const [reminder] = invited(office.database, [ANNA], { purpose: 'remind' });
    expect(await take(office, reply(reminder!, 'Ja'))).toMatchObject({ did: 'answered' });
    const [off] = invited(office.database, [BO], { purpose: 'cancel', sequence: 1 });
    expect(await take(office, reply(off!, 'Nej', BO))).toMatchObject({ did: 'unclear' });
  });
});

describe('what is kept of an answer', () => {
  test('is shown in an extract, and erased with the person', async () => {
    const { office } = prepared();
    await take(office, answerFrom(ANNA));
    const held = () =>
      heldInDatabase(office.database, { address: ANNA, name: undefined }).find(
        ({ title }) => title === 'Svar på kallelser',
      )?.lines;
    expect(held()).toEqual([`${MEETING} · kommer · 2027-01-13 11:59:35 · på kallelse 1 · inläst 2027-01-20`]);
    expect(erase(office.database, { address: ANNA, name: 'Anna Berg' }, '2027-01-20')).toMatchObject({
      meeting_answers: 1,
    });
    expect(held()).toEqual([]);
    expect(noted(office.database)).toEqual([]);
  });

  test('is pruned a year after it was given, and sooner when the person has left', async () => {
    const { office } = prepared();
    office.today = '2027-01-14';
    await take(office, answerFrom(ANNA));
    await take(office, answerFrom(BO));
    deleteRecipient(office.database, BO);
    pruneRows(office.database, '2027-01-14', ZONE);
    expect(noted(office.database)).toMatchObject([{ address: ANNA }]);
    pruneRows(office.database, '2028-01-15', ZONE);
    expect(noted(office.database)).toEqual([]);
  });

  test('who is invited is known until the meeting has been, also after leaving the register', () => {
    const { office } = prepared();
    const addresses = () =>
      office.database
        .prepare("SELECT address FROM deliveries WHERE mailing LIKE 'invite%' AND address LIKE '%@%' ORDER BY address")
        .all()
        .map(({ address }) => address);
    deleteRecipient(office.database, BO);
    pruneRows(office.database, '2027-02-11', ZONE);
    expect(addresses()).toEqual([ANNA, BO]);
    pruneRows(office.database, '2027-02-12', ZONE);
    expect(addresses()).toEqual([ANNA]);
  });
});
