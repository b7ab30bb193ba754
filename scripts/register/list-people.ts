import { allRecipients } from '../data/recipients.ts';
import { suppressions, type Stop } from '../data/suppressions.ts';
import { UserError } from '../user-error.ts';
import { atDesk } from './open.ts';
import { readRole } from './read-row.ts';
import { PERSON_FIELDS, type PersonFields } from '../../src/model/personal-data.ts';
import { shownFact, STOP_WORDS, type Recipient } from '../data/person.ts';
import { pruneHint } from '../data/what-is-due.ts';
import { proposalHint } from './stops.ts';

/** Shows who is in the register: all, or those of a unit or with a role. */
export async function listPeople(asked: { unit: string | undefined; role: string | undefined }): Promise<number> {
  return atDesk(async ({ database, network, folder, site, today }) => {
    const unit = asked.unit === undefined ? undefined : (await network()).rules.findUnit(asked.unit);
    const role = asked.role === undefined ? undefined : readRole(asked.role);
    if (asked.unit !== undefined && !unit) throw new UserError(`Enheten ”${asked.unit}” finns inte.`);
    if (asked.role !== undefined && !role)
      throw new UserError(`Rollen ”${asked.role}” finns inte: skriv kontaktperson, ersättare eller prenumerant.`);
    const stopped = suppressions(database);
    const found = allRecipients(database)
      .filter((each) => (!unit || each.unit === unit) && (!role || each.role === role))
      .toSorted((a, b) => a.unit.localeCompare(b.unit, 'sv') || a.role.localeCompare(b.role));
    for (const person of found) console.log(listLine(person, stopped.stops(person.address)));
    console.log(found.length === 1 ? '1 mottagare.' : `${found.length} mottagare.`);
    const hints = [proposalHint(database), await pruneHint(database, folder, today, site.timeZone)];
    for (const hint of hints) if (hint) console.log(hint);
    return 0;
  });
}

/** A person on a line: every fact of the register, what stops the letters, name and address. */
export function listLine(person: Recipient, stops: readonly Stop[], fields: PersonFields = PERSON_FIELDS): string {
  const facts = Object.entries(fields).flatMap(([field, { label }]) =>
    factWords(field, label, shownFact(person, field)),
  );
  const stopped = stops.map(
    ({ isProposed, reason }) => `${isProposed ? 'föreslaget stopp: ' : ''}${STOP_WORDS[reason]}`,
  );
  return [...facts, ...stopped, `${person.name} <${person.address}>`].join(' · ');
}

function factWords(field: string, label: string, value: string): string[] {
  // Name and address end the line; since when stands in the extract.
  if (['name', 'address', 'since'].includes(field)) return [];
  if (field === 'unit' || field === 'role') return [value];
  if (field === 'confirmed') return [value ? `bekräftad ${value}` : 'inte bekräftad'];
  return value ? [`${label}: ${value}`] : [];
}
