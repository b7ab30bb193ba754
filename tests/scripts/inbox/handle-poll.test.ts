import { describe, expect, test } from 'vitest';
import type { Poll } from '../../../src/model/poll.ts';
import { handle } from '../../../scripts/inbox/handle.ts';
import type { Office } from '../../../scripts/inbox/office.ts';
import { readWaiting } from '../../../scripts/inbox/read-waiting.ts';
import { answerTexts } from '../../../scripts/inbox/answer-texts.ts';
import { site } from '../../newsletter/made-up.ts';
import { ANNA, BO, madeUpOffice, messageId, personsMail, sentTo, trueReport, US } from './office.ts';

const DAG = 'fraga-dag';
const poll: Poll = {
  id: 'dag',
  file: 'network/polls/dag.yaml',
  question: 'Vilken dag?',
  why: 'Vi väljer.',
  kind: 'choice',
  answers: ['Tisdag', 'Torsdag', 'Ingen'],
  deputies: false,
  closes: '2026-12-11',
  sent: '2026-12-01',
};

/** An office where Anna has been asked and reminded; Bo has not. */
function asked(more: Partial<Poll> = {}, today = '2026-12-04'): Office {
  const office = madeUpOffice();
  for (const mailing of [DAG, `${DAG}.paminnelse`]) {
    office.database
      .prepare(
        "INSERT INTO mailings (id, kind, hash, subject, preheader, html, text, started, settled) VALUES (?, 'question', '', '', '', '', '', '2026-12-01T08:00:00.000Z', NULL)",
      )
      .run(mailing);
    sentTo(office.database, mailing, ANNA, '2026-12-01T08:00:00.000Z');
  }
  return { ...office, today, polls: new Map([['dag', { ...poll, ...more }]]), texts: answerTexts(site) };
}

let number = 0;
/** An answer to a mail of ours, with what the test says of it. */
async function answer(
  office: Office,
  text: string,
  {
    from = ANNA,
    to = messageId(office.database, DAG, ANNA),
    date = 'Fri, 4 Dec 2026 09:00:00 +0100',
    head = '',
    subject = 'Sv: Vilken dag?',
    authserv = undefined as string | undefined,
  } = {},
) {
  number += 1;
  const mail = `${personsMail(from, subject, `svar ${number}`, `Date: ${date}\nIn-Reply-To: ${to}\n${head}`)}${text}\n`;
  return await take(office, mail, authserv);
}

const take = async (office: Office, mail: string, authserv?: string) =>
  handle(
    office,
    await readWaiting({ name: 'svar.eml', format: 'eml', read: async () => Buffer.from(mail) }, [US], authserv),
  );

const answers = ({ database }: Office) =>
  database
    .prepare('SELECT address, answer FROM poll_answers')
    .all()
    .map((row) => ({ ...row }));

