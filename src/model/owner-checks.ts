import { suggestId } from './entry-references.ts';
import type { Everything } from './everything.ts';
import type { Problem } from './problem.ts';
import { about } from './raw.ts';

/** A reminder goes to a mailbox that the list of contacts vouches for. */
export function checkOwners(all: Everything): Problem[] {
  if (all.faulty.has('contacts.yaml')) return [];
  const boxes = new Map(all.contacts.flatMap(({ value }) => (value.email ? [[value.id, [value.name]]] : [])));
  return all.owners.flatMap((owner) => {
    const { contact } = owner.value;
    if (contact === undefined || boxes.has(contact)) return [];
    const isKnown = all.contacts.some(({ value }) => value.id === contact);
    const fault = isKnown ? `”${contact}” har ingen brevlåda` : `”${contact}” finns inte i contacts.yaml`;
    return [about(owner)(['contact'], fault, suggestId(contact, boxes, 'contacts.yaml och som har en brevlåda'))];
  });
}
