import { addressFindings, linkFindings, safelyDecoded } from './addresses.ts';
import { badCharacters } from './characters.ts';
import type { BlockedHosts } from './contact.ts';
import { blockedIn, checkBlockedHosts } from './hosts.ts';
import { marksInField } from './marks.ts';
import type { Passage } from './passages.ts';
import { checkPassagePrivacy, personalIn } from './privacy.ts';
import type { Finding, Problem } from './problem.ts';
import type { Said } from './raw.ts';

type Mailboxes = Pick<ReadonlySet<string>, 'has'>;

/**
 * What a file says, held against the rules as its readers get it: an entity, an escape, emphasis or a line break hides
 * nothing here. What the source shows too has the same words and line, and is told once.
 * @param source the file as it was written
 * @param blocked the hosts that are never linked to; undefined for the file that lists them
 */
export function checkSaid(
  said: Said,
  source: string,
  vouched: Mailboxes,
  blocked: BlockedHosts | undefined,
): Problem[] {
  const { file, passages, links } = said;
  const problem = (line: number, field: string, [fault, remedy]: Finding): Problem => ({
    file,
    line,
    field,
    fault,
    remedy,
  });
  return [
    ...passages.flatMap((passage) => [
      ...checkPassagePrivacy(passage, file, vouched),
      ...hidden(passage.text, source).map((finding) => problem(passage.line, 'tecken', finding)),
      ...(passage.field === 'nyckel'
        ? []
        : passage.field === 'brödtext'
          ? textFindings(passage, file, blocked)
          : fieldFindings(passage, blocked, problem)),
    ]),
    ...links.flatMap((link) => [
      ...linkFindings(link).map((finding) => problem(link.line, 'länk', finding)),
      ...(blocked ? blockedIn(link.target, blocked) : []).map((finding) => problem(link.line, 'länk', finding)),
      ...personalIn(safelyDecoded(link.target), vouched).map((finding) => problem(link.line, 'personuppgift', finding)),
    ]),
  ];
}

function fieldFindings(
  passage: Passage,
  blocked: BlockedHosts | undefined,
  problem: (line: number, field: string, finding: Finding) => Problem,
): Problem[] {
  const { text, field } = passage;
  const isAddress = /^(?:https?:\/\/|www\.|mailto:)\S+$/i.test(text);
  return [
    ...(isAddress ? addressFindings(text) : marksInField(text)).map((finding) => problem(passage.line, field, finding)),
    ...(isAddress && blocked ? blockedIn(text, blocked) : []).map((finding) => problem(passage.line, 'länk', finding)),
  ];
}

/** Addresses that are shown and are no links, because a mark of Markdown stands in them. */
const textFindings = ({ text, line }: Passage, file: string, blocked: BlockedHosts | undefined): Problem[] =>
  (blocked ? checkBlockedHosts(text, file, blocked) : []).map((each) => ({ ...each, line: each.line + line - 1 }));

/** Characters that only the finished text has: YAML and entities can make any. */
const hidden = (text: string, source: string): Finding[] =>
  badCharacters(text).flatMap(({ found, finding }) => (source.includes(found) ? [] : [finding]));
