import { describe, expect, test } from 'vitest';
import { calendarFeed, feedLines } from '../../src/calendar/feeds.ts';
import { article, catalogOf, issue, meeting } from '../model/small-portal.ts';
import { byIcalJs } from './read-back.ts';

const SITE = { address: 'https://portal.example/vbe/', name: 'Portalen' };
const AT = { date: '2026-12-01', start: '"13:30"', end: '"15:00"' };

const feed = (
  files: Record<string, string>,
  id?: string,
  { edition = 'network' as const, today = '2026-11-23' } = {},
) => calendarFeed(catalogOf(files, edition, today), SITE, id);
const unfolded = (text: string) => text.replaceAll('\r\n ', '');
const meetings = (fields: Record<string, string>, body?: string) =>
  unfolded(feed({ 'network/meetings/m.mdx': meeting({ ...AT, ...fields }, body) }, 'moten'));
const said = (text: string, name: string) => new RegExp(`^${name}[:;](.*)\r$`, 'm').exec(text)?.[1];
const identity = (text: string) => ['UID', 'SEQUENCE', 'DTSTAMP', 'LAST-MODIFIED'].map((name) => said(text, name));

describe('a meeting in the calendar', () => {
  const MOVED = '[{ changed: 2026-11-20, date: 2026-11-30, reason: Krock. }]';

  test('keeps its identity though words are changed, its agenda and the day it is built', () => {
    const first = feed({ 'network/meetings/m.mdx': meeting(AT) }, 'moten');
    expect(feed({ 'network/meetings/m.mdx': meeting(AT) }, 'moten', { today: '2026-11-30' })).toBe(first);
    expect(
      feed(
        { 'network/meetings/m.mdx': meeting({ ...AT, agenda: '[{ id: a, title: Ny punkt }]' }, 'Nya ord.') },
        'moten',
      ),
    ).toBe(first);
    expect(identity(unfolded(first))).toEqual(['mote-m@portal.example', '0', '20261101T000000Z', '20261101T000000Z']);
  });

  test('is raised when it is moved, on the day when it was, and keeps its name', () => {
    const text = meetings({ moved: MOVED });
    expect(identity(text)).toEqual(['mote-m@portal.example', '1', '20261120T000000Z', '20261120T000000Z']);
    expect(said(text, 'STATUS')).toBe('CONFIRMED');
  });

  test('stays as cancelled, with the reason, for as long as its page stands', () => {
    const cancelled = meetings({ moved: MOVED, cancelled: '{ changed: 2026-11-22, reason: "För få, tyvärr." }' });
    expect([said(cancelled, 'STATUS'), said(cancelled, 'SEQUENCE')]).toEqual(['CANCELLED', '2']);
    expect(said(cancelled, 'SUMMARY')).toBe('Inställt: Kontaktpersonerna träffas');
    expect(said(cancelled, 'DESCRIPTION')).toMatch(/^För få\\, tyvärr\./);
    const withdrawn = meetings({ status: 'withdrawn', withdrawn: '{ date: 2026-11-21, reason: Fel dag. }' });
    expect([said(withdrawn, 'STATUS'), said(withdrawn, 'SEQUENCE')]).toEqual(['CANCELLED', '1']);
  });

  test('has its link in the network’s own edition alone, and a draft is in none', () => {
    const files = { 'network/meetings/m.mdx': meeting({ ...AT, link: 'https://mote.example/hemlig' }) };
    expect(unfolded(feed(files, 'moten'))).toContain('mote.example/hemlig');
    expect(unfolded(feed(files, 'moten', { edition: 'internal' as never }))).not.toContain('mote.example');
    expect(meetings({ status: 'draft' })).not.toContain('BEGIN:VEVENT');
  });

  test('without a time takes a day and nobody’s time', () => {
    const text = unfolded(feed({ 'network/meetings/m.mdx': meeting({ date: '2026-12-01' }) }, 'moten'));
    expect(said(text, 'DTSTART')).toBe('VALUE=DATE:20261201');
  });
});

describe('the other days', () => {
  test('a letter’s is meant until it is sent', () => {
    const letter = (fields: Record<string, string>) =>
      unfolded(feed({ 'newsletters/2026-6.mdx': issue(fields) }, 'brev'));
    const planned = letter({ planned: '2026-12-10' });
    expect([said(planned, 'STATUS'), said(planned, 'DTSTART'), ...identity(planned)]).toEqual([
      'TENTATIVE', 'VALUE=DATE:20261210', 'brev-2026-6@portal.example', '0', '20261101T000000Z', '20261101T000000Z',
    ]); // prettier-ignore
    const sent = letter({ planned: '2026-12-10', sent: '2026-11-12' });
    expect([said(sent, 'STATUS'), said(sent, 'DTSTART'), said(sent, 'SEQUENCE')]).toEqual([
      'CONFIRMED',
      'VALUE=DATE:20261112',
      '11',
    ]);
    expect(letter({})).not.toContain('BEGIN:VEVENT');
  });

  test('a talk is there when its day was still to come, an old recording is not', () => {
    const talk = (date: string) => feed({ 'talks/t.mdx': article({ format: 'webinar', date }) }, 'foredrag');
    expect(byIcalJs(talk('2026-11-30'))).toHaveLength(1);
    expect(byIcalJs(talk('2019-01-01'))).toHaveLength(0);
    expect(byIcalJs(feed({ 'training/t.mdx': article({ date: '2027-01-12' }) }, 'utbildning'))).toHaveLength(1);
  });

  test('a review is the editors’ own, in the network’s edition and not among all the others', () => {
    const files = { 'reports/r.mdx': article({ reviewed: '2026-11-05' }) };
    expect(unfolded(feed(files, 'granskning'))).toContain('SUMMARY:Läs igenom: En artikel om ingenting');
    expect(unfolded(feed(files, 'granskning'))).toContain('SEQUENCE:4');
    expect(feed(files)).not.toContain('BEGIN:VEVENT');
    expect(feedLines({ edition: 'internal' }).map(({ id }) => id)).not.toContain('granskning');
  });
});

test('a calendar without events is one still: it can be followed before the first meeting', () => {
  const text = feed({}, 'moten');
  expect(byIcalJs(text)).toEqual([]);
  expect(text).toContain('BEGIN:VTIMEZONE');
});
