import { describe, expect, test } from 'vitest';
import { followedTasks, meetingTimes, openTasks } from '../../src/model/meeting-agenda.ts';
import { lastChangedOf, sequenceOf } from '../../src/model/meeting.ts';
import { catalogOf, faults, hints, meeting } from './small-portal.ts';

const UNITS = {
  'network/units/ett.yaml': 'name: Ett\nkind: forvaltning\nconfirmed: true\n',
  'network/units/tva.yaml': 'name: Två\nkind: bolag\nconfirmed: true\n',
};
const SERIES = { 'network/series.yaml': '- { id: traff, name: Träff, summary: Vi träffas., organiser: Kontoret }\n' };
const held = { date: '2026-11-10' };
const one = (fields: Record<string, string>) =>
  faults({ ...UNITS, ...SERIES, 'network/meetings/m.mdx': meeting(fields) });
const item = (more: string, id = 'a') => `[{ id: ${id}, title: Punkt, ${more} }]`;
const task = (more: string) => item(`tasks: [{ id: t, what: Gör det., ${more} }]`);

describe('times that cannot be are told in one sentence each:', () => {
  test.each<[string, Record<string, string>, string]>([
    ['no time of day', { start: '"25:00"' }, 'start – är inget klockslag – skriv till exempel `"13:30"`'],
    [
      'an end before the start',
      { start: '"13:00"', end: '"12:00"' },
      'end – mötet slutar 12:00 men börjar 13:00 – skriv ett klockslag efter start, samma dag',
    ],
    ['an end without a start', { end: '"12:00"' }, 'end – mötet slutar men börjar inte – lägg till raden `start: …`'],
    [
      'an hour that is skipped in March',
      { date: '2027-03-28', start: '"02:30"' },
      'start – klockan 02:30 finns inte den dagen: klockan ställs om – välj ett annat klockslag',
    ],
    [
      'an hour that comes twice in October',
      { date: '2026-10-25', start: '"02:30"' },
      'start – klockan 02:30 finns två gånger den dagen: klockan ställs om – välj ett annat klockslag',
    ],
  ])('%s', (_, fields, said) => {
    expect(one(fields).map((line) => line.replace(/^\S+ /, ''))).toEqual([said]);
  });

  test('02:30 is a time like others on all other days', () => {
    expect(one({ date: '2027-03-21', start: '"02:30"' })).toEqual([]);
  });
});

describe('a series', () => {
  test('must be there, and what was meant is guessed', () => {
    expect(one({ series: 'traf', number: '1' })).toEqual([
      expect.stringContaining('”traf” finns inte i network/series.yaml – menade du `traff`?'),
    ]);
  });

  test('gives each meeting a number of its own', () => {
    const files = { ...SERIES, 'network/meetings/a.mdx': meeting({ series: 'traff', number: '1' }) };
    expect(
      faults({ ...files, 'network/meetings/b.mdx': meeting({ title: 'En till', series: 'traff', number: '1' }) }),
    ).toEqual([expect.stringContaining('number – nummer 1 finns redan i network/meetings/a.mdx')]);
    expect(one({ series: 'traff' })).toEqual([expect.stringContaining('har inget nummer')]);
    expect(one({ number: '1' })).toEqual([expect.stringContaining('är ett nummer utan serie')]);
  });
});

describe('an agenda', () => {
  test.each<[string, Record<string, string>, string]>([
    ['ids that stand twice', { agenda: '[{ id: a, title: Ett }, { id: a, title: Två }]' }, 'id ”a” står redan på en annan punkt'],
    ['material that is not there', { agenda: item('materials: [{ entry: saknas }]') }, 'ingen text har id ”saknas”'],
    ['material without an address', { agenda: item('materials: [{ title: Lag }]') }, 'är inget underlag'],
    ['an outcome that says nothing', { ...held, agenda: item('outcome: {}') }, 'outcome – är tom – skriv `note: …`'],
    ['a kind that does not exist', { agenda: item('kind: prat') }, 'välj ett av: information, discussion, decision'],
    ['a person who holds an item', { agenda: item('holder: Anna Karlsson') }, 'är ett personnamn'],
    ['a task without a function', { ...held, agenda: task('state: open') }, 'holder – saknas – lägg till raden `holder: …`'],
    ['a task dropped without a reason', { ...held, agenda: task('holder: Ett, state: dropped, closed: 2026-11-20') }, 'uppgiften är avskriven utan skäl'],
    ['a task that was done on no day', { ...held, agenda: task('holder: Ett, state: done') }, 'uppgiften är avslutad utan dag'],
    ['a task due before it was given', { ...held, agenda: task('holder: Ett, due: 2026-11-09') }, 'due – ligger före mötet'],
    ['an outcome before the meeting', { agenda: item('outcome: { note: Bra. }') }, 'mötet har inte varit än, men här står vad som hände'],
    ['an outcome of a cancelled one', { ...held, cancelled: '{ changed: 2026-11-01, reason: Förhinder. }', agenda: item('outcome: { note: Bra. }') }, 'mötet är inställt, men här står'],
    ['a unit that is not there', { ...held, attendance: '[et]' }, 'enheten ”et” finns inte – menade du `ett`?'],
    ['a unit counted twice', { ...held, attendance: '[ett, tva, ett]' }, 'attendance, nummer 3 – enheten ”ett” står två gånger'],
    ['a move that moved nothing', { moved: '[{ changed: 2026-11-02, date: 2026-12-01, reason: Krock. }]' }, 'flytten ändrar varken tid eller plats'],
    ['moves in the wrong order', { moved: '[{ changed: 2026-11-09, date: 2026-12-03, reason: A. }, { changed: 2026-11-02, date: 2026-12-02, reason: B. }]' }, 'är senare än nästa ändring, 2026-11-02'],
  ])('with %s is refused in one sentence', (_, fields, said) => {
    expect(one(fields)).toEqual([expect.stringContaining(said)]);
  }); // prettier-ignore

  test('longer than the meeting, a name in its words and a Sunday are hints that stop nothing', () => {
    const fields = {
      date: '2026-11-15',
      start: '"13:00"',
      end: '"14:00"',
      agenda:
        '[{ id: a, title: Samtal, minutes: 45, outcome: { note: Anna Karlsson ringer. } }, { id: b, title: Mer, minutes: 30 }]',
    };
    expect(one(fields)).toEqual([]);
    const said = hints({ 'network/meetings/m.mdx': meeting(fields) }).join('\n');
    expect(said).toContain('punkterna tar 75 minuter, men mötet är 60 minuter');
    expect(said).toContain('agenda, nummer 1, outcome.note – det ser ut som ett personnamn');
    expect(said).toContain('date – är en söndag');
    expect(said).not.toContain('Karlsson');
  });

  test('has times from the start and the minutes, as far as they are known', () => {
    const agenda = '[{ id: a, title: A, minutes: 20 }, { id: b, title: B }, { id: c, title: C, minutes: 5 }]';
    const { meetings } = catalogOf({ 'network/meetings/m.mdx': meeting({ start: '"13:50"', agenda }) });
    expect(meetingTimes(meetings[0]!).map(({ start, end }) => [start, end])).toEqual([
      ['13:50', '14:10'],
      ['14:10', undefined],
      [undefined, undefined],
    ]);
  });

  test('never leads to material, or says a title, that fewer may read', () => {
    const secret = meeting({ title: 'Ett hemligt ärende om lampor', sensitivity: 'network' });
    const open = meeting({
      title: 'Öppet',
      sensitivity: 'open',
      agenda: '[{ id: a, title: Efter Ett hemligt ärende om lampor }]',
    });
    expect(faults({ 'network/meetings/s.mdx': secret, 'network/meetings/o.mdx': open })).toEqual([
      expect.stringContaining('nämner network/meetings/s.mdx, som är bara för nätverket'),
    ]);
  });
});

