import writeExcelFile from 'write-excel-file/node';
import { formatDate } from '../../../src/model/dates.ts';
import type { Unit } from '../../../src/model/network.ts';
import {
  roundAnswer,
  asksOf,
  LONGEST_ANSWER,
  ROUND_STATES,
  STATE_IDS,
  type FollowUpRound,
} from '../../../src/model/round.ts';
import { ANSWER_SHEET, COLUMN_IDS, HELP_SHEET, SHEET_COLUMNS, writeCode, type SheetColumn } from './sheet-columns.ts';
import { withListOfStates, withProperties } from './sheet-parts.ts';

/**
 * A unit's sheet as an .xlsx file: a row a question with what the unit has said so far, and a second sheet that tells how
 * it is filled in. Every cell is text, so that nothing in it is reckoned with.
 */
export async function writeSheet(round: FollowUpRound, unit: Pick<Unit, 'id' | 'kind' | 'name'>): Promise<Buffer> {
  const rows = asksOf(round, unit).map((ask) => {
    const { state, words, evidence, next, due } = roundAnswer(round, unit.id, ask.id) ?? {};
    const code = writeCode({ round: round.id, unit: unit.id, ask: ask.id });
    const { title, question } = ask;
    return { title, question, state: state && ROUND_STATES[state], words, evidence, next, due, code };
  });
  const title = `Uppföljning ${round.id}: ${unit.name}`;
  return await writeExcelFile(
    [
      {
        sheet: ANSWER_SHEET,
        data: [headers(), ...rows.map((row) => COLUMN_IDS.map((id) => textCell(row[id], id)))],
        columns: COLUMN_IDS.map((id) => ({ width: SHEET_COLUMNS[id].width })),
        stickyRowsCount: 1,
        orientation: 'landscape',
      },
      { sheet: HELP_SHEET, data: helpOf(title, round).map((line) => [line]), columns: [{ width: 100 }] },
    ],
    { features: [withListOfStates(rows.length + 1), withProperties(title)] },
  ).toBuffer();
}

const headers = () =>
  COLUMN_IDS.map((id) => ({
    value: SHEET_COLUMNS[id].header,
    fontWeight: 'bold' as const,
    wrap: true,
    alignVertical: 'top' as const,
    bottomBorderStyle: 'medium' as const,
  }));

/** What the unit writes in stands out by its frame, not by colour. */
const FILLED_IN: readonly SheetColumn[] = ['state', 'words', 'evidence', 'next', 'due'];

function textCell(value: string | undefined, id: SheetColumn) {
  const frame = FILLED_IN.includes(id) ? { borderStyle: 'thin' as const } : {};
  const look = { format: '@', wrap: true, alignVertical: 'top' as const, ...frame };
  return { type: String, value: value ?? '', ...look };
}

function helpOf(title: string, { opened }: FollowUpRound) {
  const lines = [
    `Det här är frågor till er om ert ansvar enligt riktlinjen, ställda ${formatDate(opened)}. En rad är en fråga.`,
    `1. Välj ett läge på varje rad: ${STATE_IDS.map((id) => ROUND_STATES[id]).join(', ')}. ”Gäller inte” betyder att ni inte har ansvaret.`,
    `2. Skriv gärna en kommentar (högst ${LONGEST_ANSWER.words} tecken), var underlaget finns och ert nästa steg. Allt utom läget är frivilligt.`,
    '3. Skriv aldrig namn, telefonnummer eller annat om enskilda personer. Skriv funktioner och enheter.',
    '4. Spara filen och skicka tillbaka den som svar på mejlet.',
    'En tom ruta ändrar inget: det som ni har svarat förut står kvar.',
    'Ändra inte rubrikerna och inte koden längst till höger. Den talar om vilken fråga raden gäller.',
    'Vet ni inte svaret? Låt raden vara tom och skicka resten.',
  ];
  return [{ value: title, fontWeight: 'bold' as const, wrap: true }, ...lines.map((value) => ({ value, wrap: true }))];
}
