import type { ImapFlowOptions } from 'imapflow';
import { printedToken } from '../delivery/printed-token.ts';
import { pemFile } from '../delivery/setting-values.ts';
import { UserError } from '../user-error.ts';

/** Where the inbox is and how it is opened. */
export interface ImapSettings {
  options: ImapFlowOptions;
  folder: string;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/;

/**
 * Reads IMAP_URL (`imaps://user:password@host:port/folder`), IMAP_TOKEN or IMAP_TOKEN_COMMAND, IMAP_CA and IMAP_STARTTLS.
 * Without TLS nobody logs in, unless the server is this machine or IMAP_STARTTLS is `off`.
 * @returns undefined when no inbox is configured
 * @throws UserError that never repeats a password
 */
export async function imapSettings(env: NodeJS.ProcessEnv): Promise<ImapSettings | undefined> {
  if (!env.IMAP_URL) return undefined;
  const url = parse(env.IMAP_URL);
  const secure = url.protocol === 'imaps:';
  const mayBeClear = LOOPBACK.test(url.hostname) || env.IMAP_STARTTLS === 'off';
  const ca = env.IMAP_CA ? certificate(env.IMAP_CA) : undefined;
  return {
    folder: decoded(url.pathname.slice(1)) || 'INBOX',
    options: {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port) || (secure ? 993 : 143),
      secure,
      ...(secure || mayBeClear ? {} : { doSTARTTLS: true }),
      ...(ca ? { tls: { ca } } : {}),
      auth: await login(url, env),
    },
  };
}

/** Who logs in: often the address of the box. @throws UserError that never repeats a password */
export const imapUser = (address: string): string => decoded(parse(address).username);

function parse(address: string): URL {
  const url = URL.parse(address);
  if (url && /^imaps?:$/.test(url.protocol) && url.hostname && url.username) return url;
  throw new UserError(
    'IMAP_URL är inte rätt skriven. Så här ska den se ut: imaps://användare:lösenord@server:993/mapp. I användarnamn och lösenord skrivs @ som %40, : som %3A, / som %2F, ? som %3F, # som %23 och % som %25.',
  );
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new UserError('IMAP_URL – ett procenttecken i användare, lösenord eller mapp ska skrivas %25.');
  }
}

function certificate(file: string): string {
  try {
    return pemFile(file);
  } catch (error) {
    throw new UserError(`IMAP_CA – ${(error as Error).message}`);
  }
}

async function login(
  { username, password }: URL,
  env: NodeJS.ProcessEnv,
): Promise<NonNullable<ImapFlowOptions['auth']>> {
  const user = decoded(username);
  const accessToken = env.IMAP_TOKEN || (env.IMAP_TOKEN_COMMAND ? await printed(env.IMAP_TOKEN_COMMAND) : undefined);
  if (accessToken) return { user, accessToken };
  if (password) return { user, pass: decoded(password) };
  throw new UserError(
    'Det finns inget sätt att logga in: skriv lösenordet i IMAP_URL, eller ange IMAP_TOKEN eller IMAP_TOKEN_COMMAND.',
  );
}

async function printed(command: string): Promise<string> {
  const token = await printedToken(command);
  if (token) return token;
  throw new UserError('Kommandot i IMAP_TOKEN_COMMAND gav ingen nyckel. Kör det för sig och se vad det säger.');
}
