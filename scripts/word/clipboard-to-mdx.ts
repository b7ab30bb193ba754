import { cleanClipboard } from './clean-clipboard.ts';
import { htmlToMdx } from './html-to-mdx.ts';
import { leftOutLines } from './left-out.ts';
import { tidyHtml } from './tidy-html.ts';

/** What somebody has copied in another program, as the text of an article. */
interface PastedText {
  /** MDX; empty where nothing but pictures was copied. */
  text: string;
  /** It stands on lines of its own: a list, a table, several paragraphs. */
  isBlock: boolean;
  /** What was left out or changed, a line each, in Swedish. */
  leftOut: string[];
}

/**
 * Reads the HTML that a program leaves on the clipboard. It is data: nothing of it is run, fetched, or left as HTML.
 * @param own the portal's own address
 */
export function clipboardToMdx(html: string, own: string): PastedText {
  const cleaned = cleanClipboard(html);
  const tidied = tidyHtml(cleaned.html, own);
  const text = htmlToMdx(tidied.html);
  return {
    text,
    isBlock: text.includes('\n') || /^(?:#{2,4} |[-*] |\d+\. |> |\||---$|<Note>)/.test(text),
    leftOut: leftOutLines([...cleaned.leftOut, ...tidied.leftOut]),
  };
}
