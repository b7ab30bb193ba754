import { describe, expect, test } from 'vitest';
import { pollMailing, pollOfMailing, reminderMailing } from '../../src/model/poll.ts';
import { faults } from './small-portal.ts';

const FIELDS: Record<string, string | undefined> = {
  question: 'Vilken dag passar?',
  why: 'Vi väljer en dag.',
  answers: '[Tisdag, Torsdag]',
  closes: '2026-12-11',
};
const poll = (fields: Record<string, string | undefined> = {}) =>
  Object.entries({ ...FIELDS, ...fields })
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}\n`]))
    .join('');
const told = (fields: Record<string, string | undefined>, file = 'dag') =>
  faults({ [`network/polls/${file}.yaml`]: poll(fields) });

describe('a question to the network', () => {
  test('is sound with a question, why, answers and a day', () => {
    expect(told({})).toEqual([]);
    expect(told({ kind: 'number', answers: undefined, deputies: 'true' })).toEqual([]);
    expect(told({ sent: '2026-11-20' })).toEqual([]);
  });

  test.each<[string, Record<string, string | undefined>, string]>([
    ['no day', { closes: undefined }, 'closes – saknas'],
    ['a day that does not exist', { closes: '2026-11-31' }, 'closes – är ett datum som inte finns'],
    [
      'no answers',
      { answers: undefined },
      'har färre än två svar att välja på – skriv två till nio svar, eller kind: number',
    ],
    ['one answer', { answers: '[Ja]' }, 'har färre än två svar'],
    ['ten answers', { answers: '[a, b, c, d, e, f, g, h, i, j]' }, 'har fler än nio svar'],
    ['the same answer twice', { answers: '[Ja, Nej, "ja."]' }, 'answers, nummer 3 – svaret är detsamma som svar 1'],
    ['answers to a number', { kind: 'number' }, 'har svar att välja på fast frågan gäller ett tal'],
    ['a kind that there is none of', { kind: 'text' }, 'kind'],
    ['a field that there is none of', { anwers: '[a]' }, 'anwers'],
    ['sent on a day to come', { sent: '2026-12-01' }, 'sent – är en dag som inte har varit'],
    [
      'closed before it was sent',
      { sent: '2026-11-20', closes: '2026-11-19' },
      'closes – är före dagen då frågan gick ut',
    ],
    [
      'an outcome though it was never sent',
      { outcome: '{ closed: 2026-12-12 }' },
      'outcome – finns fast frågan inte har gått ut',
    ],
    [
      'a count under five',
      { sent: '2026-11-20', outcome: '{ closed: 2026-11-22, answered: 4 }' },
      'är ett antal under fem, som inte får visas',
    ],
    [
      'an outcome of another question',
      { sent: '2026-11-20', outcome: '{ closed: 2026-11-22, answers: [{ answer: 3, total: 9 }] }' },
      'outcome – passar inte till frågan',
    ],
    [
      'a sum of choices',
      { sent: '2026-11-20', outcome: '{ closed: 2026-11-22, sum: { total: 9 } }' },
      'outcome – passar inte till frågan',
    ],
    ['a personal number', { why: 'Om 19121212-1212.' }, 'personnummer'],
    ['a person’s address', { why: 'Skriv till anna.berg@exempelstad.example.' }, 'en persons e-postadress'],
  ])('with %s is told of', (_, fields, words) => {
    expect(told(fields).join('\n')).toContain(words);
  });

  test('has a file name that fits into the ledger', () => {
    expect(told({}, 'a'.repeat(40))).toEqual([]);
    expect(told({}, 'a'.repeat(41))).toEqual([expect.stringContaining('filnamnet är för långt')]);
    expect(told({}, 'Dag 1')).toEqual([expect.stringContaining('filnamnet blir ingen fungerande adress')]);
    expect(reminderMailing({ id: 'a'.repeat(40) }).length).toBeLessThanOrEqual(64);
  });
});

test('a mailing tells which question it asks or reminds of', () => {
  const one = { id: 'dag-paminnelse' };
  expect([pollMailing(one), reminderMailing(one), '2026-6', 'bekrafta-2026-2'].map(pollOfMailing)).toEqual([
    'dag-paminnelse',
    'dag-paminnelse',
    undefined,
    undefined,
  ]);
});
