import { sourceAddress, type Source } from '../model/source.ts';

/** A reference in APA's order with Swedish words, as plain text: author (year). Title. Publisher. Address. */
export function referenceText(source: Source): string {
  const by = source.authors.length > 0 ? authorList(source.authors) : (source.publisher ?? '');
  const publisher = source.authors.length > 0 ? source.publisher : undefined;
  const address = source.doi ? `https://doi.org/${source.doi}` : sourceAddress(source);
  return [`${by} (${source.year ?? 'u.å.'}).`, endWithStop(source.title), publisher && endWithStop(publisher), address]
    .filter(Boolean)
    .join(' ');
}

/** `Anna Andersson`, `Bo Berg` → `Andersson, A. & Berg, B.` A name of one word, or an organisation, stays as it is. */
function authorList(authors: readonly string[]): string {
  const names = authors.map(invert);
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} & ${last}` : last;
}

function invert(name: string): string {
  const words = name.split(' ');
  const isPerson = words.length > 1 && words.length < 5 && words.every((word) => /^\p{Lu}/u.test(word) || PARTICLES.has(word));
  if (!isPerson) return name;
  const at = words.findIndex((word) => PARTICLES.has(word));
  const split = at > 0 ? at : words.length - 1;
  const initials = words.slice(0, split).map((word) => word.split('-').map((part) => `${part[0]}.`).join('-'));
  return `${words.slice(split).join(' ')}, ${initials.join(' ')}`;
}

const PARTICLES = new Set(['von', 'van', 'de', 'der', 'af', 'av', 'la', 'del']);

const endWithStop = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`);
