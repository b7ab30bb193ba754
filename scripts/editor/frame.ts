import { withBase } from '../../src/model/links.ts';
import { escape } from '../../src/newsletter/escape.ts';
import { EDITOR_ADDRESS } from './api.ts';

/** A page of the editor, as the server hands it out. */
export interface FramedPage {
  /** Plain text: of the tab and the heading. */
  title: string;
  /** Which item of the head's menu the page belongs to. */
  current: 'skriv' | 'skicka' | 'handbok';
  /** The portal's base path, `/` or `/vbe/`. */
  base: string;
  portal: string;
  /** What every request of this page must carry; handed out here and nowhere else. */
  token: string;
  /** A module in scripts/editor/browser that makes the page alive: `open-file.ts`. */
  script?: string;
  /** HTML of the page below its heading. Escaped by the one who made it. */
  main?: string;
}

/** The three ways in the head: what each is called, and its address from the server's root or, of a page, the portal's. */
const WAYS = {
  skriv: { name: 'Skriv', address: EDITOR_ADDRESS },
  skicka: { name: 'Skicka in', address: `${EDITOR_ADDRESS}skicka/` },
  handbok: { name: 'Handbok', page: '/redaktion/handbok/' },
} as const;

/** The frame of every page of the editor: the head with its three ways, the heading, and the module that works the page. */
export function editorFrame({ title, current, base, portal, token, script, main = '' }: FramedPage): string {
  const to = (address: string) => escape(withBase(base, address));
  const ways = Object.entries(WAYS).map(([key, way]) => {
    const mark = key === current ? ' aria-current="true"' : '';
    return `<li><a href="${'page' in way ? to(way.page) : way.address}"${mark}>${way.name}</a></li>`;
  });
  const browser = (file: string) => to(`/scripts/editor/browser/${file}`);
  return `<!doctype html>
<html lang="sv" data-base="${escape(base)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="redigera-nyckel" content="${escape(token)}">
<meta name="referrer" content="no-referrer">
<title>${escape(title)} – redigera ${escape(portal)}</title>
<link rel="icon" href="${to('/favicon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${browser('editor.css')}">
${script ? `<script type="module" src="${browser(script)}"></script>` : ''}
</head>
<body class="desk">
<a class="skip" href="#innehall">Till innehållet</a>
<header class="desk-head"><div class="desk-wrap">
<p class="desk-name"><b>Redigera</b> <a href="${to('/')}">${escape(portal)}</a></p>
<nav aria-label="Redigera"><ul>${ways.join('')}</ul></nav>
</div></header>
<main id="innehall" class="desk-wrap" tabindex="-1">
<h1>${escape(title)}</h1>
${main}
</main>
<p id="hors" class="visually-hidden" role="status"></p>
</body>
</html>
`;
}
