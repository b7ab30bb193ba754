import emailAddresses from 'email-addresses';
import { domainToASCII } from 'node:url';
import type { Domains } from '../../src/model/domains.ts';
import { hasUnseen } from '../../src/model/unseen.ts';
import { hasPersonalNumber, personalNumberIn } from './personal-number.ts';
import { isPrivateMail } from './private-mail.ts';

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

export type ReadAddress = { address: string; name?: string } | { fault: string };

/** RFC 5321 4.5.3.1 */
const LONGEST = { local: 64, whole: 254 };

const PLAIN = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9-]+\.)+[a-z0-9-]+$/;

/** An address as somebody wrote it, `Kim Ek <kim.ek@…>` too, in its one form; or what is wrong with it, in Swedish. */
export function readMailAddress(text: string): ReadAddress {
  const written = text.trim();
  if (written === '') return { fault: 'adressen saknas' };
  if (hasUnseen(written)) return { fault: 'adressen innehåller radbrytning eller andra tecken som inte syns' };
  if (written.length > 400) return { fault: 'adressen är för lång' };
  if (/^[^<>,;]*@[^<>,;]*@/.test(written)) return { fault: 'adressen har två snabel-a' };
  const { address, name } = PLAIN.test(canonical(written)) ? { address: written, name: undefined } : taken(written);
  if (!address) return { fault: 'det är ingen e-postadress' };
  const one = canonical(address);
  const local = one.slice(0, one.lastIndexOf('@'));
  if (/[^ -~]/.test(local)) return { fault: 'adressen har å, ä, ö eller andra tecken före @ som mejl inte klarar' };
  if (local.length > LONGEST.local || one.length > LONGEST.whole) return { fault: 'adressen är för lång' };
  if (!PLAIN.test(one)) return { fault: 'det är ingen e-postadress' };
  return { address: one, ...(name && { name }) };
}

/** Why an address is not one of work; undefined when it is. The domain must be listed, letter by letter. */
export function notWork(address: string, domains: Domains): string | undefined {
  const domain = domainOf(address);
  if (ROUTE.test(address)) return 'adressen har % eller ! före @ och kan föras vidare till en annan adress';
  if (domains.pupils.includes(domain)) return `${domain} är elevernas domän`;
  if (hasPersonalNumber(address)) return personalNumberIn('adressen');
  if (isListed(domain, domains)) return undefined;
  if (isPrivateMail(domain)) return `${domain} är en e-posttjänst för privatpersoner: skriv tjänsteadressen`;
  return `${domain} är ingen tjänstedomän. Är den det: lägg till raden ”  - { domain: ${domain} }” under work i content/network/domains.yaml`;
}

/** The domain of an address when nobody has listed it and it may be one of work; not one of pupils or of a private mail service. */
export function unknownDomain(address: string, domains: Domains): string | undefined {
  const domain = domainOf(address);
  return domains.pupils.includes(domain) || isListed(domain, domains) || isPrivateMail(domain) ? undefined : domain;
}

const isListed = (domain: string, { work }: Domains) => work.some((each) => each.domain === domain);

/** `a%b@domain` and `b!a@domain` are sent on to `b` by mail servers that keep old habits. */
const ROUTE = /[%!].*@/;

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1);

const LONGEST_WORDS = 500;

/** The server's words on one line, without anybody's address in them: they are counted, shown and kept. */
export function withoutAddresses(words: string): string {
  const line = words
    .slice(0, 4 * LONGEST_WORDS)
    .replace(/[\p{C}\s]+/gu, ' ')
    .replace(/<?[^\s<>]+@[^\s<>]+>?/g, '<…>');
  return line.trim().slice(0, LONGEST_WORDS);
}

/** The same, and without the person: what stands before the @, and the name. It is kept under a key that shows nobody. */
export function withoutPerson(words: string, { address, name }: { address: string; name: string | undefined }): string {
  const said = name?.split(/[\s,]+/).filter(Boolean) ?? [];
  const forms = [[address.slice(0, address.lastIndexOf('@'))], said, said.toReversed()]
    .filter((each) => each.length > 0)
    .map((each) => each.map(RegExp.escape).join('[\\s,]+'));
  const person = new RegExp(`(?<![\\p{L}\\d])(?:${forms.join('|')})(?![\\p{L}\\d])`, 'giu');
  return withoutAddresses(words).replace(person, '<…>');
}

function taken(written: string): { address?: string; name?: string | undefined } {
  // As Outlook shows it, without the quotes that a comma asks for: Ek, Kim <kim.ek@…>
  const [, shown = '', address] = /^([^<>@"]*)<([^<>@\s]+@[^<>@\s]+)>$/.exec(written) ?? [];
  if (address) return { address, name: shown.trim() || undefined };
  const found = emailAddresses.parseOneAddress({ input: written, rfc6532: true });
  return found?.type === 'mailbox' ? { address: found.address, name: found.name ?? undefined } : {};
}
