import { describe, expect, test } from 'vitest';
import { erase } from '../../../scripts/data/erase.ts';
import {
  answersHeldOf,
  answersOf,
  askedOf,
  closeAnswers,
  keepAnswer,
  silentOf,
  wasAsked,
} from '../../../scripts/data/poll-answers.ts';
import { deleteRecipient, putRecipients } from '../../../scripts/data/recipients.ts';
import { dueRows, pruneRows } from '../../../scripts/data/retention.ts';
import { heldInDatabase } from '../../../scripts/register/extract-parts.ts';
import { emptyRegister, person } from '../register/made-up.ts';

const ZONE = 'Europe/Stockholm';
const [KIM, LO] = ['kim@exempelstad.example', 'lo@exempelstad.example'];

/** Kim and Lo have been asked; Kim has answered. */
function polled() {
  const database = emptyRegister();
  putRecipients(database, [person(), person({ address: LO, name: 'Lo Ström', unit: 'ovningsforvaltningen' })]);
  database.exec(
    "INSERT INTO mailings (id, kind, hash, subject, preheader, html, text, started) VALUES ('fraga-dag', 'question', '', 'Vilken dag?', '', '', '', '2026-12-01T08:00:00.000Z')",
  );
  const sent = database.prepare(
    "INSERT INTO deliveries (mailing, address, unit, status, message_id, attempts, claimed) VALUES ('fraga-dag', ?, ?, 'sent', ?, 1, '2026-12-01T08:00:00.000Z')",
  );
  sent.run(KIM, 'trygghetskontoret', '<k>');
  sent.run(LO, 'ovningsforvaltningen', '<l>');
  keepAnswer(database, { mailing: 'fraga-dag', address: KIM, answer: 2, written: '2026-12-02T08:00:00.000Z' });
  return database;
}

test('only those who were asked are, and only those who have not answered are silent', () => {
  const database = polled();
  expect([wasAsked(database, 'fraga-dag', KIM), wasAsked(database, 'fraga-dag', 'x@y.example')]).toEqual([true, false]);
  expect([...silentOf(database, 'fraga-dag')]).toEqual([LO]);
  expect(answersOf(database, 'fraga-dag').map((row) => ({ ...row }))).toEqual([
    { unit: 'trygghetskontoret', answer: 2 },
  ]);
});

describe('somebody’s own answer', () => {
  test('loses the address when the person leaves the register, and is counted all the same', () => {
    const database = polled();
    deleteRecipient(database, KIM);
    expect(database.prepare('SELECT address FROM poll_answers').get()?.address).toMatch(/^[0-9a-f]{24}$/);
    expect(answersOf(database, 'fraga-dag')).toHaveLength(1);
    expect(askedOf(database, 'fraga-dag')).toBe(2);
    expect([...silentOf(database, 'fraga-dag')]).toEqual([LO]);
  });

  test('is told to the person who asks for an extract, also afterwards', () => {
    const database = polled();
    const part = () =>
      heldInDatabase(database, { address: KIM, name: undefined }).find(({ title }) => title === 'Svar på frågor')
        ?.lines;
    expect(part()).toEqual(['fraga-dag · 2026-12-02 09:00:00 · svar: 2']);
    deleteRecipient(database, KIM);
    expect(part()).toHaveLength(1);
  });

  test('is erased with the person, whether still in the register or not', () => {
    for (const hasLeft of [false, true]) {
      const database = polled();
      if (hasLeft) deleteRecipient(database, KIM);
      expect(erase(database, { address: KIM, name: undefined }, '2026-12-03').poll_answers).toBe(1);
      expect(answersHeldOf(database, KIM)).toEqual([]);
    }
  });

  test('is erased three months after the question was closed, and not before', () => {
    const database = polled();
    closeAnswers(database, 'fraga-dag', '2026-12-14');
    expect(dueRows(database, '2027-03-14', ZONE)).not.toContainEqual({ table: 'poll_answers', rows: 1 });
    expect(dueRows(database, '2027-03-15', ZONE)).toContainEqual({ table: 'poll_answers', rows: 1 });
    pruneRows(database, '2027-03-15', ZONE);
    expect(answersOf(database, 'fraga-dag')).toEqual([]);
  });

  test('of a question that nobody closes is erased three months after it was written', () => {
    expect(dueRows(polled(), '2027-03-03', ZONE)).toContainEqual({ table: 'poll_answers', rows: 1 });
  });
});
