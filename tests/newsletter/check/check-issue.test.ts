import { describe, expect, test } from 'vitest';
import { entryFile, issueFile } from '../made-up.ts';
import { FINE, findings, said } from './checked.ts';

test('a letter without faults has nothing said of it', async () => expect(await said(FINE)).toEqual([]));

describe('places that are not filled', () => {
  test('are faults in the head and in the text, each with its line', async () => {
    const body = `{/* FYLL I: lägesbilden */}\n\n<Entry id="spelrapport">{/* FYLL I: varför ”x” är bra */}</Entry>\n`;
    const found = await said(body, { head: { subject: 'Brev 6: FYLL I: ämnet' } });
    expect(found.filter((each) => each.includes('inte ifyllt'))).toEqual([
      'fault :8 subject – inte ifyllt: ämnet – skriv det som ska stå där',
      'fault :11 brödtext – inte ifyllt: lägesbilden – byt hela märket, från {/* till */}, mot det som ska stå där',
      'fault :13 brödtext – inte ifyllt: varför ”x” är bra – byt hela märket, från {/* till */}, mot det som ska stå där',
    ]);
  });

  test.each(['TODO', 'XXX', 'Lorem ipsum dolor'])('%s is one too', async (words) => {
    expect((await said(`${FINE}\n${words} här.`)).join()).toContain('inte ifyllt');
  });

  test('are not any words that look like it', async () => {
    expect(await said(`${FINE}\nFyll i blanketten. Xxx är inget ord. {/* en anteckning */}`)).toEqual([]);
  });
});

describe('links', () => {
  test('to a place that is not there are faults, in the letter and on another page', async () => {
    const body = `${FINE}\n[Till delen](#lagesbild), [till ingenting](#lagesbilden), [till stycket](/rapporter/brott/#sa-gor-vi), [till rubriken](/rapporter/brott/#så-gör-vi).`;
    const files = { 'reports/brott.mdx': `${entryFile('Om brott')}\n## Så gör vi\n\nText.\n` };
    expect(await said(body, { files })).toEqual([
      'fault :16 länk – stället #lagesbilden finns inte i brevet – menade du #lagesbild?',
      'fault :16 länk – stället #sa-gor-vi finns inte på sidan /rapporter/brott/ – menade du /rapporter/brott/#så-gör-vi?',
    ]);
  });

  test.each(['läs mer', 'Här', 'Klicka här', 'Läs mer här.', 'hit', 'Denna länk', 'Mer information', 'Se allt'])(
    'that say ”%s” alone are told once, with their line',
    async (words) => {
      expect(await said(`${FINE}\n[${words}](/rapporter/brott/)`)).toEqual([
        `fault :16 brödtext – länktexten ”${words}” säger inte vart den leder – skriv målets namn som länktext`,
      ]);
    },
  );

  test('that say where they lead are fine', async () => {
    expect(await said(`${FINE}\n[Läs mer om brott](/rapporter/brott/), [här i staden](/rapporter/brott/).`)).toEqual(
      [],
    );
  });

  test('to what is never linked to are faults', async () => {
    const files = { 'blocked-hosts.yaml': 'extremist: [sparrad.example]\n' };
    expect((await said(`${FINE}\n[En sida](https://sparrad.example/)`, { files })).join()).toContain(
      'fault :16 länk – länkar till en webbplats som portalen aldrig länkar till',
    );
  });
});

describe('personal data', () => {
  test('is told with its line and never repeated', async () => {
    const body = `${FINE}\n19811218-9876 ringer 070-123 45 67 eller skriver till anna.andersson@exempelstad.example och eva@gmail.com.`;
    const found = await said(body);
    expect(found.map((each) => each.split(' – ').slice(0, 2).join(' – '))).toEqual([
      'fault :16 personuppgift – ett personnummer eller samordningsnummer',
      'fault :16 personuppgift, tecken 55 – en persons e-postadress',
      'fault :16 personuppgift, tecken 94 – en persons e-postadress',
      'fault :16 personuppgift – ett mobilnummer',
    ]);
    expect(found.join()).not.toMatch(/9876|123 45 67|anna|gmail/);
  });

  test('that a card brings in is found in the finished mail', async () => {
    const files = {
      'reports/brott.mdx': entryFile('Om brott', '', 'Ring 070-123 45 67 om du vill veta mer om det här.'),
    };
    expect(await said(`${FINE}\n<Entry id="brott">Läs den.</Entry>`, { files })).toEqual([
      'fault  personuppgift – ett mobilnummer – ta bort det ur brevet, eller ur den artikel som kortet hämtar sin text från',
    ]);
  });

  test('is not the sender’s mailbox in the footer', async () => expect(await said(FINE)).toEqual([]));
});

