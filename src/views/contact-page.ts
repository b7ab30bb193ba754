import type { Catalog } from '../model/catalog.ts';
import { ALARM } from '../model/contact.ts';
import { routes, type Route } from './routes.ts';

/** A number to ring, with everything that one reaches by it. */
export interface NumberToRing {
  number: string;
  href: string;
  isAlarm: boolean;
  ways: readonly Route[];
}

/** Each number once, in the order of the list, and after them those who are written to or read. */
export function contactPage(catalog: Pick<Catalog, 'contacts'>): {
  numbers: NumberToRing[];
  others: readonly Route[];
} {
  const all = routes(catalog);
  const phones = new Map(all.flatMap(({ phone }) => (phone ? [[phone.number, phone] as const] : [])));
  return {
    numbers: [...phones.values()].map(({ number, href }) => {
      const ways = all.filter(({ phone }) => phone?.number === number);
      return { number, href, isAlarm: ways.some(({ id }) => id === ALARM), ways };
    }),
    others: all.filter(({ phone }) => !phone),
  };
}
