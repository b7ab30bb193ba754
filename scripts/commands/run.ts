import { ContentError } from '../../src/model/problem.ts';
import { SiteError } from '../../src/site.ts';
import { databaseFault } from '../data/faults.ts';
import { UserError } from '../user-error.ts';

/**
 * Runs a command. A user's mistake ends in its message and exit code 1; a bug in its stack trace, also 1.
 * @param main gives the exit code
 */
export async function run(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}

function explain(error: unknown): unknown {
  if (error instanceof UserError || error instanceof ContentError || error instanceof SiteError) return error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' && path) return `Mappen eller filen finns inte: ${path}`;
  if (code === 'ENOTDIR' && path) return `Det är en fil, inte en mapp: ${path}`;
  const fault = databaseFault(error);
  if (fault) return fault;
  if (code === 'ENOSPC') return 'Disken är full. Frigör utrymme och kör kommandot igen.';
  if (code === 'EACCES' || code === 'EROFS')
    return `Det går inte att läsa eller skriva ${path ?? 'i mappen'}. Kontrollera rättigheterna.`;
  return error;
}
