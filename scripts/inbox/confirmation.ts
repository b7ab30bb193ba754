import type { PersonKey } from '../data/person-key.ts';
import { isIsoDate } from '../../src/model/dates.ts';
import type { Confirmation } from './mail.ts';

const DAYS = 14;

/** What a new subscriber sends back. Only this database can make it, for this address and day. */
export function confirmationFor(keys: PersonKey, address: string, today: string): Confirmation {
  const expires = new Date(Date.parse(today) + DAYS * 86_400_000).toISOString().slice(0, 10);
  return { expires, token: token(keys, address, expires) };
}

/** How a confirmation stands in a subject. */
export const confirmationWords = ({ expires, token }: Confirmation): string => `[P-${expires}-${token}]`;

/** `true`, `'expired'`, or false for one that was not made for this address. */
export function checkConfirmation(
  keys: PersonKey,
  address: string,
  { expires, token: given }: Confirmation,
  today: string,
): boolean | 'expired' {
  if (!isIsoDate(expires) || token(keys, address, expires) !== given) return false;
  return today <= expires ? true : 'expired';
}

/** No mailing has such a name, so no delivery has such a token. */
const token = (keys: PersonKey, address: string, expires: string): string =>
  keys.deliveryToken(`prenumeration ${expires}`, address);
