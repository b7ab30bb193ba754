import { attribute, lineOf, type AnyNode } from '../../model/markup.ts';
import { ownBlocks } from '../../model/reading/own-passages.ts';
import { findEntry, type Catalog } from '../../model/catalog.ts';
import type { Issue } from '../../model/issue.ts';

/** A run of words that is read in one breath: a paragraph, a heading, an item of a list. */
export interface LetterPassage {
  words: string;
  line: number;
  /** All that stands together with it: of a card its title, summary and why; of a note the whole note. */
  context: string;
  /** Written in the issue itself; false for what a card brings from its entry. */
  isOwn: boolean;
}

/** The Swedish that is read in a letter, in reading order, cards included. Short facts (publisher, year) are left out. */
export function passages(issue: Issue, catalog: Catalog): LetterPassage[] {
  return (issue.body.nodes as readonly AnyNode[]).flatMap((node) => {
    const written = ownBlocks(node).map(({ words, line }) => ({ words, line, isOwn: true }));
    const found = [...titleOf(node), ...cardText(node, catalog), ...written];
    const context = found.map(({ words }) => words).join(' ');
    return found.map((passage) => ({ ...passage, context }));
  });
}

type Words = Omit<LetterPassage, 'context'>;

const said = (text: string, node: AnyNode, isOwn = true): Words[] => {
  const words = text.replace(/\s+/g, ' ').trim();
  return words === '' ? [] : [{ words, line: lineOf(node), isOwn }];
};

const titleOf = (node: AnyNode) => (node.name === 'Note' ? said(attribute(node, 'title') ?? '', node) : []);

function cardText(node: AnyNode, catalog: Catalog): Words[] {
  const entry = node.name === 'Entry' ? findEntry(catalog, attribute(node, 'id') ?? '') : undefined;
  if (!entry || entry.language !== 'sv') return [];
  return [entry.title, entry.summary].flatMap((text) => said(text, node, false));
}
