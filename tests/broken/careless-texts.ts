import type { Random } from '../bench/random.ts';
import { madeUpNumber } from '../model/made-up-numbers.ts';

/** One break of one text: what the text becomes, on which line it is wrong, and a word that the sentence must have. */
export interface Broken {
  text: string;
  line: number;
  says: RegExp;
}

/** @returns undefined where the text has no place for it */
export type Break = (text: string, random: Random) => Broken | undefined;

/** A field of one line gets another value, or is added after the first. */
const field =
  (key: string, value: string, says: RegExp): Break =>
  (text) => {
    const lines = text.split('\n');
    const end = lines.indexOf('---', 1);
    const at = lines.findIndex((line, index) => index < end && line.startsWith(`${key}:`));
    if (at >= 0 && /^[ \t-]/.test(lines[at + 1] ?? '')) return undefined;
    const put =
      at < 0 ? [...lines.slice(0, 2), `${key}: ${value}`, ...lines.slice(2)] : lines.with(at, `${key}: ${value}`);
    return { text: put.join('\n'), line: (at < 0 ? 2 : at) + 1, says };
  };

/** A line of the head is added just before its end. */
const head =
  (line: string, says: RegExp): Break =>
  (text) => {
    const lines = text.split('\n');
    const end = lines.indexOf('---', 1);
    return { text: lines.toSpliced(end, 0, line).join('\n'), line: end + 1, says };
  };

/** A line of the head is taken away. */
const without =
  (key: string): Break =>
  (text) => {
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.startsWith(`${key}:`));
    if (at < 1 || /^[ \t-]/.test(lines[at + 1] ?? '')) return undefined;
    return { text: lines.toSpliced(at, 1).join('\n'), line: 2, says: /saknas/ };
  };

/** A paragraph is put between two others. @param row the line of the paragraph that is wrong */
const body =
  (paragraph: string, says: RegExp, row = 1): Break =>
  (text, random) => {
    const lines = text.split('\n');
    const end = lines.indexOf('---', 1);
    const gaps = lines.flatMap((line, at) =>
      at > end &&
      line === '' &&
      /^[\p{Lu}]/u.test(lines[at + 1] ?? '') &&
      /^(?:$|[\p{Lu}])/u.test(lines[at - 1] ?? '') &&
      at > end + 1
        ? [at]
        : [],
    );
    const at = gaps.length > 0 ? random.pick(gaps) : lines.length - 1;
    return { text: lines.toSpliced(at, 0, '', paragraph, '').join('\n'), line: at + 1 + row, says };
  };

/** A word of a paragraph is changed. */
const word =
  (change: (word: string) => string, says: RegExp): Break =>
  (text, random) => {
    const lines = text.split('\n');
    const end = lines.indexOf('---', 1);
    const rows = lines.flatMap((line, at) => (at > end && /^\p{Lu}\p{Ll}+ \p{Ll}{5,} /u.test(line) ? [at] : []));
    if (rows.length === 0) return undefined;
    const at = random.pick(rows);
    const changed = lines[at]!.replace(/(?<=^\S+ )\p{Ll}{5,}/u, change);
    return { text: lines.with(at, changed).join('\n'), line: at + 1, says };
  };

const number = madeUpNumber('19900101');
const [year, day, last] = [number.slice(0, 4), number.slice(4, 8), number.slice(8)];
const short = number.slice(2, 8);
const wide = (digits: string) => [...digits].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
const NUMBER = /personnummer/;

