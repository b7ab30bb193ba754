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

/** Why anything of a person is kept at all, of whom, and who else gets to see it. Nothing is kept for another purpose. */
export const PURPOSES = {
  letter: {
    said: 'skicka informationsbrevet och kallelser till dem som ska ha dem, en gång, och sluta när någon säger till',
    whose: 'prenumeranter, kontaktpersoner och ersättare, och den som mejlar till brevets adress',
    recipients: 'mejlservern som skickar breven',
  },
  network: {
    said: 'kalla kontaktpersonerna, fråga dem och veta vilka enheter som nätverket når',
    whose: 'kontaktpersoner och ersättare',
    recipients: 'mejlservern som skickar kallelserna; i portalen bara antal, utan namn',
  },
  control: {
    said: 'veta att ett brev är godkänt av någon annan än den som skickar det',
    whose: 'medarbetare som godkänner och skickar brev',
    recipients: 'ingen',
  },
  safety: {
    said: 'läsa tillbaka uppgifterna om något går sönder, och svara den som frågar om sina uppgifter',
    whose: 'alla ovan',
    recipients: 'den som uppgifterna gäller, när hen begär ett utdrag',
  },
} as const;

export type Purpose = keyof typeof PURPOSES;

/** What is kept, where, why and how long. */
export interface Holding {
  /** As a heading: `Utskick`. */
  label: string;
  /** What it is, as the privacy page says it. */
  said: string;
  purpose: Purpose;
  /** How long, as the privacy page says it; nothing where there is nothing of a person in it. */
  kept: string;
  /** Months after which `register -- due` takes the person out of it; left out for what ends in another way. */
  months?: number;
}

/** A table of the database. */
interface TableHolding extends Holding {
  /** What stands in each column. One that is not here has no purpose, and a test fails. */
  columns: Readonly<Record<string, string>>;
}

const TIMES = { 1: 'i en månad', 3: 'i tre månader', 12: 'i ett år', 24: 'i två år' };

/** A time after which a person is taken out, with the words for it. */
const months = (number: keyof typeof TIMES) => ({ months: number, kept: TIMES[number] });

/** Whose address is taken out is still counted. */
const COUNTED = { months: 24, kept: 'i två år, och därefter med en nyckel i stället för adressen' };

const KEY = 'en nyckel i stället för adressen';
const MAILING = 'vilket utskick';

