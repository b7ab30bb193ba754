import { ExternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import type { Inline } from '../../src/newsletter/blocks.ts';
import type { Paper } from '../../src/paper/paper.ts';

/** Full address of what a link leads to. */
export type Href = Paper['href'];

/** A line of text, with links. */
export function wordInlines(inlines: readonly Inline[], href: Href, look: IRunOptions = {}): ParagraphChild[] {
  return inlines.flatMap((inline): ParagraphChild[] => {
    switch (inline.type) {
      case 'text':
        return [new TextRun({ ...look, text: inline.value.replaceAll('\u00ad', '') })];
      case 'break':
        return [new TextRun({ ...look, break: 1 })];
      case 'strong':
        return wordInlines(inline.children, href, { ...look, bold: true });
      case 'emphasis':
        return wordInlines(inline.children, href, { ...look, italics: true });
      case 'foreign':
        return wordInlines(inline.children, href, { ...look, language: { value: inline.lang } });
      case 'link':
        return [
          new ExternalHyperlink({
            link: href(inline.href),
            children: wordInlines(inline.children, href, { ...look, style: 'Hyperlink' }),
          }),
        ];
    }
  });
}
