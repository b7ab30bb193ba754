import { UserError } from '../user-error.ts';

/** A year as it is written on the command line. @throws UserError for what is no year of four digits */
export function readYear(given: string): string {
  if (/^(19|20)\d{2}$/.test(given)) return given;
  throw new UserError(`”${given}” är inget år. Skriv fyra siffror, till exempel: npm run report -- 2026`);
}
