import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { openDatabase } from '../../../scripts/data/database.ts';
import type { MadeUpYear } from '../../report/made-up-year.ts';

const KINDS = ['research', 'reports', 'talks', 'guidance', 'outlook', 'training', 'questions'];

type Head = Record<string, unknown> & {
  published: string;
  withdrawn?: { date: string };
  topics?: string[];
};

/** What stands between the dashes, read by nothing of ours. */
const headsIn = (folder: string): Head[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => ({
      id: name.slice(0, -4),
      ...(parse(readFileSync(path.join(folder, name), 'utf8').split('---')[1]!) as Head),
    }));

/** Every figure of the year counted another way: raw YAML and SQL. Undefined where nobody can know. */
export function recount({ content, data }: MadeUpYear, year: string): Map<string, number | undefined> {
  const found = new Map<string, number | undefined>();
  const isOfYear = (day: unknown) => typeof day === 'string' && day.startsWith(year);
  countLetters();
  countMeetings();
  countCoverage();
  countTexts();
  countRounds();
  const guideline = parse(readFileSync(path.join(content, 'network/guideline.yaml'), 'utf8')) as {
    responsibilities: { followUp?: string }[];
  };
  found.set('guideline.responsibilities', guideline.responsibilities.length);
  found.set('guideline.followedUp', guideline.responsibilities.filter((each) => each.followUp).length);
  return found;

  function ask(sql: string, ...values: string[]): Record<string, number>[] {
    const database = openDatabase(data, { warn: () => {} });
    try {
      return database.prepare(sql).all(...values) as Record<string, number>[];
    } finally {
      database.close();
    }
  }

  function countLetters() {
    const letters = headsIn(path.join(content, 'newsletters')) as (Head & { id: string; sent?: string })[];
    const sent = letters.filter((letter) => isOfYear(letter.sent));
    found.set('letters.sent', sent.length);
    found.set('letters.aim', 6);
    found.set('letters.withdrawn', sent.filter((letter) => letter.withdrawn).length);
    found.set('letters.dropped', letters.filter((letter) => !letter.sent && isOfYear(letter.withdrawn?.date)).length);
    const texts = KINDS.flatMap((kind) => headsIn(path.join(content, kind)));
    const changes = texts.flatMap((head) => (head['changes'] ?? []) as { noticed?: string }[]);
    found.set('notices.sent', changes.filter(({ noticed }) => isOfYear(noticed)).length);
    for (const outcome of ['sent', 'refused', 'uncertain']) {
      const counts = sent.map(({ id }) => {
        const isHere = ask('SELECT 1 AS n FROM mailings WHERE id = ?', id).length > 0;
        const [row] = ask('SELECT count(*) AS n FROM deliveries WHERE mailing = ? AND status = ?', id, outcome);
        found.set(`letter.${id}.${outcome}`, isHere ? row!.n : undefined);
        return isHere ? row!.n! : NaN;
      });
      const sum = counts.reduce((so, n) => so + n, 0);
      found.set(`letters.${outcome}To`, Number.isNaN(sum) ? undefined : sum);
    }
  }

  function countMeetings() {
    const meetings = headsIn(path.join(content, 'network/meetings')).filter(
      (each) => isOfYear(each.date) && each.status !== 'withdrawn',
    );
    const held = meetings.filter((each) => !each.cancelled) as (Head & {
      id: string;
      attendance: string[];
      moved?: [];
    })[];
    const kind = (unit: string) =>
      /^kind: (\w+)/m.exec(readFileSync(path.join(content, `network/units/${unit}.yaml`), 'utf8'))![1];
    found.set('meetings.held', held.length);
    found.set('meetings.cancelled', meetings.length - held.length);
    found.set('meetings.moved', held.filter(({ moved }) => moved).length);
    found.set('meetings.planned', 0);
    for (const which of ['forvaltning', 'bolag'])
      found.set(
        `attendance.${which}`,
        new Set(held.flatMap(({ attendance }) => attendance))
          .values()
          .filter((unit) => kind(unit) === which)
          .toArray().length,
      );
    for (const { id, attendance } of held) {
      const isSaid = attendance.length > 0;
      found.set(`meeting.${id}.units`, isSaid ? attendance.length : undefined);
      for (const which of ['forvaltning', 'bolag'])
        found.set(
          `meeting.${id}.${which}`,
          isSaid ? attendance.filter((unit) => kind(unit) === which).length : undefined,
        );
    }
    const asked = ask(
      "SELECT type, unit_kind AS kind, number AS n FROM question_counts WHERE month LIKE ? || '-%'",
      year,
    ) as unknown as { type: string; kind: string; n: number }[];
    const rounded = (isMeant: (row: (typeof asked)[number]) => boolean) => {
      const sum = asked.filter(isMeant).reduce((so, { n }) => so + n, 0);
      return 5 * Math.floor(sum / 5);
    };
    found.set(
      'questions.total',
      rounded(() => true),
    );
    for (const which of ['forvaltning', 'bolag'])
      found.set(
        `questions.${which}`,
        rounded((row) => row.kind === which),
      );
    for (const type of ['lampor', 'blommor', 'oro', 'annat'])
      found.set(
        `question.${type}.total`,
        rounded((row) => row.type === type),
      );
  }

  function countCoverage() {
    type Count = Record<'contact' | 'unconfirmed' | 'deputy' | 'vacant', string[]> & { counted: string };
    const file = parse(readFileSync(path.join(content, 'network/coverage.yaml'), 'utf8')) as {
      counted: string;
      units: { unit: string; role: string; confirmed?: string }[];
      history: Count[];
    };
    const now = (isMeant: (row: (typeof file.units)[number]) => boolean) =>
      file.units.filter(isMeant).map(({ unit }) => unit);
    const last: Count = {
      counted: file.counted,
      contact: now((row) => row.role === 'contact' && row.confirmed! > '2028-06-14'),
      unconfirmed: now((row) => row.role === 'contact' && row.confirmed! < '2028-06-14'),
      deputy: now((row) => row.role === 'deputy'),
      vacant: now((row) => row.role === 'vacant'),
    };
    const counts = [...file.history, last];
    const unitsOf = (count: Count) => [...count.contact, ...count.unconfirmed, ...count.deputy, ...count.vacant];
    for (const [id, count] of [
      ...counts.map((each) => [`coverage.${each.counted.slice(0, 7)}`, each] as const),
      ['coverage', last] as const,
    ]) {
      for (const state of ['contact', 'unconfirmed', 'deputy', 'vacant'] as const)
        found.set(`${id}.${state}`, count[state].length);
      found.set(`${id}.total`, unitsOf(count).length);
      found.set(`${id}.covered`, unitsOf(count).length - count.vacant.length);
    }
    const ever = new Set(counts.flatMap(unitsOf));
    found.set('units.came', ever.size - unitsOf(counts[0]!).length);
    found.set('units.went', ever.size - unitsOf(last).length);
  }

  function countRounds() {
    type Round = {
      units: { unit: string; kind: string }[];
      asks: { id: string; who: string }[];
      asked: string[];
      answers: Record<string, Record<string, { state: string }>>;
      closed?: { date: string };
    };
    const folder = path.join(content, 'network/rounds');
    const closed = readdirSync(folder)
      .map((name): Round & { name: string } => ({
        name: name.slice(0, -5),
        ...(parse(readFileSync(path.join(folder, name), 'utf8')) as Round),
      }))
      .filter((round) => isOfYear(round.closed?.date))
      .sort((a, b) => a.closed!.date.localeCompare(b.closed!.date));
    found.set('rounds.closed', closed.length);
    found.set('rounds.units', closed.at(-1)?.units.length);
    found.set('rounds.asks', closed.at(-1)?.asks.length);
    for (const { name, units, asks, asked, answers } of closed)
      for (const { id, who } of asks)
        for (const side of ['', '.forvaltning', '.bolag']) {
          const mine = units.filter(({ kind }) => (who === 'all' || who === kind) && (!side || side === `.${kind}`));
          const states = mine.map(({ unit }) => answers[unit]?.[id]?.state ?? 'inget-svar');
          const count = (...those: string[]) => states.filter((state) => those.includes(state)).length;
          const set = (what: string, number: number) => found.set(`round.${name}.${id}${side}.${what}`, number);
          set('units', mine.length);
          for (const state of ['klart', 'pa-gang', 'inte-borjat', 'galler-inte', 'inget-svar'])
            set(state, count(state));
          set('compared', count('klart', 'pa-gang', 'inte-borjat'));
          set('inte-fragat', mine.filter(({ unit }) => !asked.includes(unit) && !answers[unit]?.[id]).length);
        }
  }

  function countTexts() {
    const end = `${year}-12-31`;
    const texts = KINDS.flatMap((kind) =>
      headsIn(path.join(content, kind)).map((head): Head & { kind: string } => ({ ...head, kind })),
    ).filter(({ status }) => status !== 'draft');
    const came = texts.filter(({ published }) => isOfYear(published));
    const stand = texts.filter(({ published, withdrawn }) => published <= end && !(withdrawn && withdrawn.date <= end));
    found.set('texts.published', came.length);
    found.set('texts.standing', stand.length);
    found.set('texts.withdrawn', texts.filter(({ withdrawn }) => isOfYear(withdrawn?.date)).length);
    for (const kind of KINDS) {
      found.set(`texts.${kind}.published`, came.filter((each) => each.kind === kind).length);
      found.set(`texts.${kind}.standing`, stand.filter((each) => each.kind === kind).length);
    }
    for (const topic of new Set(came.flatMap(({ topics = [] }) => topics)))
      found.set(`topic.${topic}.published`, came.filter(({ topics = [] }) => topics.includes(topic)).length);
    const training = stand.filter(({ kind }) => kind === 'training');
    found.set('training.standing', training.length);
    found.set('training.published', training.filter(({ published }) => isOfYear(published)).length);
    found.set('training.updated', training.filter(({ updated }) => isOfYear(String(updated))).length);
  }
}
