import { readFileSync } from 'node:fs';
import { milliseconds } from './durations.ts';
import { faultOf } from './recipients.ts';

// Each reads the text of one setting and throws, in Swedish, what it should be. None repeats the text: it may be a secret.

/** Never repeats the address: it may hold a password. */
export function readUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname)
    throw new Error('ska se ut som smtp://användare:lösenord@värd:587 eller smtps://…, med %40 för @ i lösenordet');
  return url;
}

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

export function address(text: string): string {
  if (faultOf(text)) throw new Error('ska vara en e-postadress och inget mer');
  return text.toLowerCase();
}

export function hostName(text: string): string {
  if (!/^[a-z0-9._-]{1,253}$/i.test(text)) throw new Error('ska vara ett namn av bokstäver, siffror, punkter och bindestreck'); // prettier-ignore
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
  if (!Number.isInteger(number) || number < from || number > to) throw new Error(`ska vara ett heltal från ${from} till ${to}`); // prettier-ignore
  return number;
};

export const oneOf =
  <T extends string>(words: readonly T[]) =>
  (text: string): T => {
    const word = words.find((each) => each === text.toLowerCase());
    if (!word) throw new Error(`ska vara ${words.join(' eller ')}`);
    return word;
  };
