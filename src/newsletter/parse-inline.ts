import { attribute, type AnyNode } from '../model/markup.ts';
import type { Inline } from './blocks.ts';
import { reportUnknown, type Report } from './report-unknown.ts';

/** Lines of text as data. What cannot stand in a mail is reported and left out. */
export function parseInlines(nodes: readonly AnyNode[], report: Report): Inline[] {
  return nodes.flatMap((node) => parseInline(node, report));
}

function parseInline(node: AnyNode, report: Report): Inline[] {
  const children = () => parseInlines(node.children ?? [], report);
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: (node.value ?? '').replace(/\s*\n\s*/g, ' ') }];
    case 'strong':
    case 'emphasis':
      return [{ type: node.type, children: children() }];
    case 'link':
      return [{ type: 'link', href: node.url ?? '', children: children() }];
    case 'break':
      return [{ type: 'break' }];
    // A comment to fellow editors; any other expression has stopped the content check.
    case 'mdxTextExpression':
      return [];
    case 'image':
      report(
        node,
        'bild',
        'brevet har en bild, och brev skickas utan bilder',
        'lägg bilden i en artikel och låt brevet leda dit',
      );
      return [];
    case 'mdxJsxTextElement':
      if (node.name === 'Foreign')
        return [{ type: 'foreign', lang: attribute(node, 'lang') ?? '', children: children() }];
      report(
        node,
        `<${node.name}>`,
        `<${node.name}> står mitt i ett stycke`,
        'ställ den på en egen rad med en tom rad före och efter',
      );
      return [];
    default:
      reportUnknown(node, report);
      return [];
  }
}
