import { domainToASCII } from 'node:url';

/**
 * The one form of an address: lower case, the domain in ASCII. What is no address at all comes back in lower case, so that
 * it can still be looked up.
 */
export function canonical(address: string): string {
  const lower = address.trim().normalize('NFC').toLowerCase();
  const at = lower.lastIndexOf('@');
  const domain = domainToASCII(lower.slice(at + 1));
  return at > 0 && domain ? `${lower.slice(0, at)}@${domain}` : lower;
}
