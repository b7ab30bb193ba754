import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ended } from '../../../src/model/problem.ts';
import type { FollowUpRound } from '../../../src/model/round.ts';
import { agreed, askPerson } from '../../commands/agreed.ts';
import { UserError } from '../../user-error.ts';
import { changeFile } from '../change-content.ts';
import { perhapsNames, registeredNames } from '../sheets/names-in-sheets.ts';
import { openWorkbook } from '../sheets/open-workbook.ts';
import { readSheet, type SheetRead } from '../sheets/read-sheet.ts';
import { SHEET_COLUMNS } from '../sheets/sheet-columns.ts';
import { sheetChanges, type SheetChange } from '../sheets/sheet-changes.ts';
import { withYamlFields, type FieldValue } from '../../files/splice-fields.ts';
import { openRoundOf, roundDesk } from './round-desk.ts';

type NamedRead = SheetRead & { file: string };

interface Asked {
  files: readonly string[];
  yes: boolean;
  /** Words that may be first names are looked at, and are none. */
  'names-seen': boolean;
}

/**
 * Takes in sheets that have come back. Every fault of every file is told, what would change is shown, and then it is asked.
 * A file with a fault is left out whole; the others are written in one go.
 * @returns 0 when all were taken in, 1 when one has a fault or the answer was no
 */
export async function takeInSheets({ files, yes, 'names-seen': seen }: Asked): Promise<number> {
  const desk = await roundDesk();
  const round = openRoundOf(desk, undefined);
  const names = registeredNames();
  const reads: NamedRead[] = [];
  for (const file of files.flatMap(sheetsIn))
    reads.push({
      file: path.basename(file),
      ...readSheet(await openWorkbook(readFileSync(file)), round, names.hasName),
    });
  if (reads.length === 0) throw new UserError('Där finns inga blad (.xlsx) att läsa.');
  tellTwice(reads);
  for (const read of reads) tellOtherName(read, round);
  const faulty = reads.filter(({ faults }) => faults.length > 0);
  for (const { file, faults } of faulty) console.error(faults.map((each) => faultLine(file, each)).join('\n'));
  const sound = reads.filter(({ faults }) => faults.length === 0);
  for (const { file, notes } of reads) for (const note of notes) console.log(`${file}: ${note}`);
  const changes = sound.flatMap((read, index) => {
    const { file, unit, answers } = read;
    const same = sound.slice(0, index).find((each) => each.unit === unit);
    const found = unit && !same ? sheetChanges(round, unit, answers) : [];
    if (same) console.log(`${file}: Bladet säger detsamma som ${same.file}.`);
    else if (found.length === 0) console.log(`${file}: Bladet säger inget nytt.`);
    return found;
  });
  const left = faulty.length > 0 ? `${faulty.length} av ${reads.length} blad har fel och läses inte in.` : undefined;
  if (left) console.error(left);
  if (changes.length === 0) {
    console.log(faulty.length > 0 ? 'Inget är ändrat.' : 'Bladen säger inget nytt. Inget är ändrat.');
    return faulty.length > 0 ? 1 : 0;
  }
  console.log(changeLines(changes, desk.units).join('\n'));
  if (!(seen || (await areNoNames(perhapsNames(changes, names))))) {
    console.log('Inget är ändrat.');
    return 1;
  }
  if (!(await agreed(`Ska ${changes.length} svar skrivas i ${round.file}?`, yes))) {
    console.log('Inget är ändrat.');
    return 1;
  }
  await changeFile(desk.settings, round.file, (text) => withChanges(text, round, changes));
  console.log(`${round.file} är ändrad: ${changes.length} svar. Lägg in ändringen i git (commit).`);
  return faulty.length > 0 ? 1 : 0;
}

/**
 * First names are ordinary words as well, so they are shown to somebody, whom `--yes` does not stand in for: what is
 * written comes into git, and stays there.
 */
