import { describe, expect, test } from 'vitest';
import { judge as judgeReply } from '../../../scripts/delivery/outcome.ts';
import { aboutOf, judgeWords, mostTelling, statusIn, type ServerReason } from '../../../scripts/delivery/verdict.ts';
import { GONE, NOT_GONE } from '../../fixtures/server-words.ts';

type Case = readonly [ServerReason, string, string];
const cases = (table: typeof GONE): Case[] =>
  Object.entries(table).flatMap(([reason, rows]) => rows.map((row): Case => [reason as ServerReason, ...row]));

describe('a server’s words', () => {
  test.each(cases(GONE))('say %s, for good, in the words of %s', (reason, _, words) =>
    expect(judgeWords(statusIn(words), words)).toMatchObject({ hard: true, reason }),
  );

  test.each(cases(NOT_GONE))('say %s, and nothing of the address, in the words of %s', (reason, _, words) =>
    expect(judgeWords(statusIn(words), words)).toMatchObject({ hard: false, reason }),
  );

  test('are judged alike when they answer us and when a report quotes them', () => {
    const replies = [...cases(GONE), ...cases(NOT_GONE)].filter(([, , words]) => /^5\d\d/.test(words));
    expect(replies.length).toBeGreaterThan(120);
    for (const [reason, , words] of replies) {
      const outcome = judgeReply({ code: Number(words.slice(0, 3)), words, stage: 'recipient' });
      expect([words, outcome.status, outcome.about]).toEqual([words, 'refused', aboutOf(reason) === 'mailbox' ? 'mailbox' : 'us']); // prettier-ignore
    }
  });

  test('of any length are read in no time that grows with their square', () => {
    for (const part of ['5.1.1 ', 'user ', 'account is ', 'a@', 'not found ', '550-', 'post', 'https://'])
      expect(judgeWords('5.0.0', part.repeat(200_000)).status).toBe('5.0.0');
  });
});

describe('the status', () => {
  test.each([
    ['550 5.1.1 User unknown', '5.1.1'],
    ['550-5.1.1 The email account\n550 5.1.1 for typos', '5.1.1'],
    ['no mailbox here (#5.1.1)', '5.1.1'],
    ['550 No such user', '5.0.0'],
    ['<mx.example #5.0.0 smtp; 452 4.2.2 mailbox full>', '4.2.2'],
    ['Status: 4.0.0, smtp; 554 Blocked', '4.0.0'],
    ['host 10.5.1.1 said nothing', null],
  ])('of %j is %s', (words, status) => expect(statusIn(words)).toBe(status));

  test('is the one that says most, and a bare one never makes it harder', () => {
    expect(mostTelling('5.0.0', '4.2.2')).toBe('4.2.2');
    expect(mostTelling('4.0.0', '5.0.0')).toBe('4.0.0');
    expect(mostTelling('4.0.0', '5.1.0')).toBe('4.0.0');
    expect(mostTelling('4.4.7', '5.0.0')).toBe('4.4.7');
    expect(mostTelling('5.0.0', '5.1.1')).toBe('5.1.1');
    expect(mostTelling(null, null)).toBeNull();
  });
});
