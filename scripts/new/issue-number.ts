import type { Settings } from '../../src/settings.ts';
import type { IsoDate } from '../../src/model/dates.ts';
import { ISSUE_ID } from '../../src/model/issue.ts';
import { nextTurn } from '../../src/model/rhythm.ts';
import { UserError } from '../user-error.ts';

/**
 * Which newsletter is meant: `2026-7`, `7` (this year), or nothing for the next one of the rhythm.
 * @param ids of the newsletters that exist
 * @throws UserError for words that are no number
 */
export function issueNumber(
  words: string,
  ids: readonly string[],
  { today, site }: Pick<Settings, 'today' | 'site'>,
): { id: string; year: number; number: number } {
  const thisYear = today.slice(0, 4);
  const id = words === '' ? next(ids, site.issuesPerYear, today) : words.includes('-') ? words : `${thisYear}-${words}`;
  const match = ISSUE_ID.exec(id);
  if (match) return { id, year: Number(match[1]), number: Number(match[2]) };
  throw new UserError(
    `”${words}” är inget brevnummer. Skriv år och nummer, till exempel: npm run new -- brev ${thisYear}-6`,
  );
}

/** By the rhythm, as `newsletter draft` numbers: after the last one of the year comes the next year's first. */
function next(ids: readonly string[], perYear: number, today: IsoDate): string {
  const issues = ids.flatMap((id) => {
    const [, year, number] = ISSUE_ID.exec(id) ?? [];
    return year ? [{ id, year: Number(year), number: Number(number), status: 'published' as const }] : [];
  });
  return nextTurn(issues, perYear, today).id;
}
