import { unitsAsked, type FollowUpRound } from '../../../src/model/round.ts';
import type { RoundDesk } from './round-desk.ts';
import { writeSheet } from '../sheets/write-sheet.ts';

/** Every unit's sheet, by the unit's id. */
export async function sheetsOf(
  round: FollowUpRound,
  { units }: Pick<RoundDesk, 'units'>,
): Promise<Map<string, Buffer>> {
  const sheets = new Map<string, Buffer>();
  for (const { id, kind } of unitsAsked(round))
    sheets.set(id, await writeSheet(round, { id, kind, name: units.get(id)?.name ?? id }));
  return sheets;
}

/** `uppfoljning-2026-1-grundskoleforvaltningen.xlsx` */
export const sheetName = (round: string, unit: string): string => `uppfoljning-${round}-${unit}.xlsx`;
