import { databaseFault } from '../data/faults.ts';

/** Faults whose message is for the user. By name: a command that fails otherwise need not load them. */
const TOLD = new Set(['UserError', 'ContentError', 'SiteError']);

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
  if (!(error instanceof Error)) return error;
  if (TOLD.has(error.name)) return error.message;
  const { code, message, path } = error as NodeJS.ErrnoException;
  const it = path ?? 'i mappen';
  switch (code) {
    case 'ENOENT':
      return path ? `Mappen eller filen finns inte: ${path}` : error;
    case 'ENOTDIR':
      return path ? `Det är en fil, inte en mapp: ${path}` : error;
    case 'ENOSPC':
      return 'Disken är full. Frigör utrymme och kör kommandot igen.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return path || code !== 'EPERM' ? `Det går inte att läsa eller skriva ${it}. Kontrollera rättigheterna.` : error;
    case 'ERR_MODULE_NOT_FOUND':
      return missingPackage(message) ?? error;
    default:
      return databaseFault(error) ?? error;
  }
}

/** An installation that has been damaged; a file of our own that is missing is a bug. */
function missingPackage(message: string): string | undefined {
  const [, name] = /^Cannot find package '([^']+)'/.exec(message) ?? [];
  return name && `Installationen är inte hel: paketet ${name} saknas. Ta bort mappen node_modules och kör npm start.`;
}
