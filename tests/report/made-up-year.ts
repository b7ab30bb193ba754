import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { openDatabase } from '../../scripts/data/database.ts';
import { transaction } from '../../scripts/data/transaction.ts';
import { roundHash } from '../../src/model/round-frozen.ts';
import { roundSchema } from '../../src/model/round.ts';
import { EXEMPELSTAD } from '../fixtures/exempelstad.ts';
import { runScript } from '../support/run-script.ts';

/** The made-up city in a leap year: 53 units, five meetings held and one cancelled, six letters, 100 questions and two rounds. */
export interface MadeUpYear {
  root: string;
  content: string;
  data: string;
  /** What the command of the report is given. */
  env: Record<string, string>;
  report: (args: readonly string[], more?: Record<string, string>) => ReturnType<typeof runScript>;
  /** A file below the folder. */
  put: (name: string, text: string) => void;
}

/** Writes it to a folder. @param today the day that it is read */
export function madeUpYear(root: string, today = '2029-01-15'): MadeUpYear {
  const content = path.join(root, 'content');
  const data = path.join(root, 'data');
  const put = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  };
  cpSync(EXEMPELSTAD, content, { recursive: true });
  rmSync(path.join(content, 'network/question-counts.yaml'), { force: true });
  for (const id of UNITS.slice(4)) put(`content/network/units/${id}.yaml`, unitText(id));
  MEETINGS.forEach((meeting) =>
    put(
      `content/network/meetings/${meeting.date}-traff.mdx`,
      meetingText(meeting.date > today ? { ...meeting, came: [0, 0], more: '' } : meeting),
    ),
  );
  LETTERS.filter((sent) => sent <= today).forEach((sent, at) =>
    put(`content/newsletters/2028-${at + 1}.mdx`, letterText(at + 1, sent)),
  );
  ROUNDS.filter(({ closed }) => closed <= today).forEach((round) =>
    put(`content/network/rounds/${round.id}.yaml`, roundText(round)),
  );
  put('content/network/coverage.yaml', coverageText(today));
  put('content/training/krukkursen.mdx', trainingText());
  fillDatabase(data);
  const env = { PORTAL_CONTENT: content, PORTAL_DATA: data, PORTAL_NOW: today, PORTAL_EDITION: 'internal' };
  const report = (args: readonly string[], more: Record<string, string> = {}) =>
    runScript('report.ts', args.includes('--out') ? args : [...args, '--out', path.join(root, 'ut')], {
      ...env,
      ...more,
    });
  return { root, content, data, env, report, put };
}

const numbered = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}-${at + 1}`);

/** 27 förvaltningar and 26 bolag; the first four are those of Exempelstad. */
const UNITS = [
  'ovningsforvaltningen',
  'trygghetskontoret',
  'exempelstadshus-ab',
  'exempelbostader-ab',
  ...numbered('pahittad-forvaltning', 25),
  ...numbered('pahittat-bolag', 24),
];
const FORVALTNINGAR = UNITS.filter((id) => /forvaltning|kontoret/.test(id));
const BOLAG = UNITS.filter((id) => !FORVALTNINGAR.includes(id));

const unitText = (id: string) =>
  `name: ${id.replace('pahittad-forvaltning', 'Påhittad förvaltning').replace('pahittat-bolag', 'Påhittat bolag').replace('-', ' ')}
kind: ${id.includes('bolag') ? 'bolag' : 'forvaltning'}
confirmed: true
`;

interface MeetingRow {
  date: string;
  /** How many of each kind came. */
  came: readonly [forvaltningar: number, bolag: number];
  more?: string;
}

/** The third has few companies, the fourth says nothing of who came, the sixth was cancelled, the seventh taken back. */
const MEETINGS: readonly MeetingRow[] = [
  { date: '2028-02-29', came: [20, 15] },
  { date: '2028-04-12', came: [22, 12] },
  { date: '2028-06-08', came: [18, 3] },
  { date: '2028-09-20', came: [0, 0] },
  {
    date: '2028-11-22',
    came: [25, 19],
    more: `moved:
  - { changed: 2028-11-01, date: 2028-11-15, reason: Den påhittade salen var upptagen. }
`,
  },
  {
    date: '2028-10-10',
    came: [0, 0],
    more: 'cancelled: { changed: 2028-10-02, reason: För få påhittade enheter kunde komma. }\n',
  },
  {
    date: '2028-12-05',
    came: [6, 6],
    more: `status: withdrawn
