import { isEveryday } from './everyday.ts';
import type { Finding, Problem } from './problem.ts';

type Kind = readonly [pattern: RegExp, ...words: Finding];

/** Letters of two bytes that were read as two letters of one: `Ã¥`, `â€“`, `Â `; and the sign for what could not be read. */
const MOJIBAKE: Kind = [
  /Ã[\u0080-\u00bf\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]|â€|Â[\u00a0-\u00bf]|\ufffd/g,
  'tecken som har blivit fel när texten öppnades eller klistrades in (till exempel Ã¥ i stället för å)',
  'skriv om orden för hand',
];

const KINDS: readonly Kind[] = [
  [
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\r(?!\n)/g,
    'ett osynligt styrtecken',
    'skriv om raden för hand i stället för att klistra in den',
  ],
  [/\p{Cs}/gu, 'ett halvt tecken', 'skriv tecknet självt i stället för koden för det'],
  [
    /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    'ett osynligt tecken som vänder på textens riktning',
    'skriv om raden för hand i stället för att klistra in den',
  ],
  [
    /\p{Co}/gu,
    'ett tecken som bara finns i ett visst typsnitt, oftast Words punkttecken',
    'skriv - och ett mellanslag för en punkt i en lista, och annars tecknet självt',
  ],
  [
    /[\u200b\u2028\u2029\u2060\ufeff]/g,
    'ett osynligt mellanrum som delar ord för sökningen',
    'skriv om orden på båda sidor för hand i stället för att klistra in dem',
  ],
  [
    // Joiners hold emoji and Persian together, but no Swedish word.
    /(?<=\p{Script=Latin})[\u200c\u200d]|[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2061-\u2065\u206a-\u206f\u3164\uffa0\ufff0-\ufffc\u{e0000}-\u{e0fff}]/gu,
    'ett osynligt tecken som kan gömma annat än det som syns',
    'skriv om raden för hand i stället för att klistra in den',
  ],
  [
    /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/gu,
    'en bokstav ur ett annat alfabet mitt i ett ord, som ser ut som en svensk',
    'skriv om ordet för hand',
  ],
  [/\p{Mn}{3,}/gu, 'en bokstav med många accenter på varandra', 'skriv om ordet för hand'],
];

/** Any of them, so that a text without is passed over at once. */
const ANY = new RegExp([MOJIBAKE, ...KINDS].map(([pattern]) => pattern.source).join('|'), 'u');

/** What the characters of a text are that readers, feeds and mail cannot carry, a finding for each kind. */
export function badCharacters(text: string): { found: string; finding: Finding }[] {
  if (isEveryday(text) || !ANY.test(text)) return [];
  const [pattern, ...words] = MOJIBAKE;
  const broken = text.match(pattern)?.[0];
  // Broken letters hold control characters of their own: told once.
  const rest = text.replace(pattern, ' ');
  return [
    ...(broken ? [{ found: broken, finding: words }] : []),
    ...KINDS.flatMap(([each, ...finding]) => {
      const found = rest.match(each)?.[0];
      return found ? [{ found, finding }] : [];
    }),
  ];
}

/**
 * Faults for characters that come along when text is pasted from PDF files, Word and old systems: those that XML 1.0
 * cannot carry (the feeds could not be read), that nobody sees, or that are somebody else's letters.
 */
export function checkCharacters(text: string, file: string): Problem[] {
  if (isEveryday(text) || !ANY.test(text)) return [];
  return text.split('\n').flatMap((line, index) =>
    badCharacters(line).map(({ finding: [fault, remedy] }) => ({
      file,
      line: index + 1,
      field: 'tecken',
      fault,
      remedy,
    })),
  );
}
