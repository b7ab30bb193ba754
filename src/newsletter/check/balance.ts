import { findEntry, type Catalog } from '../../model/catalog.ts';
import { addMonths, formatDate, type IsoDate } from '../../model/dates.ts';
import { yearOf, type Entry } from '../../model/entry.ts';
import type { Issue } from '../../model/issue.ts';
import { links } from '../../model/links.ts';
import { letterDate } from '../letter.ts';
import { blockWords } from '../block-lines.ts';
import { parseBlocks } from '../parse.ts';
import { partCalled } from '../letter-parts.ts';
import type { LetterFinding, LetterFindings } from './letter-finding.ts';

/** A source is new for so many months before the day of the letter. */
const NEW = 6;

/** The environments of violent extremism, by the words that name them in Swedish. */
const ENVIRONMENTS: Record<string, RegExp> = {
  högerextremism: /högerextrem|vit makt|nynazis/i,
  islamistisk: /islamis|jihad/i,
  vänsterextremism: /vänsterextrem|autonoma/i,
  antistatlig: /antistatlig/i,
};

/** Hints for a letter whose sources are old, whose lägesbild looks one way, or that few can read in Swedish. */
export function checkBalance(issue: Issue, catalog: Catalog, say: LetterFindings): LetterFinding[] {
  const told = issue.body.entryIds.flatMap(({ target }) => findEntry(catalog, target) ?? []);
  return [
    ...checkAge([...told, ...linkedFrom(issue, catalog)], issue, say),
    ...checkLanguage(told, say),
    ...checkEnvironments(issue, say),
  ];
}

const linkedFrom = (issue: Issue, { entries }: Catalog) =>
  entries.filter((entry) => issue.body.links.some(({ target }) => target === links.entry(entry)));

function checkAge(entries: readonly Entry[], issue: Issue, { hint }: LetterFindings): LetterFinding[] {
  const newest = entries
    .flatMap((entry) => lastDayOf(entry) ?? [])
    .sort()
    .at(-1);
  if (!newest || addMonths(newest, NEW) >= letterDate(issue)) return [];
  const fault = `brevets nyaste källa är från ${formatDate(newest)} eller tidigare, mer än ${NEW} månader före brevets dag`;
  return [
    hint(
      undefined,
      'källor',
      fault,
      'sök efter nyare källor, eller säg i lägesbilden varför de äldre fortfarande gäller',
    ),
  ];
}

/** The last day on which the source can have come out, as far as it is known. */
function lastDayOf(entry: Entry): IsoDate | undefined {
  if (entry.kind === 'talks' && entry.date) return entry.date;
  const year = entry.source && yearOf(entry);
  return year ? `${year}-12-31` : undefined;
}

function checkLanguage(cards: readonly Entry[], { hint }: LetterFindings): LetterFinding[] {
  const foreign = cards.filter(({ source }) => source && source.language !== 'sv').length;
  if (foreign * 2 <= cards.length) return [];
  const fault = `${foreign} av brevets ${cards.length} kort leder till källor på andra språk än svenska`;
  return [hint(undefined, 'språk', fault, 'byt ut några mot svenska källor')];
}

function checkEnvironments(issue: Issue, { hint }: LetterFindings): LetterFinding[] {
  const written = parseBlocks(issue).blocks.filter((block) => block.type !== 'entry');
  const words = blockWords(partCalled(written, 'lagesbild') ?? []);
  const named = Object.entries(ENVIRONMENTS).filter(([, pattern]) => pattern.test(words));
  if (named.length !== 1) return [];
  const fault = `lägesbilden nämner en enda miljö (${named[0]![0]})`;
  return [hint(undefined, 'lägesbild', fault, 'säg något om de andra också, eller att källorna inte gör det')];
}