describe('what may not be mailed', () => {
  test('an entry that is not open is a fault, and so is one that is not there', async () => {
    expect(await said(`${FINE}\n<Entry id="intern">Läs.</Entry>\n\n<Entry id="finns-inte">Läs.</Entry>`)).toEqual([
      'fault :16 <Entry> – artikeln ”intern” får inte mejlas: den är inte öppen – ta bort den ur brevet eller ändra artikeln',
      'fault :18 <Entry> – artikeln ”finns-inte” finns inte – är den borttagen, omdöpt eller inte skriven än? skriv filnamnet på den som gäller, utan .mdx, ta bort raden, eller hämta tillbaka den (Borttagna texter i redigeraren)',
    ]);
  });

  test('an entry that is published later is a fault today and none on the day of the letter', async () => {
    const files = {
      'reports/brott.mdx': entryFile('Om brott').replace('published: 2026-11-01', 'published: 2026-12-05'),
    };
    const body = `${FINE}\n<Entry id="brott">Läs den.</Entry>`;
    expect(await said(body, { files })).toHaveLength(1);
    expect(await said(body, { files, today: '2026-12-06' })).toEqual([]);
  });

  test('an entry that stands twice, or that was mailed before, is a hint', async () => {
    const files = { 'newsletters/2026-5.mdx': issueFile('<Entry id="brott">Läs.</Entry>', { sent: '2026-10-08' }) };
    expect(await said(`${FINE}\n<Entry id="spelrapport">Igen.</Entry>`)).toEqual([
      'hint :16 <Entry> – artikeln ”spelrapport” står två gånger i brevet – ta bort den ena',
    ]);
    const body = `${FINE}\nBrottsförebyggande rådet (Brå) och Center mot våldsbejakande extremism (CVE).\n\n<Entry id="brott">Igen.</Entry>`;
    expect(await said(body, { files })).toEqual([
      'hint :18 <Entry> – artikeln ”brott” mejlades i brev 2026-5 – ta bort den, om inget har hänt sedan dess',
    ]);
  });

  test('an image is a fault, with or without words for it', async () => {
    const found = (await said(`${FINE}\n![](./bild.png)`)).join('\n');
    expect(found).toContain('bilden saknar alternativtext');
    expect(found).toContain('brev skickas utan bilder');
  });
});

describe('the head', () => {
  const about = async (head: Record<string, string>) =>
    (await said(FINE, { head })).map((each) => each.split(' – ')[1]);

  test('a subject that telephones cut is a hint', async () => {
    expect(await about({ subject: 'Ä'.repeat(61) })).toEqual(['ämnesraden har 61 tecken och kapas i telefoner']);
    expect(await about({ subject: 'Ä'.repeat(60) })).toEqual([]);
  });

  test('a title too long to be the subject is a fault', async () => {
    expect(await about({ title: 'Ä'.repeat(91) })).toEqual(['ämnesraden har 91 tecken']);
  });

  test('a preheader that is too short or the same as the subject is a hint', async () => {
    expect(await about({ preheader: 'Kort.' })).toEqual([
      'förhandstexten har bara 5 tecken, så programmen fyller på med annat',
    ]);
    const words = 'Ett ämne som är långt nog för att räcka';
    expect(await about({ subject: words, preheader: `${words}.` })).toEqual([
      'förhandstexten säger samma sak som ämnesraden',
    ]);
  });
});

