import { MOST_A_DAY } from './answer.ts';
import type { MailKind } from './mail.ts';
import type { Did } from './office.ts';

/** What a mail is: one, and several. */
export const MAIL_KINDS: Record<MailKind, readonly [string, string]> = {
  bounce: ['rapport om brev som inte kom fram', 'rapporter om brev som inte kom fram'],
  complaint: ['klagomål om skräppost', 'klagomål om skräppost'],
  'auto-reply': ['automatiskt svar', 'automatiska svar'],
  unsubscribe: ['som vill avsluta', 'som vill avsluta'],
  subscribe: ['som vill prenumerera', 'som vill prenumerera'],
  other: ['annat mejl', 'andra mejl'],
};

/** What was done, and to whom. Left out: what asks for nothing. */
export const DONE: Partial<Record<Did, string>> = {
  suppressed: 'Adressen finns inte längre, inga fler brev skickas dit',
  'given-up': 'Tre brev i rad har kommit tillbaka, inga fler skickas dit',
  complained: 'Har anmält brevet som skräppost och får inga fler',
  counted: 'Brevet kom tillbaka, nästa brev skickas ändå',
  noted: 'Brevet är försenat eller stoppades av en regel hos mottagaren, vilket inte är adressens fel',
  unsubscribed: 'Får inga fler brev',
  subscribed: 'Prenumererar nu',
  'asked-to-start': 'Får frågan om att bekräfta prenumerationen',
  'asked-to-end': 'Får frågan om att bekräfta att brevet ska avslutas',
  'asked-today': 'Har redan fått samma svar i dag, och får inget nytt',
  'already-there': 'Får redan brevet',
};

/** What the network lead has to decide. */
export const PROPOSED: Partial<Record<Did, string>> = {
  proposed: 'Breven kommer inte fram, eller är anmälda som skräppost. De skickas tills du har bestämt',
};

/** What somebody must look at. */
export const ATTENTION: Partial<Record<Did, string>> = {
  'not-ours': 'Rapport som inte hör till något som vi har skickat',
  forged: 'Kommer inte från den som det ser ut att komma från',
  'unknown-person': 'Vill avsluta, men adressen finns inte bland mottagarna',
  'bad-confirmation': 'Svarar med en bekräftelse som inte hör till adressen',
  'not-work': 'Vill prenumerera, men skriver inte från en tjänsteadress. Har inte fått något svar',
  'has-left': 'Automatiskt svar: har slutat',
  waits: `Väntar till en annan dag: ${MOST_A_DAY} svar om dagen är taket`,
  unsubscribed: 'Får inga fler brev, och skriver något mer',
  'item-proposed': 'Föreslår en punkt till ett möte. Ta in den: npm run network -- backlog --mail',
  unclear: 'Gick inte att förstå',
  unreadable: 'Gick inte att läsa',
};
