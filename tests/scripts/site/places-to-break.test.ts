import { expect, test } from 'vitest';
import { withPlacesToBreak } from '../../../scripts/site/places-to-break.ts';
import { compoundWords, tailsKept } from '../../../src/search/compounds.ts';
import { softHyphens } from '../../../src/search/soft-hyphens.ts';

const hyphenated = softHyphens(
  tailsKept(compoundWords({ begins: new Set(['omvärlds']), ends: new Set(['bevakning']) }, new Set())),
);
const LONG = 'Omvärldsbevakning';

/** The body of a page with its places to break, made visible. */
const broken = (body: string) =>
  withPlacesToBreak(`<head><title>${LONG}</title></head><body>${body}</body>`, hyphenated)
    .replaceAll('\u00AD', '·')
    .replace(/^.*<body>|<\/body>$/g, '');

test('headings, of tables too, terms, tabs and tiles are marked, whatever stands in them', () => {
  expect(broken(`<h2 id="a">Om <a href="/omvarld/">${LONG}</a></h2>`)).toBe(
    '<h2 id="a">Om <a href="/omvarld/">Omvärlds·bevakning</a></h2>',
  );
  expect(broken(`<dt>${LONG}</dt><p class="tab">${LONG}</p>`)).toBe(
    '<dt>Omvärlds·bevakning</dt><p class="tab">Omvärlds·bevakning</p>',
  );
  expect(broken(`<tr><th scope="row">${LONG}</th><td>${LONG}</td></tr>`)).toBe(
    `<tr><th scope="row">Omvärlds·bevakning</th><td>${LONG}</td></tr>`,
  );
  expect(broken(`<ul class="tiles"><li><a href="/"><b>${LONG}</b> 3</a></li></ul>`)).toContain('Omvärlds·bevakning');
});

test('running text, the title of the page, attributes and what is in another language are not', () => {
  expect(withPlacesToBreak(`<title>${LONG}</title><body></body>`, hyphenated)).toContain(`<title>${LONG}</title>`);
  const whole = `<p>${LONG}</p><h2 aria-label="${LONG}">x</h2><h3 lang="no">${LONG}</h3>`;
  expect(broken(whole)).toBe(whole);
});

test('an address may end a line after its @ and slashes and before its dots', () => {
  expect(broken('<a href="mailto:x">stadsledningskontoret@stadshuset.goteborg.se</a>')).toBe(
    '<a href="mailto:x">stadsledningskontoret@<wbr>stadshuset<wbr>.goteborg<wbr>.se</a>',
  );
  expect(broken('<dd>https://doi.org/10.1080/1057610X.2022</dd>')).toBe(
    '<dd>https://<wbr>doi<wbr>.org/<wbr>10<wbr>.1080/<wbr>1057610X<wbr>.2022</dd>',
  );
});

test('text to copy, scripts and sentences are left as they are', () => {
  const whole =
    '<pre>https://kontaktnatet.example/rapporter/</pre><script src="/_astro/en.lang.adress.med.punkter.js"></script><p>och/eller. Så här: slut.</p>';
  expect(broken(whole)).toBe(whole);
});