describe('an answer to a question', () => {
  test('is counted for the one who was asked', async () => {
    const office = asked();
    expect(await answer(office, '2\n\nMvh Anna')).toEqual({ place: 'handled', did: 'poll-answered', address: ANNA });
    expect(answers(office)).toEqual([{ address: ANNA, answer: 2 }]);
  });

  test('is counted by the reminder, by References, and by the code of the envelope', async () => {
    for (const how of ['reminder', 'references', 'envelope']) {
      const office = asked();
      const own = messageId(office.database, DAG, ANNA);
      const ways = {
        reminder: { to: messageId(office.database, `${DAG}.paminnelse`, ANNA) },
        references: { to: '<okänt@post.example>', head: `References: <a@b.example> ${own}\n` },
        envelope: {
          to: '<x@y.example>',
          head: `Delivered-To: brev+${office.keys.deliveryToken(DAG, ANNA)}@exempelstad.example\n`,
        },
      };
      expect(await answer(office, '3', ways[how as keyof typeof ways])).toMatchObject({ did: 'poll-answered' });
      expect(answers(office)).toEqual([{ address: ANNA, answer: 3 }]);
    }
  });

  test('is replaced by a later one, whichever of them is read first', async () => {
    const later = { date: 'Fri, 4 Dec 2026 10:00:00 +0100' };
    const one = asked();
    await answer(one, '1');
    await answer(one, '2', later);
    const other = asked();
    await answer(other, '2', later);
    await answer(other, '1');
    expect([answers(one), answers(other)]).toEqual([[{ address: ANNA, answer: 2 }], [{ address: ANNA, answer: 2 }]]);
  });

  test('whose clock is wrong does not outlast a later one', async () => {
    const office = asked();
    await answer(office, '1', { date: 'Wed, 1 Jan 2048 00:00:00 +0000' });
    expect(answers(office)).toEqual([{ address: ANNA, answer: 1 }]);
    await answer({ ...office, today: '2026-12-07' }, '2', { date: 'Mon, 7 Dec 2026 09:00:00 +0100' });
    expect(answers(office)).toEqual([{ address: ANNA, answer: 2 }]);
  });

  test('counts without a date, and is not counted twice when it is read again', async () => {
    const office = asked();
    const mail = `${personsMail(ANNA, 'Sv: Vilken dag?', 'utan', `In-Reply-To: ${messageId(office.database, DAG, ANNA)}\n`)}1\n\nHar ni fått mitt förra mejl?\n`;
    expect(await take(office, mail)).toEqual({ place: 'unclear', did: 'poll-answered', address: ANNA });
    await answer(office, '2', { date: 'Fri, 4 Dec 2026 20:00:00 +0100' });
    expect(await take(office, mail)).toEqual({ place: 'unclear', did: 'poll-answered', toldBefore: true });
    expect(answers(office)).toEqual([{ address: ANNA, answer: 2 }]);
  });

  test('after the last day is told of and not counted; written in time it counts whenever it is read', async () => {
    const late = asked({}, '2026-12-14');
    expect(await answer(late, '2', { date: 'Sat, 12 Dec 2026 00:01:00 +0100' })).toMatchObject({
      place: 'handled',
      did: 'poll-late',
    });
    expect(answers(late)).toEqual([]);
    expect(await answer(late, 'Vi väntar till våren.', { date: 'Sat, 12 Dec 2026 00:02:00 +0100' })).toEqual({
      place: 'unclear',
      did: 'poll-late',
      address: ANNA,
    });
    expect(await answer(late, '2', { date: 'Fri, 11 Dec 2026 23:59:00 +0100' })).toMatchObject({
      did: 'poll-answered',
    });
    const closed = asked({ outcome: { closed: '2026-12-03' } });
    expect(await answer(closed, '2', { date: 'Wed, 2 Dec 2026 09:00:00 +0100' })).toMatchObject({
      did: 'poll-late',
    });
    expect(answers(closed)).toEqual([]);
  });

  test.each(['1 och 2', '1\n2', '4', 'Torsdagen passar', 'inte 2', '', '2?'])(
    'that is not surely one stays for a person: %s',
    async (text) => {
      const office = asked();
      expect(await answer(office, text)).toEqual({
        place: 'unclear',
        did: 'poll-unclear',
        address: ANNA,
        detail: 'npm run network -- ask dag --answer SVAR --of ADRESS',
      });
      expect(answers(office)).toEqual([]);
    },
  );

  test('of somebody who was not asked is listed, not counted', async () => {
    const office = asked();
    expect(await answer(office, '2', { from: BO })).toEqual({ place: 'unclear', did: 'poll-unasked', address: BO });
    expect(await answer(office, '2', { from: 'x@annan.example' })).toMatchObject({ did: 'poll-unasked' });
    expect(answers(office)).toEqual([]);
  });

  test('to a question whose file is gone waits', async () => {
    const office = { ...asked(), polls: new Map<string, Poll>() };
    expect(await answer(office, '2')).toMatchObject({ place: 'unclear', did: 'poll-unknown' });
    expect(answers(office)).toEqual([]);
  });

  test('that a machine gives counts as nothing', async () => {
    const office = asked();
    expect(await answer(office, '2', { head: 'Auto-Submitted: auto-replied\n' })).toMatchObject({ did: 'left-alone' });
    expect(answers(office)).toEqual([]);
  });

  test('from a forged sender is not believed', async () => {
    const office = asked();
    const head = 'Authentication-Results: mx.exempelstad.example; dmarc=fail header.from=exempelstad.example\n';
    expect(await answer(office, '2', { head, authserv: 'mx.exempelstad.example' })).toMatchObject({ place: 'unclear' });
    expect(answers(office)).toEqual([]);
  });

  test('to a letter is no answer', async () => {
    const office = asked();
    expect(await answer(office, '2', { to: messageId(office.database, '2026-6', ANNA) })).toEqual({
      place: 'unclear',
      did: 'unclear',
    });
    expect(await answer(office, '2', { to: '<nothing@post.example>' })).toEqual({ place: 'unclear', did: 'unclear' });
  });
});

test('a question that bounces is a letter that bounces', async () => {
  const office = asked();
  expect(await take(office, trueReport(office, DAG, ANNA))).toMatchObject({ did: 'proposed', address: ANNA });
});
