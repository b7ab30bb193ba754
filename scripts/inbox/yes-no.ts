import type { MeetingAnswer } from '../data/meeting-answers.ts';
import type { Mail } from './mail.ts';
import { ownSubject, ownWords } from './own-words.ts';
import { POLITE } from './wish-words.ts';

// A sentence is an answer when every word of it belongs to one. Whatever else is said – a condition, a negation, another
// person, a question – is a word that is not listed here, and then a person reads the mail.

const END = '[\\s,.!:)–-]*$';
const TO = '(?: (?:på|till) (?:mötet|träffen|nätverksträffen))?';
const THEN = '(?: (?:då|den dagen|den tiden|den \\d{1,2}(?:\\/\\d{1,2}| \\p{L}{3,9})?))?';
const TAKE_PART = '(?:komma|delta|medverka|vara med|närvara)';

const whole = (...forms: string[]) => forms.map((form) => new RegExp(`^${form}${TO}${THEN}${END}`, 'iu'));

const YES = '(?:ja|japp|jajamän|jodå|yes|absolut|självklart)(?: tack)?(?:[\\s,.!–-]+(?:jag )?)?';
const YES_OR_I = `(?:${YES}|jag )?`;
const NO = '(?:nej(?: tack)?[\\s,.!–-]*|tyvärr[\\s,.!–-]*|jag ){0,3}';

const WORDS: readonly (readonly [MeetingAnswer, readonly RegExp[]])[] = [
  [
    'accepted',
    whole(
      YES,
      `${YES_OR_I}(?:kommer|deltar|medverkar|är med|tackar ja|accepterar)(?: (?:gärna|självklart))?`,
      `${YES_OR_I}(?:kommer att|kan|ska) (?:gärna )?${TAKE_PART}`,
      `${YES_OR_I}kan(?= (?:då|den))`,
    ),
  ],
  [
    'declined',
    whole(
      'nej(?: tack)?',
      `${NO}(?:kommer|deltar|medverkar|kan|hinner)(?: tyvärr)? inte(?: att)?(?: ${TAKE_PART})?`,
      `tyvärr (?:kan|hinner) jag inte(?: ${TAKE_PART})?`,
      `${NO}har (?:tyvärr )?(?:inte möjlighet att ${TAKE_PART}|förhinder)`,
      `${NO}(?:(?:måste|får) (?:tyvärr )?tacka nej|tackar nej|avböjer|förhinder)`,
    ),
  ],
  ['tentative', whole('kanske', '(?:jag )?kommer kanske', '(?:jag )?kan kanske komma', 'kanske kommer jag')],
];

const BESIDE =
  /^(?:vi ses(?: då| där| på mötet| på träffen)?|ser fram emot (?:det|mötet|träffen)|tack för (?:inbjudan|kallelsen|påminnelsen)|tyvärr)[\s,.!:)]*$/i;

/**
 * What somebody answers an invitation in plain words: the mail's own words are the answer and nothing else.
 * @returns undefined for everything that a person should read
 */
export function readYesNo({
  subject,
  text,
  fromName,
}: Pick<Mail, 'subject' | 'text' | 'fromName'>): MeetingAnswer | undefined {
  if (ownSubject(subject).isForwarded) return undefined;
  const said = ownWords(text, fromName).filter((each) => !POLITE.test(each) && !BESIDE.test(each));
  const answers = new Set(said.map(answerOf));
  const [answer] = answers;
  return answers.size === 1 ? answer : undefined;
}

const answerOf = (sentence: string): MeetingAnswer | undefined =>
  WORDS.find(([, forms]) => forms.some((form) => form.test(sentence)))?.[0];
