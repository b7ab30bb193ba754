import Cell from './Cell.astro';
import Entry from './Entry.astro';
import Fact from './Fact.astro';
import Foreign from './Foreign.astro';
import HeadCell from './HeadCell.astro';
import Link from './Link.astro';
import Note from './Note.astro';
import Phone from './Phone.astro';
import Picture from './Picture.astro';

/** What MDX bodies are rendered with: exactly the vocabulary of `model/components.ts`, and links, cells and pictures of our own. */
export const contentComponents = { Entry, Note, Phone, Fact, Foreign, a: Link, th: HeadCell, td: Cell, img: Picture };
