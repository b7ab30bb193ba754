import { DomUtils, parseDocument } from 'htmlparser2';
import { firstWords, type LeftOut } from './left-out.ts';
import { all, liesIn, nearestWords, outer, type Xml, type XmlElement } from './xml-dom.ts';

const { getChildren, getName, getOuterHTML, isTag, removeElement, textContent } = DomUtils;

/**
 * The XML of a text as its last reading has it: without what was deleted or hidden, without comments, pictures and everything
 * else that is no text, and with the words of text boxes as paragraphs of their own.
 * @param hiddenStyles ids of the styles whose words nobody sees
 * @returns the XML, and what was left out of it, in order
 */
export function cleanXml(xml: string, hiddenStyles: ReadonlySet<string>): { xml: string; leftOut: LeftOut[] } {
  const document = parseDocument(xml, { xmlMode: true });
  const leftOut = [
    ...count(document, ['w:ins', 'w:del', 'w:moveFrom'], 'tracked'),
    ...count(document, ['w:commentReference'], 'comment'),
    ...count(document, ['w:footnoteReference', 'w:endnoteReference'], 'footnote'),
  ];
  all(document, ['w:del', 'w:moveFrom', 'w:commentReference', 'w:commentRangeStart', 'w:commentRangeEnd']).forEach(
    removeAway,
  );
  leftOut.push(...hide(document, hiddenStyles));
  all(document, ['w:fldSimple', 'w:bdo', 'w:dir', 'w:subDoc']).toReversed().forEach(keepInner);
  all(document, ['mc:AlternateContent']).forEach(oneOfTwo);
  leftOut.push(...takeAway(document));
  leftOut.push(...all(document, ['w:tbl']).flatMap(tableMarks));
  if (all(document, ['w:highlight', 'w:strike', 'w:dstrike', 'w:shd', 'w:color']).some(isSeen))
    leftOut.push({ what: 'look' });
  return { xml: getOuterHTML(document, { xmlMode: true }), leftOut };
}

const count = (document: Xml, names: readonly string[], what: LeftOut['what']): LeftOut[] =>
  all(document, names)
    // A mark of a paragraph's end that was changed is no words.
    .filter((each) => each.parent && getName(each.parent as XmlElement) !== 'w:rPr')
    .map(() => ({ what }));

/** Nothing of it is left where it stood. The end of a paragraph and a row keep the mark that they are deleted, which mammoth reads. */
function removeAway(element: XmlElement): void {
  const { parent } = element;
  if (parent && isTag(parent) && ['w:rPr', 'w:trPr'].includes(getName(parent))) return;
  removeElement(element);
}

function hide(document: Xml, hiddenStyles: ReadonlySet<string>): LeftOut[] {
  const runs = all(document, ['w:r']).filter((run) => {
    const [look] = getChildren(run).filter((each) => isTag(each) && getName(each) === 'w:rPr') as XmlElement[];
    if (!look) return false;
    const [own] = all(look, ['w:vanish', 'w:webHidden']);
    const [style] = all(look, ['w:rStyle']);
    return own ? isOn(own) : hiddenStyles.has(style?.attribs['w:val'] ?? '');
  });
  const seen = runs.filter((run) => textContent(run).trim() !== '');
  runs.forEach((run) => removeElement(run));
  return seen.map(() => ({ what: 'hidden' }));
}

const isOn = ({ attribs }: XmlElement) => !['false', '0', 'off'].includes(attribs['w:val'] ?? '');

/** Fields and directions of writing hold words that mammoth passes over. */
function keepInner(around: XmlElement): void {
  for (const child of getChildren(around).slice()) DomUtils.prepend(around, child);
  removeElement(around);
}

/** Word writes a text box twice, for old and new programs. */
function oneOfTwo(both: XmlElement): void {
  const [choice, fallback] = ['mc:Choice', 'mc:Fallback'].map((name) => all(both, [name])[0]);
  if (choice && fallback) removeElement(fallback);
}

const NO_TEXT: Record<string, LeftOut['what']> = {
  'w:drawing': 'picture',
  'w:pict': 'picture',
  'w:object': 'embedded',
  'w:altChunk': 'embedded',
  'm:oMathPara': 'equation',
  'm:oMath': 'equation',
};

function takeAway(document: Xml): LeftOut[] {
  return all(document, Object.keys(NO_TEXT))
    .filter((element) => !liesIn(element, Object.keys(NO_TEXT)))
    .flatMap((element) => {
      const paragraph = outer(element, 'w:p');
      const boxes = all(element, ['w:txbxContent']).filter((box) => !liesIn(box, ['w:txbxContent']));
      const what = boxes.length > 0 ? 'textBox' : whatIsDrawn(element);
      boxes.forEach((box) => paragraph && lift(box, paragraph));
      removeElement(element);
      const near = paragraph && nearestWords(paragraph);
      return what ? [{ what, ...(near && { near }) }] : [];
    });
}

/** A line or a frame says nothing, so nobody misses it. */
function whatIsDrawn(element: XmlElement): LeftOut['what'] | undefined {
  const holds = (...names: string[]) => all(element, names).length > 0;
  if (holds('c:chart', 'cx:chart')) return 'chart';
  if (holds('dgm:relIds')) return 'smartArt';
  if (holds('o:OLEObject')) return 'embedded';
  const name = getName(element);
  if (name === 'w:drawing' || name === 'w:pict')
    return holds('pic:pic', 'v:imagedata', 'a:blip') ? 'picture' : undefined;
  return NO_TEXT[name];
}

/** The words of a text box, after the paragraph that it hangs on. */
function lift(box: XmlElement, paragraph: XmlElement): void {
  for (const child of getChildren(box).toReversed()) DomUtils.append(paragraph, child);
}

function tableMarks(table: XmlElement): LeftOut[] {
  const near = nearestWords(table) ?? firstWords(textContent(table));
  const own = (names: string[]) => all(table, names).filter((each) => outer(each, 'w:tbl') === table);
  const spans = own(['w:gridSpan']).some(({ attribs }) => Number(attribs['w:val']) > 1);
  const isMerged = spans || own(['w:vMerge']).length > 0;
  const isNested = liesIn(table, ['w:tbl']);
  return [
    ...(isNested ? [{ what: 'nestedTable' as const, near }] : []),
    ...(isMerged ? [{ what: 'mergedCells' as const, near }] : []),
  ];
}

/** Black on white is how text looks, and a link's colour is the link's. */
function isSeen(element: XmlElement): boolean {
  const { attribs } = element;
  const name = getName(element);
  if (!element.parent || getName(element.parent as XmlElement) !== 'w:rPr') return false;
  if (name === 'w:color')
    return !/^(?:auto|000000)$/i.test(attribs['w:val'] ?? 'auto') && !liesIn(element, ['w:hyperlink']);
  if (name === 'w:shd') return !/^(?:auto|ffffff)$/i.test(attribs['w:fill'] ?? 'auto');
  return isOn(element) && attribs['w:val'] !== 'none';
}

/** Ids of the styles whose words Word does not show. */
export function hiddenStylesOf(styles: string): Set<string> {
  const document = parseDocument(styles, { xmlMode: true });
  return new Set(
    all(document, ['w:style'])
      .filter((style) => all(style, ['w:vanish']).some(isOn))
      .flatMap(({ attribs }) => attribs['w:styleId'] ?? []),
  );
}

/** The words of a part that stands beside the text: a page's head or foot. */
export const wordsOfPart = (xml: string): string => textContent(parseDocument(xml, { xmlMode: true })).trim();
