import { links, withBase } from '../../src/model/links.ts';
import { escape } from '../../src/newsletter/escape.ts';
import type { Site } from '../../src/site.ts';
import { EDITOR_ADDRESS } from './api.ts';

/** A page of the editor: what its heading and its window say, and the module that fills it, from the project's root. */
export interface EditorPage {
  title: string;
  module: string;
  /** Its item in the head's menu; ”Skriv” when left out. */
  way?: keyof typeof WAYS;
}

/** By what follows `/__redigera/` in the address: `''` is the form itself. */
export type EditorPages = Readonly<Record<string, EditorPage>>;

/** What the head leads to. The handbook is a page of the portal and lies below its base path. */
const WAYS = {
  write: { name: 'Skriv', address: () => EDITOR_ADDRESS },
  submit: { name: 'Skicka in', address: () => `${EDITOR_ADDRESS}skicka-in/` },
  handbook: { name: 'Handbok', address: (base: string) => withBase(base, `${links.editors}handbok/`) },
} as const;

/**
 * The frame of every page of the editor, before its module has filled it: the head with its ways, the heading, and where
 * things are told to those who listen. Vite serves the styles, from the project's root.
 * @param script the address of what the page's module became
 */
export function editorPage(
  { title, way = 'write' }: EditorPage,
  script: string,
  token: string,
  { name, base }: Pick<Site, 'name' | 'base'>,
): string {
  const ways = Object.entries(WAYS).map(([key, each]) => {
    const mark = key === way ? ' aria-current="true"' : '';
    return `<li><a href="${escape(each.address(base))}"${mark}>${each.name}</a></li>`;
  });
  return `<!doctype html>
<html lang="sv" data-base="${escape(base)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="redigera-nyckel" content="${token}">
<title>${escape(title)} – ${escape(name)}</title>
<link rel="icon" href="${escape(withBase(base, '/favicon.svg'))}" type="image/svg+xml">
<link rel="stylesheet" href="/scripts/editor/browser/styles/editor.css">
<script type="module" src="${escape(script)}"></script>
</head>
<body class="desk">
<a class="skip" href="#innehall">Till innehållet</a>
<header class="desk-head" aria-label="Redigeraren"><div class="desk-wrap">
<p class="desk-name"><b>Redigera</b> <a href="${escape(withBase(base, links.start))}">${escape(name)}</a></p>
<nav aria-label="Redigera"><ul>${ways.join('')}</ul></nav>
</div></header>
<main id="innehall" class="desk-wrap" tabindex="-1" aria-label="Redigera">
<h1>${escape(title)}</h1>
<noscript><p>Redigeraren behöver JavaScript. Du kan i stället skriva i filerna i mappen content.</p></noscript>
<p class="loading">Hämtar …</p>
</main>
<p id="hors" class="visually-hidden" role="status"></p>
</body>
</html>
`;
}
