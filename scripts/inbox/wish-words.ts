// A sentence is a wish when every word of it belongs to one. Whatever else is said – a negation, a condition, another
// thing – is a word that is not listed here, and then a person reads the mail.

const ME =
  'mig|mej|me|min (?:e-?post|mejl|mail)?-?adress|min adress|denna adress|den här adressen|my (?:e-?mail )?address';
const LETTER =
  'prenumeration(?:en|er|erna)?|subscriptions?|(?:informations|nyhets)brev(?:et|en)?|newsletters?|brev(?:et|en)?|utskick(?:en)?|nyhetsutskick(?:et|en)?|sändlista(?:n)?|(?:e-?post|mejl|mail)lista(?:n)?|(?:e-?post)?listan?|mailing ?list|list|kontaktnätet';
const SMALL =
  'jag|vi|min|mitt|mina|my|your|er|ert|era|från|for|from|för|av|of|to|till|på|om|the|this|that|these|det|de|den|detta|dessa|här|ett|en|och|gärna|nu|genast|omgående|all|alla|any|tack|tack på förhand|please|thanks|thank you|off|more|anymore|snälla|vänligen|härmed|så snart som möjligt|omedelbart|now|ny|nya|mer|längre|vidare|framöver|framledes|i fortsättningen|fler|några|mot våldsbejakande extremism';
export const CODE = '[0-9a-f]{16}';
const END = `[\\s,.!?:;”"'()–-]*$`;
const rest = (...words: string[]) => `(?:[\\s,.!:;”"'()–-]+(?:${words.join('|')}))*${END}`;
const REST = rest(ME, LETTER, SMALL, CODE);
/** What must stand somewhere in the rest. */
const naming = (...words: string[]) => `(?=.*[\\s”"'(](?:${words.join('|')})(?![\\p{L}\\d]))`;

const ASKING =
  '(?:(?:var (?:god|vänlig|snäll) och|vill(?: (?:gärna|härmed|därför|nu|också|jag|vi)){0,2}|önskar(?: att)?|ber(?: att få| er)?|skulle vilja|want(?: to)?|would like(?: to)?|(?:(?:kan|skulle) (?:ni|du)|(?:ni|du) kan|ni får)(?: kunna)?|går det (?:bra )?att|(?:can|could|would) you|vänligen|snälla|please|tack|gärna|nu|härmed|att|jag|vi|i|få|bli)[\\s,.!:-]+){0,6}';
/** Verbs that can only be about a subscription. */
const STOP_ALONE = 'avsluta|avregistrera(?:d|s)?|avprenumerera|unsubscribed?|opt out';
/** Words that are about us when they name the letter. */
const STOP_LETTER = `avslut|avregistrering|avbeställ|avbeställa|avbeställning|avanmäl(?:a|an|ning|d)?|säg(?:a)? upp|uppsägning|stoppa|stopp|stop(?: sending)?|sluta(?: med)?(?: att)?(?: skicka)?|cancel|ta(?:s)? bort|remove|delete|radera`;
const STOP_ME = 'ta(?:s)? bort|remove|delete|radera|avregistrera(?:d|s)?|stryk|stryka|take(?=.{1,20}\\boff\\b)';
const START_ALONE = 'prenumerera|subscribe|(?:börja|starta) prenumerera';
const START_LETTER = 'prenumeration|starta|anmäl(?:an|er|a)?|registrera|lägg(?:a)? (?:till|in|upp)|add';

const phrase = (...forms: string[]) => forms.map((form) => new RegExp(`^[”"'(]?${ASKING}${form}`, 'iu'));
const NOT = '(?:inte|ej|icke)(?: (?:längre|mer|vidare))?';
export const STOP = [
  ...phrase(
    `(?:${STOP_ALONE})${REST}`,
    `(?:${STOP_LETTER})${naming(LETTER)}${REST}`,
    // ”Stoppa utskicket!” is about a fault, but nobody is in it.
    `(?:${STOP_ME})${naming(ME)}${rest(ME, LETTER, SMALL, CODE, 'utskicket')}`,
  ),
  new RegExp(
    `^(?:jag|vi)? ?(?:vill|önskar|behöver|ska) (?:också |därför |nu )?${NOT} (?:(?:ha|få|ta emot|prenumerera(?: på)?|(?:vara|stå|finnas|ligga) (?:med |kvar )?på)(?=[\\s.!]|$))?${naming(LETTER, 'mejl', 'e-?post', 'prenumerera', 'utskick')}${rest('prenumerera', 'mejl(?:en)?', 'e-?post', ME, LETTER, SMALL)}`,
    'iu',
  ),
  new RegExp(
    `^I (?:no longer|do not|don['’]t) (?:want|wish|need)(?: to)?(?: (?:get|have|receive))?${naming(LETTER)}${rest(ME, LETTER, SMALL)}`,
    'iu',
  ),
  new RegExp(`^(?:inga|inget|ej) (?:fler|mer)${naming(LETTER, 'mejl')}${rest('mejl', LETTER, SMALL)}`, 'iu'),
];
const AGAIN = '(?:igen|på nytt|again)';
export const START = [
  ...phrase(
    `(?:${START_ALONE})${rest(LETTER, SMALL, 'mig', AGAIN)}`,
    `(?:${START_LETTER})${naming(LETTER)}${rest(LETTER, SMALL, 'mig', AGAIN)}`,
    // ”Jag vill få brevet” may be about one that did not come.
    `(?:få|ha)${naming('(?:informations|nyhets)brev(?:et|en)?', `brev(?:et|en)? ${AGAIN}`)}${rest(LETTER, SMALL, AGAIN)}`,
  ),
];

