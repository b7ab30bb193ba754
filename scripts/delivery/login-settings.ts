import { printedToken } from './printed-token.ts';
import { NoLine } from './transport.ts';
import { readUrl } from './setting-values.ts';
import type { Login } from './smtp-login.ts';

/**
 * Who we are to the relay: user and password of SMTP_URL, or its user with a token (SMTP_OAUTH_TOKEN) or with a command
 * that prints one (SMTP_OAUTH_COMMAND).
 * @param faults gets what is wrong, in Swedish
 */
export function readLogin(env: Readonly<Record<string, string | undefined>>, faults: string[]): Login | undefined {
  const url = env.SMTP_URL?.trim() && parsed(env.SMTP_URL.trim());
  const [token, command] = [env.SMTP_OAUTH_TOKEN?.trim(), env.SMTP_OAUTH_COMMAND?.trim()];
  if (!url) return undefined;
  const [user, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  if (token && command) faults.push('SMTP_OAUTH_TOKEN, SMTP_OAUTH_COMMAND – ange bara den ena');
  if (token || command) {
    if (!user || password)
      faults.push('SMTP_URL – med OAuth2 ska användaren stå där, men inget lösenord: smtp://användare@värd');
    return { user, token: command ? () => printed(command) : () => Promise.resolve(token ?? '') };
  }
  if (!user && !password) return undefined;
  if (!user || !password) faults.push('SMTP_URL – ange både användare och lösenord, eller inget av dem');
  return { user, password };
}

function parsed(text: string): URL | undefined {
  try {
    return readUrl(text);
  } catch {
    // What is wrong with it is told where the relay is read.
    return undefined;
  }
}

async function printed(command: string): Promise<string> {
  const token = await printedToken(command);
  if (token) return token;
  const words = 'Kommandot i SMTP_OAUTH_COMMAND gav ingen nyckel.';
  throw new NoLine({ words, stage: 'connect' }, 'Kör det för hand och se vad det säger.');
}
