import type { IsoDate } from '../../src/model/dates.ts';
import { ISSUE_ID } from '../../src/model/issue.ts';
import { UserError } from '../run.ts';

/**
 * Which newsletter is meant: `2026-7`, `7` (this year), or nothing for the next one of the year.
 * @param ids of the newsletters that exist
 * @throws UserError for words that are no number
 */
export function issueNumber(
  words: string,
  ids: readonly string[],
  today: IsoDate,
): { id: string; year: number; number: number } {
  const thisYear = today.slice(0, 4);
  const id =
    words === '' ? `${thisYear}-${nextNumber(ids, thisYear)}` : words.includes('-') ? words : `${thisYear}-${words}`;
  const match = ISSUE_ID.exec(id);
  if (match) return { id, year: Number(match[1]), number: Number(match[2]) };
  throw new UserError(
    `”${words}” är inget brevnummer. Skriv år och nummer, till exempel: npm run new -- brev ${thisYear}-6`,
  );
}

function nextNumber(ids: readonly string[], year: string): number {
  const numbers = ids.map((id) => ISSUE_ID.exec(id)).filter((match) => match?.[1] === year);
  return 1 + Math.max(0, ...numbers.map((match) => Number(match![2])));
}
