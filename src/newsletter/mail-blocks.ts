import type { Block, CardBlock, Heading, Note, Original, TextBlock } from './blocks.ts';
import { escape } from './escape.ts';
import { MAIL_DOT, mailInlines, mailLink, mailTexts, type Setting } from './mail-text.ts';
import { LIGHT, TYPE } from './theme.ts';

/** Blocks as the content of an MJML column: runs of text in one cell, each card and note in a table of its own. */
export function mailBlocks(blocks: readonly Block[], href: Setting['href'], accent: string): string {
  return runs(blocks)
    .map((run) =>
      run.type === 'texts' ? texts(run.blocks, href) : run.type === 'card' ? card(run, href) : note(run, href, accent),
    )
    .join('\n');
}

interface Texts {
  type: 'texts';
  blocks: (TextBlock | Heading)[];
}

function runs(blocks: readonly Block[]): (Texts | CardBlock | Note)[] {
  const all: (Texts | CardBlock | Note)[] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    if (block.type === 'card' || block.type === 'note') all.push(block);
    else if (last?.type === 'texts') last.blocks.push(block);
    else all.push({ type: 'texts', blocks: [block] });
  }
  return all;
}

function texts(blocks: Texts['blocks'], href: Setting['href']): string {
  const html = blocks.map((block) =>
    block.type === 'heading' ? heading(block, href) : mailTexts([block], { type: TYPE.text, href }),
  );
  return `<mj-text>${html.join('\n')}</mj-text>`;
}

/** Classic Outlook finds a fragment by `name` only. */
const anchor = (id: string) => `<!--[if mso]><a name="${id}"></a><![endif]-->`;

function heading({ depth, id, children }: Heading, href: Setting['href']): string {
  const space = depth === 2 ? 'margin:0 0 10px;' : 'margin:8px 0 8px;';
  return `<h${depth} id="${id}" style="${space}${TYPE[`h${depth}`]}">${anchor(id)}${mailInlines(children, href)}</h${depth}>`;
}

function card(block: CardBlock, href: Setting['href']): string {
  const { kind, tab } = block;
  const colour = LIGHT.tabs[kind];
  return `<mj-text padding="6px 0 14px">
<table role="presentation" width="100%" border="0" cellpadding="0" cellspacing="0" style="width:100%;border-collapse:separate">
<tr><td style="padding:0"><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr>
<td class="tab-${kind}" bgcolor="${colour}" style="background-color:${colour};border-radius:3px 3px 0 0;padding:4px 12px 3px;${TYPE.tab}">${escape(tab)}</td>
</tr></table></td></tr>
<tr><td class="inside in-${kind}" style="border:1px solid ${LIGHT.line};border-top:3px solid ${colour};border-radius:0 3px 3px 3px;padding:15px 18px 6px;${TYPE.card}">
${cardText(block, href)}
</td></tr>
</table>
</mj-text>`;
}

function cardText(card: CardBlock, href: Setting['href']): string {
  const { depth, title, lang, href: to, summary, why, meta, original } = card;
  const inLang = lang === 'sv' ? '' : ` lang="${escape(lang)}"`;
  const facts = meta.map((fact) => mailInlines(fact, href)).join(MAIL_DOT);
  return [
    `<h${depth} style="margin:0 0 6px;${TYPE.h3}">${mailLink(href(to), escape(title), inLang)}</h${depth}>`,
    `<p${inLang} style="margin:0 0 8px;${TYPE.card}">${escape(summary)}</p>`,
    mailTexts(why, { type: TYPE.card, href }),
    ...(facts ? [`<p style="margin:0 0 ${original ? 6 : 10}px;${TYPE.small}">${facts}</p>`] : []),
    ...(original ? [`<p style="margin:0 0 10px;${TYPE.card}">${originalLink(original)}</p>`] : []),
  ].join('\n');
}

const originalLink = ({ href, words, name }: Original) =>
  mailLink(href, escape(words), ` aria-label="${escape(name)}" rel="noreferrer noopener"`);

function note({ title, children }: Note, href: Setting['href'], accent: string): string {
  const heading = title ? `<p style="margin:0 0 6px;${TYPE.card}"><strong>${escape(title)}</strong></p>\n` : '';
  return `<mj-table role="presentation" padding="4px 0 16px">
<tr><td class="aside" bgcolor="${LIGHT.desk}" style="background-color:${LIGHT.desk};border-left:5px solid ${accent};padding:14px 18px 4px;${TYPE.card}">
<div role="note" aria-label="${escape(title ?? 'Obs')}">${heading}${mailTexts(children, { type: TYPE.card, href })}</div>
</td></tr>
</mj-table>`;
}
