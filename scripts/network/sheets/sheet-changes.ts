import { roundAnswer, ROUND_STATES, type FollowUpRound, type RoundAnswer } from '../../../src/model/round.ts';
import type { RowAnswer } from './read-sheet.ts';
import { SHEET_COLUMNS } from './sheet-columns.ts';

/** What reading a sheet changes of one responsibility. */
export interface SheetChange {
  unit: string;
  ask: string;
  /** The answer as it will stand. */
  answer: RoundAnswer;
  /** Each field that changes, in words: `Läge: På gång → Klart`. */
  words: string[];
}

const FIELDS = ['state', 'words', 'evidence', 'next', 'due'] as const;

/** What a unit's sheet changes: an empty cell keeps what stood, a dash takes it away. What the lead has seen stays. */
export function sheetChanges(
  round: FollowUpRound,
  unit: string,
  answers: ReadonlyMap<string, RowAnswer>,
): SheetChange[] {
  return [...answers].flatMap(([ask, given]) => {
    const before = roundAnswer(round, unit, ask);
    const state = given.state ?? before?.state;
    if (!state) return [];
    const merged = { ...before, ...given, state, ...(before?.seen && { seen: before.seen }) };
    const kept = Object.entries(merged).filter(([, value]) => value !== null && value !== undefined);
    const answer = Object.fromEntries(kept) as RoundAnswer;
    const words = FIELDS.filter((field) => (before?.[field] ?? '') !== (answer[field] ?? '')).map(
      (field) => `${LABELS[field]}: ${shown(field, before)} → ${shown(field, answer)}`,
    );
    return words.length > 0 ? [{ unit, ask, answer, words }] : [];
  });
}

const LABELS: Record<(typeof FIELDS)[number], string> = {
  state: 'Läge',
  words: SHEET_COLUMNS.words.header,
  evidence: 'Underlag',
  next: SHEET_COLUMNS.next.header,
  due: 'Nästa steg klart',
};

function shown(field: (typeof FIELDS)[number], answer: RoundAnswer | undefined): string {
  const value = answer?.[field];
  if (value === undefined) return field === 'state' ? 'inget svar' : 'tomt';
  return field === 'state' ? ROUND_STATES[value as RoundAnswer['state']] : `”${value}”`;
}
