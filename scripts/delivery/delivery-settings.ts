import { createPrivateKey } from 'node:crypto';
import { isIP } from 'node:net';
import { faultOfKey, type DkimKey } from './signature.ts';
import type { Relay } from './transport.ts';
import { readLogin } from './login-settings.ts';
import { settingReader, type Setting } from './setting-reader.ts';
import {
  STARTTLS,
  addressValue,
  duration,
  hostName,
  oneClickAddress,
  oneOf,
  pemFile,
  secretFile,
  readUrl,
  wholeNumber,
} from './setting-values.ts';
import { UserError } from '../user-error.ts';

/** How mail leaves the house. */
export interface DeliverySettings {
  /** Undefined: messages become files in the outbox. */
  relay: Relay | undefined;
  /** Sender of the envelope and the From address, when it is not the site's. */
  from: string | undefined;
  dkim: DkimKey | undefined;
  /** Messages per minute. */
  pace: number | undefined;
  connections: number;
  /** A code per recipient in the envelope sender, so that a bounce tells whom it is about. */
  verp: boolean;
  /** An https address that ends the newsletter with one click; `{code}` in it is the recipient's own. */
  oneClick: string | undefined;
  /** Whether somebody else than the sender has to approve first. */
  needsApproval: boolean;
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings from the environment. Passwords are kept in memory alone.
 * @throws UserError with everything that is wrong, by the names of the variables, without their secrets
 */
export function deliverySettings(env: Env): DeliverySettings {
  const faults: string[] = [];
  const setting = settingReader(env, faults);
  const timeout = setting('SMTP_TIMEOUT', duration) ?? USUAL_TIMEOUT;
  const starttls = setting('SMTP_STARTTLS', oneOf(STARTTLS));
  const ca = setting('SMTP_CA', pemFile);
  const name = setting('SMTP_NAME', hostName);
  const login = readLogin(env, faults);
  const url = setting('SMTP_URL', readUrl);
  const settings = {
    relay: url && relayOf(url, { starttls, ca, name, login, timeout }),
    ...readShown(setting),
    dkim: readDkim(env, setting, faults),
    pace: setting('SMTP_PACE', wholeNumber(1, 100_000)),
    connections: setting('SMTP_CONNECTIONS', wholeNumber(1, 50)) ?? 5,
    verp: setting('SMTP_VERP', oneOf(['on', 'off'] as const)) === 'on',
    needsApproval: setting('NEWSLETTER_APPROVAL', oneOf(['on', 'off'] as const)) !== 'off',
  };
  refuse(faults);
  return settings;
}

/**
 * What of the settings is seen in a mail: for whoever shows, compiles or archives a letter and sends nothing.
 * @throws UserError as `deliverySettings` does, of these alone
 */
export function shownSender(env: Env): Pick<DeliverySettings, 'from' | 'oneClick'> {
  const faults: string[] = [];
  const shown = readShown(settingReader(env, faults));
  refuse(faults);
  return shown;
}

const readShown = (setting: Setting) => ({
  from: setting('SMTP_FROM', addressValue),
  oneClick: setting('UNSUBSCRIBE_URL', oneClickAddress),
});

function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new UserError(`Inställningarna för utskick har fel:\n${faults.join('\n')}`);
}

/** RFC 5321, 4.5.3.2 asks for up to ten minutes after the final dot; an answer within five is what a relay in town gives. */
const USUAL_TIMEOUT = 5 * 60_000;

interface Parts {
  starttls: Relay['starttls'] | undefined;
  ca: string | undefined;
  name: string | undefined;
  login: Relay['login'] | undefined;
  timeout: number;
}

function relayOf({ hostname, port, protocol }: URL, { starttls, ca, name, login, timeout }: Parts): Relay {
  const host = hostname.replace(/^\[|\]$/g, '');
  const secure = protocol === 'smtps:';
  const local = isLoopback(host);
  return {
    host,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    starttls: starttls ?? (local ? 'optional' : 'required'),
    // On this computer nobody listens in; asked for, or with TLS from the start, it has to be right all the same.
    verify: !local || secure || starttls === 'required' || ca !== undefined,
    ...(ca && { ca }),
    ...(name && { name }),
    ...(login && { login }),
    timeout,
  };
}

/** Whether a host is this computer by its name or number: what is sent there never leaves it. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

function readDkim(env: Env, setting: Setting, faults: string[]): DkimKey | undefined {
  const names = ['SMTP_DKIM_DOMAIN', 'SMTP_DKIM_SELECTOR', 'SMTP_DKIM_KEY'];
  const missing = names.filter((name) => !env[name]?.trim());
  if (missing.length === names.length) return undefined;
  if (missing.length > 0) faults.push(`${missing.join(', ')} – saknas: DKIM behöver alla tre, eller ingen`);
  const domain = setting('SMTP_DKIM_DOMAIN', hostName);
  const selector = setting('SMTP_DKIM_SELECTOR', hostName);
  return setting('SMTP_DKIM_KEY', (file) => privateKey(domain ?? '', selector ?? '', secretFile(file)));
}

function privateKey(domain: string, selector: string, pem: string): DkimKey {
  const key = readKey(pem);
  const fault = faultOfKey(key);
  if (fault) throw new Error(fault);
  return { domain, selector, key };
}

function readKey(pem: string) {
  try {
    return createPrivateKey(pem);
  } catch (error) {
    throw new Error('ska vara en fil med en privat nyckel i PEM-format, utan lösenord', { cause: error });
  }
}
