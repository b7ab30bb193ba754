import { sourceAddress, type Source } from '../model/source.ts';
import { splitName } from './person-name.ts';

/** A reference in APA's order with Swedish words, as plain text: author (year). Title. Publisher. Address. */
export const referenceText = (source: Source): string => {
  const { before, title, after } = referenceParts(source);
  return [before, title, after].filter(Boolean).join(' ');
};

/** The same in parts, since the title may be in another language than what stands round it. */
export interface ReferenceParts {
  before: string;
  title: string;
  /** The language of the title, where it is another than the page's. */
  lang: string | undefined;
  after: string;
}

export function referenceParts(source: Source): ReferenceParts {
  const by = source.authors.length > 0 ? authorList(source.authors) : (source.publisher ?? '');
  const publisher = source.authors.length > 0 ? source.publisher : undefined;
  const address = source.doi ? `https://doi.org/${source.doi}` : sourceAddress(source);
  return {
    before: `${by} (${source.year ?? 'u.å.'}).`,
    title: endWithStop(source.title),
    lang: source.language === 'sv' ? undefined : source.language,
    after: [publisher && endWithStop(publisher), address].filter(Boolean).join(' '),
  };
}

/** `Anna Andersson`, `Bo Berg` → `Andersson, A. & Berg, B.` A name of one word, or an organisation, stays as it is. */
function authorList(authors: readonly string[]): string {
  const names = authors.map(invert);
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} & ${last}` : last;
}

function invert(name: string): string {
  const person = splitName(name);
  if (!person) return name;
  const initials = person.first.split(' ').map((word) =>
    word
      .split('-')
      .map((part) => `${part[0]}.`)
      .join('-'),
  );
  return `${person.last}, ${initials.join(' ')}`;
}

const endWithStop = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`);