describe('a task', () => {
  const given = (date: string, more: string, title: string) =>
    meeting({ title, date, agenda: task(`holder: Ett, ${more}`) });
  const files = {
    'network/meetings/forsta.mdx': given('2026-02-01', 'state: open', 'Första'),
    'network/meetings/andra.mdx': given('2026-05-01', 'state: done, closed: 2026-09-01', 'Andra'),
    'network/meetings/tredje.mdx': meeting({ title: 'Tredje', date: '2026-09-01' }),
    'network/meetings/installt.mdx': meeting({ title: 'Fjärde', date: '2026-11-28', cancelled: '{ changed: 2026-11-20, reason: Förhinder. }' }),
    'network/meetings/nasta.mdx': meeting({ title: 'Nästa', date: '2026-12-01' }),
    'network/meetings/sedan.mdx': meeting({ title: 'Sedan', date: '2027-02-01' }),
  }; // prettier-ignore
  const { meetings, today } = catalogOf(files);
  const followed = (id: string) =>
    followedTasks(
      meetings.find((each) => each.id === id)!,
      meetings,
      today,
    ).map((each) => each.meeting.id);

  test('follows along to each meeting until it is done, on its last one too', () => {
    expect(followed('andra')).toEqual(['forsta']);
    expect(followed('tredje')).toEqual(['forsta', 'andra']);
    expect(followed('nasta')).toEqual(['forsta']);
  });

  test('passes by a cancelled meeting, and stands on the next one alone of those to come', () => {
    expect(followed('installt')).toEqual([]);
    expect(followed('sedan')).toEqual([]);
  });

  test('is open until somebody closes it', () => {
    expect(openTasks(meetings).map((each) => each.meeting.id)).toEqual(['forsta']);
  });
});

describe('what an edition may know of a meeting', () => {
  const files = {
    ...UNITS,
    'network/meetings/m.mdx': meeting({
      ...held,
      link: 'https://mote.example/x',
      attendance: '[ett, tva]',
      moved: '[{ changed: 2026-11-02, date: 2026-11-03, link: https://mote.example/x, reason: Krock. }]',
    }),
  };

  test('is all of it in the network’s own', () => {
    const [own] = catalogOf(files, 'network').meetings;
    expect(own).toMatchObject({ link: 'https://mote.example/x', attended: 2, attendance: ['ett', 'tva'] });
  });

  test('elsewhere neither link nor who came, and no number so small that it tells', () => {
    const [shown] = catalogOf(files, 'internal').meetings;
    expect(JSON.stringify(shown)).not.toContain('mote.example');
    expect(shown).toMatchObject({ attendance: [], attended: undefined });
  });
});

test('an invitation changes with time and place alone, and says when it did', () => {
  const read = (fields: Record<string, string>) =>
    catalogOf({ 'network/meetings/m.mdx': meeting(fields) }).meetings[0]!;
  const moved = '[{ changed: 2026-11-02, date: 2026-12-03, reason: Krock. }]';
  const cancelled = '{ changed: 2026-11-20, reason: Förhinder. }';
  expect([sequenceOf(read({})), lastChangedOf(read({}))]).toEqual([0, '2026-11-01']);
  expect([sequenceOf(read({ moved })), lastChangedOf(read({ moved }))]).toEqual([1, '2026-11-02']);
  expect([sequenceOf(read({ moved, cancelled })), lastChangedOf(read({ moved, cancelled }))]).toEqual([
    2,
    '2026-11-20',
  ]);
});
