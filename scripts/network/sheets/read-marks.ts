import type { CellMark } from './cell-marks.ts';
import type { SheetFault, SheetTable } from './find-table.ts';
import type { SheetColumn } from './sheet-columns.ts';

const ANSWERS: readonly SheetColumn[] = ['state', 'words', 'evidence', 'next', 'due', 'code'];

/** What stops a cell from being read as it was meant. */
const FAULTS: Partial<Record<CellMark['mark'], [fault: string, remedy: string]>> = {
  formula: ['cellen är en formel', 'skriv svaret som text, med en apostrof först om det börjar med ett likhetstecken'],
  struck: ['texten i cellen är överstruken', 'ta bort det som inte gäller, och överstrykningen'],
  linked: ['länken ligger bakom texten och följer inte med', 'skriv ut hela länken, eller ta bort den'],
};

/**
 * What was done to the cells under the headers of a table, beside writing in them: what makes an answer uncertain is a fault,
 * what is passed over is a note. Words of a comment are never repeated: it has its author's name.
 */
export function readMarks(marks: readonly CellMark[], table: SheetTable): Pick<SheetTable, 'faults' | 'notes'> {
  const faults: SheetFault[] = [];
  const notes = new Set<string>();
  const rows = new Map(table.rows.map(({ row, cells }) => [row, cells]));
  const first = table.rows[0]?.row ?? Infinity;
  for (const { cell, mark } of marks) {
    const [, letter = '', row = 0, last = row] = /^([A-Z]+)(\d+)(?::[A-Z]+(\d+))?$/.exec(cell) ?? [];
    if (mark === 'commented') notes.add(`Kommentaren vid cell ${cell} läses inte in.`);
    if (mark === 'merged' && Number(last) >= first)
      faults.push({
        row: Number(row),
        fault: `cellerna ${cell} är sammanfogade, så det går inte att veta vilken ruta svaret hör till`,
        remedy: 'dela cellerna igen och skriv svaret i sin ruta på varje rad',
      });
    const column = table.letters.get(letter);
    const cells = rows.get(Number(row));
    if (!column || !cells || !ANSWERS.includes(column)) continue;
    const words = String(cells[column] ?? '').trim();
    if (mark === 'coloured' && column === 'state' && words === '')
      notes.add(`Cell ${cell} är färgad men tom. En färg läses inte in som ett läge.`);
    const found = FAULTS[mark];
    const isSeen = mark === 'struck' ? words !== '' : mark === 'linked' ? !/^(?:https?:|www\.)|@/i.test(words) : true;
    if (found && isSeen) faults.push({ row: Number(row), column, fault: found[0], remedy: found[1] });
  }
  return { faults, notes: [...notes] };
}