/** Types, dates and references. */
const FIELDS: Record<string, Break> = {
  'a day that does not exist': field('published', '2026-02-30', /inte finns/),
  'a date in words': field('published', '26 november 2026', /datum/),
  'a date without zeros': field('published', '2026-1-5', /datum/),
  'a date in one number': field('published', '20261126', /text|datum/),
  'a date with a time': field('published', '2026-11-26T10:00', /datum/),
  'a date with dashes of Word': field('reviewBy', '2027–11–23', /datum/),
  'a review in another lifetime': field('reviewBy', '2072-05-23', /fem år/),
  'a day before the city': field('published', '1026-11-23', /1990/),
  'a day that has not been': field('reviewed', '2027-11-26', /inte har varit/),
  'a review before publication': field('reviewBy', '2020-01-01', /före published/),
  'a missing title': without('title'),
  'a missing owner': without('owner'),
  'a missing audience': without('audiences'),
  'an empty title': field('title', '', /saknas|tom/),
  'a title that is a number': field('title', '2024', /text/),
  'a title that is true': field('title', 'true', /text/),
  'a title that is a list': field('title', '[Rapport, Forskning]', /text/),
  'a title that is a group': field('title', '{ rapport: ny }', /text/),
  'a title of a whole page': field('title', 'Ord '.repeat(60), /längre/),
  'a short summary': field('summary', 'Kort.', /kortare/),
  'a long summary': field('summary', 'En mening till. '.repeat(40), /längre/),
  'a Swedish status': field('status', 'publicerad', /värde/),
  'a Swedish sensitivity': field('sensitivity', 'öppen', /värde/),
  'a language in words': field('language', 'Svenska', /språkkod/),
  'Norway in capitals': field('language', 'NO', /språkkod/),
  'a Swedish yes': field('example', 'ja', /true/),
  'a topic without brackets': field('topics', 'radikalisering', /lista/),
  'no topics': field('topics', '[]', /tom/),
  'too many topics': field('topics', '[natet, skola, radikalisering, hot, samverkan, avhopp]', /fler än/),
  'an unknown topic': field('topics', '[fotbollens-historia]', /finns inte/),
  'a topic with a capital and a blank': field('topics', '[Fotbollens historia]', /giltigt id|menade|finns inte/),
  'a topic that is a number': field('topics', '[7]', /text/),
  'an unknown audience': field('audiences', '[rymdfarare]', /finns inte/),
  'an unknown related text': field('related', '[finns-verkligen-inte]', /ingen text har id/),
  'an unknown law': field('laws', '[lagen-om-allt]', /finns inte/),
  'an unknown contact': field('contacts', '[ingen-alls]', /finns inte/),
  'an unknown successor': field('replacedBy', 'finns-verkligen-inte', /ingen text har id/),
  'a field in Swedish': head('titel: Rubriken', /okänd nyckel/),
  'a misspelt field': head('sumary: En sammanfattning.', /okänd nyckel/),
  'a field with a capital': head('Title: Rubriken', /okänd nyckel/),
  'a person as owner': field('owner', 'Anna Andersson', /personnamn/),
  'a person among the owners': field('owner', 'Kansliet, Karl Svensson', /personnamn/),
  'reader’s words without brackets': field('readerWords', 'hot', /lista/),
  'a meaning for nobody': field('meaning', '{ rymdfarare: Ta upp det på nästa möte. }', /finns inte/),
  'an attachment that is not there': field('attachments', '[{ file: saknas.pdf, title: En bilaga }]', /finns inte/),
  'an attachment of another folder': field(
    'attachments',
    '[{ file: ../../hemligt.pdf, title: En bilaga }]',
    /finns inte/,
  ),
  'a review on a day to come that is none': field('reviewed', 'igår', /datum/),
  'withdrawn without a reason': field('status', 'withdrawn', /withdrawn|tillbakadra/),
  'a silencing without a reason': head('accepts: [{ hint: tid }]', /saknas/),
  'a silencing of nothing known': head('accepts: [{ hint: allt, reason: Vi vill inte se tips. }]', /värde/),
};