describe('reading', () => {
  const words = (count: number) => `${Array.from({ length: count }, () => 'ord').join(' ')}.`;

  test('a sentence over 25 words is a hint; one of 25 is not', async () => {
    expect(await said(`${FINE}\nKort. ${words(26).replace('ord', 'Långa')} Kort.`)).toEqual([
      'hint :16 mening – meningen som börjar ”Långa ord ord ord ord …” har 26 ord – dela den; sikta på högst 25 ord',
    ]);
    expect(await said(`${FINE}\n${words(25)}`)).toEqual([]);
  });

  test('is not about a card’s own text, nor about words in another language', async () => {
    const files = { 'reports/brott.mdx': entryFile('Om brott', '', words(40)) };
    const foreign = `<Foreign lang="en">${words(40)} UNCLASSIFIED</Foreign>`;
    expect(await said(`${FINE}\n<Entry id="brott">Läs.</Entry>\n\n${foreign}`, { files })).toEqual([]);
  });

  test('an abbreviation is explained where it is first met, with the glossary’s words', async () => {
    expect(await said(`${FINE}\nCVE ger stöd. CVE är bra, och så Brå.`)).toEqual([
      'hint :16 förkortning – Brå förklaras inte första gången – skriv ”Brottsförebyggande rådet (Brå)”',
      'hint :16 förkortning – CVE förklaras inte första gången – skriv ”Center mot våldsbejakande extremism (CVE)”',
    ]);
    expect(await said(`${FINE}\nCenter mot våldsbejakande extremism (CVE) ger stöd. CVE är bra.`)).toEqual([]);
  });

  test('other words in capitals are asked about, but not those everybody knows, nor names', async () => {
    expect(await said(`${FINE}\nEU, FN, VOX-Pol och TE-SAT.`)).toEqual([
      'hint :16 förkortning – TE-SAT förklaras inte första gången – skriv ut namnet först: ”Hela namnet (TE-SAT)”',
    ]);
    expect(await said(`${FINE}\nEn rapport om läget (TE-SAT) finns.`)).toEqual([]);
  });

  test('a card may be the first to use one', async () => {
    const found = await said(`<Entry id="brott">Läs den.</Entry>\n\n${FINE}`);
    expect(found).toEqual([
      'hint :10 förkortning – Brå förklaras inte första gången (ordet står i kortets text) – skriv ”Brottsförebyggande rådet (Brå)” i brevet före kortet, eller i artikeln',
      'hint :10 förkortning – CVE förklaras inte första gången (ordet står i kortets text) – skriv ”Center mot våldsbejakande extremism (CVE)” i brevet före kortet, eller i artikeln',
    ]);
  });
});

describe('what the reader would look for in vain', () => {
  const empty = (part: string, remedy = 'skriv något under den, eller ta bort rubriken') =>
    `rubrik – under rubriken ”${part}” står ingenting som läsarna ser – ${remedy}`;

  test('a part with nothing in it is a fault, last in the letter too', async () => {
    expect(await said(`${FINE}\n## Rapporter\n\n## På gång`)).toEqual([
      `fault :16 ${empty('Rapporter')}`,
      `fault :18 ${empty('På gång')}`,
    ]);
  });

  test('so is one whose words stand in the comment that was to be filled in', async () => {
    expect(await said(`${FINE}\n## På gång\n\n{/* - **Skola:** Gå igenom tecknen. */}`)).toEqual([
      `fault :16 ${empty('På gång', 'ta bort {/* och */} runt texten som står där, eller ta bort rubriken')}`,
    ]);
  });

  test('a place that is still to fill is told as that alone', async () => {
    const body = `${FINE}\n## Rapporter\n\n<Entry id="podden">\n{/* FYLL I: varför */}\n</Entry>\n\n## På gång\n\n{/* FYLL I: mötet */}`;
    expect((await said(body)).filter((each) => !each.includes('inte ifyllt'))).toEqual([]);
  });

  test('a card that does not say why is a hint, with a comment in it too', async () => {
    const why =
      'kortet för ”podden” säger inte varför texten är värd att läsa – skriv `<Entry id="podden">Varför.</Entry>`';
    for (const card of ['<Entry id="podden" />', '<Entry id="podden">\n{/* Bra. */}\n</Entry>'])
      expect(await said(`${FINE}\n${card}`)).toEqual([`hint :16 <Entry> – ${why}`]);
  });
});