withdrawn: { date: 2028-12-20, reason: Det var ett annat påhittat möte. }
`,
  },
];

const meetingText = ({ date, came, more = '' }: MeetingRow) => `---
title: Träff i Exempelstad, ${date.slice(5)} (påhittad)
summary: Ett påhittat möte i ett år som ännu inte har varit, så att rapporten har något att räkna.
date: ${date}
published: 2028-01-10
owner: Trygghetskontoret (påhittad)
example: true
attendance: [${[...FORVALTNINGAR.slice(0, came[0]), ...BOLAG.slice(0, came[1])].join(', ')}]
${more}---
`;

interface RoundRow {
  id: string;
  opened: string;
  closed: string;
  /** How many of each kind have got no sheet; they are the last. */
  unasked: number;
  /** For each question how many förvaltningar and companies give each answer, in the order of the units; the others are silent. */
  answers: Record<string, Partial<Record<(typeof ANSWERS)[number], readonly [forvaltningar: number, bolag: number]>>>;
}

const ANSWERS = ['klart', 'pa-gang', 'inte-borjat', 'galler-inte'] as const;

/** The first has sums that hide each other, and units that nobody asked; in the second all were asked, and the first question has no small number. */
const ROUNDS: readonly RoundRow[] = [
  {
    id: '2028-1',
    opened: '2028-02-01',
    closed: '2028-05-31',
    unasked: 6,
    answers: {
      'utse-kontaktperson': { klart: [9, 6], 'pa-gang': [6, 8], 'inte-borjat': [2, 3], 'galler-inte': [0, 1] },
      'kunna-larma': { klart: [7, 0], 'pa-gang': [5, 0], 'inte-borjat': [5, 0] },
      lokaler: { klart: [0, 3], 'pa-gang': [0, 8], 'galler-inte': [0, 7] },
    },
  },
  {
    id: '2028-2',
    opened: '2028-09-01',
    closed: '2028-12-11',
    unasked: 0,
    answers: {
      'utse-kontaktperson': { klart: [7, 5], 'pa-gang': [5, 5], 'inte-borjat': [5, 6], 'galler-inte': [5, 5] },
      'kunna-larma': { klart: [16, 0], 'pa-gang': [6, 0] },
    },
  },
];

function roundText({ id, opened, closed, unasked, answers }: RoundRow): string {
  const asks = Object.keys(answers).map((ask) => ({
    id: ask,
    title: `Påhittat ansvar: ${ask}`,
    question: 'Hur långt har ni kommit? (påhittad)',
    who: { 'kunna-larma': 'forvaltning', lokaler: 'bolag' }[ask] ?? 'all',
  }));
  const said: Record<string, Record<string, { state: string }>> = {};
  for (const [ask, counts] of Object.entries(answers))
    [FORVALTNINGAR, BOLAG].forEach((units, kind) => {
      const states = ANSWERS.flatMap((state) => Array<string>(counts[state]?.[kind] ?? 0).fill(state));
      states.forEach((state, at) => ((said[units[at]!] ??= {})[ask] = { state }));
    });
  const round = {
    opened,
    guideline: 'antagen-1',
    asks,
    units: [
      ...FORVALTNINGAR.map((unit) => ({ unit, kind: 'forvaltning' })),
      ...BOLAG.map((unit) => ({ unit, kind: 'bolag' })),
    ],
    asked: [FORVALTNINGAR, BOLAG].flatMap((units) => units.slice(0, units.length - unasked)),
    answers: said,
  };
  const hash = roundHash({ ...roundSchema.parse(round), id });
  return stringify({ ...round, closed: { date: closed, hash } });
}

/** When the letters were sent. */
const LETTERS = ['2028-02-10', '2028-04-13', '2028-06-08', '2028-08-10', '2028-10-12', '2028-12-14'];

/** The fourth was taken back after it had been sent. */
const letterText = (number: number, sent: string) => `---
title: Informationsbrev ${number}, 2028 (påhittad)
summary: Ett påhittat brev i ett år som ännu inte har varit, så att rapporten har något att räkna.
published: ${sent}
owner: Trygghetskontoret (påhittad)
sent: ${sent}
example: true
${number === 4 ? 'status: withdrawn\nwithdrawn: { date: 2028-09-01, reason: En uppgift om lampor var fel. }\n' : ''}---

## Läget

