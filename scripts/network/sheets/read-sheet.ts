import type { NameFinder } from '../../data/name-finder.ts';
import { nearest } from '../../../src/model/nearest.ts';
import { roundAnswer, asksOf, type Ask, type FollowUpRound, type RoundAnswer } from '../../../src/model/round.ts';
import { readDue, readState, readWords, type CellValue } from './cell-values.ts';
import { findTable, isWritten, type SheetFault, type SheetTable } from './find-table.ts';
import type { OpenedWorkbook } from './open-workbook.ts';
import { readMarks } from './read-marks.ts';
import { readCode, SHEET_COLUMNS, writeCode } from './sheet-columns.ts';

/** What a row of a sheet says of one responsibility; `null` takes away what stood. */
export type RowAnswer = { [Field in 'state' | 'words' | 'evidence' | 'next' | 'due']?: RoundAnswer[Field] | null };

/** What a sheet says: its unit and answers, or everything that is wrong with it. */
export interface SheetRead {
  unit: string | undefined;
  answers: ReadonlyMap<string, RowAnswer>;
  faults: SheetFault[];
  /** What nobody has to mend but the lead should know. */
  notes: string[];
}

const NO_SHEET: SheetFault = {
  fault: 'i filen finns inget blad med rubrikerna från utskicket',
  remedy: 'fyll i bladet som skickades ut för omgången och skicka det',
};

/**
 * Reads a sheet against its round: every fault at once, each with its row.
 * @param hasName whether a text holds the name of somebody in the register
 */
export function readSheet(opened: OpenedWorkbook, round: FollowUpRound, hasName: NameFinder = () => false): SheetRead {
  const empty = { unit: undefined, answers: new Map(), notes: [] };
  if ('fault' in opened) return { ...empty, faults: [opened] };
  const table = findTable(opened.sheets);
  if (!table) return { ...empty, faults: [NO_SHEET] };
  const { faults: marked, notes: passedOver } = readMarks(opened.marks, table);
  const notes = [...table.notes, ...passedOver];
  if (table.faults.length > 0) return { ...empty, faults: [...table.faults, ...marked], notes };
  const read = readRows({ ...table, notes }, round, hasName);
  return { ...read, faults: [...marked, ...read.faults].sort((one, other) => (one.row ?? 0) - (other.row ?? 0)) };
}

const FIELDS = ['state', 'words', 'evidence', 'next', 'due'] as const;

type Row = SheetTable['rows'][number];

function readRows({ rows, notes }: SheetTable, round: FollowUpRound, hasName: NameFinder): SheetRead {
  const used = rows.filter(({ cells }) => isWritten(cells));
  const units = used.flatMap(({ cells }) => readCode(String(cells.code ?? ''))?.unit ?? []);
  const unit = units.find((each) => kindOf(round, each)) ?? units[0];
  const faults: SheetFault[] = [];
  const answers = new Map<string, RowAnswer>();
  let emptied = 0;
  const firstRows = new Map<string, number>();
  const old = foreignRound(used, round);
  if (old) return { unit, answers, notes, faults: [old] };
  for (const row of used) {
    const ask = askOf(row, round, unit);
    if ('fault' in ask) {
      faults.push(ask);
      continue;
    }
    faults.push(...otherQuestion(row, ask, round));
    const stood = roundAnswer(round, unit!, ask.id);
    const { answer, wrong } = answerOf(row, stood, hasName);
    emptied += FIELDS.filter((field) => stood?.[field] !== undefined && answer[field] === undefined).length;
    faults.push(...wrong);
    const before = answers.get(ask.id);
    if (before && JSON.stringify(before) !== JSON.stringify(answer))
      faults.push({
        row: row.row,
        fault: `frågan ”${ask.title}” står också på rad ${firstRows.get(ask.id)}, med ett annat svar`,
        remedy: 'ta bort den ena raden',
      });
    if (!before) firstRows.set(ask.id, row.row);
    answers.set(ask.id, answer);
  }
  if (used.length === 0) faults.push({ fault: 'bladet har inga rader under rubrikerna', remedy: NO_SHEET.remedy });
  const asks = unit === undefined ? [] : asksFor(round, unit);
  const gone = asks.filter(({ id }) => !answers.has(id)).map(({ title }) => `”${title}”`);
  return {
    unit,
    answers,
    faults,
    notes: [
      ...notes,
      ...(emptied > 0 && faults.length === 0
        ? [`Tomma rutor där det fanns ett svar: ${emptied}. Det som stod där förut står kvar.`]
        : []),
      ...(gone.length > 0 && faults.length === 0
        ? [`Raden för ${gone.join(', ')} är borttagen. Det som stod där förut står kvar.`]
        : []),
    ],
  };
}

const kindOf = (round: FollowUpRound, unit: string) => round.units.find((each) => each.unit === unit)?.kind;

function asksFor(round: FollowUpRound, unit: string): Ask[] {
  const kind = kindOf(round, unit);
  return kind ? asksOf(round, { id: unit, kind }) : [];
}

