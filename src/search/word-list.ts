/** A word of the field: what it is called, and what it means. */
export interface Term {
  /** `våldsbejakande extremism`. */
  term: string;
  /** `VBE`. */
  abbr?: string | undefined;
  /** Other words that people type; not always quite the same thing. */
  aliases: readonly string[];
  definition: string;
  /** From the portal's root, `/ordlista/#valdsbejakande-extremism`. */
  href: string;
}

export interface Topic {
  name: string;
  aliases: readonly string[];
  href: string;
}

/** The editors' words that the search uses, `sok/ord.json` of a built portal. */
export interface WordList {
  terms: readonly Term[];
  topics: readonly Topic[];
}

/** What a term is called itself: `center mot våldsbejakande extremism` and `CVE`. A note in the name is left out. */
export const ownNames = ({ term, abbr }: Pick<Term, 'term' | 'abbr'>): string[] => [
  term.replace(/\s*\(.*\)$/, ''),
  ...(abbr ? [abbr.replace(/,.*$/, '')] : []),
];
