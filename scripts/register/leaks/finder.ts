import { domainToUnicode } from 'node:url';
import type { KnownPersons } from '../../data/known-persons.ts';
import { nameFinder } from '../../data/name-finder.ts';
import { textsIn } from '../mentions.ts';
import { unpackedFiles } from './unpacked-files.ts';

/** What was found: never which. */
export type Trace = 'address' | 'name' | 'key';

/** Looks through some bytes for everybody at once. */
export type Finder = (bytes: Uint8Array) => Set<Trace>;

/** What a file that is named after somebody ends with. */
const ENDING = /\.(?:eml|msg|txt|csv|pdf|xlsx|docx|mdx?|html|json|yaml|ics|zip|png|jpg)$/;

const ADDRESS = /[\p{L}\d._%+-]+@[\p{L}\d.-]+/gu;
const KEY = /[0-9a-f]{12,64}/g;

/**
 * What finds anything of these persons: as text of any coding, within archives, and as addresses, code and markup write it.
 */
export function finderOf({ addresses, names, keys }: KnownPersons): Finder {
  const forms = new Set([...addresses].flatMap((address) => [address, shownDomain(address)]));
  const hasName = nameFinder(names);
  const isKnown = (each: string) => {
    const address = each.replace(/^[._%+-]+|[.-]+$/g, '');
    return forms.has(address) || forms.has(address.replace(ENDING, ''));
  };
  return (bytes) => {
    const found = new Set<Trace>();
    for (const file of unpackedFiles(bytes))
      for (const text of textsIn(file)) {
        const plain = text.normalize('NFC').toLowerCase();
        if (anyMatch(plain, ADDRESS, isKnown)) found.add('address');
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
