import { FILTER_NAMES, type Filters } from './address.ts';
import type { Answer } from './find.ts';
import type { Query } from './query.ts';
import { listedWords } from './reasons.ts';

/** What is read of the question: no heading says that there are hits for a word that the portal does not have. */
export type Read = Pick<Answer, 'corrected' | 'missing' | 'outside'>;

/** A longer question stands in the field already. */
const LONGEST = 45;

/** `12 träffar på ”oro” · Rapporter · 2024`, `1 träff`, `Inga träffar på ”xylofon”`: the heading of the results, and what is read aloud. */
export function countSentence(query: Query, filters: Filters, count: number, read: Read = ALL_KNOWN): string {
  const text = count === 0 ? query.text : readText(query.text, read);
  const number = count === 0 ? 'Inga träffar' : count === 1 ? '1 träff' : `${count} träffar`;
  const chosen = FILTER_NAMES.map((name) => filters[name]).filter(Boolean);
  return [text && text.length <= LONGEST ? `${number} på ${quoted(text)}` : number, ...chosen].join('\u00a0· ');
}

const ALL_KNOWN: Read = { corrected: [], missing: [], outside: [] };

function readText(text: string, { corrected, missing, outside }: Read): string {
  const meant = corrected.reduce((all, { typed, read }) => all.replace(typed, read), text);
  const known = [...missing, ...outside].reduce((all, word) => all.replace(word, ''), meant);
  return known.replace(/\s+/g, ' ').trim();
}

type Told = Omit<Answer, 'words' | 'nearest'>;

/** What the reader must know of the answer besides its results: what was read otherwise, set aside, or is not there. */
export function noteSentences(query: Query, answer: Told): string[] {
  if (query.text !== '' && query.words.length === 0) return ['Sökningen läser bokstäver och siffror. Skriv ett ord.'];
  return [...readOtherwise(answer), ...setAside(answer), ...(answer.found.length > 0 ? [] : whyNothing(query, answer))];
}

/**
 * `Du skrev ”polariserng”. Träffarna gäller ”polarisering”.` Only a misspelling is told with what it was read as: what the
 * editors let a word lead to is not the same thing, and saying so of a faith, a group or a person would be a slander.
 */
function readOtherwise({ corrected, beside, takenApart, byName, found }: Told): string[] {
  const typed = ({ typed }: { typed: string }) => typed;
  const read = ({ read }: { read: string }) => read;
  return [
    ...(corrected.length > 0
      ? [
          found.length > 0
            ? `Du skrev ${listedWords(corrected.map(typed))}. Träffarna gäller ${listedWords(corrected.map(read))}.`
            : `Portalen har inte ${listedWords(corrected.map(typed))}. Menade du ${listedWords(corrected.map(read))}?`,
        ]
      : []),
    // What no text has, few pages have by what the editors chose: that is told, and not twice.
    ...beside
      .filter((each) => !byName.includes(each.typed))
      .map(
        ({ typed, read }) =>
          `Få sidor har ”${typed}”. Här är också träffar på ${read ? `”${read}”` : 'delar av ordet'}.`,
      ),
    ...takenApart.map(
      (each) => `Portalen har inte ordet ”${each}”.${found.length > 0 ? ' Träffarna gäller delar av det.' : ''}`,
    ),
    ...(found.length > 0 && byName.length > 0
      ? [
          `Ingen text har just ${byName.length > 1 ? 'orden' : 'ordet'} ${byName.map(quoted).join(' eller ')}. Här är sidor som redaktionen har valt.`,
        ]
      : []),
  ];
}

function setAside({ missing, outside, found, isWhole }: Told): string[] {
  return [
    ...outside.map((name) => `Portalen handlar om våldsbejakande extremism och har inget om ”${name}”.`),
    ...(missing.length > 0
      ? [
          `Portalen har inget om ${missing.map(quoted).join(' eller ')}.${found.length > 0 ? ' Träffarna gäller det andra du skrev.' : ''}`,
        ]
      : []),
    ...(found.length > 0 && !isWhole && missing.length === 0
      ? ['Ingen sida har alla orden. De här ligger närmast.']
      : []),
  ];
}

const SPELLING = 'Kontrollera stavningen, eller pröva ett annat ord eller bara början av ordet.';

function whyNothing({ isPhrase }: Query, { unfiltered, apart, missing }: Told): string[] {
  if (unfiltered.length > 0)
    return [`Utan avgränsning finns det ${unfiltered.length === 1 ? '1 träff' : `${unfiltered.length} träffar`}.`];
  if (isPhrase && missing.length === 0) return ['Ingen sida har orden i just den följden. Pröva utan citattecken.'];
  return [
    ...(missing.length > 0 ? [SPELLING] : []),
    ...(apart.length > 1 ? ['Ingen sida passar hela din sökning. Sök på ett ord i taget:'] : []),
  ];
}

const quoted = (text: string) => `”${text.replace(/^["”“]|["”“]$/g, '')}”`;

/** The words worth searching for alone: the rarest first, without small words other than names and numbers. */
export function telling(apart: Answer['apart']): Answer['apart'] {
  const worth = apart.filter(({ word }) => word.length > 3 || /[\p{Lu}\d]/u.test(word));
  return worth.toSorted((a, b) => a.pages - b.pages).slice(0, 5);
}
