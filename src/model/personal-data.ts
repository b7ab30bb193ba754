/** A fact about a person in the register: what it is called, why it is there, and by which words a list brings it. */
export interface PersonField {
  /** As a heading: `Adress`. */
  label: string;
  /** As the privacy page says it in a sentence: `tjänsteadress`. */
  said: string;
  why: string;
  /** Headers of a list that mean it, in lower case; export writes the first. */
  headers: readonly string[];
  /** No row without it. */
  needed?: true;
}

/**
 * What the register holds of a person, and no more: the columns of its table, of lists that are read and written, of an
 * extract, and the sentence on the privacy page. A new fact is a line here and a migration.
 */
export const PERSON_FIELDS = {
  address: {
    label: 'Adress',
    said: 'tjänsteadress',
    why: 'brevet skickas dit',
    headers: [
      'epost',
      'e-post',
      'e-postadress',
      'epostadress',
      'mejl',
      'mejladress',
      'mail',
      'email',
      'e-mail',
      'address',
      'adress',
    ],
    needed: true,
  },
  name: {
    label: 'Namn',
    said: 'namn',
    why: 'brevet ställs till dig',
    headers: ['namn', 'name', 'för- och efternamn', 'full name'],
    needed: true,
  },
  unit: {
    label: 'Enhet',
    said: 'förvaltning eller bolag',
    why: 'det ska synas vilka enheter som nås',
    headers: [
      'enhet',
      'unit',
      'förvaltning',
      'bolag',
      'förvaltning/bolag',
      'förvaltning eller bolag',
      'organisation',
      'department',
    ],
    needed: true,
  },
  role: {
    label: 'Roll',
    said: 'roll (kontaktperson, ersättare eller prenumerant)',
    why: 'det avgör vilka frågor du får',
    headers: ['roll', 'role', 'uppdrag'],
    needed: true,
  },
  since: {
    label: 'Sedan',
    said: 'när du fick rollen',
    why: 'det ska synas hur länge uppdraget har varit besatt',
    headers: ['sedan', 'since', 'från och med'],
  },
  confirmed: {
    label: 'Bekräftat',
    said: 'när du senast bekräftade uppgifterna',
    why: 'vi frågar dig högst en gång per halvår',
    headers: ['bekräftad', 'confirmed'],
  },
} as const satisfies Record<string, PersonField>;

export type PersonFields = Readonly<Record<string, PersonField>>;

/** What is kept, where, why and how long. */
export interface Holding {
  /** As a heading: `Utskick`. */
  label: string;
  /** What it is, as the privacy page says it. */
  said: string;
  /** How long, as the privacy page says it; nothing where there is nothing of a person in it. */
  kept: string;
  /** Months after which `register -- prune` takes the person out of it; left out for what ends in another way. */
  months?: number;
}

const TIMES = { 1: 'i en månad', 3: 'i tre månader', 12: 'i ett år', 24: 'i två år' };

/** A time after which a person is taken out, with the words for it. */
const months = (number: keyof typeof TIMES) => ({ months: number, kept: TIMES[number] });

/** Every table of the database, and how long a person stands in it. Checked against the tables by a test. */
export const TABLES = {
  recipients: {
    label: 'Registret',
    said: 'vilka som får brevet, och i vilken roll',
    kept: 'så länge du får brevet eller har uppdraget',
  },
  deliveries: {
    label: 'Utskick',
    said: 'om varje brev och kallelse gick fram till din adress, så att ingen får något två gånger',
    ...months(24),
  },
  bounces: { label: 'Returer', said: 'om ett brev kom tillbaka, och varför', ...months(24) },
  suppressions: {
    label: 'Stopp för brev',
    said: 'en nyckel i stället för adressen när du har avslutat brevet, så att du inte läggs till igen när en lista läses in',
    kept: 'tills du själv ber om brevet igen',
  },
  lifted_stops: {
    label: 'Upphävda stopp',
    said: 'att ett stopp har hävts, med en nyckel i stället för adressen',
    ...months(24),
  },
  answers: {
    label: 'Svar från oss',
    said: 'vilken dag du fick ett automatiskt svar, med en nyckel i stället för adressen',
    ...months(3),
  },
  poll_answers: {
    label: 'Svar på frågor',
    said: 'vad du svarade på en fråga till nätverket',
    months: 3,
    kept: 'i tre månader efter att frågan har stängts',
  },
  handled_mail: {
    label: 'Hanterade mejl',
    said: 'att ett mejl är hanterat, med en nyckel i stället för innehållet',
    ...months(12),
  },
  meeting_answers: {
    label: 'Svar på kallelser',
    said: 'vad du har svarat på en kallelse till ett nätverksmöte. Andra som är kallade ser det inte',
    ...months(12),
  },
  approvals: { label: 'Godkännanden', said: 'namnet på den medarbetare som har godkänt ett brev', ...months(24) },
  mailings: { label: 'Brev', said: 'breven så som de skickades', kept: '' },
  invitations: { label: 'Kallelser', said: 'när och var ett möte var enligt kallelsen', kept: '' },
  past_roles: { label: 'Tidigare uppdrag', said: 'att ett uppdrag var besatt och när, utan namn', kept: '' },
  question_counts: {
    label: 'Räknade frågor',
    said: 'hur många frågor av varje slag som har kommit från förvaltningar och från bolag, månad för månad',
    kept: '',
  },
  settings: { label: 'Inställningar', said: 'var databasen hör hemma', kept: '' },
} as const satisfies Record<string, Holding>;

/** Every folder of the data folder that may hold something of a person. */
export const FOLDERS = {
  outbox: { label: 'Brev och svar som filer', said: 'brev och svar som har skrivits till filer', ...months(12) },
  inbox: { label: 'Sparade mejl', said: 'mejl till brevets adress som har sparats som filer', ...months(12) },
  extracts: { label: 'Registerutdrag', said: 'registerutdrag som har begärts', ...months(1) },
  backups: { label: 'Säkerhetskopior', said: 'säkerhetskopior av registret, utom den senaste', ...months(12) },
} as const satisfies Record<string, Holding>;

/** `namn, tjänsteadress och datum`. */
export function registerFacts(fields: PersonFields = PERSON_FIELDS): string {
  return inList(Object.values(fields).map(({ said }) => said));
}

/** What is kept of a reader and how long, a sentence or two each: only what has something of a person in it. */
export function keptOfYou(): string[] {
  return [...Object.values<Holding>(TABLES), ...Object.values<Holding>(FOLDERS)]
    .filter(({ kept }) => kept !== '')
    .map(({ label, said, kept }) => `${label}: ${said}. Sparas ${kept}.`);
}

function inList(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} och ${words.at(-1)}` : words.join('');
}
