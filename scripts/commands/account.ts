import { userInfo } from 'node:os';

/** Who is logged in on this computer; undefined where the system does not tell. */
export function account(): string | undefined {
  try {
    return userInfo().username || undefined;
  } catch {
    // A user without a row in the system's list, as in a container: there is nothing to compare.
    return undefined;
  }
}
