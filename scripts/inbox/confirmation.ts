import type { PersonKey } from '../data/person-key.ts';
import { addDays, isIsoDate } from '../../src/model/dates.ts';
import type { Confirmation, Wish } from './mail.ts';

const DAYS = 14;
const LETTERS: Record<Wish['kind'], string> = { subscribe: 'P', unsubscribe: 'A' };
/** No mailing has such a name, so no delivery has such a token. */
const NAMES: Record<Wish['kind'], string> = { subscribe: 'prenumeration', unsubscribe: 'avslut' };

/** What somebody sends back who confirms a wish. Only this database can make it, for this wish, address and day. */
export function confirmationFor(keys: PersonKey, kind: Wish['kind'], address: string, today: string): Confirmation {
  const expires = addDays(today, DAYS);
  return { kind, expires, token: token(keys, kind, address, expires) };
}

/** How a confirmation stands in a subject. */
export const confirmationWords = ({ kind, expires, token }: Confirmation): string =>
  `[${LETTERS[kind]}-${expires}-${token}]`;

/** `true`, `'expired'`, or false for one that was not made for this address. */
export function checkConfirmation(
  keys: PersonKey,
  address: string,
  { kind, expires, token: given }: Confirmation,
  today: string,
): boolean | 'expired' {
  if (!isIsoDate(expires) || token(keys, kind, address, expires) !== given.toLowerCase()) return false;
  return today <= expires ? true : 'expired';
}

const token = (keys: PersonKey, kind: Wish['kind'], address: string, expires: string): string =>
  keys.deliveryToken(`${NAMES[kind]} ${expires}`, address);
