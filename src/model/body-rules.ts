import type { MdastNode } from 'satteri';
import { lineOf, plainText, walk, type AnyNode } from './markup.ts';
import { COMPONENTS } from './components.ts';
import { isLanguage } from './languages.ts';
import { isExternal } from './links.ts';
import { when, type Finding, type Problem } from './problem.ts';
import { nearest } from './nearest.ts';

/** The rules that a body can be held against by itself: no code, known components, headings, links, alternative texts. */
export function checkBody(nodes: readonly MdastNode[], file: string): Problem[] {
  const findings: [AnyNode, Finding][] = [];
  let depth = 1;
  for (const node of walk(nodes)) {
    for (const finding of checkNode(node, depth)) findings.push([node, finding]);
    if (node.type === 'table') findings.push(...unevenRows(node));
    if (node.type === 'heading') depth = node.depth ?? depth;
  }
  return findings.map(([node, [fault, remedy]]) => ({ file, line: lineOf(node), field: 'brödtext', fault, remedy }));
}

/** What is wrong with one piece of a text. @param depth of the heading that it stands under */
export const checkNode = (node: AnyNode, depth = 1): Finding[] =>
  RULES[node.type]?.(node, depth) ?? [unsupported(node)];

/** Rows with fewer or more cells than the head: a cell is empty on the page, or is not shown at all. */
function unevenRows({ children: [head, ...rows] = [] }: AnyNode): [AnyNode, Finding][] {
  const columns = head?.children?.length ?? 0;
  const cells = (count: number) => `${count} ${count === 1 ? 'cell' : 'celler'}`;
  return rows.flatMap((row): [AnyNode, Finding][] => {
    const count = row.children?.length ?? 0;
    return when(
      count !== columns,
      `raden har ${cells(count)} och tabellens rubrikrad ${columns}`,
      count < columns
        ? 'skriv lika många celler, med | emellan; en tom cell skriver du som | |'
        : 'ta bort en cell; ett | i texten skriver du \\|',
    ).map((finding): [AnyNode, Finding] => [row, finding]);
  });
}

type Rule = (node: AnyNode, depth: number) => Finding[];

const fine: Rule = () => [];

const RULES: Record<string, Rule> = {
  text: fine,
  paragraph: fine,
  strong: fine,
  emphasis: fine,
  break: fine,
  list: fine,
  listItem: (node) =>
    when(typeof node.checked === 'boolean', 'kryssrutor används inte i portalen', 'skriv en vanlig lista med - '),
  blockquote: fine,
  thematicBreak: fine,
  table: fine,
  tableRow: fine,
  tableCell: fine,
  heading: (node, depth) => [
    ...when(node.depth === 1, 'rubriken har ett # (sidans titel är redan rubrik 1)', 'börja med ##'),
    ...when((node.depth ?? 0) > 4, 'rubriken har fler än fyra #', 'använd ##, ### eller ####'),
    ...when(
      (node.depth ?? 0) > depth + 1 && node.depth !== 1,
      'rubriknivån hoppar över ett steg',
      `använd ${'#'.repeat(depth + 1)}`,
    ),
    ...when(plainText([node]).trim() === '', 'rubriken är tom', 'skriv rubriken eller ta bort raden'),
  ],
  link: (node) => checkLink(node.url ?? '', plainText(node.children ?? []).trim()),
  image: (node) => [
    ...when(
      !node.alt?.trim(),
      'bilden saknar alternativtext',
      'skriv vad bilden visar: `![Stapeldiagram över …](./bild.png)`',
    ),
    ...when(
      isExternal(node.url ?? ''),
      'bilden hämtas från en annan webbplats',
      'lägg bilden bredvid filen och skriv `./bild.png`',
    ),
  ],
  mdxJsxFlowElement: checkComponent,
  mdxJsxTextElement: checkComponent,
  mdxFlowExpression: checkExpression,
  mdxTextExpression: checkExpression,
  mdxjsEsm: () => [['texten har kod (import eller export)', 'ta bort raden; komponenterna finns utan import']],
};

function unsupported(node: AnyNode): Finding {
  const names: Record<string, string> = {
    footnoteReference: 'fotnoter',
    footnoteDefinition: 'fotnoter',
    code: 'kodrutor',
    inlineCode: 'kodstil (`…`)',
    html: 'HTML',
    delete: 'genomstruken text',
    linkReference: 'länkar med hänvisning',
    definition: 'länkar med hänvisning',
  };
  return [`${names[node.type] ?? node.type} används inte i portalen`, 'skriv det som vanlig text eller som en länk'];
}

/** Words of a link that say nothing when a screen reader reads them alone, in a list of links. */
const VAGUE_LINK =
  /^(?:(?:läs|läsa|se|hitta) (?:mer|vidare|hela|allt|den|det)(?: här| om det)?|(?:klicka|tryck|läs|se) här|här|hit|mer|länk(?:en)?|(?:den|denna) (?:här )?länk(?:en)?|mer (?:info|information))[.!:…]*$/i;

function checkLink(url: string, text: string): Finding[] {
  return [
    ...when(text === '', 'länken har ingen text', 'skriv vart länken leder'),
    ...when(VAGUE_LINK.test(text), `länktexten ”${text}” säger inte vart den leder`, 'skriv målets namn som länktext'),
    ...when(
      !/^(\/|#|https?:\/\/|mailto:|tel:)/.test(url),
      `länken ”${url}” går inte att följa`,
      'börja med / (i portalen), https:// eller mailto:',
    ),
  ];
}

function checkComponent(node: AnyNode): Finding[] {
  const name = node.name ?? '';
  const component = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (!component) return [unknownComponent(name)];
  const given = node.attributes ?? [];
  return [
    ...given
      .filter((each) => !each.name || !Object.hasOwn(component.attributes, each.name))
      .map((each): Finding => [`<${name}> har inget attribut ${each.name ?? '{…}'}`, `skriv ${component.example}`]),
    ...given
      .filter((each) => each.name && Object.hasOwn(component.attributes, each.name) && typeof each.value !== 'string')
      .map((each): Finding => [
        `attributet ${each.name} i <${name}> är kod`,
        `skriv en text inom citattecken: ${each.name}="…"`,
      ]),
    ...given
      .filter((each) => each.name === 'lang' && typeof each.value === 'string' && !isLanguage(each.value))
      .map((each): Finding => [`”${each.value as string}” är ingen språkkod`, 'skriv två bokstäver: lang="en"']),
    ...Object.entries(component.attributes)
      .filter(([key, need]) => need === 'required' && !given.some((each) => each.name === key))
      .map(([key]): Finding => [`<${name}> saknar attributet ${key}`, `skriv ${component.example}`]),
  ];
}

function unknownComponent(name: string): Finding {
  const known = Object.keys(COMPONENTS);
  const guess = nearest(name, known);
  if (/^(?:script|style|iframe|object|embed|form|link|meta)$/i.test(name))
    return [`<${name}> är kod och används inte i texten`, 'ta bort det'];
  if (/^[a-z]/.test(name) && !guess)
    return [`HTML (<${name}>) används inte i texten`, 'skriv Markdown, till exempel **fet** eller en lista med - '];
  return [
    `okänd komponent <${name}>`,
    guess ? `menade du <${guess}>?` : `använd någon av ${known.map((each) => `<${each}>`).join(', ')}`,
  ];
}

function checkExpression(node: AnyNode): Finding[] {
  const isComment = /^\s*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)*$/.test(node.value ?? '');
  return when(!isComment, 'texten har kod inom klamrar {…}', 'ta bort klamrarna eller skriv \\{');
}
