import type { MdastNode } from 'satteri';
import { lineOf, walk, type AnyNode } from './markup.ts';
import { blocksIn } from './passages.ts';
import type { Finding, Problem } from './problem.ts';

/**
 * What Markdown left as plain text, and readers would see as it stands: each mark with how it is written. A mark with a
 * backslash before it is meant to be seen.
 */
const IN_LINE: readonly (readonly [pattern: RegExp, ...words: Finding])[] = [
  [/\[\[[^\]\n]+\]\]/, 'dubbla hakparenteser är ingen länk', 'skriv `[text som säger vart den leder](/adress/)`'],
  [/\[\^[^\]\n]+\]/, 'fotnoter används inte i portalen', 'skriv det som vanlig text eller som en länk'],
  [/^\[!\w+\]/m, '[!…] används inte i portalen', 'skriv rutan som `<Note title="Tänk på">…</Note>`'],
  [/\]\s+\((?:\/|#|\.\/|https?:|mailto:|www\.)/, 'länken har ett mellanslag mellan ] och (', 'ta bort mellanslaget'],
  [/\)\[(?:\/|#|https?:|mailto:|www\.)/, 'länkens parenteser har bytt plats', 'skriv `[text](adress)`'],
  [
    /\]\((?!\s*\))/,
    'länken är inte avslutad, eller har mellanslag i adressen',
    'skriv `[text](adress)` utan mellanslag i adressen',
  ],
  [
    /\*\*|(?<!\w)__(?=\S)|(?<=\S)__(?!\w)/,
    'fetstil (**) som inte är avslutad, eller som har ett mellanslag innanför stjärnorna',
    'skriv `**ord**`, eller ta bort stjärnorna',
  ],
  [
    /^#{1,6}\u00a0|^#{2,6}(?=[^\s#])/m,
    'rubriken har inget vanligt mellanslag efter #',
    'skriv `## Rubrik` med ett vanligt mellanslag',
  ],
  [
    /^#(?=\p{Lu})[^\n]*[^\n.!?…,;:](?=\n|$)/u,
    'raden börjar med # utan mellanslag, så den blir ingen rubrik',
    'skriv ett mellanslag efter tecknen: `## Rubrik`; ska # synas, skriv \\#',
  ],
  [
    /(?<!^(?:[-*+•·▪▫◦●○■□‣⁃➢✓✔]|\d{1,3}[.)]) *)(?<=\S *)\t+(?=\S)/m,
    'raden har tabbar, som en tabell ur Excel eller Word, och de blir mellanslag',
    'en tabell skriver du så här: `| Namn | Antal |`, på nästa rad `| --- | --- |`, och sedan raderna; är det ingen tabell, byt tabbarna mot mellanslag',
  ],
  [
    /^(?:[-*+]|\d{1,3}[.)])\u00a0/m,
    'ett hårt mellanslag efter radens första tecken: det blir ingen lista',
    'byt det mot ett vanligt mellanslag',
  ],
  [/^[•·▪▫◦●○■□‣⁃➢✓✔]\s*\S/m, 'punkten i listan är ett tecken och inte Markdown', 'skriv `- ` först på varje rad'],
  [
    /^(?:-(?=\p{L})|\d{1,2}[.)](?=\p{Lu}\p{Ll}))/u,
    'listan har inget mellanslag efter sitt tecken',
    'skriv `- text` eller `1. text`',
  ],
  [
    /^\|(?!\|{6}).*\|/m,
    'tabellen blev ingen tabell',
    'skriv en rad med `| --- | --- |` under rubrikerna, lika många som kolumnerna, med vanliga mellanslag',
  ],
  [/\*\/\}?/, 'slutet på en kommentar (*/}) står kvar och syns för läsarna', 'ta bort */}'],
  [/^:{3}/m, ':::-rutor används inte i portalen', 'skriv rutan som `<Note title="Tänk på">…</Note>`'],
  [/^(?:`{3}|~{3})/m, 'kodrutor används inte i portalen', 'skriv det som vanlig text'],
  [
    /&(?:amp|nbsp|lt|gt|quot|shy|#\d{1,6}|#x[\da-f]{1,5});/i,
    'en teckenkod som syns som den står',
    'skriv tecknet självt',
  ],
];

/** A sign that each of them has; most blocks have none. */
const ANY_SIGN = /[\t[\]*_#|&`~•·▪▫◦●○■□‣⁃➢✓✔]|:::|^[-+\d]/m;

const MONTH = /^(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b/i;

/** @param source the whole file, whose lines are those of the nodes */
export function checkMarks(nodes: readonly MdastNode[], source: string, file: string): Problem[] {
  const lines = source.split('\n');
  const blocks = [...blocksIn(nodes as readonly AnyNode[])].flatMap(({ text, line, node }) =>
    leftIn(text, node.type === 'heading' ? /^#/ : undefined).flatMap(({ finding, row, pattern }) =>
      isMeant(pattern, lines.slice(line - 1, line + text.split('\n').length - 1)) ? [] : [at(line + row, finding)],
    ),
  );
  const others = [...walk(nodes)].flatMap((node) => structure(node).map((finding) => at(lineOf(node), finding)));
  return [...blocks, ...others].map((each) => ({ file, field: 'brödtext', ...each }));
}

const at = (line: number, [fault, remedy]: Finding) => ({ line, fault, remedy });

/** The same in a field, which is shown as it stands. */
export function marksInField(text: string): Finding[] {
  return /\*\*[^*]+\*\*|(?<!\w)__[^_]+__(?!\w)|\[[^\]]+\]\((?:\/|#|https?:|mailto:)/.test(text)
    ? [['fältet visas som det står: fetstil och länkar fungerar inte här', 'skriv vanlig text']]
    : [];
}

/** Each kind of mark once in a block, with the row of the block where it stands. */
function leftIn(text: string, but?: RegExp) {
  if (!ANY_SIGN.test(text)) return [];
  return IN_LINE.flatMap(([pattern, ...finding]) => {
    const match = pattern.exec(text);
    if (!match || but?.test(match[0])) return [];
    return [{ pattern, finding, row: text.slice(0, match.index).split('\n').length - 1 }];
  });
}

/** True when the file has the mark with a backslash only. */
function isMeant(pattern: RegExp, lines: readonly string[]): boolean {
  const written = lines.map((line) => line.trimStart().replace(/^(?:>\s?|[-*+] |\d+[.)] )+/, '')).join('\n');
  const escaped = /\\[!-/:-@[-`{-~]/g;
  return escaped.test(written) && !pattern.test(written.replace(escaped, ' ').replace(LINK, ' '));
}

/** A link as it should be: it has the signs that an unfinished one leaves behind. */
const LINK = /\[[^\]\n]*\]\((?:<[^>\n]*>|[^\s()<>]*)\)/g;

/** What became something else than its writer saw. */
function structure(node: AnyNode): Finding[] {
  if (node.type === 'heading' && !hasAddress(node))
    return [['rubriken har inga bokstäver eller siffror, så det går inte att länka till den', 'skriv rubriken i ord']];
  if (node.type !== 'list') return [];
  const { start, ordered } = node as AnyNode & { start?: number | null; ordered?: boolean | null };
  if (!ordered) return [];
  const number = start ?? 1;
  const first = wordsOf((node as AnyNode).children?.[0]);
  const isDate = (node as AnyNode).children?.some((item) => MONTH.test(wordsOf(item))) ?? false;
  if (number < 100 && !isDate) return [];
  return [
    [
      `”${number}.” först på raden blev en lista`,
      `skriv \`${number}\\.\` om det ska vara ${MONTH.test(first) ? 'ett datum' : 'ett årtal'}, eller börja raden med ett ord`,
    ],
  ];
}

const hasAddress = (node: AnyNode) => wordsOf(node).trim() === '' || /[\p{L}\p{N}]/u.test(wordsOf(node));

const wordsOf = (node: AnyNode | undefined): string =>
  node ? (node.value ?? (node.children ?? []).map(wordsOf).join('')) : '';
