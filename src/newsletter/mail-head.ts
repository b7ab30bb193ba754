import type { Kind } from '../model/kinds.ts';
import { escape } from './escape.ts';
import { DARK, FONT, LIGHT, SMALL_GUTTER } from './theme.ts';

/**
 * What stands in the head of the mail. All of it may be stripped: every size and colour of the light mail stands on its
 * element, the styles here only add small screens, dark and what Word's engine needs.
 */
export function mailHead(title: string, accent: string): string {
  return `<mj-head>
<mj-title>${escape(title)}</mj-title>
<mj-attributes>
<mj-all font-family="${FONT}" />
<mj-section padding="0" />
<mj-column padding="0" />
<mj-text padding="0" font-size="17px" line-height="26px" color="${LIGHT.text}" />
<mj-table padding="0" font-size="16px" line-height="24px" color="${LIGHT.text}" />
</mj-attributes>
<mj-raw>
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<!--[if mso]><style>${OUTLOOK}</style><![endif]-->
<style>${BASE}</style>
<style>${SMALL}</style>
<style>${dark(accent)}</style>
<style>${darkOutlook(accent)}</style>
</mj-raw>
</mj-head>`;
}

/** Word takes Times New Roman when it does not know the first font of a list, and stretches lines unless told not to. */
const OUTLOOK =
  'body,table,td,th,div,p,a,li,h1,h2,h3,h4{font-family:"Segoe UI",Arial,sans-serif !important}td,th,p,li,h1,h2,h3,h4{mso-line-height-rule:exactly}';

const BASE = ':root{color-scheme:light dark;supported-color-schemes:light dark}';

const SMALL = `@media only screen and (max-width:480px){.side>table>tbody>tr>td{padding-left:${SMALL_GUTTER}px !important;padding-right:${SMALL_GUTTER}px !important}h1{font-size:26px !important;line-height:32px !important}th.cell,td.cell{padding:5px !important;font-size:14px !important}}`;

type Rule = readonly [selectors: readonly string[], style: string];

function darkRules(accent: string): Rule[] {
  return [
    [['.desk', '.desk>div', '.foot', '.foot>table', '.aside'], `background-color:${DARK.desk} !important`],
    [['.paper', '.paper>table', '.inside'], `background-color:${DARK.paper} !important`],
    [
      ['div', 'p', 'a', 'td', 'th', 'li', 'h1', 'h2', 'h3', 'h4', 'span', 'blockquote'],
      `color:${DARK.text} !important`,
    ],
    [['.opens>table>tbody>tr>td'], `border-top-color:${DARK.text} !important`],
    [['.bar>table>tbody>tr>td'], `border-top-color:${accent} !important`],
    [['.inside', '.cell'], `border-color:${DARK.line} !important`],
    [['.badge'], `background-color:${DARK.mark} !important;border-color:${DARK.text} !important`],
    ...(Object.keys(DARK.tabs) as Kind[]).flatMap((kind): Rule[] => [
      [[`.tab-${kind}`], `background-color:${DARK.tabs[kind]} !important`],
      [[`.in-${kind}`], `border-top-color:${DARK.tabs[kind]} !important`],
    ]),
  ];
}

const css = (rules: readonly Rule[]) => rules.map(([selectors, style]) => `${selectors.join(',')}{${style}}`).join('');

/** Never on paper: a browser that is dark would print light words on it. */
const dark = (accent: string) => `@media screen and (prefers-color-scheme:dark){${css(darkRules(accent))}}`;

/** Outlook on the web and in telephones colours dark by itself and marks where: ogsc for text, ogsb for surfaces. */
function darkOutlook(accent: string): string {
  const marked = (selectors: readonly string[]) =>
    selectors.flatMap((each) => [`[data-ogsc] ${each}`, `[data-ogsb] ${each}`]);
  return css(darkRules(accent).map(([selectors, style]) => [marked(selectors), style]));
}
