import { describe, expect, test } from 'vitest';
import {
  addMonths,
  dateInZone,
  formatDate,
  formatMonth,
  isIsoDate,
  startInZone,
  toMoment,
} from '../../src/model/dates.ts';

describe('a date is judged on its text', () => {
  test.each(['2026-11-23', '2024-02-29', '2000-02-29', '2026-12-31'])('%s exists', (date) =>
    expect(isIsoDate(date)).toBe(true),
  );
  test.each([
    '2026-02-31', '2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-01-00', '2026-2-3', '26-02-03',
    '2026-11-23T10:00', ' 2026-11-23', '2026-11-23\n', '2026/11/23', '', '٢٠٢٦-١١-٢٣',
  ])('%j does not', (date) => expect(isIsoDate(date)).toBe(false)); // prettier-ignore
});

test('readers see the date in Swedish, without a leading zero', () => {
  expect(formatDate('2026-05-03')).toBe('3 maj 2026');
  expect(formatMonth('2026-12-03')).toBe('december 2026');
});

test('today is the day in Stockholm, also around midnight and in both halves of the year', () => {
  expect(dateInZone(new Date('2026-11-22T23:30:00Z'), 'Europe/Stockholm')).toBe('2026-11-23');
  expect(dateInZone(new Date('2026-11-22T22:30:00Z'), 'Europe/Stockholm')).toBe('2026-11-22');
  expect(dateInZone(new Date('2026-07-01T22:30:00Z'), 'Europe/Stockholm')).toBe('2026-07-02');
});

test.each([
  ['2026-11-23', '2026-11-22T23:00:00.000Z'],
  ['2026-07-02', '2026-07-01T22:00:00.000Z'],
  // The clocks change in the middle of the night, after the day has begun.
  ['2026-03-29', '2026-03-28T23:00:00.000Z'],
  ['2026-10-25', '2026-10-24T22:00:00.000Z'],
])('%s begins at midnight in Stockholm', (day, moment) => {
  expect(startInZone(day, 'Europe/Stockholm').toISOString()).toBe(moment);
});

test('a day as a moment is the same day in every European zone', () => {
  expect(toMoment('2026-11-23').toISOString()).toBe('2026-11-23T12:00:00.000Z');
});

describe('months added to a date', () => {
  test.each([
    ['2026-11-23', 6, '2027-05-23'],
    ['2026-11-23', 12, '2027-11-23'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-11-30', 1, '2026-12-30'],
    ['2026-01-31', -2, '2025-11-30'],
  ])('%s and %i months is %s', (date, months, later) => expect(addMonths(date, months)).toBe(later));
});
