import { readFileSync, statSync } from 'node:fs';
import { milliseconds } from './durations.ts';
import { faultOf } from './writable.ts';

// Each reads the text of one setting and throws, in Swedish, what it should be. None repeats the text: it may be a secret.

/**
 * Takes user and password as they are, whatever characters they hold, and percent-encoded ones too. Never repeats the
 * address: it may hold a password.
 */
export function readUrl(text: string): URL {
  const [, protocol = '', userInfo, rest = ''] = /^([a-z]+:\/\/)(?:(.*)@)?([^@]*)$/is.exec(text) ?? [];
  const whole = `${protocol}${userInfo === undefined ? '' : `${encoded(userInfo)}@`}${rest}`;
  const url = URL.parse(whole);
  const isServer = url && /^smtps?:$/.test(url.protocol) && url.hostname;
  if (!isServer || `${url.pathname}${url.search}${url.hash}`.replace('/', '') !== '')
    throw new Error('ska se ut som smtp://användare:lösenord@värd:587 eller smtps://…, och inget mer');
  return url;
}

function encoded(userInfo: string): string {
  const colon = userInfo.indexOf(':');
  const parts = colon < 0 ? [userInfo] : [userInfo.slice(0, colon), userInfo.slice(colon + 1)];
  return parts.map((part) => encodeURIComponent(decoded(part))).join(':');
}

/** A percent sign that encodes nothing stands for itself. */
const decoded = (part: string): string =>
  part.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });

export function pemFile(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`filen går inte att läsa (${(error as NodeJS.ErrnoException).code})`, { cause: error });
  }
  if (!text.includes('-----BEGIN ')) throw new Error('filen är inte i PEM-format');
  return text;
}

/** A file that holds a secret: others on the computer should not be able to read it. */
export function secretFile(file: string): string {
  warnIfReadByOthers(file);
  return pemFile(file);
}

export function warnIfReadByOthers(file: string): void {
  const mode = process.platform === 'win32' ? 0 : (statSync(file, { throwIfNoEntry: false })?.mode ?? 0);
  if ((mode & 0o077) !== 0) console.error(`Varning: ${file} kan läsas av andra än du. Kör: chmod 600 "${file}"`);
}

export function addressValue(text: string): string {
  if (faultOf(text)) throw new Error('ska vara en e-postadress och inget mer');
  return text.toLowerCase();
}

export function hostName(text: string): string {
  if (!/^[a-z0-9._-]{1,253}$/i.test(text))
    throw new Error('ska vara ett namn av bokstäver, siffror, punkter och bindestreck');
  return text;
}

export function oneClickAddress(text: string): string {
  if (!URL.canParse(text) || !text.startsWith('https://') || !text.includes('{code}') || /[\s<>,]/.test(text))
    throw new Error('ska vara en https-adress med {code} där mottagarens kod ska stå');
  return text;
}

export function duration(text: string): number {
  const time = milliseconds(text);
  if (!time) throw new Error('ska vara en tid, till exempel 90s eller 5m');
  return time;
}

export const wholeNumber = (from: number, to: number) => (text: string) => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < from || number > to)
    throw new Error(`ska vara ett heltal från ${from} till ${to}`);
  return number;
};

/** Encrypts or does not connect; encrypts where the server offers it; does not encrypt. */
export const STARTTLS = ['required', 'optional', 'off'] as const;

export const oneOf =
  <T extends string>(words: readonly T[]) =>
  (text: string): T => {
    const word = words.find((each) => each === text.toLowerCase());
    if (!word) throw new Error(`ska vara ${words.join(' eller ')}`);
    return word;
  };