async function areNoNames(found: readonly string[]): Promise<boolean> {
  if (found.length === 0) return true;
  console.log(
    ['Kan vara förnamn på enhetens kontaktperson eller ersättare:', ...found.map((each) => `  ${each}`)].join('\n'),
  );
  if (await askPerson('Är det inga namn, och ska svaren skrivas?')) return true;
  console.error(
    'Gör så här: ta bort namnen i bladen och skriv funktionen i stället. Är det inga namn: kör kommandot igen med --names-seen.',
  );
  return false;
}

/** A file itself, or every file of a folder; what programs leave beside an open file is passed over. */
function sheetsIn(place: string): string[] {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) throw new UserError(`”${place}” finns inte. Skriv filens namn, eller mappen där bladen ligger.`);
  if (!found.isDirectory()) return [place];
  const items = readdirSync(place, { withFileTypes: true });
  const folders = items.filter((item) => item.isDirectory() && !item.name.startsWith('.')).map(({ name }) => name);
  for (const name of folders) console.log(`Mappen ”${name}” läses inte. Läs in den för sig om där ligger blad.`);
  return items
    .filter((item) => item.isFile() && !/^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(item.name))
    .map(({ name }) => path.join(place, name))
    .sort();
}

/** Two sheets of one unit that say different things: nobody but a person knows which one stands. */
function tellTwice(reads: readonly NamedRead[]): void {
  for (const read of reads) {
    const other = reads.find(
      (each) => each !== read && each.unit !== undefined && each.unit === read.unit && said(each) !== said(read),
    );
    if (other)
      read.faults.push({
        fault: `enheten ”${read.unit}” har ett blad till, ${other.file}, med andra svar`,
        remedy: 'flytta undan det som inte gäller',
      });
  }
}

/** A sheet saved under another unit's name: nobody but a person knows whose the answers are. */
function tellOtherName({ file, unit, faults }: NamedRead, { id, units }: FollowUpRound): void {
  const [, named] = new RegExp(`^uppfoljning-${id}-([a-z0-9-]+?)(?:[ (_].*)?\\.xlsx$`, 'i').exec(file) ?? [];
  if (!unit || !named || named === unit || !units.some((each) => each.unit === named)) return;
  faults.push({
    fault: `filen heter som bladet för ”${named}”, men raderna i den gäller ”${unit}”`,
    remedy: 'fråga vems svaren är; ge filen rätt namn eller be om rätt blad',
  });
}

const said = ({ answers }: SheetRead) => JSON.stringify([...answers].sort(([a], [b]) => (a < b ? -1 : 1)));

const faultLine = (file: string, { row, column, fault, remedy }: SheetRead['faults'][number]) =>
  `${file}${row === undefined ? '' : `, rad ${row}`}${column ? `, ”${SHEET_COLUMNS[column].header}”` : ''}: ${fault}. Gör så här: ${ended(remedy)}`;

function changeLines(changes: readonly SheetChange[], units: ReadonlyMap<string, { name: string }>): string[] {
  return changes.map(
    ({ unit, ask, words }) =>
      `${units.get(unit)?.name ?? unit}, ${ask}:\n${words.map((each) => `  ${each}`).join('\n')}`,
  );
}

/** All in one text: a unit that had no answers gets all of its own at once. */
function withChanges(text: string, { answers }: FollowUpRound, changes: readonly SheetChange[]): string {
  const byUnit = Map.groupBy(changes, ({ unit }) => unit);
  const fields = (own: readonly SheetChange[]) =>
    Object.fromEntries(own.map(({ ask, answer }) => [ask, answer as Record<string, FieldValue>]));
  if (Object.keys(answers).length === 0)
    return withYamlFields(text, [], {
      answers: Object.fromEntries([...byUnit].map(([unit, own]) => [unit, fields(own)])),
    });
  return [...byUnit].reduce(
    (changed, [unit, own]) =>
      Object.hasOwn(answers, unit)
        ? withYamlFields(changed, ['answers', unit], fields(own))
        : withYamlFields(changed, ['answers'], { [unit]: fields(own) }),
    text,
  );
}
