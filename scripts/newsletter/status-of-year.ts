import { formatDate, type IsoDate } from '../../src/model/dates.ts';
import type { Issue } from '../../src/model/issue.ts';
import { nextTurn, unsent, yearOfTurns, type Turn } from '../../src/model/rhythm.ts';
import { openPlaces } from '../../src/newsletter/check/open-places.ts';
import type { Site } from '../../src/site.ts';

/**
 * The year's rhythm in words, and that of other years whose letters wait: a line for each number, then what is next and what is behind.
 * @param issues all that exist, drafts and what is dated ahead included
 */
export function statusOfYear(
  issues: readonly Issue[],
  { issuesPerYear }: Pick<Site, 'issuesPerYear'>,
  today: IsoDate,
): string {
  const year = Number(today.slice(0, 4));
  const waiting = unsent(issues).map((each) => each.year);
  const years = [...new Set([year, ...waiting])].sort((a, b) => a - b);
  const turns = years.flatMap((each) => yearOfTurns(each, issues, issuesPerYear, today));
  return [
    `Informationsbrevet ${year}: ${issuesPerYear} brev om året, den andra torsdagen i månaden.`,
    '',
    ...turns.map((turn) => `  ${turn.id.padEnd(7)} ${formatDate(turn.date).padEnd(17)} ${words(turn, issues)}`),
    '',
    ...whatIsNext(turns, issues, issuesPerYear, today),
  ].join('\n');
}

/** One issue's place in the rhythm. */
export function statusOfIssue(issue: Issue, { issuesPerYear }: Pick<Site, 'issuesPerYear'>, today: IsoDate): string {
  const turn = yearOfTurns(issue.year, [issue], issuesPerYear, today).find(({ id }) => id === issue.id);
  return `Brev ${issue.number}, ${issue.year} (${turn ? formatDate(turn.date) : ''}): ${turn ? words(turn, [issue]) : ''}`;
}

const WORDS: Record<Turn['state'], string> = {
  sent: 'skickat',
  late: 'försenat, inte skickat',
  planned: 'planerat',
  coming: 'inte påbörjat',
  withdrawn: 'tillbakadraget',
  before: 'gjordes inte här',
};

function words({ id, state }: Turn, issues: readonly Issue[]): string {
  const issue = issues.find((each) => each.id === id);
  if (!issue) return state === 'late' ? 'försenat, inte påbörjat' : WORDS[state];
  const open = state === 'late' || state === 'planned' ? openPlaces(issue).length : 0;
  return WORDS[state] + (open > 0 ? `, ${open} ${open === 1 ? 'plats' : 'platser'} att fylla i` : '');
}

function whatIsNext(turns: readonly Turn[], issues: readonly Issue[], perYear: number, today: IsoDate): string[] {
  const late = turns.filter(({ state }) => state === 'late').map(({ id }) => id);
  const [first] = unsent(issues);
  const next = nextTurn(issues, perYear, today);
  return [
    ...(late.length > 0 ? [`Efter tiden: ${late.join(', ')}.`] : []),
    first
      ? `Näst på tur: ${first.id}, som är skrivet men inte skickat. Pröva det: npm run newsletter -- check ${first.id}`
      : `Näst på tur: ${next.id}, ${formatDate(next.date)}. Börja på det: npm run newsletter -- draft`,
    ...(first ? [`Nästa nya brev: ${next.id}, ${formatDate(next.date)}.`] : []),
  ];
}
