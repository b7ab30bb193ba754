import { escape } from './escape.ts';
import type { Letter } from './letter.ts';
import { mailBlocks } from './mail-blocks.ts';
import { mailHead } from './mail-head.ts';
import { mailSections, type MailSection } from './mail-sections.ts';
import { MAIL_DOT, mailInlines, mailLink } from './mail-text.ts';
import { GUTTER, LIGHT, TYPE } from './theme.ts';

/**
 * The letter as MJML: tables at 600 px with the style on each element, landmarks and real headings.
 * It asks nothing of any host, a configured logotype apart.
 */
export function letterMjml(letter: Letter): string {
  return `<mjml lang="sv" dir="ltr">
${mailHead(letter.title, letter.accent)}
<mj-body background-color="${LIGHT.desk}" css-class="desk">
${preheader(letter.preheader)}
${landmark('banner', masthead(letter))}
${landmark('main', [head(letter), ...mailSections(letter.blocks).map((each, index) => part(each, letter, index === 0)), END].join('\n'))}
${landmark('contentinfo', foot(letter))}
</mj-body>
</mjml>
`;
}

const landmark = (role: string, mjml: string) =>
  `<mj-raw><div role="${role}"></mj-raw>\n${mjml}\n<mj-raw></div></mj-raw>`;

const FILLER = '&#847;&nbsp;';

/** What mail programs show beside the subject. The filler keeps them from going on with the words of the masthead. */
function preheader(words: string): string {
  const filler = FILLER.repeat(Math.max(0, 150 - words.length));
  const hidden = 'display:none;mso-hide:all;max-height:0;max-width:0;opacity:0;overflow:hidden';
  return `<mj-raw><div style="${hidden}">${escape(words)}${filler}</div></mj-raw>`;
}

function section(
  content: string,
  { css = 'paper', padding = `0 ${GUTTER}px`, background = LIGHT.paper, border = '', column = '' } = {},
): string {
  return `<mj-section background-color="${background}" padding="${padding}" css-class="${css} side"${border}><mj-column${column}>
${content}
</mj-column></mj-section>`;
}

const words = (html: string) => `<mj-text>${html}</mj-text>`;

function masthead({ name, tagline, logotype, accent }: Letter): string {
  const mark = `<p style="margin:0;${TYPE.h3}">${escape(name)}</p><p style="margin:0;${TYPE.small}">${escape(tagline)}</p>`;
  const picture =
    logotype &&
    `<img src="${escape(logotype.src)}" alt="${escape(logotype.alt)}" height="48" style="height:48px;width:auto;max-width:100%;border:0;${TYPE.h3}">`;
  return section(words(picture ?? mark), {
    css: 'paper bar',
    padding: `22px ${GUTTER}px 26px`,
    border: ` border-top="6px solid ${accent}"`,
  });
}

function head({ title, badges, facts, web, href, contents }: Letter): string {
  const badge = (word: string) =>
    `<span class="badge" style="background-color:${LIGHT.mark};border:1px solid ${LIGHT.text};border-radius:3px;padding:1px 8px;font-weight:700">${escape(word)}</span>`;
  const line = [...facts.map(escape), mailInlines([web], href)].join(MAIL_DOT);
  const html = `<h1 style="margin:0 0 8px;${TYPE.h1}">${escape(title)}</h1>
<p style="margin:0;${TYPE.small}">${badges.map((each) => `${badge(each)}&ensp;`).join('')}${line}</p>`;
  return section(`${words(html)}\n${contentsList(contents)}`);
}

function contentsList(contents: Letter['contents']): string {
  if (contents.length === 0) return '';
  // A link as high as its line can be met with a finger. The space belongs to the link before it, so that no line begins with one.
  const links = contents.map(
    ({ id, title }) =>
      `<span style="display:inline-block">${mailLink(`#${id}`, escape(title), '', 'display:inline-block')}&nbsp;&nbsp;</span>`,
  );
  return `<mj-table role="presentation" padding="18px 0 0">
<tr><td class="aside" bgcolor="${LIGHT.desk}" style="background-color:${LIGHT.desk};padding:9px 18px;font-size:15px;line-height:28px">
<div role="navigation" aria-label="Innehåll">${links.join(' ')}</div>
</td></tr>
</mj-table>`;
}

function part({ opens, blocks }: MailSection, { href, accent }: Letter, isFirst: boolean): string {
  const content = mailBlocks(blocks, href, accent);
  if (!opens) return section(content, { padding: `${isFirst ? 16 : 0}px ${GUTTER}px 0` });
  return section(content, {
    padding: `32px ${GUTTER}px 0`,
    column: ` css-class="opens" border-top="3px solid ${LIGHT.text}" padding="16px 0 0"`,
  });
}

/** Paper below the last words. */
const END = `<mj-section background-color="${LIGHT.paper}" css-class="paper"><mj-column><mj-spacer height="28px" /></mj-column></mj-section>`;

function foot({ footer, href }: Letter): string {
  const lines = footer.map((line) => `<p style="margin:0 0 10px;${TYPE.small}">${mailInlines(line, href)}</p>`);
  return section(words(lines.join('\n')), { css: 'foot', background: LIGHT.desk, padding: `24px ${GUTTER}px 32px` });
}
