import { describe, expect, test } from 'vitest';
import { lastSent, nextTurn, rhythmDate, unsent, yearOfTurns, type Numbered } from '../../src/model/rhythm.ts';

const issue = (id: string, more: Partial<Numbered> = {}): Numbered => {
  const [year = 0, number = 0] = id.split('-').map(Number);
  return { id, year, number, status: 'published', ...more };
};
const numbers = (...ids: string[]) => ids.map((id) => issue(id));
const next = (issues: Numbered[], today: string, perYear = 6) => {
  const { id, date } = nextTurn(issues, perYear, today);
  return `${id} ${date}`;
};

describe('the day of a number', () => {
  test('is the second Thursday of every other month, with six a year', () => {
    expect([1, 2, 3, 4, 5, 6].map((number) => rhythmDate(2026, number, 6))).toEqual([
      '2026-02-12',
      '2026-04-09',
      '2026-06-11',
      '2026-08-13',
      '2026-10-08',
      '2026-12-10',
    ]);
  });

  test('is a Thursday between the 8th and the 14th whatever the year, so never 6 June and never Christmas', () => {
    for (let year = 2024; year < 2060; year += 1)
      for (const perYear of [1, 4, 6, 12])
        for (let number = 1; number <= perYear; number += 1) {
          const date = rhythmDate(year, number, perYear);
          expect(new Date(`${date}T12:00Z`).getUTCDay()).toBe(4);
          expect(Number(date.slice(8))).toBeGreaterThanOrEqual(8);
          expect(Number(date.slice(8))).toBeLessThanOrEqual(14);
        }
  });
});

describe('the next issue', () => {
  test('of an empty portal is the first of the year, on the next day of the rhythm', () => {
    expect(next([], '2026-11-24')).toBe('2026-1 2026-12-10');
  });

  test('comes after proposals that are not sent: their numbers and days are taken', () => {
    expect(next(numbers('2026-4', '2026-5', '2026-6'), '2026-11-24')).toBe('2027-1 2027-02-11');
  });

  test('takes the next number even when a day of the rhythm was missed', () => {
    expect(next([issue('2026-4', { sent: '2026-08-13' })], '2026-11-24')).toBe('2026-5 2026-12-10');
  });

  test('is not a seventh of the year when the sixth was sent early', () => {
    expect(next([issue('2026-6', { sent: '2026-11-20' })], '2026-11-24')).toBe('2027-1 2027-02-11');
  });

  test('keeps its distance to one that was sent late, and to one that is planned late', () => {
    expect(next([issue('2026-6', { sent: '2027-02-15' })], '2027-02-20')).toBe('2027-1 2027-04-08');
    expect(next([issue('2026-6', { planned: '2027-02-20' })], '2026-12-20')).toBe('2027-1 2027-04-08');
  });

  test('may be for today', () => expect(next([], '2026-12-10')).toBe('2026-1 2026-12-10'));
  test('after a pause of years begins with number one', () =>
    expect(next(numbers('2024-3'), '2026-03-01')).toBe('2026-1 2026-04-09'));
  test('with another rhythm has that rhythm’s days', () =>
    expect(next(numbers('2026-3'), '2026-10-01', 4)).toBe('2026-4 2026-12-10'));
});

describe('the year', () => {
  const states = (issues: Numbered[], today: string, year = 2026) =>
    yearOfTurns(year, issues, 6, today).map(({ id, date, state }) => `${id} ${date} ${state}`);

  test('shows each number: sent, late, planned, coming, and those before the portal began', () => {
    const issues = [
      issue('2026-3', { sent: '2026-06-12' }),
      issue('2026-4'),
      issue('2026-5', { planned: '2026-12-01' }),
    ];
    expect(states(issues, '2026-11-24')).toEqual([
      '2026-1 2026-02-12 before',
      '2026-2 2026-04-09 before',
      '2026-3 2026-06-12 sent',
      '2026-4 2026-08-13 late',
      '2026-5 2026-12-01 planned',
      '2026-6 2026-12-10 coming',
    ]);
  });

  test('calls a number late that nobody has begun, but not on its own day', () => {
    const issues = [issue('2026-4', { sent: '2026-08-13' })];
    expect(states(issues, '2026-10-09')[4]).toBe('2026-5 2026-10-08 late');
    expect(states(issues, '2026-10-08')[4]).toBe('2026-5 2026-10-08 coming');
  });

  test('shows an extra issue last, and one that was taken back as that', () => {
    const issues = [issue('2026-1', { status: 'withdrawn' }), issue('2026-7', { planned: '2026-12-20' })];
    const year = states(issues, '2026-12-15');
    expect(year[0]).toBe('2026-1 2026-02-12 withdrawn');
    expect(year.at(-1)).toBe('2026-7 2026-12-20 planned');
  });

  test('after the first year has nothing before the portal', () => {
    expect(states(numbers('2026-6'), '2027-01-01', 2027)[0]).toBe('2027-1 2027-02-11 coming');
  });
});

test('the last sent is the one that went out last, whatever its number', () => {
  const issues = [issue('2026-6', { sent: '2026-12-10' }), issue('2026-5', { sent: '2026-12-12' }), issue('2027-1')];
  expect(lastSent(issues)?.id).toBe('2026-5');
  expect(lastSent(numbers('2026-6'))).toBeUndefined();
  expect(unsent(issues).map(({ id }) => id)).toEqual(['2027-1']);
});
