import type { BlockedHosts } from './contact.ts';
import type { Problem } from './problem.ts';
import { hostsIn } from './hosts-within.ts';
import { unwrap } from './unwrap.ts';

const REASONS: Record<keyof BlockedHosts, [fault: string, remedy: string]> = {
  extremist: ['länkar till en webbplats som portalen aldrig länkar till', 'beskriv källan utan adress'],
  mirrors: [
    'länkar till en spegling, inte till utgivaren',
    'länka till utgivarens sida, eller ange titel och utgivare utan adress',
  ],
  shorteners: ['länkar genom en adressförkortare', 'klistra in den riktiga adressen'],
};

/** How people write the full stop of an address so that it becomes no link: `[.]`, `(dot)`, `{punkt}`. */
const DOTTED = /\s{0,2}[[({<]\s{0,2}(?:\.|dot|punkt)\s{0,2}[\])}>]\s{0,2}/gi;
const MAY_BE_DOTTED = /[[({<]\s{0,2}(?:\.|dot|punkt)/i;

/** A text with its full stops as they are meant. */
export const withDots = (text: string): string => (MAY_BE_DOTTED.test(text) ? text.replace(DOTTED, '.') : text);

const PLAIN_ADDRESS = /(?:https?:\/\/)?[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})+(?:\/[^\s"'<>)\]}]*)?/giu;

/** `www.` alone becomes a link too. */
const URL_PATTERN = /(?:https?:\/\/|\bwww\.)[^\s"'<>)\]}]+/gi;

/** Faults for links to blocked hosts and for addresses that carry somebody's personal key (CVE's mailings do). */
export function checkBlockedHosts(text: string, file: string, blocked: BlockedHosts): Problem[] {
  return text.split('\n').flatMap((line, index) =>
    addressesIn(line).flatMap((url) =>
      faultsOf(url, blocked).map(([fault, remedy]) => ({
        file,
        line: index + 1,
        field: 'länk',
        fault,
        remedy,
      })),
    ),
  );
}

/** Where an address leads to what is blocked, that is said instead of how it goes there. */
function faultsOf(url: string, blocked: BlockedHosts): [string, string][] {
  const faults = blockedIn(url, blocked);
  return faults.length > 0 ? faults : counted(url);
}

/** Those that are links, and those that are written so that they are none; most lines have neither. */
function addressesIn(line: string): string[] {
  if (!/:\/\/|www\.|hxxp|[[({<]/i.test(line)) return [];
  const written = [...line.matchAll(URL_PATTERN)].map(([url]) => url);
  if (!/hxxp/i.test(line) && !MAY_BE_DOTTED.test(line)) return written;
  const plain = withDots(line.replace(/hxxp(?=s?:)/gi, 'http'));
  const shown = [...plain.matchAll(PLAIN_ADDRESS)]
    .filter(([found]) => !line.includes(found))
    .map(([found]) => (/^https?:/i.test(found) ? found : `https://${found}`));
  return [...written, ...shown];
}

/** An address that goes by a system that counts who opens it. */
function counted(url: string): [string, string][] {
  const full = /^www\./i.test(url) ? `https://${url}` : url;
  const goal = unwrap(full);
  if (!goal) return [];
  const isWrapped = new URL(goal.address).hostname !== new URL(full).hostname;
  if (!isWrapped && !goal.isOpaque) return [];
  const isKnown = !goal.isOpaque && !/@|%40/.test(goal.address);
  return [
    [
      'adressen går genom ett system som ser vem som öppnar den',
      isKnown
        ? `skriv den riktiga adressen: ${goal.address}`
        : 'öppna den, och skriv adressen till sidan som du kommer till',
    ],
  ];
}

/** What is wrong with one whole address, as a browser would read it; what Markdown would have read as a full stop is one. */
export function blockedIn(url: string, blocked: BlockedHosts): [string, string][] {
  const plain = url.replaceAll('\\', '').replace(/&(?:#0*46|#x0*2e|period);/gi, '.');
  const hosts = hostsIn(/^www\./i.test(plain) ? `https://${plain}` : plain);
  const lists = (Object.keys(REASONS) as (keyof BlockedHosts)[]).filter((list) =>
    hosts.some((host) => blocked[list].some((each) => host === each || host.endsWith(`.${each}`))),
  );
  const personal = /[?&](emailkey|mc_eid|recipient)=/i.test(url);
  return [
    ...lists.map((list): [string, string] => REASONS[list]),
    ...(personal
      ? [['adressen bär en personlig nyckel ur ett utskick', 'länka till utgivarens startsida'] as [string, string]]
      : []),
  ];
}
