import { DARK, FONT, LIGHT } from '../theme.ts';

/** The preview's own dress: that of the portal, in the page itself, since the page is served without the portal. */
export const STYLE = `
:root{color-scheme:light dark;--text:${LIGHT.text};--paper:${LIGHT.paper};--desk:${LIGHT.desk};--line:${LIGHT.line}}
@media (prefers-color-scheme:dark){:root{--text:${DARK.text};--paper:${DARK.paper};--desk:${DARK.desk};--line:${DARK.line}}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--text);font:17px/26px ${FONT}}
main{max-width:84rem;margin:0 auto;padding:1.5rem clamp(1rem,4vw,2.5rem) 4rem}
h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.4rem);line-height:1.2;margin:0 0 .75rem}
h2{font-size:1.4rem;line-height:1.3;margin:2.5rem 0 .75rem;padding-top:1rem;border-top:3px solid var(--text)}
h3{font-size:1.1rem;margin:1.25rem 0 .5rem}
h1,p,li,td{overflow-wrap:anywhere}
p{margin:0 0 .75rem;max-width:40rem}
a{color:var(--text)}
:focus-visible{outline:3px solid var(--text);outline-offset:2px}
.ways,form{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;padding:0;margin:0 0 1rem;list-style:none;align-items:end}
.ways a,label{display:inline-block;min-height:24px}
label{margin-right:.75rem}
fieldset{border:1px solid var(--line);border-radius:3px;padding:.25rem .75rem .5rem;margin:0;min-width:0}
button{font:inherit;font-weight:700;padding:.5rem 1.25rem;border:1px solid var(--text);border-radius:3px;background:var(--text);color:var(--paper)}
.inbox{max-width:40rem;border:1px solid var(--line);border-radius:3px;padding:.75rem 1rem;margin:0 0 .75rem}
.inbox p{margin:0;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.frames{display:flex;flex-wrap:wrap;gap:1.5rem;align-items:flex-start}
figure{margin:0;max-width:100%}
figcaption{font-weight:700;margin-bottom:.25rem}
.scroll{max-width:100%;overflow-x:auto;border:1px solid var(--line)}
iframe{display:block;border:0;height:min(52rem,85vh);background:${LIGHT.paper}}
pre{max-width:100%;overflow-x:auto;margin:0;padding:1rem;background:var(--desk);font:14px/20px ui-monospace,Consolas,Menlo,monospace}
table{border-collapse:collapse;width:100%;font-size:15px;line-height:22px}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line)}
th{font-weight:700}
@media (max-width:40rem){tr,th,td{display:block}th{border:0;padding-bottom:0}}
`.trim();
