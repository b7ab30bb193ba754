import { UserError } from '../user-error.ts';
import { loadIssues } from './all-content.ts';
import { statusOfYear } from './status-of-year.ts';

/** Tells the year's rhythm, or one issue's place in it and how its sending went, or goes. @returns 1 when somebody was missed */
export async function showStatus({ issue: id, json }: { issue: string | undefined; json: boolean }): Promise<number> {
  if (json && id === undefined) throw new UserError('Skriv vilket brev det gäller före --json, till exempel 2026-6.');
  const { issues, settings } = await loadIssues();
  const { site, today } = settings;
  if (id === undefined) {
    console.log(statusOfYear(issues, site, today));
    return 0;
  }
  const { statusOfLetter } = await import('./status-of-letter.ts');
  const { words, code } = await statusOfLetter(id, json, { issues, site, today });
  console.log(words);
  return code;
}
