/**
 * The index's list of contents, in the folder `pagefind/`, under a name that does not change: it can be fetched at once.
 * It stands by itself so that the small script which fetches it early does not bring the whole search along.
 */
export const CONTENTS = 'innehall.pf_meta';

/** What every search reads first, below the portal's base path. */
export const READ_FIRST = { contents: `pagefind/${CONTENTS}`, words: 'sok/ord.json' } as const;
