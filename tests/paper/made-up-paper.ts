import { textInline, type CardBlock, type Paragraph, type Table } from '../../src/newsletter/blocks.ts';
import type { Paper, PaperBlock } from '../../src/paper/paper.ts';

/** A paper of made-up words. */
export function madeUpPaper(blocks: PaperBlock[], more: Partial<Paper> = {}): Paper {
  return {
    title: 'Prov för Exempelstad (påhittat)',
    language: 'sv',
    sender: { name: 'Kontaktnätet', tagline: 'i Exempelstad', accent: '#0076bc' },
    runningHead: 'Kontaktnätet · Prov',
    badges: [],
    facts: [[textInline('November 2026')]],
    contents: false,
    blocks,
    foot: [],
    href: (address) => (address.startsWith('/') ? `https://portal.exempelstad.example${address}` : address),
    ...more,
  };
}

export const paperParagraph = (words: string): Paragraph => ({ type: 'paragraph', children: [textInline(words)] });

export const paperHeading = (words: string, depth: 2 | 3 | 4 = 2): PaperBlock => ({
  type: 'heading',
  depth,
  id: 'rubrik',
  children: [textInline(words)],
});

export const paperTable = (head: string[], ...rows: string[][]): Table => ({
  type: 'table',
  head: head.map((words) => [textInline(words)]),
  rows: rows.map((row) => row.map((words) => [textInline(words)])),
});

export const reportCard = (title: string, more: Partial<CardBlock> = {}): CardBlock => ({
  type: 'card',
  kind: 'reports',
  tab: 'Rapport',
  depth: 3,
  title,
  lang: 'sv',
  href: '/rapporter/blommor/',
  summary: 'En påhittad rapport om blommor.',
  why: [paperParagraph('Den räknar allt.')],
  meta: [[textInline('Exempelmyndigheten')], [textInline('2025')]],
  original: { href: 'https://exempelmyndigheten.example/blommor', words: 'Till källan', name: 'Till källan: Blommor' },
  ...more,
});
