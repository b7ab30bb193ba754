import type { ImapFlowOptions } from 'imapflow';
import { printedToken } from '../delivery/printed-token.ts';
import { settingReader } from '../delivery/setting-reader.ts';
import { oneOf, pemFile, STARTTLS } from '../delivery/setting-values.ts';
import { UserError } from '../user-error.ts';

/** Where the inbox is and how it is opened. */
export interface ImapSettings {
  options: ImapFlowOptions;
  folder: string;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/;

/** As the IMAP client has it: undefined is where the server offers it. */
const DO_STARTTLS = { required: true, optional: undefined, off: false };

/**
 * Reads IMAP_URL (`imaps://user:password@host:port/folder`), IMAP_TOKEN or IMAP_TOKEN_COMMAND, IMAP_CA and IMAP_STARTTLS.
 * Without TLS nobody logs in, unless the server is this machine or IMAP_STARTTLS says so.
 * @returns undefined when no inbox is configured
 * @throws UserError that never repeats a password
 */
export async function imapSettings(env: NodeJS.ProcessEnv): Promise<ImapSettings | undefined> {
  if (!env.IMAP_URL) return undefined;
  const url = parse(env.IMAP_URL);
  const faults: string[] = [];
  const setting = settingReader(env, faults);
  const starttls = setting('IMAP_STARTTLS', oneOf(STARTTLS));
  const ca = setting('IMAP_CA', pemFile);
  const [token, command] = [setting('IMAP_TOKEN', String), setting('IMAP_TOKEN_COMMAND', String)];
  if (token && command) faults.push('IMAP_TOKEN, IMAP_TOKEN_COMMAND – ange bara den ena');
  if (faults.length > 0) throw new UserError(`Inställningarna för inkorgen har fel:\n${faults.join('\n')}`);
  const secure = url.protocol === 'imaps:';
  return {
    folder: decoded(url.pathname.slice(1)) || 'INBOX',
    options: {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port) || (secure ? 993 : 143),
      secure,
      ...(!secure && { doSTARTTLS: DO_STARTTLS[starttls ?? (LOOPBACK.test(url.hostname) ? 'optional' : 'required')] }),
      ...(ca && { tls: { ca } }),
      auth: login(url, token ?? (command && (await printed(command)))),
    },
  };
}

/** Who logs in: often the address of the box. @throws UserError that never repeats a password */
export const imapUser = (address: string): string => decoded(parse(address).username);

function parse(address: string): URL {
  const url = URL.parse(address);
  const isServer = url && /^imaps?:$/.test(url.protocol) && url.hostname && url.username;
  if (isServer && !url.search && !url.hash) return url;
  throw new UserError(
    'IMAP_URL är inte rätt skriven. Så här ska den se ut: imaps://användare:lösenord@server:993/mapp. I användarnamn, lösenord och mapp skrivs @ som %40, : som %3A, / som %2F, ? som %3F, # som %23 och % som %25.',
  );
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new UserError('IMAP_URL – ett procenttecken i användare, lösenord eller mapp ska skrivas %25.');
  }
}

function login({ username, password }: URL, accessToken: string | undefined): NonNullable<ImapFlowOptions['auth']> {
  const user = decoded(username);
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
