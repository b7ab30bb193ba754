import { MOST_A_DAY } from './answer.ts';
import type { MailKind } from './mail.ts';
import type { Did } from './office.ts';

/** What a mail is: one, and several. */
export const MAIL_KINDS: Record<MailKind, readonly [string, string]> = {
  bounce: ['rapport om brev som inte kom fram', 'rapporter om brev som inte kom fram'],
  complaint: ['klagomål om skräppost', 'klagomål om skräppost'],
  'auto-reply': ['automatiskt svar', 'automatiska svar'],
  calendar: ['kalendersvar', 'kalendersvar'],
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
  answered: 'Har svarat på kallelsen',
  'answer-old': 'Har svarat på en tid som inte gäller längre. Räknas inte för den nya tiden',
  'answer-late': 'Har svarat på ett möte som är inställt. Räknas inte',
  'poll-answered': 'Har svarat på en fråga till nätverket, och svaret är räknat',
  'poll-late': 'Har svarat på en fråga efter sista dagen, och svaret är inte räknat',
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
  'counter-proposed': 'Föreslår en annan tid för mötet. Räknas så bland svaren',
  'answered-with-words': 'Har svarat på kallelsen, det är räknat, och skriver något mer',
  'answer-old': 'Har svarat på en tid som inte gäller längre, räknas inte för den nya tiden, och skriver något mer',
  'answer-in-words': 'Svarar på en kallelse, men inte säkert ja eller nej. Räknas inte',
  'answer-stranger': 'Svarar på en kallelse utan att själv ha fått den: den är nog vidarebefordrad. Räknas inte',
  'answer-for-another': 'Svarar på en kallelse för någon annan än avsändaren. Räknas inte',
  'answer-not-ours': 'Svarar på en kallelse som inte är vår. Räknas inte',
  'calendar-unread': 'Kalendersvar som inte säkert går att förstå. Räknas inte',
  'poll-answered': 'Har svarat på en fråga till nätverket, svaret är räknat, och skriver något mer',
  'poll-unclear':
    'Svarar på en fråga till nätverket, men inte med bara en siffra. Skriv in svaret så som det står efter mejlet, med svaret och adressen',
  'poll-late': 'Skriver om en fråga till nätverket efter sista dagen. Inget svar räknas',
  'poll-unasked': 'Svarar på en fråga till nätverket utan att ha fått den. Inte räknat',
  'poll-unknown': 'Svarar på en fråga till nätverket vars fil saknas eller har fel. Rätta filen och kör igen',
  unclear: 'Gick inte att förstå',
  unreadable: 'Gick inte att läsa',
};

/** What somebody who has read a mail does next. */
export const HOW_TO_GO_ON =
  'Så går du vidare: avsluta brevet för någon med npm run register -- stop ADRESS, skriv in ett svar på en fråga med npm run network -- ask FRÅGA --answer SVAR --of ADRESS, ta bort någon med npm run register -- remove ADRESS. Ett mejl visas vid varje körning tills det är borta ur inkorgen.';