const WHEN =
  '(?: (?:nu|snart|redan|idag|i dag|igår|i går|i veckan|i sommar|i höst|i vår|i vinter|(?:efter|vid|före|från|sedan|till) (?:jul|nyår|årsskiftet|sommaren|semestern|månadsskiftet)|(?:från och med |fr\\.?o\\.?m\\.? |från |sedan |den |i )?(?:den )?(?:\\d{1,2} )?(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?: \\d{4})?))?';
/** Why somebody leaves. It is no wish, and takes nothing from one. */
const LEFT = `(?:(?:har )?(?:nu )?(?:slutat|slutar|ska sluta)(?: (?:som kontaktperson|som ersättare|(?:på |i )?min tjänst|på (?:jobbet|min arbetsplats)|i (?:staden|kommunen)|arbeta|jobba|här))?|(?:har )?(?:gått|går|ska gå) i pension|(?:arbetar|jobbar|är) (?:inte|ej) (?:längre )?(?:kvar|kontaktperson)?(?: (?:i staden|i kommunen|här|där|kvar))?|är (?:numera )?pensionär|(?:har )?(?:bytt|byter|ska byta) (?:jobb|tjänst|arbete|arbetsplats|arbetsgivare|förvaltning|roll|avdelning)|(?:har )?(?:fått |börjat |börjar )?(?:på )?(?:ett )?(?:nytt jobb|ny tjänst|nya arbetsuppgifter))`;
const OTHER_REASON =
  '(?:är (?:föräldraledig|tjänstledig|sjukskriven)|(?:det )?(?:är )?(?:inte|ej) (?:längre )?(?:aktuellt|relevant|intressant)(?: för (?:mig|oss|min del))?(?: längre)?)';
export const REASON = new RegExp(
  `^(?:eftersom |då |för )?(?:jag |vi )?(?:${LEFT}|${OTHER_REASON})${WHEN}(?: (?:och|så)(?: jag)? | ?[,–-] |${END})`,
  'iu',
);
const POST = '(?:anställning(?:en)?|tjänst(?:en)?|uppdrag(?:et)?|arbete(?:t)?|jobb(?:et)?)';
/** What absence notes say of somebody who has left. It only makes a person read the mail, so more is heard than is sure. */
const GONE = [
  `(?:jag )?(?:har |hade )?(?:avslutat|avslutade|lämnat|lämnade|slutade)(?: (?:min|mitt|sin|sitt))?(?: ${POST}|[\\s,.!]|$)`,
  `(?:min |mitt )${POST} (?:(?:har |är )?(?:upphört|avslutad|avslutats?)|upphör(?:de)?)`,
  '(?:jag )?har (?:(?:fått|börjat på) )?(?:en ny(?: och annan)? tjänst|ett nytt (?:jobb|arbete|uppdrag))',
  '(?:jag )?(?:arbetar|jobbar) (?:inte|ej) längre',
  '(?:jag )?är (?:inte|ej) längre (?:anställd|verksam|kvar|kontaktperson|ersättare)',
  '(?:den här|denna|det här|detta) (?:(?:e-?post|mejl|mail)?-?(?:adress(?:en)?|låda(?:n)?|konto(?:t)?)|brevlåda(?:n)?) (?:används|läses|bevakas|gäller|är) (?:inte|ej) (?:längre|aktiv|i bruk)',
  '\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){0,3} (?:har (?:slutat|gått i pension|lämnat|avslutat)|(?:arbetar|jobbar) (?:inte|ej) (?:längre|kvar)|är (?:inte|ej) längre)',
  "I(?: am|[’']m)? (?:no longer (?:work|with|employed|at)|have (?:left|retired)|retired)",
];
export const LEAVING = new RegExp(
  `^(?:(?:eftersom |då )?(?:jag )?${LEFT}${WHEN}(?:[\\s,.!]|$)|(?:${GONE.join('|')}))`,
  'iu',
);
export const POLITE =
  /^(?:(?:stort |många )?tack(?: (?:på förhand|så mycket|för (?:mig|allt|hjälpen|er hjälp|den här tiden)))?|thanks?(?: you)?(?: in advance)?|ha (?:det (?:bra|gott|fint)|en (?:bra|fin|trevlig) (?:dag|helg|vecka))|trevlig helg|god jul(?: och gott nytt år)?|gott nytt år|hej(?: då)?|hälsningar|ok(?:ej)?)[\s,.!:)]*$/i;
/** What mail programs write themselves when somebody presses their button. */
export const BUTTON =
  /^(?:apple mail (?:skickade|sent)|(?:this|the) (?:e-?mail|message) was (?:automatically (?:sent|generated)|(?:sent|generated) automatically)|(?:det här|detta) (?:mejlet|meddelandet|meddelande) (?:har )?(?:skickats|skickades|skapades|genererades) automatiskt)/i;
/** A subject that says nothing of its own. */
export const BARE = new RegExp(
  `^(?:|hej(?:san)?|\\(?(?:inget ämne|no subject|utan ämne)\\)?|nytt jobb|pension|önskemål|(?:(?:${STOP_LETTER}|anmälan|prenumeration|ang\\.?|angående|om)\\s?)?(?:(?:${LETTER}|${SMALL})\\s?){0,4}(?:\\d{1,3}(?:[,.]? 20\\d\\d)?)?)${END}`,
  'iu',
);
