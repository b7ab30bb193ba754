import { first, type Fields } from './mail.ts';

/** What our own mail server has found out about who a mail comes from, RFC 8601. */
export interface Authentication {
  /** Domains that the mail surely comes from; empty unless a trusted server says so. */
  domains: readonly string[];
  /** Some server says that the sender is forged: that is believed of anybody. */
  isForged: boolean;
}

/** A method that passed, and the domain that it passed for. */
const PASSED =
  /\b(?:dmarc=pass\b[^;]{0,300}?\bheader\.from=|dkim=pass\b[^;]{0,300}?\bheader\.[di]=(?:[^;\s]{0,64}@)?|spf=pass\b[^;]{0,300}?\bsmtp\.(?:mailfrom|helo)=(?:[^;\s]{0,64}@)?)["<]?([a-z0-9.-]{1,253})/gi;

/**
 * Reads `Authentication-Results`. Anybody can write such a header: only the first one with the trusted server's name counts,
 * since that server puts its own on top and takes away those that came with the mail.
 * @param trusted the name that our mail server writes first in it; undefined when nobody has set it
 */
export function readAuthentication(fields: Fields, trusted: string | undefined): Authentication {
  const results = fields.get('authentication-results') ?? [];
  const own = trusted && results.find((each) => nameIn(each) === trusted.toLowerCase());
  return {
    domains: own ? [...own.slice(0, 4000).matchAll(PASSED)].map(([, domain = '']) => domain.toLowerCase()) : [],
    isForged: /\bdmarc=(?:fail|permerror)\b/i.test(own || first(fields, 'authentication-results')),
  };
}

const nameIn = (results: string): string => /^[^\s;]{1,253}/.exec(results.trim())?.[0].toLowerCase() ?? '';

/** Whether a mail surely comes from the domain of an address, or from one above or below it. */
export function comesFrom({ domains, isForged }: Authentication, address: string): boolean {
  const own = address.slice(address.lastIndexOf('@') + 1);
  return !isForged && domains.some((domain) => domain === own || isBelow(domain, own) || isBelow(own, domain));
}

/** `post.staden.se` below `staden.se`; nothing is below `se` alone. */
const isBelow = (domain: string, above: string): boolean => above.includes('.') && domain.endsWith(`.${above}`);
