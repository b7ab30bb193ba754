import type { BlockedHosts } from './contact.ts';
import type { Problem } from './problem.ts';

const REASONS: Record<keyof BlockedHosts, [fault: string, remedy: string]> = {
  extremist: ['länkar till en webbplats som portalen aldrig länkar till', 'beskriv källan utan adress'],
  mirrors: [
    'länkar till en spegling, inte till utgivaren',
    'länka till utgivarens sida, eller ange titel och utgivare utan adress',
  ],
  shorteners: ['länkar genom en adressförkortare', 'klistra in den riktiga adressen'],
};

/** `www.` alone becomes a link too. */
const URL_PATTERN = /(?:https?:\/\/|\bwww\.)[^\s"'<>)\]}]+/gi;

/** Faults for links to blocked hosts and for addresses that carry somebody's personal key (CVE's mailings do). */
export function checkBlockedHosts(text: string, file: string, blocked: BlockedHosts): Problem[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(URL_PATTERN)].flatMap(([url]) =>
        blockedIn(url, blocked).map(([fault, remedy]) => ({ file, line: index + 1, field: 'länk', fault, remedy })),
      ),
    );
}

/** What is wrong with one whole address, as a browser would read it; what Markdown would have read as a full stop is one. */
export function blockedIn(url: string, blocked: BlockedHosts): [string, string][] {
  const plain = url.replaceAll('\\', '').replace(/&(?:#0*46|#x0*2e|period);/gi, '.');
  const full = /^www\./i.test(plain) ? `https://${plain}` : plain;
  const host = URL.canParse(full) ? new URL(full).hostname.replace(/^www\./, '').replace(/\.+$/, '') : '';
  const lists = (Object.keys(REASONS) as (keyof BlockedHosts)[]).filter((list) =>
    blocked[list].some((each) => host === each || host.endsWith(`.${each}`)),
  );
  const personal = /[?&](emailkey|mc_eid|recipient)=/i.test(url);
  return [
    ...lists.map((list): [string, string] => REASONS[list]),
    ...(personal
      ? [['adressen bär en personlig nyckel ur ett utskick', 'länka till utgivarens startsida'] as [string, string]]
      : []),
  ];
}
