import { domainToASCII } from 'node:url';
import { findingsIn, serverOf, unquoted, type Finding } from './authentication-results.ts';
import { first, type Fields } from './mail.ts';

/** What our own mail server has found out about who a mail comes from. */
export interface Authentication {
  /** Domains that the mail surely comes from; empty unless a trusted server says so. */
  domains: readonly string[];
  /** Some server says that the sender is forged: that is believed of anybody. */
  isForged: boolean;
}

/**
 * Reads `Authentication-Results`. Anybody can write such a header: only the first one with the trusted server's name counts,
 * since that server puts its own on top and takes away those that came with the mail. It counts also when it cannot be read: then
 * nothing is believed.
 * @param trusted the name that our mail server writes first in it; undefined when nobody has set it
 */
export function readAuthentication(fields: Fields, trusted: string | undefined): Authentication {
  const headers = fields.get('authentication-results') ?? [];
  const name = trusted?.toLowerCase().replace(/\.$/, '');
  const own = name ? headers.find((each) => serverOf(each) === name) : undefined;
  const findings = own === undefined ? [] : (findingsIn(own) ?? []);
  return {
    domains: findings.flatMap((each) => domainOf(vouchedFor(each)) ?? []),
    isForged: tellsOfForgery(own ?? first(fields, 'authentication-results')),
  };
}

/** The address or domain that a method which has passed answers for. */
function vouchedFor({ method, result, properties }: Finding): string {
  if (result !== 'pass') return '';
  if (method === 'dmarc') return properties.get('header.from') ?? '';
  if (method === 'dkim') return properties.get('header.d') ?? properties.get('header.i') ?? '';
  if (method !== 'spf') return '';
  // The name in the greeting is what has passed only when there is no sender, as in a bounce; else anybody's words.
  const sender = properties.get('smtp.mailfrom') ?? '';
  return /^(?:|""|<>)$/.test(sender) ? (properties.get('smtp.helo') ?? '') : sender;
}

const FORGED = /\bdmarc\s*=\s*(?:fail|permerror)\b/i;

/** A header that cannot be read is believed about this at a glance: a person then looks at the mail. */
function tellsOfForgery(header: string): boolean {
  const findings = findingsIn(header);
  if (!findings) return FORGED.test(header);
  return findings.some(({ method, result }) => method === 'dmarc' && /^(?:fail|permerror)$/.test(result));
}

const DOMAIN = /^[\p{L}\p{M}\p{Nd}-]+(?:\.[\p{L}\p{M}\p{Nd}-]+)*$/u;

/** What stands after the last @ of an address, or the domain that it is, in lower case and ASCII; undefined for anything else. */
function domainOf(value: string): string | undefined {
  const address = unquoted(value).replace(/^<(.*)>$/s, '$1');
  const domain = address.slice(address.lastIndexOf('@') + 1).replace(/\.$/, '');
  return (DOMAIN.test(domain) && domainToASCII(domain)) || undefined;
}

/** Whether a mail surely comes from the domain of an address, or from one above or below it. */
export function comesFrom({ domains, isForged }: Authentication, address: string): boolean {
  const own = domainOf(address);
  if (isForged || own === undefined) return false;
  return domains.some((domain) => domain === own || isBelow(domain, own) || isBelow(own, domain));
}

/** `post.staden.se` below `staden.se`; nothing is below `se` alone. */
const isBelow = (domain: string, above: string): boolean => above.includes('.') && domain.endsWith(`.${above}`);
