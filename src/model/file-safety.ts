import { checkCharacters } from './characters.ts';
import { checkBlockedHosts } from './hosts.ts';
import type { Everything } from './everything.ts';
import { lastByText } from './last-by-text.ts';
import { checkPastedMail, mailLines } from './pasted-mail.ts';
import { checkNumbers } from './phone-numbers.ts';
import { parseFile } from './parse-file.ts';
import { checkPrivacy, withoutEchoes, PERSON_ADDRESS_FAULT, PERSONAL_NUMBER_FAULT } from './privacy.ts';
import type { Problem } from './problem.ts';
import type { RawFile } from './raw.ts';
import { checkSaid } from './said.ts';

/** What the lists say that every file is held against. */
export interface Guarded extends Pick<Everything, 'blockedHosts'> {
  contacts: readonly Everything['contacts'][number]['value'][];
  /** Mailboxes of functions, by the list of contacts. */
  vouched: Pick<ReadonlySet<string>, 'has'>;
  /** The lists as one text: with the same lists a file gets the same answer. */
  lists: string;
}

/** The lists of a portal in the form that its files are held against. */
export function guardedBy(all: Everything): Guarded {
  const contacts = all.contacts.map(({ value }) => value);
  const isFaulty = all.faulty.has('contacts.yaml');
  return {
    contacts,
    blockedHosts: all.blockedHosts,
    // While the list has faults nobody is accused of writing a person's address.
    vouched: isFaulty ? { has: () => true } : new Set(contacts.flatMap(({ email }) => email?.toLowerCase() ?? [])),
    lists: JSON.stringify([isFaulty, contacts, all.blockedHosts]),
  };
}

/** What must never be published, in the source of a file and in what its readers get. */
export const checkFileSafety = lastByText(
  'safety',
  (file: RawFile, { vouched, contacts, blockedHosts }: Guarded): readonly Problem[] => {
    const { path, text } = file;
    const blocked = path === 'blocked-hosts.yaml' ? undefined : blockedHosts;
    const { said } = parseFile(file);
    return withoutParts(
      [
        ...checkCharacters(text, path),
        ...(path.endsWith('.mdx') ? checkPastedMail(text, path) : []),
        ...checkPrivacy(text, path, vouched),
        ...(path === 'contacts.yaml' ? [] : checkNumbers(text, path, contacts)),
        ...(blocked ? checkBlockedHosts(text, path, blocked) : []),
        ...(said ? checkSaid(said, text, vouched, blocked) : []),
      ],
      file,
    );
  },
  { context: ({ lists }) => lists },
);

/** Half a personal number is no phone number, and who wrote a mail goes with the mail. */
function withoutParts(problems: readonly Problem[], { path, text }: RawFile): Problem[] {
  const personal = new Set(problems.filter(({ fault }) => fault === PERSONAL_NUMBER_FAULT).map(({ line }) => line));
  const mailed = new Set(path.endsWith('.mdx') ? mailLines(text).map((index) => index + 1) : []);
  return withoutEchoes(problems).filter(
    ({ field, fault, line }) =>
      !(field === 'telefonnummer' && personal.has(line)) && !(fault === PERSON_ADDRESS_FAULT && mailed.has(line)),
  );
}
