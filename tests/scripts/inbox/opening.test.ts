import { describe, expect, test } from 'vitest';
import { classify } from '../../../scripts/inbox/classify.ts';
import { readOpening } from '../../../scripts/inbox/opening.ts';
import { readEml } from '../../../scripts/inbox/read-eml.ts';
import { ANNA, US } from './office.ts';

/** The question as it comes back in an answer: full of digits that are nobody's. */
const QUESTION = `Vilken dag passar vårmötet?

Svara senast 11 december 2026

1. Tisdag 18 maj
2. Torsdag 20 maj
3. Ingen av dem

Svara bara med 1, 2 eller 3.`;
const quoted = QUESTION.split('\n')
  .map((line) => `> ${line}`.trim())
  .join('\n');
const openingOf = (text: string, name = 'Anna Berg') => readOpening(text, name);

/** How mail programs quote what is answered, in Swedish and English, below the answer. */
const BELOW: [string, string][] = [
  [
    'Outlook, Swedish',
    `\n________________________________\nFrån: Stadsledningskontoret <${US}>\nSkickat: den 27 november 2026 09:02\nTill: Anna Berg\nÄmne: Vilken dag passar vårmötet?\n\n${QUESTION}`,
  ],
  [
    'Outlook, English',
    `\nFrom: Stadsledningskontoret <${US}>\nSent: Friday, November 27, 2026 9:02 AM\nTo: Anna Berg\nSubject: Vilken dag?\n\n${QUESTION}`,
  ],
  [
    'older Outlook, Swedish',
    `\n-----Ursprungligt meddelande-----\nFrån: ${US}\nSkickat: den 27 november 2026 09:02\n\n${QUESTION}`,
  ],
  ['older Outlook, English', `\n-----Original Message-----\nFrom: ${US}\nSent: 27 November 2026 09:02\n\n${QUESTION}`],
  ['Gmail, Swedish', `\nDen fre 27 nov. 2026 kl 09:02 skrev Stadsledningskontoret <\n${US}>:\n\n${quoted}`],
  ['Gmail, English', `\nOn Fri, Nov 27, 2026 at 9:02 AM Stadsledningskontoret <${US}>\nwrote:\n\n${quoted}`],
  ['Apple Mail, Swedish', `\n27 nov. 2026 kl. 09:02 skrev Stadsledningskontoret <${US}>:\n\n${quoted}`],
  ['Apple Mail, with no empty line', `27 nov. 2026 kl. 09:02 skrev Stadsledningskontoret <${US}>:\n\n${quoted}`],
  ['Apple Mail, English', `\n> On 27 Nov 2026, at 09:02, Stadsledningskontoret <${US}> wrote:\n>\n${quoted}`],
  ['Thunderbird, Swedish', `\nDen 2026-11-27 kl. 09:02, skrev Stadsledningskontoret:\n${quoted}`],
  ['Thunderbird, English', `\nOn 11/27/26 9:02 AM, Stadsledningskontoret wrote:\n${quoted}`],
  [
    'an iPhone',
    `\nSkickat från min iPhone\n\n27 nov. 2026 kl. 09:02 skrev Stadsledningskontoret <${US}>:\n\n${quoted}`,
  ],
  [
    'an iPhone in English',
    `\nSent from my iPhone\n\n> On 27 Nov 2026, at 09:02, Stadsledningskontoret <${US}> wrote:\n${quoted}`,
  ],
  [
    'Outlook for iOS',
    `\nHämta Outlook för iOS<https://aka.ms/o0ukef>\n________________________________\nFrån: ${US}\n\n${QUESTION}`,
  ],
  [
    'Outlook for Android',
    `\nSkaffa Outlook för Android<https://aka.ms/AAb9ysg>\n________________________________\nFrån: ${US}\n\n${QUESTION}`,
  ],
  [
    'a Samsung',
    `\nSkickat från min Galaxy\n\n-------- Originalmeddelande --------\nFrån: ${US}\nDatum: 2026-11-27 09:02\n\n${QUESTION}`,
  ],
  ['a signature with numbers', `\n--\nAnna Berg\nEnhetschef\n031-365 00 02\n\nFrån: ${US}\n\n${QUESTION}`],
  [
    'a signature that nobody marked',
    `\n\nAnna Berg\nEnhetschef, Övningsförvaltningen\nTelefon: 031-365 00 02\nBesöksadress: Storgatan 2, 411 01 Exempelstad\n\nFrån: ${US}\n\n${QUESTION}`,
  ],
  [
    'a greeting and a disclaimer',
    `\nMed vänlig hälsning\nAnna\n\nDetta mejl kan innehålla uppgifter som omfattas av 2 kap. offentlighets- och sekretesslagen. Har du fått det av misstag, ring 031-365 00 02.\n\nFrån: ${US}\n\n${QUESTION}`,
  ],
  ['nothing at all', ''],
];

