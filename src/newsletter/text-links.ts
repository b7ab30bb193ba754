import { dial } from '../model/contact.ts';
import { inlineWords, type Inline } from './blocks.ts';
import { STICKY } from './text-lines.ts';

/** Soft hyphens and zero-width spaces: where HTML may break a word. Many programs show them in plain text. */
const INVISIBLE = /[\u00AD\u200B]/g;

/** Numbers the links of a plain text and gathers their addresses, for the end of each part. */
export interface TextLinks {
  /** A line of text, its links followed by their numbers. */
  line: (inlines: readonly Inline[]) => string;
  /** The addresses since the last time, one a line: `[1] https://…`. */
  gather: () => string[];
}

/** @param href makes an address from the portal's root a full one */
export function textLinks(href: (address: string) => string): TextLinks {
  let part = new Map<string, number>();
  let last = 0;
  const number = (address: string) => {
    const known = part.get(address);
    if (known === undefined) part.set(address, (last += 1));
    return known ?? last;
  };
  const line = (inlines: readonly Inline[]): string => inlines.map(one).join('');
  const one = (inline: Inline): string => {
    switch (inline.type) {
      case 'text':
        return inline.value.replace(INVISIBLE, '');
      case 'break':
        return '\n';
      case 'strong':
        return `*${line(inline.children)}*`;
      case 'emphasis':
        return `_${line(inline.children)}_`;
      case 'foreign':
        return line(inline.children);
      case 'link':
        return saysAddress(inline)
          ? line(inline.children)
          : `${line(inline.children)}${STICKY}[${number(href(inline.href))}]`;
    }
  };
  const gather = () => {
    const lines = [...part].map(([address, count]) => `[${count}] ${address.replace(/^(?:mailto|tel):/, '')}`);
    part = new Map();
    return lines;
  };
  return { line, gather };
}

/** Whether the words of a link already say its address. */
export function saysAddress({ href, children }: Inline & { type: 'link' }): boolean {
  if (href.startsWith('tel:')) return dial(inlineWords(children)).includes(href.slice('tel:'.length));
  const address = href.replace(/^mailto:/, '').replace(/\?.*$/, '');
  return inlineWords(children).includes(href.startsWith('mailto:') ? address : href);
}
