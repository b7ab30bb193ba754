import type { Addressee, Left } from '../data/mailing.ts';

const LONGEST_ADDRESS = 254;
const LONGEST_NAME = 120;
/** What every relay carries, and nothing that could end a command or a header. International domains come in ASCII form. */
const ADDRESS = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/i;

/**
 * Who can be written to: each address once, whatever its capitals; names without control characters and of a length that
 * a header can have. `to` is gone through as the recipients are, each time anew; of those gone through only the addresses are held.
 */
export function writable(recipients: Iterable<Addressee>): { to: Iterable<Addressee>; left: Left[] } {
  const left: Left[] = [];
  for (const each of judged(recipients)) if ('reason' in each) left.push(each);
  return { to: { [Symbol.iterator]: () => withoutLeft(recipients) }, left };
}

function* withoutLeft(recipients: Iterable<Addressee>): Generator<Addressee> {
  for (const each of judged(recipients)) if (!('reason' in each)) yield each;
}

function* judged(recipients: Iterable<Addressee>): Generator<Addressee | Left> {
  const seen = new Set<string>();
  for (const { address, name, unit } of recipients) {
    const key = address.toLowerCase();
    const reason = faultOf(address) ?? (seen.has(key) ? 'står två gånger' : undefined);
    seen.add(key);
    yield reason ? { address: shown(address), reason } : { address: key, name: plainName(name), unit };
  }
}

/** What is wrong with an address, in Swedish. */
export function faultOf(address: string): string | undefined {
  if (address.length > LONGEST_ADDRESS) return 'adressen är för lång';
  return ADDRESS.test(address) ? undefined : 'adressen är ingen e-postadress';
}

/** One line, no control characters, not endless. */
export function plainName(name: string): string {
  const line = name
    .slice(0, 10 * LONGEST_NAME)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  return [...line].slice(0, LONGEST_NAME).join('').trim();
}

const shown = (address: string) => plainName(address).slice(0, 80);
