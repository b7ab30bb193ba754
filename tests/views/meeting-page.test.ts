import { describe, expect, test } from 'vitest';
import { parseSite } from '../../src/site.ts';
import { comingDays, meetingDrawers } from '../../src/views/meeting-list.ts';
import { meetingPage } from '../../src/views/meeting-page.ts';
import { catalogOf, issue, meeting } from '../model/small-portal.ts';

const SITE = parseSite();
const UNIT = { 'network/units/ett.yaml': 'name: Ett\nkind: forvaltning\nconfirmed: true\n' };
const HELD = {
  date: '2026-11-10',
  start: '"13:00"',
  agenda:
    '[{ id: a, title: Lampor, minutes: 30, holder: Ett, kind: decision, outcome: { decision: Vi byter. }, tasks: [{ id: t, what: Byt., holder: Ett, due: 2026-11-20 }] }]',
};

function pageOf(fields: Record<string, string>, others: Record<string, string> = {}) {
  const catalog = catalogOf({ ...UNIT, 'network/meetings/m.mdx': meeting(fields), ...others }, 'network');
  return meetingPage(
    catalog,
    SITE,
    catalog.meetings.find(({ id }) => id === 'm')!,
  );
}

describe('the page of a meeting', () => {
  test('says first when and where, with the day of the week, and what to do before it', () => {
    const page = pageOf({ start: '"13:30"', end: '"15:00"', place: 'På distans', link: 'https://mote.example/x' });
    expect(page.when).toBe('Tisdag 1 december 2026 klockan 13:30–15:00, På distans');
    expect(page.actions.map(({ name }) => name)).toEqual(['Lägg till i kalendern', 'Anslut till mötet']);
    expect(page.proposal?.subject).toBe('Förslag till punkt: Kontaktpersonerna träffas');
  });

  test('of one that has been held says what came of it', () => {
    const page = pageOf(HELD);
    expect([page.heading, page.actions, page.proposal]).toEqual(['Vad mötet kom fram till', [], undefined]);
    const [item] = page.items;
    expect([item!.time, item!.facts.join(' · ')]).toEqual(['13:00–13:30', 'Beslut · Ett · 30\u00a0minuter']);
    expect(item!.tasks[0]!.facts).toEqual(['Ett', 'senast 20 november 2026']);
    expect(page.record).toEqual(['Anteckningarna är inte justerade än.']);
  });

  test('shows tasks of earlier meetings, since when, and where they were given', () => {
    const page = pageOf({}, { 'network/meetings/f.mdx': meeting({ title: 'Förra', ...HELD }) });
    expect(page.followed.map(({ since }) => since)).toEqual([
      { text: 'Har följt med sedan 10 november 2026', href: '/natverket/moten/f/#uppgift-t' },
    ]);
    expect(page.followed[0]!.facts).toEqual(['Ett', 'senast 20 november 2026, försenad']);
  });

  test('of one that was moved or cancelled says so, from what and why', () => {
    const moved = '[{ changed: 2026-11-20, date: 2026-11-30, start: "09:00", reason: Krock. }]';
    expect(pageOf({ moved }).banners).toEqual([
      'Mötet är flyttat. Det skulle ha varit måndag 30 november 2026 klockan 09:00. Krock.',
    ]);
    const off = pageOf({ cancelled: '{ changed: 2026-11-20, reason: För få. }' });
    expect(off.banners).toEqual(['Mötet är inställt. För få. (Beslutat 20 november 2026.)']);
    expect(off.actions.map(({ name }) => name)).toEqual(['Uppdatera i kalendern']);
  });

  test('names the meetings before and after of the same series', () => {
    const page = pageOf(
      {},
      {
        'network/meetings/f.mdx': meeting({ title: 'Förra', date: '2026-11-10' }),
        'network/meetings/n.mdx': meeting({ title: 'Nästa', date: '2027-02-01' }),
      },
    );
    expect([page.previous?.title, page.next?.title]).toEqual(['Förra', 'Nästa']);
  });
});

test('meetings lie in drawers: those to come, then year by year backwards', () => {
  const catalog = catalogOf({
    'network/meetings/a.mdx': meeting({ title: 'A', date: '2025-05-01' }),
    'network/meetings/b.mdx': meeting({ title: 'B', date: '2026-05-01' }),
    'network/meetings/c.mdx': meeting({ title: 'C', date: '2027-05-01' }),
    'network/meetings/d.mdx': meeting({ title: 'D', date: '2026-12-01' }),
  });
  expect(meetingDrawers(catalog).map(({ name, lines }) => [name, lines.map(({ title }) => title)])).toEqual([
    ['Kommer', ['D', 'C']],
    ['2026', ['B']],
    ['2025', ['A']],
  ]);
  expect(meetingDrawers(catalogOf({}))).toEqual([]);
});

test('the days to come hold no cancelled meeting and no letter that has been sent', () => {
  const catalog = catalogOf({
    'network/meetings/a.mdx': meeting({ title: 'A', cancelled: '{ changed: 2026-11-20, reason: Nej. }' }),
    'network/meetings/b.mdx': meeting({ title: 'B', date: '2026-12-02' }),
    'newsletters/2026-6.mdx': issue({ title: 'Brevet', planned: '2026-12-01' }),
    'newsletters/2026-5.mdx': issue({ title: 'Det förra', planned: '2026-12-01', sent: '2026-11-20' }),
  });
  expect(comingDays(catalog).map(({ title, what }) => `${what}: ${title}`)).toEqual([
    'Informationsbrev: Brevet',
    'Möte: B',
  ]);
});
