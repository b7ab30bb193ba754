import type { Unit } from '../../src/model/network.ts';
import type { Post } from '../../src/newsletter/handover-letter.ts';
import { canonical } from '../data/mail-address.ts';
import { ROLE_NAMES, type Recipient } from '../data/person.ts';
import { hasRole } from '../data/role-mail.ts';
import { UserError } from '../user-error.ts';

/** A contact person or a deputy. */
export type PostHolder = Recipient & { role: Post };

/**
 * Who leaves a role and who takes it over: as it is said, else the two contact persons of the unit, the newest of whom comes.
 * @throws UserError for an address that has no role there, and where the register does not tell
 */
export function whoHandsOver(
  people: readonly Recipient[],
  unit: Pick<Unit, 'id' | 'name'>,
  { leaves, comes }: { leaves: string | undefined; comes: string | undefined },
): { leaves?: PostHolder; comes?: PostHolder } {
  const here = people.filter(hasRole).filter((each) => each.unit === unit.id);
  if (leaves !== undefined || comes !== undefined) {
    if (leaves !== undefined && comes !== undefined && canonical(leaves) === canonical(comes))
      throw new UserError('Den som slutar och den som tar över har samma adress.');
    return {
      ...(leaves !== undefined && { leaves: named(leaves, here, unit) }),
      ...(comes !== undefined && { comes: named(comes, here, unit) }),
    };
  }
  const contacts = here.filter(({ role }) => role === 'contact').sort((a, b) => a.since.localeCompare(b.since));
  const [first, last] = contacts;
  if (contacts.length === 2 && first && last && first.since < last.since) return { leaves: first, comes: last };
  throw new UserError(
    here.length === 0
      ? `Ingen står som kontaktperson eller ersättare för ${unit.name}. Lägg först till den som tar över: npm run register -- add`
      : `Det framgår inte av registret vem som lämnar uppdraget för ${unit.name} och vem som tar över det. Skriv --leaves ADRESS, --comes ADRESS eller båda. De som står där:\n${here.map(lineOf).join('\n')}`,
  );
}

function named(address: string, here: readonly PostHolder[], { name }: Pick<Unit, 'name'>): PostHolder {
  const found = here.find((each) => each.address === canonical(address));
  if (found) return found;
  throw new UserError(
    `${address} står inte som kontaktperson eller ersättare för ${name}. Lägg till personen först: npm run register -- add`,
  );
}

const lineOf = ({ address, role, since }: Recipient): string => `  ${address} (${ROLE_NAMES[role]} sedan ${since})`;
