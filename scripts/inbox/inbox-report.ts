import { MOST_A_RUN, type SentAnswers } from '../data/answers.ts';
import type { Deed, Did } from './office.ts';
import { onTerminal } from './on-terminal.ts';
import type { Read } from './read-waiting.ts';
import { ATTENTION, DONE, MAIL_KINDS, PROPOSED } from './report-texts.ts';

/** What lies in the inbox, by kind. */
export function countKinds(reads: readonly Read[]): string {
  const lines = Object.entries(MAIL_KINDS).flatMap(([kind, [one, many]]) => {
    const number = reads.filter(({ verdict }) => verdict.kind === kind).length;
    return number > 0 ? [`  ${number} ${number === 1 ? one : many}`] : [];
  });
  return [`I inkorgen: ${reads.length} mejl.`, ...lines].join('\n');
}

/** A mail and what became of it. */
export type Settled = Deed & Pick<Read, 'name' | 'fault' | 'from' | 'subject'>;

/**
 * What was done and what is left for a person, in Swedish.
 * @param isTerminal addresses are shown whole to whoever sits there, shortened in a log
 * @param unclearLies where mail lies that somebody must read: `ligger kvar i inkorgen`
 */
export function outcomes(settled: readonly Settled[], isTerminal: boolean, unclearLies: string): string {
  const shown = (address: string) => (isTerminal ? onTerminal(address) : shortened(onTerminal(address)));
  const who = ({ address, unanswered }: Settled) =>
    `${shown(address ?? '')}${unanswered ? ' (kunde inte få besked med mejl)' : ''}`;
  const mail = (each: Settled) =>
    [each.name, each.from && shown(each.from), each.subject && `”${each.subject}”`, each.fault ?? each.detail]
      .filter(Boolean)
      .map((words) => onTerminal(`${words}`))
      .join(' · ');
  const vacancies = settled.flatMap(({ vacancy }) => (vacancy ? [`  ${vacancy}: uppdraget kan vara vakant`] : []));
  const before = settled.filter(({ did }) => did === 'handled-before').length;
  const unread = settled.filter(({ place }) => place === 'unclear');
  const told = unread.filter(({ toldBefore }) => toldBefore).length;
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
    ...section('Kontaktperson som inte nås:', [...new Set(vacancies)]),
    ...section(
      `Behöver läsas av någon (${unclearLies}):`,
      grouped(
        unread.filter(({ toldBefore }) => !toldBefore),
        ATTENTION,
        mail,
      ),
    ),
    ...(told > 0 ? [`Väntar sedan tidigare på att läsas av någon: ${told}.`] : []),
    ...(before > 0 ? [`Redan hanterade, bara flyttade: ${before}.`] : []),
    `Klart: ${settled.length - unread.length} mejl hanterade, ${unread.length} att läsa, inget borttaget.`,
  ].join('\n');
}

/** What became of the answers. @param where the relay, or the folder that they lie in */
export function answerLines({ sent, refused, waiting }: SentAnswers, where: string): string[] {
  return [
    ...(sent > 0 ? [`Svar: ${sent}, till ${where}.`] : []),
    ...(refused > 0 ? [`Svar som servern nekade, och som inte skickas igen: ${refused}.`] : []),
    ...(waiting > 0 ? [`Svar som väntar till nästa körning, ${MOST_A_RUN} skickas åt gången: ${waiting}.`] : []),
  ];
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

/** `anna.berg@exempelstad.example` → `a…@exempelstad.example`. */
const shortened = (address: string): string =>
  address === '' ? '' : `${address.slice(0, 1)}…${address.slice(address.lastIndexOf('@'))}`;
