import type { Did, Outcome } from './handle.ts';
import type { Kind } from './mail.ts';
import type { Read } from './read-waiting.ts';

const KINDS: Record<Kind, readonly [string, string]> = {
  bounce: ['rapport om brev som inte kom fram', 'rapporter om brev som inte kom fram'],
  complaint: ['klagomål om skräppost', 'klagomål om skräppost'],
  'auto-reply': ['automatiskt svar', 'automatiska svar'],
  unsubscribe: ['som vill avsluta', 'som vill avsluta'],
  subscribe: ['som vill prenumerera', 'som vill prenumerera'],
  other: ['annat mejl', 'andra mejl'],
};

/** What was done, and to whom. Left out: what asks for nothing. */
const DONE: Partial<Record<Did, string>> = {
  suppressed: 'Adressen finns inte längre, inga fler brev skickas dit',
  proposed: 'Kontaktperson, så breven fortsätter tills du säger ja eller nej (npm run register -- suppressed)',
  'given-up': 'Tre brev i rad har kommit tillbaka, inga fler skickas dit',
  counted: 'Brevet kom tillbaka, nästa brev skickas ändå',
  noted: 'Brevet är försenat eller stoppades av en regel hos mottagaren, vilket inte är adressens fel',
  complained: 'Har anmält brevet som skräppost och får inga fler',
  unsubscribed: 'Får inga fler brev',
  subscribed: 'Prenumererar nu',
  invited: 'Har fått frågan om att bekräfta',
  'already-there': 'Får redan brevet',
  'not-work': 'Skriver inte från en tjänsteadress',
};

/** What somebody must look at. */
const ATTENTION: Partial<Record<Did, string>> = {
  'not-ours': 'Rapport som inte hör till något som vi har skickat',
  'unknown-person': 'Vill avsluta, men adressen finns inte bland mottagarna',
  'bad-confirmation': 'Svarar med en bekräftelse som inte hör till adressen',
  unclear: 'Gick inte att förstå',
  unreadable: 'Gick inte att läsa',
};

/** What lies in the inbox, by kind. */
export function countKinds(reads: readonly Read[]): string {
  const lines = Object.entries(KINDS).flatMap(([kind, [one, many]]) => {
    const number = reads.filter(({ verdict }) => verdict.kind === kind).length;
    return number > 0 ? [`  ${number} ${number === 1 ? one : many}`] : [];
  });
  return [`I inkorgen: ${reads.length} mejl.`, ...lines].join('\n');
}

/** A mail and what became of it. */
export type Settled = Outcome & Pick<Read, 'name' | 'fault'>;

/**
 * What was done and what is left for a person, in Swedish.
 * @param isTerminal addresses are shown whole to whoever sits there, shortened in a log
 */
export function outcomes(settled: readonly Settled[], isTerminal: boolean): string {
  const who = ({ address }: Settled) => (address ? (isTerminal ? address : shortened(address)) : '');
  const where = (each: Settled) => [each.name, who(each), each.fault].filter(Boolean).join(' · ');
  const vacancies = settled.flatMap(({ vacancy }) => (vacancy ? [`  ${vacancy}: uppdraget kan vara vakant`] : []));
  const before = settled.filter(({ did }) => did === 'handled-before').length;
  return [
    ...section('Gjort:', grouped(settled, DONE, who)),
    ...section('Kontaktperson som inte nås:', vacancies),
    ...section('Behöver läsas av någon (ligger bland det oförstådda):', grouped(settled, ATTENTION, where)),
    ...(before > 0 ? [`Redan hanterade, bara flyttade: ${before}.`] : []),
    `Klart: ${settled.length} mejl hanterade, inget borttaget.`,
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

/** `anna.berg@exempelstad.example` → `a…@exempelstad.example`. */
export const shortened = (address: string): string =>
  `${address.slice(0, 1)}…${address.slice(address.lastIndexOf('@'))}`;
