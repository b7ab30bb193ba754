import { FILTER_NAMES, type Filters } from './address.ts';
import type { Answer } from './find.ts';
import type { Query } from './query.ts';
import { listed } from './reasons.ts';

/** `12 träffar på ”oro” · Rapporter · 2024`, `1 träff`, `Inga träffar på ”xylofon”`: the heading of the results, and what is read aloud. */
export function countSentence({ text }: Query, filters: Filters, count: number): string {
  const number = count === 0 ? 'Inga träffar' : count === 1 ? '1 träff' : `${count} träffar`;
  const chosen = FILTER_NAMES.map((name) => filters[name]).filter(Boolean);
  return [text ? `${number} på ${quoted(text)}` : number, ...chosen].join('\u00a0· ');
}

type Told = Pick<Answer, 'found' | 'unfiltered' | 'missing' | 'apart' | 'corrected'>;

/** What the reader must know of the answer besides its results: words left out, and why there is nothing. */
export function noteSentences(query: Query, answer: Told): string[] {
  const { missing, found } = answer;
  if (query.text !== '' && query.words.length === 0) return ['Sökningen läser bokstäver och siffror. Skriv ett ord.'];
  const unknown = missing.length > 0 ? [`Inget ord i portalen börjar på ${missing.map(quoted).join(' eller ')}.`] : [];
  if (found.length > 0) return unknown.map((sentence) => `${sentence} Träffarna gäller det andra du skrev.`);
  return [...unknown, ...(missing.length > 0 ? [SPELLING] : []), ...whyNothing(query, answer)];
}

/** `Inget ord i portalen börjar på ”polariserng”. Här är träffar på ”polarisering”.` Undefined when nothing was read otherwise. */
export function correctionSentence({ corrected, found }: Told): string | undefined {
  if (corrected.length === 0) return undefined;
  const [typed, read] = [corrected.map((each) => each.typed), corrected.map((each) => each.read)];
  const instead = found.length > 0 ? `Här är träffar på ${listed(read)} i stället.` : `Menade du ${listed(read)}?`;
  return `Inget ord i portalen börjar på ${listed(typed)}. ${instead}`;
}

const SPELLING = 'Kontrollera stavningen, eller pröva ett annat ord eller bara början av ordet.';

function whyNothing({ isPhrase, words }: Query, { unfiltered, apart, missing }: Told): string[] {
  if (unfiltered.length > 0)
    return [`Utan avgränsning finns det ${unfiltered.length === 1 ? '1 träff' : `${unfiltered.length} träffar`}.`];
  if (isPhrase && missing.length === 0) return ['Ingen sida har orden i just den följden. Pröva utan citattecken.'];
  if (missing.length === 0 && words.length > 1)
    return ['Orden finns i portalen, men inte på samma sida. Sök på ett ord i taget:'];
  return telling(apart).length > 0 && words.length > 1 ? ['Sök på det som finns:'] : [];
}

const quoted = (text: string) => `”${text.replace(/^["”“]|["”“]$/g, '')}”`;

/** The words worth searching for alone: the rarest first, without small words other than names and numbers. */
export function telling(apart: Answer['apart']): Answer['apart'] {
  const worth = apart.filter(({ word }) => word.length > 3 || /[\p{Lu}\d]/u.test(word));
  return worth.toSorted((a, b) => a.pages - b.pages).slice(0, 5);
}
