import { placeOf, type LetterFinding } from '../check/letter-finding.ts';
import { escape, escapeSaid } from '../escape.ts';
import { isSame, type Difference } from '../same-words.ts';
import { framesHtml, lookForm } from './frames.ts';
import type { Shown } from './look.ts';
import { STYLE } from './style.ts';

/** Everything that the preview of a mail to all shows. */
export interface Preview {
  /** What it is: `brev 2026-6`. */
  name: string;
  title: string;
  /** Name of the sender. */
  from: string;
  subject: string;
  preheader: string;
  /** Size of the HTML in bytes. */
  bytes: number;
  text: string;
  /** Headers of the mail to a made-up recipient, decoded. */
  headers: readonly { name: string; value: string }[];
  /** What `check` says of the issue. */
  findings: readonly LetterFinding[];
  differences: readonly Difference[];
  shown: Shown;
  /** Address of a script that shows the page anew when the content changes. */
  reload?: string | undefined;
}

/** The preview as a whole page. It works without scripts; every choice is an address of its own. */
export function previewPage(preview: Preview): string {
  const { name, title, text, reload, shown } = preview;
  return page(
    `Förhandsvisning av ${name}`,
    `<p>Så här blir mejlet. Inget skickas härifrån.</p>
<nav aria-label="På sidan"><ul class="ways">
<li><a href="#kontroll">Kontroll</a></li><li><a href="#skillnader">Skillnader</a></li><li><a href="#mejlet">Mejlet</a></li><li><a href="#text">Ren text</a></li><li><a href="#huvuden">Huvuden</a></li>
</ul></nav>
${inbox(preview)}
<section id="kontroll"><h2>Kontroll</h2>${findingsHtml(preview)}</section>
<section id="skillnader"><h2>Skillnader mot webbutgåvan</h2>${differencesHtml(preview)}</section>
<section id="mejlet"><h2>Mejlet</h2>${lookForm(shown)}${framesHtml(shown)}</section>
<section id="text"><h2>Ren text</h2><pre tabindex="0" role="region" aria-label="Brevet som ren text">${escape(text)}</pre></section>
<section id="huvuden"><h2>Huvuden</h2><p>Som i ett mejl till en påhittad mottagare.</p>${headersHtml(preview)}</section>`,
    { heading: `Förhandsvisning: ${title}`, reload },
  );
}

/** A page that says what must be mended before there is a preview. */
export function brokenPage(faults: readonly string[], reload?: string): string {
  const list = faults.map((fault) => `<li>${escapeSaid(fault)}</li>`).join('\n');
  return page('Förhandsvisning', `<p>Rätta det här först, och ladda sedan om sidan.</p>\n<ul>${list}</ul>`, {
    heading: 'Innehållet har fel',
    reload,
  });
}

function page(title: string, body: string, { heading, reload }: { heading: string; reload?: string | undefined }) {
  return `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title><meta name="robots" content="noindex"><style>${STYLE}</style>
${reload ? `<script type="module" src="${escape(reload)}"></script>` : ''}</head>
<body><main><h1>${escape(heading)}</h1>
${body}
</main></body></html>
`;
}

const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1).replace('.', ',');

function inbox({ from, subject, preheader, bytes }: Preview): string {
  return `<section><h2>I inkorgen</h2>
<div class="inbox"><p><strong>${escape(from)}</strong></p><p>${escape(subject)}</p><p>${escape(preheader)}</p></div>
<p>Ämnet har ${[...subject].length} tecken och förhandstexten ${[...preheader].length}. HTML-delen är ${kilobytes(bytes)} kB; Gmail klipper vid 102 kB.</p></section>`;
}

function findingsHtml({ findings }: Preview): string {
  const group = (severity: LetterFinding['severity'], heading: string) => {
    const some = findings.filter((each) => each.severity === severity);
    const lines = some.map(
      (each) => `<li><b>${escape(placeOf(each))}</b>: ${escapeSaid(each.fault)} – ${escapeSaid(each.remedy)}</li>`,
    );
    return some.length === 0 ? '' : `<h3>${heading} (${some.length})</h3><ul>${lines.join('\n')}</ul>`;
  };
  return findings.length === 0
    ? '<p>Inga fel och inga råd.</p>'
    : group('fault', 'Fel som stoppar brevet') + group('hint', 'Råd (stoppar ingenting)');
}

function differencesHtml({ differences }: Preview): string {
  const told = differences.filter((each) => !isSame(each));
  if (told.length === 0) return '<p>Inga. Webbutgåvan, mejlet och den rena texten har samma ord i samma ordning.</p>';
  const lines = told.flatMap(({ channel, lost, added }) => [
    ...lost.map((line) => `<li>Saknas i ${channel}: ”${escape(line)}”</li>`),
    ...(added.length > 0 ? [`<li>Finns bara i ${channel}: ”${escape(added.join(' '))}”</li>`] : []),
  ]);
  return `<p><strong>Kanalerna skiljer sig åt. Det är ett fel i portalen, inte i din text.</strong></p><ul>${lines.join('\n')}</ul>`;
}

function headersHtml({ headers }: Preview): string {
  const rows = headers.map(
    ({ name, value }) => `<tr><th scope="row">${escape(name)}</th><td>${escape(value)}</td></tr>`,
  );
  return `<table><tbody>${rows.join('\n')}</tbody></table>`;
}
