import { exec } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * The OAuth2 token that a command prints: Exchange Online takes no passwords, and tokens are short-lived.
 * @returns undefined when the command fails, or prints anything but one word that may stand in a login
 */
export async function printedToken(command: string): Promise<string | undefined> {
  const { stdout } = await promisify(exec)(command, { timeout: 60_000, windowsHide: true }).catch(() => ({
    stdout: '',
  }));
  const token = stdout.trim();
  return /^[\x21-\x7e]+$/.test(token) ? token : undefined;
}
