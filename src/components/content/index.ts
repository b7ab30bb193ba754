import Entry from './Entry.astro';
import Foreign from './Foreign.astro';
import Link from './Link.astro';
import Note from './Note.astro';

/** What MDX bodies are rendered with: exactly the vocabulary of `model/components.ts`, and links of our own. */
export const contentComponents = { Entry, Note, Foreign, a: Link };
