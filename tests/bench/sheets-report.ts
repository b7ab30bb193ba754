import { sheetsOf } from '../../scripts/network/round/sheets-of.ts';
import { openWorkbook } from '../../scripts/network/sheets/open-workbook.ts';
import { readSheet } from '../../scripts/network/sheets/read-sheet.ts';
import { sheetChanges } from '../../scripts/network/sheets/sheet-changes.ts';
import { roundSchema, type FollowUpRound } from '../../src/model/round.ts';
import { table } from './table.ts';

const UNITS = 53;
const ASKS = 20;

/** How long the sheets of a whole round take to write and to read back, all filled in. @throws Error when one comes back changed */
export async function sheetsReport(): Promise<string> {
  const round = answered();
  const written = await measured(() => sheetsOf(round, { units: new Map() }));
  const read = await measured(async () => {
    let changes = 0;
    for (const [unit, bytes] of written.made) {
      const { answers, faults } = readSheet(await openWorkbook(bytes), round);
      changes += faults.length + sheetChanges(round, unit, answers).length + (answers.size === ASKS ? 0 : 1);
    }
    return changes;
  });
  if (read.made > 0) throw new Error(`${read.made} answers came back changed.`);
  const rows = [
    ['written', written.wall, written.cpu],
    ['read back without a difference', read.wall, read.cpu],
  ];
  return `${UNITS} sheets of ${ASKS} questions (target: written in 5,000 ms)\n${table(
    ['', 'ms', 'CPU ms'],
    rows.map((row) => row.map(String)),
  )}`;
}

async function measured<T>(work: () => Promise<T>): Promise<{ made: T; wall: number; cpu: number }> {
  const [began, before] = [performance.now(), process.cpuUsage()];
  const made = await work();
  const { user, system } = process.cpuUsage(before);
  return { made, wall: Math.round(performance.now() - began), cpu: Math.round((user + system) / 1000) };
}

function answered(): FollowUpRound {
  const units = Array.from({ length: UNITS }, (_, index) => ({ unit: `enhet-${index}`, kind: 'bolag' }));
  const asks = Array.from({ length: ASKS }, (_, index) => ({
    id: `ansvar-${index}`,
    title: `Ansvar ${index}`,
    question: `Har ni gjort det som står under ${index}?`,
    who: 'all',
  }));
  const answer = {
    state: 'pa-gang',
    words: '-Vi har börjat, =och fortsätter.',
    next: 'Skriva ner det.',
    due: '2027-03-01',
  };
  const own = Object.fromEntries(asks.map(({ id }) => [id, answer]));
  const answers = Object.fromEntries(units.map(({ unit }) => [unit, own]));
  const parsed = roundSchema.parse({ opened: '2026-10-01', guideline: 'utkast-1', asks, units, answers });
  return { ...parsed, id: '2026-1', file: 'network/rounds/2026-1.yaml' };
}
