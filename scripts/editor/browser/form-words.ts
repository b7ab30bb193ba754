import type { Control, FormField } from '../api.ts';

/**
 * The check and the schemas speak of the file: of rows, ids, quotation marks. In the form there are fields to fill in and
 * things to choose. What no rule here knows stays as the check says it.
 */
type Rule = readonly [said: RegExp, instead: string];

const LISTS: Readonly<Record<string, string>> = {
  topics: 'listan över ämnen',
  audiences: 'listan över målgrupper',
  glossary: 'ordlistan',
  contacts: 'kontaktvägarna',
  laws: 'listan över lagar',
  methods: 'listan över arbetssätt',
  partners: 'listan över samverkansparter',
  'network/series': 'listan över mötesserier',
  'network/question-types': 'listan över slag av frågor',
};

/** What a field is called in a remedy that names it by its key. */
const FIELDS: Readonly<Record<string, string>> = {
  publisher: 'utgivare',
  authors: 'författare',
  entry: 'en text i portalen',
  address: 'en adress',
  term: 'ordet självt',
  page: 'en sida',
  note: 'vad som sades',
  decision: 'vad som bestämdes',
  answers: 'svar',
};

const COMMON: readonly Rule[] = [
  [/,? inom (?:raka )?citattecken/g, ''],
  [/,? utan citattecken/g, ''],
  [/`(?:true|false)` eller `(?:true|false)`/g, 'ja eller nej'],
  [/`"?([\d:.\s/-]+)"?`/g, '$1'],
  [/`"?([^`"]+?):? ?…?"?`/g, '”$1”'],
  // What is to be typed keeps its straight marks: only prose has curly ones.
  [/(?<!=)"([^"]+)"/g, '”$1”'],
];

const ABOUT: readonly Rule[] = [
  // The form says of the field itself that a command fills it in.
  [/\s*(?:Skrivs|Läses in) av (?:npm run |newsletter|utskicket|samma kommando)[^.]*\./g, ''],
  [/(?:Filnamnen i \S+ utan \.yaml, aldrig personer)/g, 'Aldrig personer'],
  [/: (?:filnamne[tn]? i \S+ utan \.yaml|filnamnet utan \.(?:mdx|yaml)|ett id ur \S+\.yaml)/g, ''],
  [/\s*(?:Id:n ur \S+\.yaml|Ett id ur \S+\.yaml|Id är filnamnet utan \.mdx)\./g, ''],
  [/Id:n på högst några andra/g, 'Några få andra'],
  [/Id:n på högst/g, 'Högst'],
  [/^Id på moderbolaget/, 'Moderbolaget'],
  [/^Id på en text/, 'En text'],
  [/^Id på texten/, 'Texten'],
  [/^Id på den kontaktväg/, 'Den kontaktväg'],
  [/^Enheternas id/, 'Enheterna'],
  [/^Enhetens id/, 'Enheten'],
  [/^Id ur contacts\.yaml på den/, 'Den'],
  [/Utan raden/g, 'Lämnas det tomt'],
  [/Ta bort (?:raden|fältet) (om|när)/g, 'Lämna tomt $1'],
  [/utelämnar du raden/g, 'väljer du inget'],
  [/den raden/g, 'den'],
  [/: \[Förnamn Efternamn[^\]]*\]/g, ''],
  [/, en `- ` för varje/g, ''],
  [/\[\] om det inte/g, 'Lämna tomt om det inte'],
  [/\btrue (om|för)/g, 'Ja $1'],
  [/\bfalse (om|\()/g, 'nej $1'],
  [/: true\b/g, ': ja'],
  [/, utom det som är minor: ja/g, ', utom det som är en liten ändring'],
  [/ tillsammans med status: withdrawn/g, ' när läget är ”Tillbakadragen”'],
  // Another field of the form, by the name that it has there.
  [/ska också stå i audiences/g, 'ska också vara vald under Målgrupper'],
  [/som certainty säger/g, 'som du skriver under ”Hur säkert är svaret?”'],
  [/står i strength/g, 'du väljer under Underlagets styrka'],
  [/ i owner i texterna/g, ' under Ansvarig i texterna'],
  [/ av svaren i answers/g, ' av svaren'],
  [/när kind är number/g, 'när svaret är ett tal'],
  [/, när who är units/g, ', när det gäller vissa enheter'],
  [/ \(de som räknas upp i [^)]*\)/g, ''],
  [/antingen address eller entry/g, 'antingen en adress eller en text i portalen'],
  [/en rad med `page`/g, 'en rad som leder till en sida'],
  [/föreslår `term` i stället/g, 'föreslår ordet självt i stället'],
  [/`note` \(vad som sades\) eller `decision` \(vad som bestämdes\)/g, 'vad som sades eller vad som bestämdes'],
  [/(?:, )?newsletter -- notice/g, ''],
  [/(?<=siffror och bindestreck\.) (?=Ändra det inte)/g, ' Lämnar du det tomt görs det av namnet. '],
  // A choice and its name again.
  [/”([^”]+)” \(\1: /gi, '”$1” ('],
  [/”([^”]+)” \(\1\)/gi, '”$1”'],
  [/: `\{ entry: id \}` i portalen, eller `\{[^`]*\}`/g, ': en text i portalen, eller en titel och en adress'],
  ...COMMON,
];

const FAULTS: readonly Rule[] = [
  [/^har ett värde som inte finns$/, 'har ett svar som inte finns'],
  [
    /^ska ha ett av `means`, `page`, `outside` och `field`$/,
    'ska ha ett av Portalens ord, Sida, Portalen handlar inte om det och Portalens ämne',
  ],
  [/^är units, men ingen enhet är uppräknad$/, 'är vissa enheter, men ingen enhet är vald'],
  [/^”[^”]+” finns inte bland artikelns målgrupper$/, 'målgruppen är inte vald under Målgrupper'],
  [/^ligger före published$/, 'ligger före dagen då texten publicerades'],
  [/^okänd nyckel$/, 'är ett fält som inte finns'],
  ...COMMON,
];

const REMEDIES: readonly Rule[] = [
  [
    /^skriv <Phone id="[^"]*" \/> i texten; i ett fält skriver du (.*) utan nummer$/,
    'ta bort numret. I brödtexten sätter du in det med knappen Telefonnummer (sök på $1), i ett fält skriver du $1 utan nummer',
  ],
  [
    /^lägg kontaktvägen i contacts\.yaml och skriv <Phone id="…" \/> i texten$/,
    'lägg till kontaktvägen i listan Kontaktvägar och telefonnummer, och sätt in numret med knappen Telefonnummer',
  ],
  [/^lägg till `withdrawn: .*`$/, 'skriv dag och skäl under Tillbakadragen, längre ner'],
  [/^skriv `status: withdrawn` eller ta bort raden$/, 'välj läget Tillbakadragen, eller töm dag och skäl'],
  [/skriv status: draft tills/, 'låt läget vara Utkast tills'],
  [/^skriv id på texten som gäller nu, eller ta bort raden$/, 'välj texten som gäller nu, eller ta bort valet'],
  [/^skriv id för den som har numret$/, 'välj den som har numret'],
  [
    /skriv filnamnet på den som gäller, utan \.mdx, ta bort raden, eller/,
    'välj den som gäller, ta bort den här, eller',
  ],
  [/skriv dagens datum i reviewed/, 'skriv dagens datum i Granskad'],
  [
    /^skriv en rad under changes med date och what, och minor: true om/,
    'lägg till dagen och vad som är ändrat under Ändringar, och kryssa i Liten ändring om',
  ],
  [/^skriv strength under evidence, eller välj unknown$/, 'välj Underlagets styrka, eller effekten Vet inte'],
  [/^skriv `\{ entry: id \}`, eller `\{ title: .*$/, 'välj en text i portalen, eller skriv sidans namn och adress'],
  [/^skriv id:n ur contacts\.yaml, till exempel `contacts: .*`$/, 'välj dem under Kontaktvägar'],
  [/^lägg till raden `series: …`, eller ta bort numret$/, 'välj mötesserien, eller töm numret'],
  [/^lägg till \S+ under audiences, eller ta bort raden$/, 'välj den där också, eller töm fältet'],
  [/lägg till \S+ under audiences i den texten/, 'välj målgruppen under Målgrupper i den texten'],
  [/^lägg till raden `start: …`$/, 'skriv under Börjar när det börjar'],
  [/^skriv ett klockslag efter start, samma dag$/, 'skriv ett senare klockslag, samma dag'],
  [/^lägg till raden `number: …`$/, 'skriv vilket i ordningen det är under Nummer i serien'],
  [/^lägg till raden `units: .*`$/, 'välj minst en enhet'],
  [/^lägg till raden `closed: ÅÅÅÅ-MM-DD`$/, 'skriv dagen under Avslutad'],
  [/^lägg till raden `reason: …`$/, 'skriv varför under Skäl'],
  [/^skriv `state: done`, eller ta bort raden$/, 'välj läget Klar, eller töm fältet'],
  [/^skriv `state: dropped`, eller ta bort raden$/, 'välj läget Avskriven, eller töm fältet'],
  [/skriv kind: choice$/, 'välj slaget Ett av svaren'],
  [/eller kind: number$/, 'eller välj slaget Ett tal'],
  [/, `outside: true` eller `field: true`$/, ', eller kryssa i en av rutorna'],
  [/`page: (\/[^`]*)`$/, '”$1”'],
  [/^byt dem mot raka citattecken: ="…"$/, 'ta bort taggen och sätt in den igen med sin knapp'],
  [/^skriv \S+ under related i en text/, 'lägg till den här texten under Läs också i en text'],
  [/lägg det i own-words\.yaml/, 'lägg det i listan Egna ord'],
  [/^välj ett id som finns i/, 'välj något som finns i'],
  [/som har raden wording|med raden wording/, 'där Lagtextens dag är ifylld'],
  [/skriv dagens datum i checked/, 'skriv dagens datum i Uppslagen'],
  [/ta bort wording/, 'töm Lagtextens dag'],
  [/^ange (minst (?:ett|en) \S+) ur \S+\.yaml$/, 'välj $1'],
  [/^skriv text, till exempel `\w+: (.+)`$/, 'skriv till exempel ”$1”'],
  [/^skriv (?:en )?text eller ta bort raden$/, 'skriv något'],
  [/^lägg till raden `\w+:[^`]*`, med ett av: .*$/, 'välj ett av svaren'],
  [/^lägg till raden `\w+: (?:…|\[.*\])`$/, 'fyll i fältet'],
  [/^lägg till raden `\w+: ([^`]+)`$/, 'fyll i fältet, till exempel ”$1”'],
  [/^välj ett av: .*$/, 'välj ett av svaren'],
  [/^ange minst 1$/, 'fyll i minst en'],
  [/^skriv ett id, eller ta bort det ur listan$/, 'välj något, eller ta bort raden med knappen'],
  [/^sätt värdet inom "raka citattecken".*$/, 'skriv det som text'],
  [/^skriv `\[ett, två\]`.*$/, 'lägg till en i taget'],
  [/^skriv ett fält på varje rad.*$/, 'fyll i fälten'],
  [/^ta bort raden$/, 'töm fältet'],
  [/eller ta bort raden\b/g, 'eller töm fältet'],
  [/ta bort raden; de nycklar som finns här är .*$/, 'öppna ”Filens text” och ta bort det'],
  [/^skriv ÅÅÅÅ-MM-DD, till exempel `(.*)`$/, 'skriv år, månad och dag, till exempel $1'],
  ...COMMON,
];

/** Fields that are chosen, not written. */
const CHOSEN: Readonly<Record<string, string>> = {
  status:
    'Ett utkast syns inte för läsarna. En tillbakadragen text ligger kvar och berättar varför den drogs tillbaka.',
};

/** Fields that are asked about in other words than the file has. */
const LABELS: Readonly<Record<string, string>> = { format: 'Vad är det?' };

/** What a field is called in the form. */
export const formLabel = ({ key, label, control }: Pick<FormField, 'key' | 'label' | 'control'>): string =>
  (control.type === 'choice' ? LABELS[key] : undefined) ?? label;

/** What to write in a field, in the words of the form. @param about as the schema says it @returns nothing where the choices say it all */
export function formAbout(about: string, key: string, control: Control): string {
  if (CHOSEN[key] && control.type === 'choice' && control.choices.some(({ id }) => id === 'withdrawn'))
    return CHOSEN[key];
  const choices = control.type === 'choice' ? control.choices : [];
  const named = choices.reduce(
    (words, { id, name }) => (id === name ? words : words.replaceAll(wordOf(id), `”${name}”`)),
    about,
  );
  // What can be chosen stands there, each by its name.
  const isNamesAlone = choices.length > 0 && named.replace(/”[^”]*”|\([^)]*\)|\beller\b|[,.\s]/g, '') === '';
  return isNamesAlone ? '' : polished(told(named, ABOUT));
}

/** What is wrong with a field and what to do about it, in the words of the form. */
export function formFault({ fault, remedy }: { fault: string; remedy: string }): { fault: string; remedy: string } {
  const byName = remedy.replace(/`(\w+): ?…?`/g, (whole, key: string) => FIELDS[key] ?? whole);
  return { fault: polished(told(fault, FAULTS)), remedy: polished(told(byName, REMEDIES)) };
}

/** An example that is an id says nothing where things are chosen by their names. */
export const hasExample = (control: Control): boolean =>
  !['choice', 'reference', 'flag'].includes(control.type === 'list' ? control.of.type : control.type);

const told = (words: string, rules: readonly Rule[]) =>
  rules.reduce((said, [from, to]) => said.replace(from, to), words);

/** The names of lists and what is to be written last, so that no rule above has to know them. */
const polished = (words: string) =>
  words
    .replace(/\b([\w/-]+)\.yaml\b/g, (whole, name: string) => LISTS[name] ?? whole)
    .replace(/`([^`]+)`/g, '”$1”')
    .trim();

/** An id as a word of its own: `draft`, not the end of `draftad` or a part of `in-force`. */
const wordOf = (id: string) => new RegExp(`(?<![\\p{L}-])${id}(?![\\p{L}-])`, 'gu');
