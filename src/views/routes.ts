import { dial, phoneOf, type Contact } from '../model/contact.ts';
import { findEntry, type Catalog } from '../model/catalog.ts';
import { links } from '../model/links.ts';
import { hostOf } from '../model/way-to-source.ts';

/** A way to reach somebody, as a page shows it. How we know it is for editors alone. */
export interface Route {
  id: string;
  name: string;
  purpose: string;
  for: string | undefined;
  hours: string | undefined;
  phone: { number: string; href: string } | undefined;
  email: string | undefined;
  /** A page to read or to report on, with the host that readers know it by. */
  page: { host: string; href: string } | undefined;
}

/** The contacts of these ids, in this order; all of them when none are named. */
export function routes({ contacts }: Pick<Catalog, 'contacts'>, ids?: readonly string[]): Route[] {
  const named = ids?.flatMap((id) => contacts.find((each) => each.id === id) ?? []) ?? contacts;
  return named.map((contact) => route(contact, contacts));
}

/** The answer that has the numbers by what has happened and the time of day; undefined in content that has none. */
export function whomToRing(catalog: Pick<Catalog, 'entries'>): { title: string; href: string } | undefined {
  const entry = findEntry(catalog, 'vem-ringer-jag');
  return entry && { title: entry.title, href: links.entry(entry) };
}

function route(contact: Contact, all: readonly Contact[]): Route {
  const { id, name, purpose, hours, email, address } = contact;
  const number = phoneOf(contact, all);
  return {
    id,
    name,
    purpose,
    for: contact.for,
    hours,
    phone: number ? { number, href: dial(number) } : undefined,
    email,
    page: address ? { host: hostOf(address), href: address } : undefined,
  };
}
