import { loadCatalog } from '../../src/load-catalog.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import { listed } from '../../src/model/catalog.ts';
import { ALARM, phoneOf, type Contact } from '../../src/model/contact.ts';
import { openTasks, tasksOfUnit } from '../../src/model/meeting-agenda.ts';
import { isToCome } from '../../src/model/meeting.ts';
import type { Unit } from '../../src/model/network.ts';
import { ContentError } from '../../src/model/problem.ts';
import type { Handover } from '../../src/newsletter/handover-letter.ts';
import { readSettings } from '../../src/settings.ts';

/** What is wrong in these would be missing in the mails. Half-written texts elsewhere stop nothing. */
const USED = /^(?:contacts\.yaml|network\/meetings\/)/;
const LETTERS = 3;
const CONTACTS = 4;

/** What the mails of a handover tell, out of the content as the network reads it. @throws ContentError for a fault in that */
export async function handoverFacts(unit: Unit): Promise<Handover> {
  const { catalog, problems } = await loadCatalog({ ...readSettings(), edition: 'network' });
  const faults = problems.filter(({ file }) => USED.test(file));
  if (faults.length > 0) throw new ContentError(faults);
  const { contacts, today } = catalog;
  const meetings = listed(catalog.meetings).toSorted((a, b) => a.date.localeCompare(b.date));
  return {
    unit,
    meeting: meetings.find((each) => isToCome(each, today)),
    tasks: tasksOfUnit(openTasks(meetings), unit),
    letters: lastLetters(catalog),
    contacts: whomToCall(contacts),
    allContacts: contacts,
  };
}

const lastLetters = ({ issues }: Catalog) =>
  listed(issues)
    .filter(({ sent }) => sent !== undefined)
    .slice(0, LETTERS);

/** The alarm, and those that the list says are for contact persons or for people at work; only where one can call or write. */
function whomToCall(contacts: readonly Contact[]): Contact[] {
  const alarm = contacts.filter(({ id }) => id === ALARM);
  const theirs = contacts.filter(({ for: whom }) => /^(?:kontaktpersoner|yrkesverksamma)\b/i.test(whom ?? ''));
  const isReached = (contact: Contact) => contact.email !== undefined || phoneOf(contact, contacts) !== undefined;
  return [...alarm, ...theirs].filter(isReached).slice(0, CONTACTS);
}
