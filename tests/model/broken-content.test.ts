import { describe, expect, test } from 'vitest';
import { article, faults, issue, meeting } from './small-portal.ts';
import { madeUpNumber } from './made-up-numbers.ts';

/**
 * What editors, Word, other people's web pages and an attacker do to a text. Each is told with its file, its line and what to
 * do, in Swedish, in one round, and the check never throws.
 */
const born = madeUpNumber('19900101').slice(2);
const [day, last] = [born.slice(0, 6), born.slice(6)];
const entity = (text: string) => [...text].map((letter) => `&#${letter.codePointAt(0)};`).join('');
const escape = (text: string) => [...text].map((letter) => `\\x${letter.codePointAt(0)!.toString(16)}`).join('');

const NUMBER = 'personnummer';
const HOST = 'aldrig länkar till';
const MAIL = 'e-postadress';
const MOBILE = 'mobilnummer';

/** Bodies: the text begins on line 11. */
const BODIES: Record<string, [body: string, fault: string, line?: number][]> = {
  'a personal number that only the reader sees': [
    [`${day}-**${last}**`, NUMBER],
    [`${day}-*${last}*`, NUMBER],
    [`**${day}**-${last}`, NUMBER],
    [`${day}\\-${last}`, NUMBER],
    [`${day}{/* x */}-${last}`, NUMBER],
    [`${day}-{/* x */}${last}`, NUMBER],
    [`${day}-\n${last}`, NUMBER],
    [`Text.\n\nMer\n${day}\n${last}`, NUMBER, 14],
    [`${day}\\\n${last}`, NUMBER],
    [entity(born), NUMBER],
    [`${day}-${last.slice(0, 2)}${entity(last.slice(2))}`, NUMBER],
    [`${day}&#45;${last}`, NUMBER],
    [`${day}&nbsp;${last}`, NUMBER],
    [`- ${day}-**${last}**`, NUMBER],
    [`> ${day}-**${last}**`, NUMBER],
    [`| a | b |\n| --- | --- |\n| ${day} | ${last} |`, NUMBER, 13],
    [`## ${day}-**${last}**`, NUMBER],
    [`<Note title="${entity(born)}">Text.</Note>`, NUMBER],
    [`<Note title="Rubrik">${day}-**${last}**</Note>`, NUMBER],
    [`<Foreign lang="en">${day}-**${last}**</Foreign>`, NUMBER],
    [`[${day}-**${last}**](/om/)`, NUMBER],
    [`[Om detta](https://example.org/?p=${day}%2D${last})`, NUMBER],
    [[...born].join(' '), NUMBER],
    [born.replace(/(..)(?!$)/g, '$1 '), NUMBER],
    [`${day}-XXXX`, NUMBER],
    [`19${day}-****`, NUMBER],
    [`{/* ${born} */}`, NUMBER],
  ],
  'a person’s address that only the reader sees': [
    ['anna.ovning\\@exempelstad.example', MAIL],
    ['anna.ovning&#64;exempelstad.example', MAIL],
    ['anna.ovning&commat;exempelstad.example', MAIL],
    ['anna.**ovning**@exempelstad.example', MAIL],
    ['[Skriv till oss](mailto:anna.ovning%40exempelstad.example)', MAIL],
    ['070-**174 06 05**', MOBILE],
    ['07&#48;-174 06 05', MOBILE],
    ['070-174\n06 05', MOBILE],
    ['| a | b |\n| --- | --- |\n| 070-174 | 06 05 |', MOBILE, 13],
  ],
  'a blocked host that only the reader sees': [
    ['https://sparrad\\.example/x', HOST],
    ['https&#58;//sparrad.example', HOST],
    ['<Note>https://**sparrad**.example/x</Note>', HOST],
    ["[Om detta](https://a'b@sparrad.example/x)", HOST],
    ['[Om detta](https://a]b@sparrad.example/x)', HOST],
    ['[Om detta](https://SPARRAD.example./x)', HOST],
    ['[Om detta](https:///sparrad.example/x)', HOST],
    ['[Om detta](https://sparra%64.example/x)', HOST],
    ['[Om detta](https://ｓparrad.example/x)', HOST],
  ],
  'a link that leads elsewhere than it says': [
    ['[https://goteborg.se/logga-in](https://annan.example/login)', 'leder till en annan'],
    ['[goteborg.se](https://annan.example/)', 'leder till en annan'],
    ['[www.goteborg.se](https://goteborg.se.annan.example/)', 'leder till en annan'],
    ['[**https://goteborg.se/a**](https://goteborg.se/b)', 'leder till en annan'],
    ['[trygghet@exempelstad.example](mailto:annan@exempelstad.example)', 'leder någon annanstans'],
    ['[trygghet@exempelstad.example](https://annan.example/)', 'leder någon annanstans'],
    ['[https://goteborg.se](mailto:trygghet@exempelstad.example)', 'leder till en annan'],
    ['[Skriv till oss](mailto:trygghet@exempelstad.example?bcc=annan@annan.example)', 'mottagare som läsaren inte ser'],
    [
      '[Skriv till oss](mailto:trygghet@exempelstad.example?subject=a&CC=b@annan.example)',
      'mottagare som läsaren inte ser',
    ],
    ['[Staden svarar](https://g\u03bfteborg.se/)', 'annat alfabet'],
    ['[Staden svarar](https://xn--gteborg-1lg.se/)', 'annat alfabet'],
    ['[Staden svarar](https://goteborg.se@annan.example/)', '@ före värdnamnet'],
    ['[Staden svarar](http://localhost:4321/om/)', 'egna datorn'],
    ['[Staden svarar](http://127.0.0.1/om/)', 'egna datorn'],
    ['[Staden svarar](http://[::1]:4321/om/)', 'egna datorn'],
    ['[Staden svarar](http://192.168.1.4/om/)', 'egna datorn'],
    ['Se [ovan](#finns-inte).', 'finns inte på sidan'],
    ['[Staden svarar](javascript:alert)', 'går inte att följa'],
    ['[Staden svarar](/finns/inte/)', 'finns inte'],
  ],
  'what Markdown leaves as plain text': [
    ['Se [texten] (/om/).', 'mellanslag mellan ] och ('],
    ['Se (texten)[/om/].', 'bytt plats'],
    ['Se [texten](/om/ och mer.', 'inte avslutad'],
    ['Se [texten](https://example.org/en sida).', 'inte avslutad'],
    ['Se [[texten]].', 'dubbla hakparenteser'],
    ['Text.\n\n##Rubrik', 'mellanslag efter #', 13],
    ['##\u00a0Rubrik', 'mellanslag efter #'],
    ['**fet ** text', 'fetstil'],
    ['ett **öppet ord', 'fetstil'],
    ['- ett **öppet ord', 'fetstil'],
    ['| a |\n| --- |\n| **öppet |', 'fetstil', 13],
    ['• ett\n• två', 'punkten i listan'],
    ['· ett', 'punkten i listan'],
    ['-\u00a0ett\n-\u00a0två', 'hårt mellanslag'],
    ['1.\u00a0ett', 'hårt mellanslag'],
    ['#Rubrik\n\nText.', 'den blir ingen rubrik – skriv ett mellanslag efter tecknen: `## Rubrik`'],
    ['Namn\tAntal\nÅmål\t1', 'en tabell skriver du så här: `| Namn | Antal |`'],
    ['Barn som ses\tofta.', 'byt tabbarna mot mellanslag'],
    ['|\u00a0A | B |\n|\u00a0---|---|\n| 1 | 2 |', 'tabellen'],
    ['| A | B |\n| 1 | 2 |', 'tabellen'],
    ['-ett\n-två', 'mellanslag efter sitt tecken'],
    ['1.Första', 'mellanslag efter sitt tecken'],
    ['> [!NOTE]\n> Hej', '[!…]'],
    [':::note\nHej\n:::', ':::'],
    ['Ord[^1] här', 'fotnoter'],
    ['1998. Året då det hände.', 'blev en lista'],
    ['26. november kom beslutet.', 'blev en lista'],
    ['1. januari kom beslutet.', 'blev en lista'],
    ['- [ ] att göra', 'kryssrutor'],
    ['Ett&amp;nbsp;ord', 'teckenkod'],
    ['## 🧡', 'inga bokstäver'],
    ['## !!!', 'inga bokstäver'],
    ['`kod`', 'kodstil'],
    ['~~borta~~', 'genomstruken'],
  ],
  'characters that nobody sees or that are somebody else’s': [
    ['F\ufffdr alla', 'blivit fel'],
    ['FÃ¶r alla', 'blivit fel'],
    ['Ord â€“ ord', 'blivit fel'],
    ['\uf0b7 punkt', 'visst typsnitt'],
    ['\u202eomvänt', 'vänder på textens riktning'],
    ['ett\u2066två\u2069', 'vänder på textens riktning'],
    ['ett\u000btvå', 'styrtecken'],
    ['ett\u0092två', 'styrtecken'],
    ['Rad\r.\rMAIL FROM:', 'styrtecken'],
    ['ett\u0000två', 'styrtecken'],
    ['ett\u200btvå', 'osynligt mellanrum'],
    ['ett\u2028två', 'osynligt mellanrum'],
    ['a\n\nett&#x202e;två', 'vänder på textens riktning', 13],
  ],
  'leftovers of two people’s changes': [
    ['<<<<<<< HEAD\nEn\n=======\nTvå\n>>>>>>> gren', 'konflikt'],
    ['Ett\n\n>>>>>>> gren', 'konflikt', 13],
    ['Ett\n\n=======', 'konflikt', 13],
    ['Ett\n\n||||||| 4f2a1c', 'konflikt', 13],
  ],
  'code and tags': [
    ['import x from "./x.js"', 'har kod'],
    ['export const a = 1', 'har kod'],
    ['Svaret är {6 * 7}.', 'kod inom klamrar'],
    ['Svaret är {6', 'klammer'],
    ['rad<br>ny', 'HTML (<br>)'],
    ['rad<br />ny', 'HTML (<br>)'],
    ['<b>fet</b>', 'HTML (<b>)'],
    ['<script>alert(1)</script>', '<script> är kod och används inte i texten – ta bort det'],
    ['<Okand>x</Okand>', 'okänd komponent'],
    ['<Note>\n\nText.', 'inte avslutad'],
    ['<Note title=”Tänk”>Text.</Note>', 'svenska citattecken'],
    ['Skriv till <trygg@exempelstad.example> i dag', 'e-postadress inom <'],
    ['<Foreign lang="engelska">x</Foreign>', 'ingen språkkod'],
    ['<Foreign lang="xx">x</Foreign>', 'ingen språkkod'],
    ['<Foreign>x</Foreign>', 'saknar attributet'],
    ['<Phone id="finns-inte" />', 'finns inte'],
    ['<!-- dold -->', 'HTML-kommentar'],
    ['# Rubrik', 'rubriken har ett #'],
    ['### Rubrik', 'hoppar över'],
    ['![](./bild.png)', 'alternativtext'],
    ['![Bild](https://example.org/a.png)', 'annan webbplats'],
  ],
  'what would keep the parser busy for minutes': [
    ['{'.repeat(90_000), '{'],
    ['<'.repeat(90_000), '<'],
    ['<!--'.repeat(25_000), '<'],
    ['&nbsp;'.repeat(15_000), '&'],
    ['.'.repeat(90_000), 'punkter'],
    ['... '.repeat(20_000), 'punkter'],
    ['a{ '.repeat(20_000), '{'],
    ['*'.repeat(5000), 'på rad'],
    ['Ord och mer. '.repeat(30_000), 'längre än', 1],
    ['> '.repeat(10_000) + 'x', 'i varandra'],
  ],
};

