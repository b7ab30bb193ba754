import type { Pasted } from '../../api.ts';
import { NobodyThere, Refused, tellDesk } from '../call-desk.ts';
import { newElement } from '../element.ts';
import { sayAloud } from '../say-aloud.ts';
import { insertBlock, insertText } from './insert.ts';

/** What Word, Excel, a mail or a page marks up; a program that code is written in marks up nothing but colours. */
const MARKED = /<(?:p|h[1-6]|ul|ol|li|table|blockquote|b|strong|i|em|img|a\s[^>]*href)\b|font-weight|mso-list/i;

/** More than this is no text that anybody means to paste; the desk takes no more. */
const MOST = 3_000_000;

/**
 * Pastes what has been copied in Word, Excel, a mail or a page as Markdown: tables, lists, headings, bold and links. Ctrl-Z takes it
 * back, and Ctrl-Shift-V pastes the words alone, as everywhere else: then there is no HTML to paste.
 * @param told where it stands what was left out
 */
export function pasteAsMarkdown(area: HTMLTextAreaElement, told: HTMLElement): void {
  area.addEventListener('input', (event) => {
    if ((event as InputEvent).inputType === 'historyUndo') told.hidden = true;
  });
  area.addEventListener('paste', (event) => {
    told.hidden = true;
    const data = event.clipboardData;
    const html = smaller(data?.getData('text/html') ?? '');
    const plain = data?.getData('text/plain') ?? '';
    if (!MARKED.test(html) || data?.types.includes('vscode-editor-data')) return;
    event.preventDefault();
    void paste(area, html, plain).then((words) => tell(told, words));
  });
}

/** Pictures that lie in the text itself, and styles, are left out anyhow. */
const smaller = (html: string) =>
  html.replace(/<style[\s\S]*?<\/style>/gi, '').replace(/(\ssrc\s*=\s*)(["'])data:[^"']*\2/gi, '$1$2$2');

/** @returns what to tell of it, a line each */
async function paste(area: HTMLTextAreaElement, html: string, plain: string): Promise<readonly string[]> {
  const { value, selectionStart, selectionEnd } = area;
  const pasted = html.length > MOST ? undefined : await tellDesk<Pasted>('paste', { html }).catch(isUnread);
  // Where it was pasted, if the mark has only moved meanwhile.
  if (area.value === value) area.setSelectionRange(selectionStart, selectionEnd);
  if (!pasted) {
    insertText(area, plain);
    return ['Bara orden följde med: det du klistrade in gick inte att läsa som tabell, lista eller länk'];
  }
  if (pasted.isBlock) insertBlock(area, pasted.text);
  else if (pasted.text !== '') insertText(area, pasted.text);
  return pasted.leftOut;
}

/** The words are there all the same. */
function isUnread(error: unknown): undefined {
  if (!(error instanceof Refused || error instanceof NobodyThere)) throw error;
}

function tell(told: HTMLElement, lines: readonly string[]): void {
  if (lines.length === 0) return;
  told.hidden = false;
  told.replaceChildren(
    newElement('p', {}, 'Se efter i det du klistrade in:'),
    newElement(
      'ul',
      {},
      lines.map((line) => newElement('li', {}, `${line}.`)),
    ),
  );
  sayAloud(`Se efter i det du klistrade in. ${lines.join('. ')}.`);
}