describe('the first own line of an answer above what it answers', () => {
  test.each(BELOW)('in %s', (_, rest) => {
    expect(openingOf(`2\n${rest}`)).toMatchObject({ line: '2', hasMore: false });
    expect(openingOf(`\n\nHej!\n\n2\n${rest}`)).toMatchObject({ line: '2', hasMore: false });
  });

  test.each(BELOW.slice(0, 16))('is none where nothing was written, in %s', (_, rest) => {
    expect(openingOf(rest)).toBeUndefined();
  });
});

describe('the first own line of an answer below what it answers', () => {
  test.each([
    [
      'Thunderbird, Swedish',
      `Den 2026-11-27 kl. 09:02, skrev Stadsledningskontoret:\n${quoted}\n\n2\n\n-- \nAnna Berg\n031-365 00 02`,
    ],
    ['Thunderbird, English', `On 11/27/26 9:02 AM, Stadsledningskontoret wrote:\n${quoted}\n2\n`],
    ['Gmail, on two lines', `On Fri, Nov 27, 2026 at 9:02 AM Stadsledningskontoret <${US}>\nwrote:\n\n${quoted}\n\n2`],
    [
      'in the midst of it',
      `Den 2026-11-27 kl. 09:02, skrev Stadsledningskontoret:\n> 1. Tisdag 18 maj\n> 2. Torsdag 20 maj\n2\n> 3. Ingen av dem`,
    ],
    ['without an attribution', `${quoted}\n\n2\n`],
  ])('%s', (_, text) => {
    expect(openingOf(text)).toMatchObject({ line: '2', hasMore: false });
  });

  test('is not looked for where the end of the quotation cannot be seen', () => {
    expect(openingOf(`Från: ${US}\nSkickat: den 27 november 2026\n\n${QUESTION}\n\n2\n`)).toBeUndefined();
    expect(openingOf(`Den 27 nov. 2026 skrev X <${US}>:\n\n${QUESTION}\n\n2\n`)).toBeUndefined();
  });
});

describe('what stands before the answer', () => {
  test.each([
    ['Hej! 2', '2'],
    ['Hej Stadsledningskontoret,\n2', '2'],
    ['Hej!\n\nSvar: 2', 'Svar: 2'],
    ['God morgon!\n2', '2'],
    ['[EXTERN] Det här mejlet kommer utifrån. Klicka inte på länkar.\n\n2', '2'],
    ['Du får inte ofta e-post från anna.berg@exempelstad.example. Läs om varför det här är viktigt\n\n2', '2'],
    ['CAUTION: This email originated from outside of the organization.\n\n2', '2'],
    ['\u200b2\u200b', '2'],
    ['\ufeff2', '2'],
    ['   2   ', '2'],
  ])('%s', (text, line) => {
    expect(openingOf(text)?.line).toBe(line);
  });

  test.each([
    ['Anna Berg\n2', 'the name'],
    ['Mvh Anna\n2', 'the closing'],
    ['-- \n2', 'a signature'],
    ['Skickat från min iPhone\n2', 'what a telephone adds'],
    ['', 'nothing'],
    ['\n \n\t\n', 'empty lines'],
  ])('nothing is an answer after the signature has begun: %s (%s)', (text) => {
    expect(openingOf(text)).toBeUndefined();
  });
});

describe('what is said besides', () => {
  test.each([
    '2\nmen helst inte före klockan nio',
    '2\nKan ej torsdagar',
    '2\n\nKan vi vara på plats i stället?',
    '2\n\nJag kommer en halvtimme senare än de andra den dagen',
    '2\n\nNi har fel telefonnummer till oss.',
    '2\n\nmen inte efter tre',
  ])('is for a person to read: %s', (text) => {
    expect(openingOf(text)).toMatchObject({ line: '2', hasMore: true });
  });

  test.each([
    '2\n\nTack!',
    '2\nTack så mycket',
    '2\n\nHa en bra helg!',
    '2\n\nAnna B\nEnhetschef',
    '2\n\nAnna B\nTel 031-365 00 02\nVi ses gärna på plats.',
  ])('is a greeting or a signature: %s', (text) => {
    expect(openingOf(text)).toMatchObject({ line: '2', hasMore: false });
  });

  test('another answer below stands among the lines below', () => {
    expect(openingOf('1\n2')?.below).toEqual(['2']);
    expect(openingOf('1\n\n2\n')?.below).toEqual(['2']);
  });
});

