import { DomUtils, parseDocument } from 'htmlparser2';
import { tags, type Html, type HtmlElement } from './html-dom.ts';

const { appendChild, getName, isTag, isText, prepend, removeElement, textContent } = DomUtils;

/** Word's items are paragraphs that say which list they are of: `mso-list: l0 level2 lfo1`. Makes lists of them. */
export function officeLists(document: Html): void {
  /** The lists that are open, the outermost first. */
  let open: HtmlElement[] = [];
  let last: HtmlElement | undefined;
  for (const line of tags(document, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'div')) {
    const level = levelOf(line);
    if (level === 0) continue;
    const sign = takeSign(line);
    if (sign === undefined) continue;
    if (!last || !follows(line, open[0])) open = [];
    open = open.slice(0, isOther(open[level - 1], sign) ? level - 1 : level);
    while (open.length < level) {
      const list = newList(isNumber(sign) ? 'ol' : 'ul');
      const around = open.at(-1);
      const item = around && DomUtils.getChildren(around).findLast(isTag);
      if (item) appendChild(item, list);
      else if (around) appendChild(around, list);
      else prepend(line, list);
      open.push(list);
    }
    removeElement(line);
    line.name = 'li';
    appendChild(open.at(-1)!, line);
    last = line;
  }
}

const levelOf = ({ attribs }: HtmlElement) =>
  Number(/mso-list\s*:[^;]*\blevel(\d)/i.exec(attribs['style'] ?? '')?.[1] ?? 0);

/** The bullet or the number that Word has written out for programs that know no lists; a heading that is numbered is no item. */
function takeSign(line: HtmlElement): string | undefined {
  if (/^h\d$/.test(getName(line))) return undefined;
  const [sign] = tags(line, 'span').filter(({ attribs }) => /mso-list\s*:\s*Ignore/i.test(attribs['style'] ?? ''));
  if (!sign) return '';
  const words = textContent(sign).trim();
  removeElement(sign);
  return words;
}

const isNumber = (sign: string) => /^\(?(?:\d+|[a-zåäö]|[ivxlc]+)[.)]/i.test(sign);

/** Steps straight after bullets are a list of their own. */
const isOther = (list: HtmlElement | undefined, sign: string) =>
  list !== undefined && sign !== '' && (getName(list) === 'ol') !== isNumber(sign);

/** Nothing but space stands between the line and the list. */
function follows(line: HtmlElement, list: HtmlElement | undefined): boolean {
  let before = line.prev;
  while (before && isText(before) && before.data.trim() === '') before = before.prev;
  return before !== null && before === list;
}

const newList = (name: string) => parseDocument(`<${name}></${name}>`).children[0] as HtmlElement;
