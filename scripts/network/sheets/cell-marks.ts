/** What a person has done to a cell beside writing in it, and which its value alone does not show. */
export interface CellMark {
  /** `C2`, or `C2:C3` for merged cells. */
  cell: string;
  mark: 'merged' | 'formula' | 'struck' | 'coloured' | 'linked' | 'commented';
}

type Parts = Readonly<Record<string, string>>;

const element = (name: string) =>
  new RegExp(String.raw`<(?:\w+:)?${name}(?=[\s/>])([^>]*?)(?:/>|>(.*?)</(?:\w+:)?${name}>)`, 'gs');

const all = (xml: string, name: string) =>
  [...xml.matchAll(element(name))].map(([, given = '', inner = '']) => ({ given, inner }));

const attribute = (given: string, name: string) => new RegExp(String.raw`(?:^|\s)${name}="([^"]*)"`).exec(given)?.[1];

const STRUCK = /<(?:\w+:)?strike(?:\s+val="(?:1|true)")?\s*\/>/;

/**
 * The marks of every sheet in a workbook.
 * @param parts the XML parts of the file, by name
 */
export function cellMarks(parts: Parts): CellMark[] {
  const isStruckText = all(parts['xl/sharedStrings.xml'] ?? '', 'si').map(({ inner }) => STRUCK.test(inner));
  const looks = looksOf(parts['xl/styles.xml'] ?? '');
  return Object.entries(parts).flatMap(([name, xml]) => {
    if (/^xl\/(?:comments|threadedComments)[^]*\.xml$/i.test(name))
      return [...all(xml, 'comment'), ...all(xml, 'threadedComment')].flatMap(at('commented'));
    if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) return [];
    return [
      ...all(xml, 'mergeCell').flatMap(at('merged')),
      ...all(xml, 'hyperlink').flatMap(at('linked')),
      ...all(xml, 'c').flatMap(({ given, inner }) => {
        const cell = attribute(given, 'r') ?? '';
        const look = looks[Number(attribute(given, 's') ?? 0)];
        const isText = attribute(given, 't') === 's' && isStruckText[Number(all(inner, 'v')[0]?.inner)];
        return [
          ...(/<(?:\w+:)?f[\s/>]/.test(inner) ? [{ cell, mark: 'formula' as const }] : []),
          ...(look?.isStruck || isText || STRUCK.test(inner) ? [{ cell, mark: 'struck' as const }] : []),
          ...(look?.isColoured ? [{ cell, mark: 'coloured' as const }] : []),
        ];
      }),
    ];
  });
}

const at =
  (mark: CellMark['mark']) =>
  ({ given }: { given: string }): CellMark[] => {
    const cell = attribute(given, 'ref');
    return cell ? [{ cell, mark }] : [];
  };

/** How each style looks that cells point at by number. */
function looksOf(xml: string): { isStruck: boolean; isColoured: boolean }[] {
  const inside = (name: string, each: string) => all(all(xml, name)[0]?.inner ?? '', each);
  const struck = inside('fonts', 'font').map(({ inner }) => STRUCK.test(inner));
  const coloured = inside('fills', 'fill').map(({ inner }) => /patternType="solid"/.test(inner));
  return inside('cellXfs', 'xf').map(({ given }) => ({
    isStruck: struck[Number(attribute(given, 'fontId') ?? 0)] ?? false,
    isColoured: coloured[Number(attribute(given, 'fillId') ?? 0)] ?? false,
  }));
}
