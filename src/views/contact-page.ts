import type { Catalog } from '../model/catalog.ts';
import { routes, whomToRing, type Route } from './routes.ts';

/** Somebody to ring. */
export type RouteToRing = Route & { phone: NonNullable<Route['phone']> };

/** Those who are rung, in the order of the list, but who share a number beside each other; and those who are written to or read. */
export function contactPage(catalog: Pick<Catalog, 'contacts' | 'entries'>): {
  toRing: readonly RouteToRing[];
  others: readonly Route[];
  whomToRing: ReturnType<typeof whomToRing>;
} {
  const all = routes(catalog);
  const toRing = all.filter((way): way is RouteToRing => way.phone !== undefined);
  return {
    toRing: [...Map.groupBy(toRing, ({ phone }) => phone.number).values()].flat(),
    others: all.filter(({ phone }) => !phone),
    whomToRing: whomToRing(catalog),
  };
}
