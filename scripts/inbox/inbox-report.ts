import type { UnreachedContacts } from '../data/unreached-contacts.ts';
import { VACANCY_HINT, vacancyLine } from '../delivery/vacancy-words.ts';
import type { Deed, Did } from './office.ts';
import { mailLine, shownName } from './mail-line.ts';
import type { Read } from './read-waiting.ts';
import { ATTENTION, DONE, HOW_TO_GO_ON, MAIL_KINDS, PROPOSED } from './report-texts.ts';
import { shownAddress } from './shown-address.ts';

/** What lies in the inbox, by kind. */
export function countKinds(reads: readonly Read[]): string {
  const lines = Object.entries(MAIL_KINDS).flatMap(([kind, [one, many]]) => {
    const number = reads.filter(({ verdict }) => verdict.kind === kind).length;
    return number > 0 ? [`  ${number} ${number === 1 ? one : many}`] : [];
  });
  return [`I inkorgen: ${reads.length} mejl.`, ...lines].join('\n');
}

/** A mail and what became of it. */
export type Settled = Deed & Pick<Read, 'name' | 'fault' | 'from' | 'subject' | 'written'>;

/**
 * What was done and what is left for a person, in Swedish. What waits to be read is listed by every run, until it is gone
 * from the inbox: a list that scrolled away, or was cut off, is no loss.
 * @param unreached the units that what came back is about
 * @param isTerminal addresses are shown whole to whoever sits there, shortened in a log
 * @param unclearLies where mail lies that somebody must read: `ligger kvar i inkorgen`
 */
export function outcomes(
  settled: readonly Settled[],
  unreached: readonly UnreachedContacts[],
  isTerminal: boolean,
  unclearLies: string,
): string {
  const who = ({ address = '', unanswered, name }: Settled) =>
    `${shownAddress(address, isTerminal)} (${shownName(name)})${unanswered ? ' (kunde inte få besked med mejl)' : ''}`;
  const mail = (each: Settled) => mailLine(each, isTerminal);
  const before = settled.filter(({ did }) => did === 'handled-before').length;
  const unread = settled.filter(({ place }) => place === 'unclear');
  const [told, fresh] = [true, false].map((isTold) => unread.filter(({ toldBefore = false }) => toldBefore === isTold));
  return [
    ...section(
      'Gjort:',
      grouped(
        settled.filter(({ toldBefore }) => !toldBefore),
        DONE,
        who,
      ),
    ),
    ...section('Behöver ditt ja eller nej (npm run register -- suppressed):', grouped(settled, PROPOSED, who)),
    ...section(
      'Kontaktperson som inte nås:',
      unreached.length > 0 ? [...unreached.map(vacancyLine), VACANCY_HINT] : [],
    ),
    ...section(`Behöver läsas av någon (${unclearLies}):`, grouped(fresh ?? [], ATTENTION, mail)),
    ...section('Väntar sedan tidigare på att läsas av någon:', grouped(told ?? [], ATTENTION, mail)),
    ...(unread.length > 0 ? [HOW_TO_GO_ON] : []),
    ...(before > 0 ? [`Redan hanterade, bara flyttade: ${before}.`] : []),
    `Klart: ${settled.length - unread.length} mejl hanterade, ${unread.length} att läsa, inget borttaget.`,
  ].join('\n');
}

function grouped(
  settled: readonly Settled[],
  words: Partial<Record<Did, string>>,
  line: (each: Settled) => string,
): string[] {
  return Object.entries(words).flatMap(([did, heading]) => {
    const lines = settled.filter((each) => each.did === did).map((each) => `    ${line(each)}`);
    return section(`  ${heading} (${lines.length}):`, lines);
  });
}

const section = (heading: string, lines: readonly string[]): string[] => (lines.length > 0 ? [heading, ...lines] : []);
