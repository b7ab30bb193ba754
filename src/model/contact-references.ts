import { texts } from './articles.ts';
import { phoneOf } from './contact.ts';
import { suggestId, unknownIds, type Names } from './entry-references.ts';
import type { Everything } from './everything.ts';
import type { Problem } from './problem.ts';
import { about } from './raw.ts';

/** Contacts that are named and not there, and numbers asked of one that has none. */
export function checkContacts(all: Everything): Problem[] {
  if (all.faulty.has('contacts.yaml')) return [];
  const contacts = all.contacts.map(({ value }) => value);
  const namesOf = (some: typeof contacts): Names => new Map(some.map(({ id, name }) => [id, [name]]));
  const known = namesOf(contacts);
  const withPhone = namesOf(contacts.filter((each) => phoneOf(each, contacts)));
  const ways = all.contacts.flatMap((contact) => {
    const { via } = contact.value;
    if (!via || contacts.find(({ id }) => id === via)?.phone) return [];
    if (via === contact.value.id)
      return [about(contact)(['via'], 'kontaktvägen hänvisar till sig själv', 'skriv id för den som har numret')];
    const fault = known.has(via) ? `”${via}” har inget nummer` : `”${via}” finns inte i contacts.yaml`;
    return [about(contact)(['via'], fault, suggestId(via, withPhone, 'contacts.yaml och som har ett nummer'))];
  });
  const boxes = all.entries.flatMap((entry) =>
    unknownIds(entry, 'contacts', entry.value.contacts, known, 'contacts.yaml'),
  );
  const numbers = texts(all).flatMap(({ value, file }) =>
    value.body.phoneIds
      // Of one that leads nowhere itself it is told in the list.
      .filter(({ target }) => !withPhone.has(target) && !contacts.find(({ id }) => id === target)?.via)
      .map(({ target, line }) => ({
        file,
        line,
        field: '<Phone>',
        fault: known.has(target) ? `kontaktvägen ”${target}” har inget nummer` : `kontaktvägen ”${target}” finns inte`,
        remedy: suggestId(target, withPhone, 'contacts.yaml och som har ett nummer'),
      })),
  );
  return [...ways, ...boxes, ...numbers];
}
