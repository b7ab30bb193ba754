import { inlineWords, type Block, type Inline } from './blocks.ts';

/** What stands below the heading of the second degree with this fragment, up to the next; undefined without such a one. */
export function partCalled(blocks: readonly Block[], id: string): readonly Block[] | undefined {
  const opens = (block: Block) => block.type === 'heading' && block.depth === 2;
  const at = blocks.findIndex((block) => block.type === 'heading' && block.depth === 2 && block.id === id);
  if (at < 0) return undefined;
  const end = blocks.findIndex((block, index) => index > at && opens(block));
  return blocks.slice(at + 1, end < 0 ? undefined : end);
}

/** Every link of blocks in reading order; of a card the one to our text, not the way on to its source. */
export function linksOf(blocks: readonly Block[]): { href: string; words: string }[] {
  return blocks.flatMap((block): { href: string; words: string }[] => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return inLine(block.children);
      case 'quote':
      case 'note':
        return linksOf(block.children);
      case 'list':
        return block.items.flatMap(linksOf);
      case 'table':
        return [block.head, ...block.rows].flat().flatMap(inLine);
      case 'card':
        return [{ href: block.href, words: block.title }, ...linksOf(block.why), ...block.meta.flatMap(inLine)];
      case 'rule':
        return [];
    }
  });
}

function inLine(inlines: readonly Inline[]): { href: string; words: string }[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'link') return [{ href: inline.href, words: inlineWords(inline.children) }];
    return 'children' in inline ? inLine(inline.children) : [];
  });
}
