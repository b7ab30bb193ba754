import { parseHtml } from 'caniemail';

/** An element of the mail's HTML, or a piece of text; what the checks need of the parser's tree. */
export interface MailNode {
  type: string;
  /** Of an element. */
  name?: string;
  attribs?: Record<string, string>;
  children?: MailNode[];
  /** Of a text or a comment. */
  data?: string;
}

/** A rule of a style sheet, with the media query that it stands in. */
export interface StyleRule {
  media: string | undefined;
  selectors: string[];
  declarations: [property: string, value: string][];
}

/** The finished mail, parsed: comments hold what only classic Outlook reads, and stay comments. */
export interface MailTree {
  nodes: MailNode[];
  rules: StyleRule[];
}

export function parseMail(html: string): MailTree {
  const { document, stylesheets } = parseHtml(html);
  const sheets = stylesheets as unknown as { stylesheet: { rules: ParsedRule[] } }[];
  return {
    nodes: document.children as unknown as MailNode[],
    rules: sheets.flatMap(({ stylesheet }) => rulesOf(stylesheet.rules, undefined)),
  };
}

interface ParsedRule {
  type: string;
  media?: string;
  rules?: ParsedRule[];
  selectors?: string[];
  declarations?: { type: string; property: string; value: string }[];
}

function rulesOf(parsed: readonly ParsedRule[], media: string | undefined): StyleRule[] {
  return parsed.flatMap((rule) => {
    if (rule.type === 'media') return rulesOf(rule.rules ?? [], rule.media);
    if (rule.type !== 'rule') return [];
    const declarations = (rule.declarations ?? [])
      .filter(({ type }) => type === 'declaration')
      .map(({ property, value }): [string, string] => [property.toLowerCase(), value]);
    return [{ media, selectors: rule.selectors ?? [], declarations }];
  });
}

/** Every element, in reading order. */
export function* elements(nodes: readonly MailNode[]): Generator<MailNode> {
  for (const node of nodes) {
    if (node.name) yield node;
    if (node.children) yield* elements(node.children);
  }
}