/** Told once for the whole sheet: no row of it can be taken. */
function foreignRound(rows: readonly Row[], { id }: FollowUpRound): SheetFault | undefined {
  const other = rows.find(({ cells }) => (readCode(String(cells.code ?? ''))?.round ?? id) !== id);
  if (!other) return undefined;
  const { round } = readCode(String(other.cells.code))!;
  return {
    row: other.row,
    fault: `bladet hör till omgång ${round}, och den som läses in är ${id}`,
    remedy: `be enheten fylla i bladet för omgång ${id}`,
  };
}

/** The question that a row answers. */
function askOf({ row, cells }: Row, round: FollowUpRound, unit: string | undefined): Ask | SheetFault {
  const written = String(cells.code ?? '').trim();
  const code = readCode(written);
  if (!code) return { row, ...noCode(written, cells, round, unit) };
  if (!kindOf(round, code.unit)) {
    const near = nearest(
      code.unit,
      round.units.map((each) => each.unit),
    );
    const remedy = near ? `menas ”${near}”? Rätta koden i så fall` : 'hämta koden i bladet som skickades ut';
    return { row, fault: `enheten ”${code.unit}” är inte med i omgången`, remedy };
  }
  if (code.unit !== unit)
    return {
      row,
      fault: `raden gäller enheten ”${code.unit}”, men bladet börjar med ”${unit}”`,
      remedy: 'lägg varje enhets svar i enhetens eget blad',
    };
  const asks = asksFor(round, code.unit);
  const found = asks.find(({ id }) => id === code.ask);
  if (found) return found;
  const near = nearest(
    code.ask,
    asks.map(({ id }) => id),
  );
  return {
    row,
    fault: `enheten får ingen fråga ”${code.ask}” i omgången`,
    remedy: near ? `menas ”${near}”? Rätta koden i så fall` : 'ta bort raden',
  };
}

const plain = (cell: unknown) =>
  String(cell ?? '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .toLocaleLowerCase('sv');

/** A row whose words are not those that were sent: it was sorted without its code, or an answer stands over the question. */
function otherQuestion({ row, cells }: Row, ask: Ask, { asks }: FollowUpRound): SheetFault[] {
  const found = (['title', 'question'] as const).flatMap((column) => {
    const shown = plain(cells[column]);
    if (shown === '' || shown === plain(ask[column])) return [];
    const other = asks.find((each) => plain(each[column]) === shown);
    const header = SHEET_COLUMNS[column].header;
    return [
      other
        ? {
            row,
            fault: `raden visar ”${other.title}”, men koden gäller ”${ask.title}”`,
            remedy: 'rader kan ha sorterats utan kolumnen Kod: ställ varje kod vid sin fråga igen',
          }
        : {
            row,
            fault: `texten under ”${header}” är en annan än den som skickades ut`,
            remedy: 'flytta det till rätt kolumn om det är ett svar, och skriv tillbaka det som stod',
          },
    ];
  });
  return found.filter(({ fault }, index) => found.findIndex((each) => each.fault === fault) === index);
}

function noCode(
  written: string,
  cells: Row['cells'],
  round: FollowUpRound,
  unit: string | undefined,
): Omit<SheetFault, 'row'> {
  const same = (one: unknown, other: string) =>
    String(one ?? '')
      .trim()
      .toLowerCase() === other.toLowerCase();
  const [meant] = (unit === undefined ? [] : asksFor(round, unit)).filter(
    ({ title, question }) => same(cells.question, question) || same(cells.title, title),
  );
  return {
    fault:
      written === ''
        ? 'raden saknar kod, så det går inte att veta vilken fråga den gäller'
        : `”${written.slice(0, 60)}” är ingen kod`,
    remedy:
      meant && unit !== undefined
        ? `skriv ${writeCode({ round: round.id, unit, ask: meant.id })} i kolumnen Kod`
        : 'hämta koden i bladet som skickades ut, eller ta bort raden',
  };
}

function answerOf(
  { row, cells }: Row,
  before: RoundAnswer | undefined,
  hasName: NameFinder,
): { answer: RowAnswer; wrong: SheetFault[] } {
  const read: Record<(typeof FIELDS)[number], CellValue<string>> = {
    state: readState(cells.state),
    words: readWords(cells.words, 'words', hasName),
    evidence: readWords(cells.evidence, 'evidence', hasName),
    next: readWords(cells.next, 'next', hasName),
    due: readDue(cells.due),
  };
  const wrong: SheetFault[] = FIELDS.flatMap((field) => {
    const each = read[field];
    return 'faults' in each ? each.faults.map((found) => ({ row, column: field, ...found })) : [];
  });
  const given = FIELDS.flatMap((field) => {
    const each = read[field];
    return 'faults' in each || each.value === undefined ? [] : [[field, each.value] as const];
  });
  const answer = Object.fromEntries(given) as RowAnswer;
  const hasWords = given.some(([, value]) => value !== null);
  if (wrong.length === 0 && hasWords && !answer.state && !before)
    wrong.push({ row, fault: 'raden har ett svar men inget läge', remedy: 'välj ett läge i listan' });
  return { answer, wrong };
}
