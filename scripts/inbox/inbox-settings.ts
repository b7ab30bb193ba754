import type { Site } from '../../src/site.ts';
import { settingReader } from '../delivery/setting-reader.ts';
import { addressValue, hostName, oneOf } from '../delivery/setting-values.ts';
import { UserError } from '../user-error.ts';
import { imapUser } from './imap-settings.ts';

/** What the inbox is told besides how its mailbox is opened. */
export interface InboxSettings {
  /** The name that our own mail server writes first in `Authentication-Results`: what it says there is believed. */
  authserv: string | undefined;
  /** Addresses whose mail ends in the box that is read, when somebody has listed them. */
  boxed: readonly string[];
  /** Mail that somebody must read is moved to a folder of its own, instead of being left where it lies. */
  movesUnclear: boolean;
}

/**
 * Reads INBOX_AUTHSERV, INBOX_ADDRESSES and INBOX_UNCLEAR.
 * @throws UserError with everything that is wrong, by the names of the settings
 */
export function inboxSettings(env: NodeJS.ProcessEnv): InboxSettings {
  const faults: string[] = [];
  const setting = settingReader(env, faults);
  const settings = {
    authserv: setting('INBOX_AUTHSERV', hostName),
    boxed: setting('INBOX_ADDRESSES', (text) => text.split(/[\s,;]+/).map(addressValue)) ?? [],
    movesUnclear: setting('INBOX_UNCLEAR', oneOf(['leave', 'move'])) === 'move',
  };
  if (faults.length > 0) throw new UserError(`Inställningarna för inkorgen har fel:\n${faults.join('\n')}`);
  return settings;
}

/** Where what comes back is sent: reports to the sender of the envelope, ”Avsluta” and replies to the sender of the letter. */
interface Ways {
  site: Site;
  /** SMTP_FROM, when it is set. */
  from: string | undefined;
  /** The user of IMAP_URL. */
  user: string | undefined;
  boxed: readonly string[];
}

/**
 * Where what comes back goes, by all that is set.
 * @param from SMTP_FROM, when it is set
 * @param isFolder saved mail is read instead of the mailbox of IMAP_URL
 */
export function waysBack(env: NodeJS.ProcessEnv, site: Site, from: string | undefined, isFolder = false): Ways {
  const user = env.IMAP_URL && !isFolder ? imapUser(env.IMAP_URL) : undefined;
  return { site, from, user, boxed: inboxSettings(env).boxed };
}

/** Our addresses, from every place where one can be set: a report quotes them and is never about them. */
export function ownAddresses({ site, from, user, boxed }: Ways): string[] {
  const all = [site.sender.email, from ?? '', user?.includes('@') ? user : '', ...boxed];
  return [...new Set(all.map((each) => each.trim().toLowerCase()).filter(Boolean))];
}

/** What of that which comes back does not end in the box that is read, in Swedish; undefined when all of it does. */
export function notInBox({ site, from, user, boxed }: Ways): string | undefined {
  const wishes = site.sender.email.toLowerCase();
  const reports = (from ?? wishes).toLowerCase();
  const box = boxed.length > 0 ? boxed : user?.includes('@') ? [user.toLowerCase()] : undefined;
  const outside = [...new Set([wishes, reports])].filter((each) => box && !box.includes(each));
  const known = 'Hamnar de ändå i samma brevlåda: skriv alla adresserna i INBOX_ADDRESSES, med komma emellan.';
  if (box && outside.length > 0)
    return `Varning: brevlådan som läses är ${box.join(', ')}, men ${outside.join(' och ')} får också post som ska läsas här. ${known}`;
  if (!box && wishes !== reports)
    return `Varning: rapporter om brev som inte kom fram går till ${reports}, men ”Avsluta” och svar till ${wishes}. Bara en brevlåda läses. ${known}`;
  return undefined;
}
