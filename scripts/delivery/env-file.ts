import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { UserError } from '../user-error.ts';
import { warnIfReadByOthers } from './setting-values.ts';

/** The name of the file of settings in the data folder. */
const NAME = 'utskick.env';

/**
 * The environment, with what a file of settings adds: `--env-file`, else `utskick.env` in the data folder if there is
 * one. What stands in the environment goes before the file.
 * @param folder where private data is kept
 * @throws UserError when the file that was named is not there
 */
export function environment(folder: string, file: string | undefined, env: NodeJS.ProcessEnv = process.env) {
  const place = file ?? path.join(folder, NAME);
  if (!existsSync(place)) {
    if (file) throw new UserError(`Filen ”${file}” finns inte. Skriv rätt sökväg efter --env-file.`);
    return env;
  }
  warnIfReadByOthers(place);
  return { ...parseEnv(readFileSync(place, 'utf8')), ...env };
}
