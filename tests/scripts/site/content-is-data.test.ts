import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { onlyText } from '../../../scripts/site/content-is-data.ts';
import { COMPONENTS } from '../../../src/model/components.ts';
import { MARKUP_FEATURES } from '../../../src/model/body.ts';

const HEAD = '---\ntitle: Titel\n---\n';

const SECRET = 'node:os';

test.each([
  ['an import', 'import os from "node:os"\n\nText.'],
  ['an import that is only run', 'import "node:os"'],
  ['an import that waits', 'Text {import("node:os")}'],
  ['an export', 'export const x = process.env["node:os"]'],
  ['an export from elsewhere', 'export * from "node:os"'],
  ['an expression in a line', 'Summa {6 * 7 + "node:os"}.'],
  ['an expression by itself', '{globalThis["node:os"]}'],
  ['a comment with code after it', '{/* */ globalThis["node:os"]}'],
  ['an attribute that is code', '<Phone id={process.env["node:os"]} />'],
  ['spread attributes', '<Phone {...globalThis["node:os"]} id="polisen" />'],
  ['HTML', '<img src="node:os" onerror="alert(1)" />'],
  ['a script', '<script>{`node:os`}</script>'],
  ['a component that the portal has not', '<Astro.self a="node:os" />'],
  ['a directive of Astro', '<Note set:html="node:os">x</Note>'],
  ['a picture that is a program', '![Bild](node:os)'],
  ['a picture that is a program, in data', '![Bild](data:text/javascript,node:os)'],
  ['a link that is a program', '[Läs riktlinjen](javascript:node:os)'],
  ['a link that hides what it is', '[Läs riktlinjen](java&#115;cript&colon;node:os)'],
  ['code in a list in a quote', '> - Summa {globalThis["node:os"]}'],
  ['what cannot be read', 'Ett { som inte slutar "node:os"'],
])('a text with %s is never compiled: its fault stands there instead', (_, body) => {
  const text = onlyText(HEAD + body);
  expect(compiled(text)).not.toMatch(/node:os"|(?:href|src): "(?!https:)/);
  expect(text).toContain('Rad 4\\:');
});

test.each([
  ['a layout in the head', `---\nlayout: ${SECRET}\n---\nText.`],
  ['a head that Astro ends earlier', `---\ntitle: x\n---x\nimport "${SECRET}"\n\n---\nText.`],
  ['a head of another kind', `+++\nlayout = "${SECRET}"\n+++\nText {globalThis["${SECRET}"]}.`],
  ['a head after a blank line', `\n---\nlayout: ${SECRET}\n---\nText.`],
  ['two heads', `---\ntitle: x\n---\n---\nlayout: ${SECRET}\n---\nText.`],
  ['no head', `import "${SECRET}"`],
])('no code comes by the way of %s', (_, article) => {
  const text = onlyText(article);
  // All before its body is empty, and it ends at the first line that Astro could take for the end.
  expect(text).toMatch(/^---\n+---(?:\n|$)/);
  const js = compiled(text);
  expect(js).not.toMatch(/^import\b.*node:os|globalThis/m);
});

test('what is only text stays as it is, line by line: comments, components, pictures and links', () => {
  const examples = Object.values(COMPONENTS).map(({ example }) => example);
  const body = [
    '{/* Skriv här */}',
    'Text med \\{ klammer } och **fet**.',
    '[Portalen](/sok/) och [polisen](https://polisen.se) och [ring](tel:11414).',
    ...examples,
  ].join('\n\n');
  for (const end of ['\n', '\r\n']) {
    const article = (HEAD + body).replaceAll('\n', end);
    const lines = onlyText(article).split('\n');
    expect(lines.slice(3).join('\n')).toBe(body.replaceAll('\n', end));
  }
});

/** As Astro does it: what it takes for a head becomes spaces. */
function compiled(text: string): string {
  const body = text.replace(/(?:^\uFEFF?|^\s*\n)(?:---|\+\+\+)([\s\S]*?\n)(?:---|\+\+\+)/, (head) =>
    head.replace(/[^\n]/g, ' '),
  );
  return mdxToJs(body, { features: MARKUP_FEATURES }).code;
}