/** Fields: [name, value, line]. */
const FIELDS: Record<string, [fields: Record<string, string | undefined>, fault: string, line?: number][]> = {
  'types and dates': [
    [{ published: '2026-02-31' }, 'som inte finns', 4],
    [{ published: '26/11 2026' }, 'inget datum', 4],
    [{ published: '2026–11–20' }, 'inget datum', 4],
    [{ published: '2026' }, 'inget datum', 4],
    [{ reviewBy: '2025-01-01' }, 'före published', 6],
    [{ title: '2024' }, 'ska vara text', 2],
    [{ title: undefined }, 'saknas', 2],
    [{ title: '""' }, 'är tom', 2],
    [{ title: 'x'.repeat(141) }, 'längre än', 2],
    [{ summary: '""' }, 'är tom', 3],
    [{ summary: 'Kort.' }, 'kortare än', 3],
    [{ example: 'kanske' }, 'true', 9],
    [{ status: 'klar' }, 'värde som inte finns', 9],
    [{ sumary: 'x' }, 'okänd nyckel', 9],
    [{ language: 'svenska' }, 'språkkod', 9],
    [{ language: 'xx' }, 'språkkod', 9],
    [{ topics: 'natet' }, 'lista', 7],
    [{ topics: '[]' }, 'är tom', 7],
    [{ topics: '[natet, lokaler, natet, lokaler, natet]' }, 'fler än fyra', 7],
    [{ audiences: '[skola, chef, skola, chef, skola, chef]' }, 'fler än fem', 8],
    [{ points: '[a, b, c, d]' }, 'fler än tre', 9],
  ],
  references: [
    [{ topics: '[Nätet]' }, 'menade du `natet`', 7],
    [{ topics: '[”natet”]' }, 'menade du `natet`', 7],
    [{ audiences: '[SKOLA]' }, 'menade du `skola`', 8],
    [{ topics: '[fotboll]' }, 'finns inte i topics.yaml', 7],
    [{ related: '[finns-inte-alls]' }, 'ingen text har id', 9],
    [{ laws: '[finns-inte]' }, 'finns inte', 9],
    [{ contacts: '[vaxeln]' }, 'menade du `vaxel`', 9],
    [{ replacedBy: 'x' }, 'ersätter sig själv', 9],
    [{ meaning: '{ chef: Ta upp det. }' }, 'bland artikelns målgrupper', 9],
    [{ meaning: '{ __proto__: x }' }, '__proto__', 9],
    [{ attachments: '[{ file: a.pdf, title: A }]' }, 'finns inte', 9],
    [{ owner: 'Anna Andersson' }, 'personnamn', 5],
    [{ owner: 'Kommunen, Lars Lindqvist' }, 'personnamn', 5],
  ],
  'YAML that says something else than it shows': [
    [{ title: 'Hot: en översikt' }, 'kolon', 2],
    [{ title: 'Rapport #3 om unga' }, 'kapas vid #', 2],
    [{ title: '&Co och andra' }, '&', 2],
    [{ title: '*Viktigt' }, '*', 2],
    [{ title: '!!str Hej' }, '!', 2],
    [{ title: '"öppet' }, 'tecken saknas', 2],
    [{ title: '@hej' }, '@', 2],
    [{ ' title': 'Hej' }, 'mellanslag', 9],
    [{ topics: '[natet' }, 'inte avslutad', 7],
    [{ title: '"**Fet** titel"' }, 'visas som det står', 2],
    [{ title: '"[Länk](/om/)"' }, 'visas som det står', 2],
  ],
  'what YAML hides': [
    [{ title: `"${escape(born)}"` }, NUMBER, 2],
    [{ title: `"${day}-${last.slice(0, 2)}${escape(last.slice(2))}"` }, NUMBER, 2],
    [{ title: `>\n  ${day}-\n  ${last}` }, NUMBER, 2],
    [{ points: `["${escape(born)}"]` }, NUMBER, 9],
    [{ title: '"anna.ovning\\x40exempelstad.example"' }, MAIL, 2],
    [{ title: '"07\\x30-174 06 05"' }, MOBILE, 2],
    [{ title: '"https://sparra\\x64.example/x"' }, HOST, 2],
    [{ source: '{ title: a, publisher: b, address: "https://sparra\\x64.example/x" }' }, HOST, 9],
    [{ source: '{ title: a, publisher: b, address: "http://localhost:4321/x" }' }, 'egna datorn', 9],
    [{ source: '{ title: a, publisher: b, address: "https://g\u03bfteborg.se/x" }' }, 'annat alfabet', 9],
    [{ title: '"a\\x0bb"' }, 'styrtecken', 2],
    [{ title: '"a\\0b"' }, 'styrtecken', 2],
    [{ title: '"a\\rb"' }, 'styrtecken', 2],
    [{ title: '"a\\x1bb"' }, 'styrtecken', 2],
    [{ title: '"a\\ud800b"' }, 'halvt tecken', 2],
    [{ title: '"a\\u202eb"' }, 'riktning', 2],
    [{ title: '"a\\ue000b"' }, 'typsnitt', 2],
    [{ title: 'a\u0092b' }, 'styrtecken', 2],
  ],
};

