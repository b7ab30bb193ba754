import { textInline, type Inline } from '../../src/newsletter/blocks.ts';
import type { PageElement, PageNode } from './parsed-page.ts';

const LEFT_OUT = /^(script|style|svg|template|form|select|input|output|button|h1)$/;
/** Only a way on. */
const ASIDE = /(^| )no-print( |$)/;
/** Whether an element is for the screen alone. */
export const isLeftOut = ({ name, attribs }: PageElement) =>
  (LEFT_OUT.test(name) && !isTerm(attribs)) ||
  'hidden' in attribs ||
  'popover' in attribs ||
  ASIDE.test(attribs['class'] ?? '');

const isTerm = (attribs: PageElement['attribs']) => /(^| )term( |$)/.test(attribs['class'] ?? '');

export const isElement = (node: PageNode): node is PageElement => node.type === 'tag';

/** Nodes of a page as one line of text, without the spaces that only the source has. */
export function pageLine(nodes: readonly PageNode[]): Inline[] {
  return trimmed(nodes.flatMap(inline));
}

function inline(node: PageNode): Inline[] {
  if (node.type === 'text') return [textInline((node as { data: string }).data.replace(/\s+/g, spaceOf))];
  if (!isElement(node) || isLeftOut(node)) return [];
  const { name, attribs, children } = node;
  if (name === 'img') return attribs['alt'] ? [textInline(`[Bild: ${attribs['alt']}]`)] : [];
  const inside = children.flatMap(inline);
  if (name === 'br') return [{ type: 'break' }];
  if (name === 'a' && attribs['href']) return [{ type: 'link', href: attribs['href'], children: inside }];
  if (name === 'b' || name === 'strong') return [{ type: 'strong', children: inside }];
  if (name === 'i' || name === 'em') return [{ type: 'emphasis', children: inside }];
  if (attribs['lang']) return [{ type: 'foreign', lang: attribs['lang'], children: inside }];
  return isLineOfItsOwn(attribs) ? [{ type: 'break' }, ...inside] : inside;
}

/** Hard spaces stay hard. */
const spaceOf = (space: string) => (/^\u00a0+$/.test(space) ? space : ' ');
const isLineOfItsOwn = (attribs: PageElement['attribs']) => /(^| )block( |$)/.test(attribs['class'] ?? '');

/** No space at the ends of the line, at its breaks or after another space. */
function trimmed(line: Inline[]): Inline[] {
  let isAfterSpace = true;
  const tidy = (all: Inline[]): Inline[] =>
    all.map((each) => {
      if (each.type === 'text') {
        const value = isAfterSpace ? each.value.replace(/^ +/, '') : each.value;
        isAfterSpace = value === '' ? isAfterSpace : value.endsWith(' ');
        return { ...each, value };
      }
      if (each.type === 'break') {
        isAfterSpace = true;
        return each;
      }
      return { ...each, children: tidy(each.children) };
    });
  const kept = tidy(line).filter((each) => each.type !== 'text' || each.value !== '');
  const last = kept.at(-1);
  return last?.type === 'text' ? [...kept.slice(0, -1), textInline(last.value.trimEnd())] : kept;
}