/** A whole mail, read as the inbox reads it. */
async function read(
  body: string,
  { type = 'text/plain', head = '', subject = 'Sv: Vilken dag passar vårmötet?' } = {},
) {
  const mail = `From: Anna Berg <${ANNA}>\nTo: ${US}\nSubject: ${subject}\nMessage-ID: <1@post.example>\nIn-Reply-To: <fraga-x.0123456789abcdef01234567@exempelstad.example>\n${head}Content-Type: ${type}; charset=utf-8\n\n${body}`;
  const { kind, opening } = classify(await readEml(Buffer.from(mail)), [US]);
  return { kind, line: opening?.line, hasMore: opening?.hasMore };
}

describe('a mail in HTML alone', () => {
  const list = '<ol><li>Tisdag 18 maj</li><li>Torsdag 20 maj</li></ol><p>Svara bara med 1, 2 eller 3.</p>';
  test.each([
    [
      'Outlook',
      `<html><head><style>p{margin:1}</style></head><body><div class="WordSection1"><p class="MsoNormal">2<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>Från:</b> Stadsledningskontoret &lt;${US}&gt; <br><b>Skickat:</b> den 27 november 2026 09:02<br><b>Till:</b> Anna Berg</p></div></div>${list}</div></body></html>`,
    ],
    [
      'Outlook on the web',
      `<div style="font-size:12pt">2</div><div id="appendonsend"></div><hr style="width:98%"><div id="divRplyFwdMsg"><b>Från:</b> X<br><b>Skickat:</b> den 27 november 2026</div>${list}`,
    ],
    [
      'Gmail',
      `<div dir="ltr">2</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Den fre 27 nov. 2026 kl 09:02 skrev X &lt;<a href="mailto:${US}">${US}</a>&gt;:<br></div><blockquote class="gmail_quote">${list}</blockquote></div>`,
    ],
    [
      'Apple Mail',
      `<html><body style="overflow-wrap: break-word;">2<br><div><br><blockquote type="cite"><div>27 nov. 2026 kl. 09:02 skrev X &lt;${US}&gt;:</div>${list}</blockquote></div></body></html>`,
    ],
    [
      'an iPhone',
      `<html><body dir="auto">2<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">Skickat från min iPhone</div><div dir="ltr"><br><blockquote type="cite">27 nov. 2026 kl. 09:02 skrev X:<br><br></blockquote></div><blockquote type="cite">${list}</blockquote></body></html>`,
    ],
    ['a table', `<table><tr><td>2</td></tr></table><hr>${list}`],
  ])('as %s writes it', async (_, html) => {
    expect(await read(html, { type: 'text/html' })).toEqual({ kind: 'other', line: '2', hasMore: false });
  });

  test('that has nothing of its own has no answer', async () => {
    expect((await read(`<blockquote>${list}</blockquote>`, { type: 'text/html' })).line).toBeUndefined();
  });
});

describe('a machine', () => {
  test.each([
    ['an absence that begins with a date', 'Auto-Submitted: auto-replied\n', '2 januari är jag åter.'],
    ['an absence that is a digit', 'Auto-Submitted: auto-generated\n', '2'],
    ['Exchange', 'X-MS-Exchange-Inbox-Rules-Loop: a@b.example\n', '2'],
    ['an old program', 'X-Autoreply: yes\n', '2'],
    ['Precedence', 'Precedence: auto_reply\n', '2'],
  ])('gives no answer: %s', async (_, head, body) => {
    expect(await read(body, { head })).toMatchObject({ kind: 'auto-reply', line: undefined });
  });

  test('that only its words give away gives none either', async () => {
    const body = '2026-12-24 till 2027-01-06\nJag är ledig och åter den 7 januari.';
    expect(await read(body, { subject: 'Automatiskt svar: Vilken dag passar vårmötet?' })).toMatchObject({
      kind: 'auto-reply',
    });
  });

  test.each([
    ['a list', { head: 'List-Id: <x.example>\n' }],
    ['somebody who passes it on', { subject: 'VB: Vilken dag passar vårmötet?' }],
  ])('and %s has no own words here', async (_, how) => {
    expect(await read('2', how)).toMatchObject({ kind: 'other', line: undefined });
  });
});

test('a megabyte of empty lines or of quotation is read at once', () => {
  expect(openingOf('\n'.repeat(1_000_000))).toBeUndefined();
  expect(openingOf('>\n'.repeat(500_000))).toBeUndefined();
  expect(openingOf(`${'a'.repeat(1_000_000)}\n2`)?.line).toHaveLength(200);
});
