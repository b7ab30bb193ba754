import { databaseFault } from '../data/faults.ts';
import { diskFault } from '../files/disk-fault.ts';

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
  switch (code) {
    case 'ENOENT':
      return path ? `Mappen eller filen finns inte: ${path}` : error;
    case 'ENOTDIR':
      return path ? `Det är en fil, inte en mapp: ${path}` : error;
    case 'ERR_MODULE_NOT_FOUND':
      return missingPackage(message) ?? error;
    default:
      return databaseFault(error) ?? diskWords(error) ?? error;
  }
}

/** Without a path EPERM is of something else than a file. */
const diskWords = (error: NodeJS.ErrnoException) =>
  error.code === 'EPERM' && !error.path ? undefined : diskFault(error);

/** An installation that has been damaged; a file of our own that is missing is a bug. */
function missingPackage(message: string): string | undefined {
  const [, name] = /^Cannot find package '([^']+)'/.exec(message) ?? [];
  return name && `Installationen är inte hel: paketet ${name} saknas. Ta bort mappen node_modules och kör npm start.`;
}
