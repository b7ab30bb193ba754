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

/** What is said of a mail that somebody may want to know about. Left out: what asks for nothing. */
const WORDS: Partial<Record<Did, string>> = {
  suppressed: 'adressen finns inte längre: inga fler brev skickas dit',
  'given-up': 'tre brev i rad har kommit tillbaka: inga fler skickas dit',
  counted: 'brevet kom tillbaka, adressen får försöka igen nästa gång',
  noted: 'brevet är försenat eller stoppades av en regel hos mottagaren: inte adressens fel',
  complained: 'har anmält brevet som skräppost: inga fler brev skickas dit',
  unsubscribed: 'får inga fler brev',
  subscribed: 'prenumererar nu',
  invited: 'har fått frågan om att bekräfta',
  'already-there': 'får redan brevet',
  'not-work': 'skriver inte från en tjänsteadress',
};

/** … and of one that somebody must look at. */
const ATTENTION: Partial<Record<Did, string>> = {
  'not-ours': 'säger att ett brev inte kom fram, men hör inte till något som vi har skickat',
  'unknown-person': 'vill avsluta, men adressen finns inte bland mottagarna',
  'bad-confirmation': 'svarar med en bekräftelse som inte hör till adressen',
  unclear: 'gick inte att förstå',
  unreadable: 'gick inte att läsa',
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
  const who = ({ address }: Settled) => (address ? `${isTerminal ? address : shortened(address)} ` : '');
  const lines = settled.flatMap((each) => (WORDS[each.did] ? [`  ${who(each)}– ${WORDS[each.did]}`] : []));
  const vacancies = settled.flatMap(({ vacancy }) => (vacancy ? [`  ${vacancy}: uppdraget kan vara vakant`] : []));
  const attention = settled.flatMap((each) =>
    ATTENTION[each.did]
      ? [
          `  ${each.name}: ${who(each)}${who(each) ? '– ' : ''}${ATTENTION[each.did]}${each.fault ? ` (${each.fault})` : ''}`,
        ]
      : [],
  );
  const before = settled.filter(({ did }) => did === 'handled-before').length;
  return [
    ...section('Gjort:', lines),
    ...section('Kontaktperson som inte nås:', vacancies),
    ...section('Behöver läsas av någon (ligger bland det oförstådda):', attention),
    ...(before > 0 ? [`Redan hanterade, bara flyttade: ${before}.`] : []),
    `Klart: ${settled.length} mejl hanterade, inget borttaget.`,
  ].join('\n');
}

const section = (heading: string, lines: readonly string[]): string[] => (lines.length > 0 ? [heading, ...lines] : []);

/** `anna.berg@exempelstad.example` → `a…@exempelstad.example`. */
export const shortened = (address: string): string =>
  `${address.slice(0, 1)}…${address.slice(address.lastIndexOf('@'))}`;
