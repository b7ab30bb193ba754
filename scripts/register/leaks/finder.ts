import { domainToUnicode } from 'node:url';
import type { KnownPersons } from '../../data/known-persons.ts';
import { nameFinder } from '../../data/name-finder.ts';
import { textsIn } from '../mentions.ts';
import { unpackedFiles } from './unpacked-files.ts';

/** What was found: never which. */
export type Trace = 'address' | 'name' | 'key';

/** Looks through some bytes for everybody at once. */
export type Finder = (bytes: Uint8Array) => Set<Trace>;

const ADDRESS = /[\p{L}\d._%+-]+@[\p{L}\d.-]+/gu;
const KEY = /[0-9a-f]{12,64}/g;

/**
 * What finds anything of these persons: as text of any coding, within archives, and with the @ written as in addresses and
 * markup.
 */
export function finderOf({ addresses, names, keys }: KnownPersons): Finder {
  const forms = new Set([...addresses].flatMap((address) => [address, shownDomain(address)]));
  const hasName = nameFinder(names);
  return (bytes) => {
    const found = new Set<Trace>();
    for (const file of unpackedFiles(bytes))
      for (const text of textsIn(file)) {
        const plain = text
          .replace(/%40|&#64;|&#x40;|&commat;/gi, '@')
          .replace(/\\u003[ce]/gi, ' ')
          .toLowerCase();
        if (anyMatch(plain, ADDRESS, (each) => forms.has(each.replace(/^[._%+-]+|[.-]+$/g, '')))) found.add('address');
        if (anyMatch(plain, KEY, (each) => keys.has(each))) found.add('key');
        if (hasName(text)) found.add('name');
      }
    return found;
  };
}

const shownDomain = (address: string) => {
  const at = address.lastIndexOf('@') + 1;
  return address.slice(0, at) + domainToUnicode(address.slice(at));
};

function anyMatch(text: string, pattern: RegExp, isMeant: (each: string) => boolean): boolean {
  for (const [each] of text.matchAll(pattern)) if (isMeant(each)) return true;
  return false;
}