Lamporna lyser.
`;

/** Counts of 2028: none in February and July, a unit that came in March, one that ended in May. */
const COVERAGE_DAYS = [
  '2028-01-20', '2028-03-16', '2028-04-20', '2028-05-18', '2028-06-15', '2028-08-17', '2028-09-14', '2028-10-19', '2028-11-16', '2028-12-14',
]; // prettier-ignore

function coverageText(today: string): string {
  const counts = COVERAGE_DAYS.filter((day) => day <= today).map((day, at) => {
    const units = day < '2028-03' ? UNITS.slice(0, 52) : [...UNITS, ...(day < '2028-05' ? ['nedlagda-kontoret'] : [])];
    // From many without anybody to few.
    const [vacant, deputy, unconfirmed] = [Math.max(2, 12 - at), 3 + (at % 4), 6 + at];
    return {
      day,
      vacant: units.slice(0, vacant),
      deputy: units.slice(vacant, vacant + deputy),
      unconfirmed: units.slice(vacant + deputy, vacant + deputy + unconfirmed),
      contact: units.slice(vacant + deputy + unconfirmed),
    };
  });
  const { day, vacant, deputy, unconfirmed, contact } = counts.at(-1)!;
  const row = (role: string, confirmed?: string) => (unit: string) =>
    `  - { unit: ${unit}, role: ${role}${confirmed ? `, confirmed: ${confirmed}` : ''} }`;
  const earlier = counts
    .slice(0, -1)
    .map(
      (each) =>
        `  - counted: ${each.day}\n${(['contact', 'unconfirmed', 'deputy', 'vacant'] as const).map((state) => `    ${state}: [${each[state].join(', ')}]`).join('\n')}`,
    );
  return `counted: ${day}
units:
${[...contact.map(row('contact', day)), ...unconfirmed.map(row('contact', '2027-11-01')), ...deputy.map(row('deputy')), ...vacant.map(row('vacant'))].join('\n')}
history:
${earlier.join('\n')}
`;
}

const trainingText = () => `---
title: Kurs i krukor (påhittad)
summary: En påhittad webbkurs på en kvart för alla som ska välja krukor i det påhittade nätverket.
published: 2028-05-02
owner: Trygghetskontoret (påhittad)
reviewBy: 2029-05-02
topics: [grundkunskap]
audiences: [kontaktperson]
example: true
source: { title: Krukor, publisher: Exempelskolan (påhittad), year: 2028 }
provider: Exempelskolan (påhittad)
updated: 2028-04-01
---

Kursen är påhittad.
`;

/** All letters but the last are in the ledger of this machine; a hundred questions in the register. */
function fillDatabase(folder: string): void {
  const database = openDatabase(folder, { warn: () => {} });
  const mailing = database.prepare(
    "INSERT INTO mailings (id, kind, hash, subject, preheader, html, text, started, settled) VALUES (?, 'issue', 'x', '', '', '', '', ?, ?)",
  );
  const delivery = database.prepare(
    "INSERT INTO deliveries (mailing, address, unit, status, message_id, attempts, claimed, settled) VALUES (?, ?, ?, ?, 'm', 1, ?, ?)",
  );
  transaction(database, () => {
    LETTERS.slice(0, -1).forEach((sent, at) => {
      const [id, moment] = [`2028-${at + 1}`, `${sent}T08:00:00.000Z`];
      mailing.run(id, moment, moment);
      UNITS.forEach((unit, who) => {
        const status = who < at ? 'refused' : who === 52 && at === 2 ? 'uncertain' : 'sent';
        delivery.run(id, `p${who}@exempelstad.example`, unit, status, moment, moment);
      });
    });
    const question = database.prepare(
      'INSERT INTO question_counts (month, type, unit_kind, number) VALUES (?, ?, ?, ?)',
    );
    for (const [month, type, kind, number] of QUESTIONS) question.run(month, type, kind, number);
  });
  database.close();
}

/** A hundred in 2028, and two of another year. */
const QUESTIONS: readonly [month: string, type: string, kind: string, number: number][] = [
  ['2028-01', 'lampor', 'forvaltning', 23],
  ['2028-03', 'lampor', 'bolag', 18],
  ['2028-05', 'blommor', 'forvaltning', 31],
  ['2028-06', 'blommor', 'bolag', 9],
  ['2028-09', 'oro', 'forvaltning', 16],
  ['2028-12', 'annat', 'bolag', 3],
  ['2027-12', 'oro', 'bolag', 2],
];
