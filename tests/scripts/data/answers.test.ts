import { expect, test } from 'vitest';
import { closeUncertain, queueAnswer, sendQueued, type PersonAnswer } from '../../../scripts/data/answers.ts';
import { answersTo } from '../../../scripts/data/about-person.ts';
import { personKey } from '../../../scripts/data/person-key.ts';
import { filled, open } from './opened.ts';

const TO = 'anna.berg@exempelstad.example';
const WORDS = { to: TO, subject: 'Hej', text: 'Hej!', inReplyTo: '', references: '' };

function queued() {
  const database = open(filled());
  queueAnswer(database, personKey(database), { ...WORDS, kind: 'ended' }, '2026-12-04');
  const state = () => answersTo(database, TO).map((each) => each.state);
  return { database, state };
}

test('an answer is claimed before it is sent, and done with when the server has answered', async () => {
  const { database, state } = queued();
  const seen: string[][] = [];
  const send = async () => {
    seen.push(state());
    return 'sent' as const;
  };
  expect(await sendQueued(database, { send })).toMatchObject({ sent: 1, uncertain: [], waiting: 0 });
  expect([seen, state()]).toEqual([[['uncertain']], ['settled']]);
});

test('one that may be tried again waits as it was', async () => {
  const { database, state } = queued();
  const mails: PersonAnswer[] = [];
  const send = async (mail: PersonAnswer) => {
    mails.push(mail);
    if (mails.length === 1) throw new Error('upptagen');
    return 'sent' as const;
  };
  expect(await sendQueued(database, { send })).toMatchObject({ sent: 0, faults: ['upptagen'] });
  expect(state()).toEqual(['waiting']);
  await sendQueued(database, { send });
  expect(mails).toEqual([WORDS, WORDS]);
});

test('one whose fate nobody knows is told of until somebody has read it, and never sent again', async () => {
  const { database, state } = queued();
  let number = 0;
  const send = async () => {
    number += 1;
    return 'uncertain' as const;
  };
  for (let run = 0; run < 2; run += 1)
    expect((await sendQueued(database, { send })).uncertain).toEqual([
      { address: TO, day: '2026-12-04', kind: 'ended' },
    ]);
  closeUncertain(database);
  expect((await sendQueued(database, { send })).uncertain).toEqual([]);
  expect([number, state()]).toEqual([1, ['settled']]);
});

test('nothing is begun after a stop', async () => {
  const { database, state } = queued();
  const came = await sendQueued(database, { send: async () => 'sent' }, AbortSignal.abort());
  expect([came, state()]).toEqual([expect.objectContaining({ sent: 0, waiting: 1 }), ['waiting']]);
});