const file = 'reports/x.mdx';
/** A problem as it is printed: file and line, what it is about, what is wrong and what to do. */
const SENTENCE = /^[\p{L}\d/.-]+:\d+ \S.* – \S.* – \S/u;

function expectTold(told: string[], fault: string, place: string): void {
  expect(told.filter((each) => each.startsWith(`${place} `) && each.includes(fault))).not.toEqual([]);
  for (const each of told) expect(each).toMatch(SENTENCE);
  for (const each of told) expect(each).not.toContain(born);
}

describe.each(Object.entries(BODIES))('%s', (_, bodies) => {
  test.each(bodies.map(([body, fault, line]) => ({ body, fault, line, name: body.slice(0, 50) })))(
    '$name',
    ({ body, fault, line = 11 }) => expectTold(faults({ [file]: article({}, body) }), fault, `${file}:${line}`),
  );
});

describe.each(Object.entries(FIELDS))('%s', (_, all) => {
  test.each(all.map(([fields, fault, line]) => ({ fields, fault, line, name: JSON.stringify(fields) })))(
    '$name',
    ({ fields, fault, line }) => expectTold(faults({ [file]: article(fields) }), fault, `${file}:${line}`),
  );
});

describe('lists, letters and meetings', () => {
  test.each<[string, Record<string, string>, string, string]>([
    ['the same search word under two topics', { 'topics.yaml': '- { id: natet, name: Nätet, description: Om. }\n- { id: lokaler, name: Lokaler, description: Om., aliases: [nätet] }\n' }, 'topics.yaml:2', 'står redan under natet'],
    ['the same word twice in the glossary', { 'glossary.yaml': '- { id: ord, term: ord, definition: Ett ord. }\n- { id: annat, term: annat, aliases: [Ord], definition: Ett ord. }\n' }, 'glossary.yaml:2', 'står redan under ord'],
    ['two texts that replace each other', { [file]: article({ replacedBy: 'y' }), 'reports/y.mdx': article({ replacedBy: 'x' }) }, `${file}:9`, 'i en ring: y, x'],
    ['a number that cannot be dialled', { 'contacts.yaml': '- { id: vaxel, name: V, purpose: R., phone: "031 - 12 AB", verified: known, source: P, checked: 2026-11-23 }\n' }, 'contacts.yaml:1', 'inget telefonnummer'],
    ['a letter for a Saturday', { 'newsletters/2026-1.mdx': issue({ planned: '2026-11-28' }) }, 'newsletters/2026-1.mdx:6', 'lördag'],
    ['a letter with a card that names nothing', { 'newsletters/2026-1.mdx': issue({}, '<Entry id="">Text.</Entry>') }, 'newsletters/2026-1.mdx:8', 'finns inte'],
    ['a meeting that a person answers for', { 'network/meetings/a.mdx': meeting({ owner: 'Eva Lund' }) }, 'network/meetings/a.mdx:5', 'personnamn'],
    ['a list with a conflict', { 'topics.yaml': '<<<<<<< HEAD\n- { id: natet, name: Nätet, description: Om. }\n=======\n- { id: a, name: B, description: C. }\n>>>>>>> b\n' }, 'topics.yaml:1', 'konflikt'],
    ['a personal number hidden in a list', { 'glossary.yaml': `- { id: ord, term: ord, definition: "${escape(born)}" }\n` }, 'glossary.yaml:1', NUMBER],
  ])('%s', (_, files, place, fault) => expectTold(faults(files), fault, place)); // prettier-ignore
});

