/** The columns of a unit's sheet, in the order in which they are filled in. The last one tells what the row is about. */
export const SHEET_COLUMNS = {
  title: { header: 'Ansvar', width: 26 },
  question: { header: 'Fråga', width: 40 },
  state: { header: 'Läge (välj i listan)', width: 18 },
  words: { header: 'Er kommentar', width: 44 },
  evidence: { header: 'Underlag (länk eller diarienummer)', width: 26 },
  next: { header: 'Nästa steg', width: 34 },
  due: { header: 'Nästa steg klart (ÅÅÅÅ-MM-DD)', width: 20 },
  code: { header: 'Kod (ändra inte)', width: 44 },
} as const;

export type SheetColumn = keyof typeof SHEET_COLUMNS;

export const COLUMN_IDS = Object.keys(SHEET_COLUMNS) as SheetColumn[];

/** Whose a row is: the round, the unit and the responsibility. */
export interface RowCode {
  round: string;
  unit: string;
  ask: string;
}

export const writeCode = ({ round, unit, ask }: RowCode): string => `${round}/${unit}/${ask}`;

/** @returns undefined for what is no code */
export function readCode(written: string): RowCode | undefined {
  const [, round, unit, ask] =
    /^(20\d{2}-\d{1,2})\/([a-z0-9-]+)\/([a-z0-9-]+)$/.exec(written.trim().toLowerCase()) ?? [];
  return round && unit && ask ? { round, unit, ask } : undefined;
}

/** The name of the sheet that is filled in, and of the one that tells how. */
export const ANSWER_SHEET = 'Svar';
export const HELP_SHEET = 'Så fyller du i';