/** What YAML makes of it. */
const YAML: Record<string, Break> = {
  'a colon in the title': field('title', 'Hot: en översikt', /kolon/),
  'a number sign in the title': field('title', 'Rapport #3 om unga', /kapas/),
  'an ampersand first': field('title', '&Co och andra', /&/),
  'a star first': field('title', '*Viktigt* om unga', /\*|hör till/),
  'an exclamation mark first': field('title', '!Viktigt om unga', /!/),
  'an at sign first': field('title', '@staden svarar', /@/),
  'a percent sign first': field('title', '%-satser i rapporten', /%/),
  'a back quote first': field('title', '`kod` i titeln', /`/),
  'a quotation mark that is never closed': field('title', '"öppet', /tecken saknas/),
  'text after the quotation': field('title', '"Hot" och oro', /hör inte till|tecken/),
  'the same field twice': (text) => {
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.startsWith('owner:'));
    return at < 0
      ? undefined
      : { text: lines.toSpliced(at, 0, lines[at]!).join('\n'), line: at + 2, says: /två gånger/ };
  },
  'an indented field': (text) => {
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.startsWith('owner:'));
    return at < 0
      ? undefined
      : { text: lines.with(at, `  ${lines[at]}`).join('\n'), line: at + 1, says: /indragen|kolon|mellanslag/ };
  },
  'a tab before a field': (text) => {
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.startsWith('owner:'));
    return at < 0
      ? undefined
      : { text: lines.with(at, `\t${lines[at]}`).join('\n'), line: at + 1, says: /tabb|indragen|kolon/ };
  },
  'a hard space after the colon': (text) => {
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.startsWith('owner: '));
    return at < 0
      ? undefined
      : {
          text: lines.with(at, lines[at]!.replace(': ', ':\u00a0')).join('\n'),
          line: at + 1,
          says: /kolon|mellanslag/,
        };
  },
  'a wide colon': (text) => {
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.startsWith('owner: '));
    return at < 0
      ? undefined
      : { text: lines.with(at, lines[at]!.replace(': ', '：')).join('\n'), line: at + 1, says: /kolon/ };
  },
  'a field without a colon': (text) => {
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.startsWith('owner: '));
    return at < 0
      ? undefined
      : { text: lines.with(at, lines[at]!.replace(':', '')).join('\n'), line: at + 1, says: /kolon/ };
  },
  'an alias': head('asks: *gemensamt', /\*|två gånger/),
  'a merge key': head('<<: *allt', /\*|okänd nyckel/),
  'a tag of code': head('points: !!js/function "x"', /!/),
  'no end of the head': (text) => {
    const lines = text.split('\n');
    return {
      text: lines
        .toSpliced(lines.indexOf('---', 1), 1)
        .join('\n')
        .replace(/^---$/gm, (_, at) => (at === 0 ? '---' : '- - -')),
      line: 1,
      says: /avslutat/,
    };
  },
  'no head': (text) => ({ text: text.replace(/^---\n[\s\S]*?\n---\n/, ''), line: 1, says: /huvud/ }),
  'a blank line before the head': (text) => ({ text: `\n${text}`, line: 1, says: /huvud/ }),
  'a conflict': (text) => {
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.startsWith('owner:'));
    return at < 0
      ? undefined
      : {
          text: lines.toSpliced(at, 1, '<<<<<<< HEAD', lines[at]!, '=======', lines[at]!, '>>>>>>> gren').join('\n'),
          line: at + 1,
          says: /konflikt/,
        };
  },
};

/** What MDX and Markdown make of it. */
const MARKUP: Record<string, Break> = {
  'a box that is never closed': body('<Note title="Tänk på">\n\nTexten fortsätter.', /avslutad/),
  'an unknown component': body('<Ruta>Tänk på.</Ruta>', /okänd komponent/),
  'a misspelt component': body('<Notte title="Tänk på">Ring.</Notte>', /menade du/),
  'an attribute that is none': body('<Note rubrik="Tänk på">Ring.</Note>', /inget attribut/),
  'an attribute of code': body('<Note title={rubrik}>Ring.</Note>', /kod/),
  'an attribute in Swedish marks': body('<Note title=”Tänk på”>Ring.</Note>', /citattecken/),
  'a foreign text without a language': body('<Foreign>Some words</Foreign>', /saknar attributet/),
  'a card without an entry': body('<Entry id="finns-verkligen-inte">Läs den.</Entry>', /finns inte|används/),
  'a number of nobody': body('Ring <Phone id="ingen-alls" /> nu.', /finns inte/),
  'a fact in an article': body('Portalen har <Fact id="antal-artiklar" /> texter.', /<Fact>|egna sidor/),
  'an import': body("import Ruta from './ruta.astro'", /kod/),
  'an export': body('export const titel = 1', /kod/),
  'a sum in braces': body('Summan är {1 + 1}.', /kod/),
  'a brace that is never closed': body('Summan är {1 och mer.', /klammer/),
  'a line break of HTML': body('En rad.<br>En till.', /HTML/),
  'a comment of HTML': body('<!-- glöm inte -->', /HTML-kommentar/),
  'a less-than sign': body('Gruppen är <18 år.', /</),
  'a title in the text': body('# En rubrik till', /ett #/),
  'a heading five steps down': body('##### Djup rubrik', /fyra #|hoppar/),
  'an empty heading': body('## ', /tom/),
  'a heading without a blank': body('##Rubriken', /mellanslag efter #/),
  'a picture that is not there': body('![Diagram över anmälningar](./saknas.png)', /finns inte|saknas/),
  'a picture without words': body('![](./saknas.png)', /alternativtext/),
  'a picture from elsewhere': body('![Diagram](https://example.org/a.png)', /annan webbplats/),
  'a link to no page': body('Läs [vägledningen om allt](/vagledning/finns-verkligen-inte/).', /finns inte/),
  'a link to no heading': body('Läs [mer om det längre ner](#finns-verkligen-inte).', /finns inte/),
  'a link without its slash': body('Läs [sidan om oss](om/).', /följa/),
  'a link to the own machine': body('Läs [utkastet](http://localhost:4321/om/).', /egna datorn/),
  'a link of code': body('Klicka på [knappen för mer](javascript:alert(1)).', /följa/),
  'a link with a space inside': body('Läs [rapporten](https://example.org/en rapport).', /avslutad|mellanslag/),
  'a link with a space between': body('Läs [rapporten] (https://example.org/rapport).', /mellanslag/),
  'a link of a wiki': body('Läs [[rapporten]].', /dubbla/),
  'a link that says nothing': body('Rapporten finns [här](https://example.org/rapport).', /säger inte vart/),
  'a link without words': body('Rapporten [](https://example.org/rapport).', /ingen text/),
  'a link that says another address': body('[https://goteborg.se](https://annan.example/)', /leder till en annan/),
  'a footnote': body('Ett påstående[^1].', /fotnoter/),
  'a box of code': body('```\nkod\n```', /kodrut/),
  'words as code': body('Skriv `published` i huvudet.', /kodstil/),
  'words struck out': body('Det är ~~inte~~ så.', /genomstruken/),
  'a tick box': body('- [ ] Ring chefen', /kryssrutor/),
  'dots of Word': body('• Ring chefen\n• Skriv ner det', /punkten i listan/),
  'a table of one row': body('| Enhet | Antal |\n| Skola | 2 |', /tabellen/),
  'a row with a cell too few': body('| Enhet | Antal |\n| --- | --- |\n| Skola |', /1 cell/, 3),
  'a row with a cell too many': body('| Enhet | Antal |\n| --- | --- |\n| Skola | 2 | 3 |', /3 celler/, 3),
  'a place left to fill': body('FYLL I: vad det betyder för oss', /inte ifyllt/),
  'a note to oneself': body('XXX kolla siffran innan vi lägger ut.', /inte ifyllt/),
  'bold that is never closed': body('Det är **viktigt att ringa.', /fetstil/),
  'a list that is a year': body('1998. Året då det hände.', /lista/),
  'a code for a character': body('Skola &amp;amp; fritid.', /teckenkod/),
};

/** What nobody sees, or somebody else’s letters. */
const CHARACTERS: Record<string, Break> = {
  'text that runs backwards': word((each) => `\u202e${each}`, /riktning/),
  'text that is set apart': word((each) => `\u2067${each}\u2069`, /riktning/),
  'a space of no width': word((each) => `${each.slice(0, 2)}\u200b${each.slice(2)}`, /osynligt/),
  'a joiner of no width': word((each) => `${each.slice(0, 2)}\u200d${each.slice(2)}`, /osynligt/),
  'a non-joiner': word((each) => `${each.slice(0, 2)}\u200c${each.slice(2)}`, /osynligt/),
  'a word joiner': word((each) => `${each.slice(0, 2)}\u2060${each.slice(2)}`, /osynligt/),
  'an invisible plus': word((each) => `${each}\u2064`, /osynligt/),
  'a filler of Hangul': word((each) => `${each}\u3164`, /osynligt/),
  'a joiner of graphemes': word((each) => `${each.slice(0, 2)}\u034f${each.slice(2)}`, /osynligt/),
  'a letter of tags': word((each) => `${each}\u{e0041}`, /osynligt/),
  'a variant of a sign': word((each) => `${each}\u{e0100}`, /osynligt/),
  'a vowel separator of Mongolian': word((each) => `${each.slice(0, 2)}\u180e${each.slice(2)}`, /osynligt/),
  'a message in tags': word(
    (each) => each + [...'ring'].map((letter) => String.fromCodePoint(0xe0000 + letter.codePointAt(0)!)).join(''),
    /osynligt/,
  ),
  'a mark for a picture': word((each) => `${each}\ufffc`, /osynligt|tecken/),
  'a letter of Cyrillic': word(
    (each) => each.replace(/[aoe]/, (letter) => ({ a: 'а', o: 'о', e: 'е' })[letter]!),
    /alfabet/,
  ),
  'a letter of Greek': word((each) => `${each.slice(0, 1)}ο${each.slice(1)}`, /alfabet/),
  'a letter with ten accents': word(
    (each) => each.slice(0, 2) + '\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c' + each.slice(2),
    /accent|tecken/,
  ),
  'letters read wrongly': word((each) => `${each}Ã¶`, /blivit fel/),
  'a sign for what could not be read': word((each) => `${each.slice(0, 2)}\ufffd${each.slice(3)}`, /blivit fel/),
  'a mark of a font': word((each) => `\uf0b7${each}`, /typsnitt/),
  'a bell': word((each) => `${each}\u0007`, /styrtecken/),
  'a line separator': word((each) => `${each}\u2028`, /osynligt/),
  'an address that Outlook wrapped': body(
    'Läs [lägesbilden](https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.cve.se%2F&data=x).',
    /riktiga adressen: https:\/\/www\.cve\.se/,
  ),
  'a host in Cyrillic': body('Läs [stadens sida](https://gоteborg.se/).', /annat alfabet/),
  'a host in Punycode': body('Läs [stadens sida](https://xn--gteborg-1lg.se/).', /annat alfabet/),
  'a name before the host': body('Läs [stadens sida](https://goteborg.se@annan.example/).', /@/),
  'half a character in YAML': field('title', '"Titel \\ud800 här"', /halvt/),
  'nothing in YAML': field('title', '"Titel \\0 här"', /styrtecken/),
  'a hidden turn in YAML': field('title', '"Titel \\u202e här"', /riktning/),
};

/** Personal data, however it is dressed. */
const PERSONAL: Record<string, Break> = {
  'a personal number': body(`Personen (${short}-${last}) ringde.`, NUMBER),
  'one of twelve digits': body(`Ärendet gäller ${number}.`, NUMBER),
  'one with spaces': body(`Ärendet gäller ${year} ${day} ${last}.`, NUMBER),
  'one digit by digit': body(`Ärendet gäller ${[...short, '-', ...last].join(' ')}.`, NUMBER),
  'one with a slash': body(`Ärendet gäller ${short}/${last}.`, NUMBER),
  'one with an underscore': body(`Ärendet gäller ${short}_${last}.`, NUMBER),
  'a temporary one': body('Ärendet gäller 850312-TF12.', NUMBER),
  'one with dots': body(`Ärendet gäller ${short.replace(/(..)(..)(..)/, '$1.$2.$3')}-${last}.`, NUMBER),
  'one with a dash of Word': body(`Ärendet gäller ${short}–${last}.`, NUMBER),
  'one in wide digits': body(`Ärendet gäller ${wide(short)}-${wide(last)}.`, NUMBER),
  'one in Arabic digits': body(
    `Ärendet gäller ${[...short, '-', ...last].map((each) => (each === '-' ? each : String.fromCodePoint(0x660 + Number(each)))).join('')}.`,
    NUMBER,
  ),
  'one with something invisible inside': body(`Ärendet gäller ${short}\u00ad-${last}.`, NUMBER),
  'one in two styles': body(`Ärendet gäller ${short}-**${last}**.`, NUMBER),
  'one over two lines': body(`Ärendet gäller ${short}-\n${last}.`, NUMBER),
  'one in entities': body(`Ärendet gäller ${short}&#45;${last}.`, NUMBER),
  'one with words between': body(`Hen är född ${short} och de fyra sista är ${last}.`, NUMBER),
  'one with its end in brackets': body(`Hen är född ${short} (${last}).`, NUMBER),
  'one with the end hidden': body(`Ärendet gäller ${short}-XXXX.`, NUMBER),
  'one of coordination': body(
    `Ärendet gäller ${madeUpNumber('19900161').slice(2, 8)}-${madeUpNumber('19900161').slice(8)}.`,
    NUMBER,
  ),
  'one in a table': body(`| Född | Slut |\n| --- | --- |\n| ${short} | ${last} |`, NUMBER, 3),
  'one in an address': body(`Läs [ärendet](https://example.org/?p=${short}-${last}).`, NUMBER),
  'one in a comment': body(`{/* ${short}-${last} */}`, NUMBER),
  'one in the title': field('title', `Om ${short}-${last}`, NUMBER),
  'one in escapes': field('title', `"Om ${[...number].map((digit) => `\\x3${digit}`).join('')}"`, NUMBER),
  'a person’s address': body('Skriv till anna.andersson@goteborg.se i dag.', /e-postadress/),
  'a private address': body('Skriv till kontakt77@gmail.com i dag.', /e-postadress/),
  'an address with a written at': body('Skriv till anna.andersson (at) goteborg.se i dag.', /e-postadress/),
  'an address with at in brackets': body('Skriv till anna.andersson[at]goteborg.se i dag.', /e-postadress/),
  'an address with snabel-a': body('Skriv till anna.andersson snabel-a goteborg.se i dag.', /e-postadress/),
  'a mobile number': body('Ring 070-174 06 05 i dag.', /mobilnummer/),
  'a mobile number from abroad': body('Ring +46 (0)70 174 06 05 i dag.', /mobilnummer/),
  'a mobile number in wide digits': body(`Ring ${wide('0701740605')} i dag.`, /mobilnummer/),
  'a number outside the list': body('Ring 031-123 45 67 i dag.', /contacts\.yaml/),
};

/** So much of it that the parser would think for minutes. */
const HUGE: Record<string, Break> = {
  'a book': (text) => ({ text: `${text}\n${'Ord och mer. '.repeat(30_000)}`, line: 1, says: /längre än/ }),
  'a thousand stars': body('*'.repeat(5000), /på rad/),
  'braces by the thousand': body('{'.repeat(90_000), /\{/),
  'quotes in quotes': body(`${'> '.repeat(10_000)}x`, /i varandra/),
};

export const CARELESS: Readonly<Record<string, Break>> = {
  ...FIELDS,
  ...YAML,
  ...MARKUP,
  ...CHARACTERS,
  ...PERSONAL,
  ...HUGE,
};