test('everything that is wrong with a text is told in one round', () => {
  const fields = { published: '2026-02-31', topics: '[natett]', owner: 'Anna Andersson' };
  const body = `Se [texten](/finns/inte/) och [bilden] (/om/).\n\n![Bild](./saknas.png)\n\n${day}-**${last}**`;
  expect(faults({ [file]: article(fields, body) }).map((each) => each.split(/,| – /)[0])).toEqual([
    `${file}:4 published`,
    `${file}:5 owner`,
    `${file}:7 topics`,
    `${file}:11 brödtext`,
    `${file}:11 länk`,
    `${file}:13 bild`,
    `${file}:15 personuppgift`,
  ]);
});

test.each([
  ['one blank before the first field', article().replace('title', ' title')],
  ['a field that is empty and too short', article({ summary: '""' })],
  ['a whole conflict in the head', article().replace('title', '<<<<<<< HEAD\ntitle: a\n=======\ntitle')],
])('%s is told in one sentence', (_, text) => expect(faults({ [file]: text })).toHaveLength(1));

describe('what looks odd and is meant is let be', () => {
  test.each([
    'Ett ord \\*\\*med stjärnor\\*\\*.',
    'Enligt [sic] (2024) och lagen [2020] (s. 4).',
    'Se [texten om det](/om/) (den är lång).',
    '1. Ring.\n2. Skriv.',
    '3. Fortsätt.\n4. Sluta.',
    'Priset är 5 * 3 och 2 * 4.',
    '[goteborg.se](https://goteborg.se/trygg)',
    '[https://goteborg.se/](https://www.goteborg.se)',
    '[trygghet@exempelstad.example](mailto:Trygghet@exempelstad.example?subject=Hej)',
    '[Malmö svarar](https://malmö.se/)',
    'Det var 1998. Året därpå 26. Sedan inget.',
    '| År | Antal |\n| --- | --- |\n| 2019 | 4506 |\n| 202011 | 1234 |',
    '<Foreign lang="ar">كلمة</Foreign>',
    'Familjen 👨‍👩‍👧 och ﬁlmen.',
    'Telefontid 9–12, den 5/11, 24/7 …',
    '## Vad gäller?\n\nSe [ovan](#vad-gäller).',
  ])('%s', (body) => expect(faults({ [file]: article({}, body) })).toEqual([]));
});