describe('the state of the letter', () => {
  test('a withdrawn one is never sent again, one that was sent is told to have been', async () => {
    const withdrawn = { status: 'withdrawn', sent: '2026-11-21' };
    expect((await findings(FINE, { head: { sent: '2026-11-21' } })).map(({ severity, fault }) => `${severity} ${fault}`)).toEqual(['hint brevet skickades 2026-11-21']); // prettier-ignore
    expect((await said(FINE, { head: withdrawn })).some((each) => each.startsWith('fault') && each.includes('brevet är tillbakadraget'))).toBe(true); // prettier-ignore
  });

  test('one without a word is a fault', async () => {
    expect((await said('')).join()).toContain('fault  brödtext – brevet har ingen text – skriv brevet under huvudet');
  });
});

test('all findings come at once, in the order of the file, what concerns the mail last', async () => {
  const body = `{/* FYLL I: början */}\n\n## Del\n\n#### Fyra\n\n[här](/rapporter/brott/) ${'lång '.repeat(22_000)}\n\n<Entry id="spelrapport">Läs.</Entry>`;
  const found = await findings(body);
  const lines = found.map(({ line }) => line ?? Infinity);
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  expect(new Set(found.map(({ field }) => field))).toEqual(new Set(['brödtext', 'mening', 'rubrik', 'storlek']));
  expect(found.some(({ fault }) => fault.includes('Gmail klipper av vid 102 kB'))).toBe(true);
});

describe('balance', () => {
  const only = async (body: string, head = {}) =>
    (await said(body, { head }))
      .filter((each) => / (?:källor|språk|lägesbild) – /.test(each))
      .map((each) => each.replace('  ', ' '));
  const CARD = '\n\n<Entry id="spelrapport" />\n';

  test('sources older than half a year before the letter’s day are told of, with the newest day they can have', async () => {
    expect(await only(`## Lägesbild\n\nText.${CARD}`, { planned: '2027-08-12' })).toEqual([
      'hint källor – brevets nyaste källa är från 31 december 2026 eller tidigare, mer än 6 månader före brevets dag – sök efter nyare källor, eller säg i lägesbilden varför de äldre fortfarande gäller',
    ]);
    expect(await only(`## Lägesbild\n\nText.${CARD}`, { planned: '2027-06-10' })).toEqual([]);
    expect(await only('## Lägesbild\n\nText utan källor.')).toEqual([]);
  });

  test('cards that are mostly in another language are counted', async () => {
    expect(await only('## Rapporter\n\n<Entry id="oversikt" />\n', { planned: '2025-02-13' })).toEqual([
      'hint språk – 1 av brevets 1 kort leder till källor på andra språk än svenska – byt ut några mot svenska källor',
    ]);
    expect(await only(`## Rapporter\n\n<Entry id="oversikt" />${CARD}`)).toEqual([]);
  });

  test.each([
    ['Högerextremismen ökar.', 'högerextremism'],
    ['Islamistiska miljöer beskrivs.', 'islamistisk'],
    ['Den autonoma miljön, alltså vänsterextremism.', 'vänsterextremism'],
  ])('a lägesbild of one environment says so: %s', async (words, name) => {
    expect((await only(`## Lägesbild\n\n${words}${CARD}`))[0]).toContain(`nämner en enda miljö (${name})`);
  });

  test('of several environments, or of none by name, nothing is said', async () => {
    expect(await only(`## Lägesbild\n\nHögerextremism och islamistisk extremism.${CARD}`)).toEqual([]);
    expect(await only(`## Lägesbild\n\nMer händer på nätet.${CARD}`)).toEqual([]);
    expect(await only(`## Rapporter\n\nHögerextremism.${CARD}`)).toEqual([]);
  });
});
