import { when, type Finding } from './problem.ts';
import { domainToUnicode } from 'node:url';
import type { BodyLink } from './body.ts';
import { isExternal } from './links.ts';

/** What is wrong with where a link leads, and with what it says that it does. */
export function linkFindings({ target, text }: Pick<BodyLink, 'target' | 'text'>): Finding[] {
  return [...addressFindings(target), ...textFindings(target, text)];
}

/** What is wrong with an address by itself. */
export function addressFindings(address: string): Finding[] {
  const host = hostOf(address);
  return [
    ...when(
      isHere(host),
      `länken leder till den egna datorn (${host})`,
      'skriv adressen från /, till exempel /vagledning/avhoppare/',
    ),
    ...when(
      hasForeignLetters(host || address),
      'adressen har bokstäver ur ett annat alfabet, som ser ut som vanliga',
      'skriv adressen för hand, eller hämta den på nytt från webbplatsen',
    ),
    ...when(
      /^https?:\/\/[^/?#]*@/i.test(address),
      'adressen har ett @ före värdnamnet och leder någon annanstans än den ser ut att göra',
      'klistra in adressen på nytt från webbläsaren',
    ),
    ...when(
      /^mailto:.*[?&](?:b?cc|to|attach\w*)=/i.test(address),
      'länken lägger till mottagare som läsaren inte ser',
      'skriv bara `mailto:` och en adress',
    ),
  ];
}

/** A text that is an address itself must be the one that the link leads to. */
function textFindings(target: string, text: string): Finding[] {
  const remedy = 'skriv målets namn som länktext, eller samma adress';
  const [mailbox] = MAILBOX.exec(text) ?? [];
  if (mailbox)
    return when(
      mailbox.toLowerCase() !== mailboxOf(target),
      'länktexten är en e-postadress, men länken leder någon annanstans',
      remedy,
    );
  const [said] = WEB_ADDRESS.exec(text) ?? [];
  const other = said !== undefined && isExternal(target) && !leadsTo(target, said);
  return when(
    other || (said !== undefined && target.startsWith('mailto:')),
    'länktexten är en adress, men länken leder till en annan',
    remedy,
  );
}

const MAILBOX = /(?<=^\W*)[\p{L}\d._%+-]+@[\p{L}\d.-]+\.[\p{L}]{2,}(?=\W*$)/u;
/** A whole text that is an address: with https:// or www., or a host with a slash or a known ending. */
const WEB_ADDRESS =
  /(?<=^\W*)(?:(?:https?:\/\/|www\.)\S+|[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:\p{L}{2,}\/\S*|se|nu|com|org|net|eu|no|dk|fi|example))(?=\W*$)/iu;

const mailboxOf = (target: string) => safelyDecoded(target.replace(/^mailto:/i, '').replace(/\?.*$/, '')).toLowerCase();

/** The same host, and a path that begins as the text does: ”cve.se” may lead to a page below it. */
function leadsTo(target: string, said: string): boolean {
  const [to, from] = [target, isExternal(said) ? said : `https://${said}`].map(parsed);
  if (!to || !from) return false;
  const plain = ({ hostname }: URL) => hostname.replace(/^www\./, '').replace(/\.$/, '');
  const path = (url: URL) =>
    safelyDecoded(url.pathname)
      .replace(/[/….]+$/, '')
      .toLowerCase();
  return plain(to) === plain(from) && path(to).startsWith(path(from));
}

const parsed = (address: string) => URL.parse(address) ?? undefined;

/** The host as readers would see it, å and ö included. */
function hostOf(address: string): string {
  const url = isExternal(address) ? parsed(address) : undefined;
  return url ? domainToUnicode(url.hostname) || url.hostname : '';
}

const isHere = (host: string) =>
  /^(?:localhost|.*\.localhost|.*\.local|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\]|10(?:\.\d+){3}|192\.168(?:\.\d+){2})$/i.test(
    host,
  );

/** No address of ours has letters that are not Latin; a Greek ο is how one is forged. */
const hasForeignLetters = (text: string) =>
  /(?!\p{Script=Latin})\p{L}/u.test(safelyDecoded(text.replace(/[?#].*$/, '')));

/** `%40` as @; what cannot be read as it stands. */
export function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
