/** A word of the field: what it is called, and what it means. `sok/ordlista.json` of a built portal: read when one is asked for. */
export interface TermWords {
  /** `våldsbejakande extremism`. */
  term: string;
  /** `VBE`. */
  abbr?: string | undefined;
  definition: string;
  /** From the portal's root, `/ordlista/#valdsbejakande-extremism`. */
  href: string;
}

/** A topic and what else it is called, `sok/amnen.json` of a built portal: read when a search finds nothing. */
export interface TopicWords {
  name: string;
  aliases: readonly string[];
  href: string;
}

/** The editors' words that the search page uses, `sok/ord.json` of a built portal. */
export interface WordList {
  /** What each word of the glossary is called, in full and for short. */
  terms: readonly (readonly string[])[];
  /** What the portal has nothing of, though it may have each of the words. */
  outside: readonly string[];
  /** What says by itself that a question is about what the portal is about: `nazism`, and what stands for it. */
  field: readonly string[];
  /** Turns of phrase that pages are found by (`isTurnOfPhrase`). */
  phrases: readonly string[];
}

/** What people type for what stands on the pages: `snuten` for `polis`, `VBE` for `våldsbejakande extremism`. */
export interface OtherNames {
  typed: readonly string[];
  /** Words or whole names of the pages. */
  written: readonly string[];
}

/** The editors' words that the pages are indexed by besides their own, `sok/andra-ord.json` of a built portal. */
export interface IndexingWords {
  names: readonly OtherNames[];
  /** By the name of a topic or an audience what else it is called. */
  groups: Readonly<Record<string, readonly string[]>>;
  /** By a page's address what its readers type. */
  pages: Readonly<Record<string, readonly string[]>>;
  /** By a page's address the questions that it answers. */
  asks: Readonly<Record<string, readonly string[]>>;
}
