import { describe, expect, test } from 'vitest';
import { withoutAddresses } from '../../../scripts/data/mail-address.ts';
import { isMailboxGone, judge, pauseAfter, type Attempt } from '../../../scripts/delivery/outcome.ts';

describe('what an answer means', () => {
  test.each<[string, Attempt, object]>([
    ['250 after the dot', { code: 250, words: '250 OK', stage: 'dot' }, { status: 'sent' }],
    ['250 before the dot is a lie', { code: 250, words: '250 OK', stage: 'data' }, { status: 'deferred' }],
    ['450 for the recipient', { code: 450, words: '450 later', stage: 'recipient' }, { status: 'deferred' }],
    ['421 anywhere', { code: 421, words: '421 busy', stage: 'dot' }, { status: 'deferred', about: 'relay' }],
    ['550 5.1.1', { code: 550, words: '550 5.1.1 no', stage: 'recipient' }, { status: 'refused', about: 'mailbox' }],
    ['550 5.7.1', { code: 550, words: '550 5.7.1 no', stage: 'recipient' }, { status: 'refused', about: 'us' }],
    ['554 for the content', { code: 554, words: '554 spam', stage: 'dot' }, { status: 'refused', about: 'us' }],
    ['550 for the sender', { code: 550, words: '550 no', stage: 'sender' }, { status: 'deferred', about: 'us' }],
    ['nothing before the dot', { words: 'closed', stage: 'data' }, { status: 'deferred', about: 'relay' }],
    ['nothing after the dot', { words: 'closed', stage: 'dot' }, { status: 'uncertain' }],
    ['354 after the dot', { code: 354, words: '354 go', stage: 'dot' }, { status: 'uncertain' }],
  ])('%s', (_, answer, outcome) => expect(judge(answer)).toMatchObject(outcome));
});

test('a mailbox is gone only when the server says so of the mailbox', () => {
  const gone = (words: string) => isMailboxGone(Number(words.slice(0, 3)), words);
  for (const words of ['550 5.1.1 x', '550 5.1.10 RESOLVER.ADR.RecipientNotFound', '550 5.2.1 disabled', '550 User unknown', '551 No such user'])
    expect(gone(words), words).toBe(true); // prettier-ignore
  for (const words of ['550 5.7.1 user unknown to policy', '554 5.7.1 Spam', '550 5.1.8 sender', '552 5.2.2 full', '550 Relaying denied', '450 4.1.1 unknown user'])
    expect(gone(words), words).toBe(false); // prettier-ignore
});

test('the server’s words are kept on one line without anybody’s address', () => {
  expect(withoutAddresses('550 5.1.1 <a.b@x.example>:\r\n no c@y.example here')).toBe('550 5.1.1 <…>: no <…> here');
  expect(withoutAddresses('x'.repeat(1e6)).length).toBeLessThanOrEqual(500);
});

test('pauses grow to half an hour and no further', () => {
  expect([1, 2, 3, 4].map((attempts) => pauseAfter(attempts, 30_000) / 1000)).toEqual([30, 60, 120, 240]);
  expect(pauseAfter(1000, 30_000)).toBe(1_800_000);
  expect(pauseAfter(5, 7_200_000)).toBe(7_200_000);
});