/** Every table of the database: why it is there, what stands in it, and how long a person does. Checked against the tables by a test. */
export const TABLES = {
  recipients: {
    label: 'Registret',
    said: 'vilka som får brevet, och i vilken roll',
    purpose: 'letter',
    columns: Object.fromEntries(Object.entries(PERSON_FIELDS).map(([field, { said }]) => [field, said])),
    kept: 'så länge du får brevet eller har uppdraget',
  },
  deliveries: {
    label: 'Utskick',
    said: 'om varje brev och kallelse gick fram till din adress, så att ingen får något två gånger, och så att det märks om en gammal lista är på väg att ta tillbaka den som har lämnat registret',
    purpose: 'letter',
    columns: {
      mailing: MAILING,
      address: 'adress, eller en nyckel när personen har lämnat registret eller tiden är ute',
      unit: 'förvaltning eller bolag',
      status: 'hur det gick',
      message_id: 'mejlets nummer',
      attempts: 'antal försök',
      claimed: 'när det skickades',
      settled: 'när servern svarade',
      next_try: 'när det prövas igen',
      code: 'serverns svarskod',
      words: 'serverns ord',
    },
    ...COUNTED,
  },
  bounces: {
    label: 'Returer',
    said: 'om ett brev kom tillbaka, och varför',
    purpose: 'letter',
    columns: {
      mailing: MAILING,
      address: 'adress, eller en nyckel när personen har lämnat registret eller tiden är ute',
      hard: 'om adressen inte går att nå',
      status: 'serverns kod',
      reason: 'orsak',
      at: 'när det kom',
    },
    ...COUNTED,
  },
  suppressions: {
    label: 'Stopp för brev',
    said: 'en nyckel i stället för adressen när du har avslutat brevet eller anmält det som skräppost, när adressen inte tar emot mejl eller när du är raderad, så att brevet inte skickas och du inte läggs till igen när en lista läses in',
    purpose: 'letter',
    columns: {
      person: KEY,
      reason: 'orsak',
      since: 'sedan när',
      words: 'serverns ord, utan adresser och namn',
      source: 'vilket utskick det gäller',
      proposed: 'om stoppet väntar på ett ja',
    },
    kept: 'tills du själv ber om brevet igen, eller tills vi häver ett stopp som en mejlserver har orsakat',
  },
  lifted_stops: {
    label: 'Upphävda stopp',
    said: 'att ett stopp har hävts, med en nyckel i stället för adressen',
    purpose: 'letter',
    columns: {
      person: KEY,
      reason: 'orsak',
      since: 'sedan när',
      words: 'serverns ord, utan adresser och namn',
      source: 'vilket utskick det gällde',
      lifted: 'när det hävdes',
      note: 'varför det hävdes',
    },
    ...months(24),
  },
  answers: {
    label: 'Svar från oss',
    said: 'vilken dag du fick ett automatiskt svar, med en nyckel i stället för adressen; adressen och svaret står där tills det är klart om svaret kom fram',
    purpose: 'letter',
    columns: {
      person: KEY,
      day: 'dag',
      kind: 'slag av svar',
      address: 'adress, tills det är klart om svaret kom fram',
      answer: 'svaret, tills det skickas',
    },
    ...months(3),
  },
  poll_answers: {
    label: 'Svar på frågor',
    said: 'vad du svarade på en fråga till nätverket',
    purpose: 'network',
    columns: {
      mailing: 'vilken fråga',
      address: 'adress',
      answer: 'svarets siffra, eller ett tal',
      written: 'när svaret skrevs',
      closed: 'när frågan stängdes',
    },
    months: 3,
    kept: 'i tre månader efter att frågan har stängts',
  },
  handled_mail: {
    label: 'Hanterade mejl',
    said: 'att ett mejl är hanterat, med en nyckel i stället för innehållet',
    purpose: 'letter',
    columns: {
      mail: 'en nyckel i stället för mejlet',
      did: 'vad som gjordes',
      place: 'vilken mapp det ligger i',
      handled: 'när',
    },
    ...months(12),
  },
  meeting_answers: {
    label: 'Svar på kallelser',
    said: 'vad du har svarat på en kallelse till ett nätverksmöte. Andra som är kallade ser det inte',
    purpose: 'network',
    columns: {
      meeting: 'vilket möte',
      address: 'adress',
      sequence: 'vilken kallelse',
      answer: 'svaret',
      given: 'när det gavs',
      noted: 'när det lästes in',
    },
    ...months(12),
  },
  approvals: {
    label: 'Godkännanden',
    said: 'namnet på den medarbetare som har godkänt ett brev, ett annat utskick eller anteckningar, och på den som skickade',
    purpose: 'control',
    columns: {
      mailing: MAILING,
      hash: 'textens kontrollsumma',
      approver: 'namnet på den som godkände',
      approved: 'när',
      account: 'en nyckel i stället för användarkontot',
      sender: 'namnet på den som skickade',
      same_account: 'om det var samma användarkonto',
    },
    ...months(24),
  },
  mailings: {
    label: 'Brev',
    said: 'breven så som de skickades',
    purpose: 'letter',
    columns: {
      id: MAILING,
      kind: 'slag av utskick',
      hash: 'textens kontrollsumma',
      subject: 'ämne',
      preheader: 'första rad',
      html: 'brevet',
      text: 'brevet som text',
      started: 'när det började',
      settled: 'när det var klart',
    },
    kept: '',
  },
  invitations: {
    label: 'Kallelser',
    said: 'när och var ett möte var enligt kallelsen',
    purpose: 'network',
    columns: {
      mailing: MAILING,
      meeting: 'vilket möte',
      uid: 'mötets nummer i kalendern',
      sequence: 'vilken kallelse',
      purpose: 'kallelse, påminnelse eller besked om ändring',
      told: 'tid och plats',
      day: 'mötets dag',
    },
    kept: '',
  },
  past_roles: {
    label: 'Tidigare uppdrag',
    said: 'att ett uppdrag var besatt och när, utan namn',
    purpose: 'network',
    columns: { unit: 'förvaltning eller bolag', role: 'roll', since: 'från när', until: 'till när' },
    kept: '',
  },
  question_counts: {
    label: 'Räknade frågor',
    said: 'hur många frågor av varje slag som har kommit från förvaltningar och från bolag, månad för månad',
    purpose: 'network',
    columns: { month: 'månad', type: 'vad frågorna gällde', unit_kind: 'förvaltning eller bolag', number: 'antal' },
    kept: '',
  },
  settings: {
    label: 'Inställningar',
    said: 'var databasen hör hemma, och när den togs i bruk om den är en kopia',
    purpose: 'safety',
    columns: { name: 'vad det gäller', value: 'värdet' },
    kept: '',
  },
} as const satisfies Record<string, TableHolding>;

/** Every folder of the data folder that may hold something of a person. */
export const FOLDERS = {
  outbox: {
    label: 'Brev och svar som filer',
    said: 'brev och svar som har skrivits till filer',
    purpose: 'letter',
    ...months(12),
  },
  inbox: {
    label: 'Sparade mejl',
    said: 'mejl till brevets adress som har sparats som filer',
    purpose: 'letter',
    ...months(12),
  },
  extracts: { label: 'Registerutdrag', said: 'registerutdrag som har begärts', purpose: 'safety', ...months(1) },
  backups: {
    label: 'Säkerhetskopior',
    said: 'säkerhetskopior av registret, utom den senaste',
    purpose: 'safety',
    ...months(12),
  },
} as const satisfies Record<string, Holding>;

/** What else lies in the data folder, by the beginning of its path: nothing of it is about somebody, or it says so itself. */
export const OTHER_FILES = {
  'kontaktnatet.sqlite': 'databasen, med sina tabeller',
  'kontaktnatet.key': 'hemligheten som nycklarna är gjorda med',
  'utskick.lock': 'lås, så att två utskick inte går samtidigt',
  'inkorg.lock': 'lås, så att två inte läser inkorgen samtidigt',
  'utskick.env': 'inställningar för mejlservern, med lösenord',
  'protocols/': 'protokoll över radering och gallring, utan namn och adresser',
  'record/': 'registerförteckningen, gallringstabellen och informationstexten',
} as const;

/** `namn, tjänsteadress och datum`. */
export function registerFacts(fields: PersonFields = PERSON_FIELDS): string {
  return inList(Object.values(fields).map(({ said }) => said));
}

/** What is kept of a reader: only what has something of a person in it. */
export function keptOfYou(): Holding[] {
  return [...Object.values<Holding>(TABLES), ...Object.values<Holding>(FOLDERS)].filter(({ kept }) => kept !== '');
}

function inList(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} och ${words.at(-1)}` : words.join('');
}
