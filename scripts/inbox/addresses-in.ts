import { domainToASCII } from 'node:url';

/** Lengths are bounded, so that a megabyte of letters costs no more than reading it. */
const ADDRESS = /[\p{L}\p{N}!#$%&*+/=?^_`{|}~.'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;

/** Every mail address in a text, each once, in lower case and ASCII. Message-IDs are not told apart. */
export function addressesIn(text: string): string[] {
  const found = [...text.matchAll(ADDRESS)].map(([address]) => normal(address.replace(/^['.]+/, '')));
  return [...new Set(found.filter((address) => address !== ''))];
}

/** The first address of a text, or an empty one. */
export const addressIn = (text: string): string => addressesIn(text)[0] ?? '';

function normal(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = domainToASCII(address.slice(at + 1));
  return at > 0 && domain ? `${address.slice(0, at)}@${domain}`.toLowerCase() : '';
}
