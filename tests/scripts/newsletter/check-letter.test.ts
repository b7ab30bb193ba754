import { describe, expect, test } from 'vitest';
import { desk, entryFile, wholeIssue } from './desk.ts';

describe('check of an issue', () => {
  test('reads a number out of the list of contacts, also in the middle of a sentence', async () => {
    const contacts =
      '- { id: larm, name: Larm, purpose: Ring vid fara., phone: "112", verified: seen, source: Påhittat, checked: 2026-11-01 }\n';
    const body = 'Vid fara ringer du <Phone id="larm" />.';
    const { newsletter } = desk({ 'contacts.yaml': contacts, 'newsletters/2026-6.mdx': wholeIssue(body) });
    expect(await newsletter(['check', '2026-6'])).toEqual({ code: 0, said: 'Brevet 2026-6 är utan fel.\n' });
  });

  test('ends well when there are only hints, and says them', async () => {
    const { newsletter } = desk({ 'newsletters/2026-6.mdx': wholeIssue('ABC är en förkortning.') });
    expect(await newsletter(['check', '2026-6'])).toEqual({
      code: 0,
      said: 'Råd (stoppar ingenting):\nnewsletters/2026-6.mdx:11 förkortning – ABC förklaras inte första gången – skriv ut namnet först: ”Hela namnet (ABC)”\n\nBrevet 2026-6 är utan fel.\n',
    });
  });

  test('tells faults and hints apart, all at once, and ends badly', async () => {
    const body = 'ABC. [Borta](/finns-inte/), [här](/ordlista/).\n\n<Entry id="intern">Läs.</Entry>';
    const { newsletter, check } = desk({ 'newsletters/2026-6.mdx': wholeIssue(body) });
    const { code, said } = await newsletter(['check', '2026-6']);
    expect(code).toBe(1);
    expect(said.split('\n')).toEqual([
      'Fel som stoppar brevet:',
      'newsletters/2026-6.mdx:11 brödtext – länktexten ”här” säger inte vart den leder – skriv målets namn som länktext',
      'newsletters/2026-6.mdx:11 länk – sidan /finns-inte/ finns inte – rätta adressen (den slutar med /); är sidan borttagen, ta bort länken',
      'newsletters/2026-6.mdx:13 <Entry> – artikeln ”intern” får inte mejlas: den är inte öppen – ta bort den ur brevet eller ändra artikeln',
      '',
      'Råd (stoppar ingenting):',
      'newsletters/2026-6.mdx:11 förkortning – ABC förklaras inte första gången – skriv ut namnet först: ”Hela namnet (ABC)”',
      '',
      'Brevet 2026-6 har 3 fel.',
      '',
    ]);
    for (const line of (await check()).faults) expect(said).toContain(line);
  });

  test('says the same to machines', async () => {
    const { newsletter } = desk({ 'newsletters/2026-6.mdx': wholeIssue('ABC. TODO') });
    const { code, said } = await newsletter(['check', '2026-6', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(said)).toEqual([
      { severity: 'fault', file: 'newsletters/2026-6.mdx', line: 11, field: 'brödtext', fault: 'inte ifyllt: TODO', remedy: 'skriv det som ska stå där och ta bort märket' },
      { severity: 'hint', file: 'newsletters/2026-6.mdx', line: 11, field: 'förkortning', fault: 'ABC förklaras inte första gången', remedy: 'skriv ut namnet först: ”Hela namnet (ABC)”' },
    ]);
  }); // prettier-ignore

  test('reads a draft, and one whose head cannot be read, and says so', async () => {
    const { newsletter, write } = desk({ 'newsletters/2026-6.mdx': wholeIssue('Text.', 'status: draft\n') });
    expect((await newsletter(['check', '2026-6'])).said).toContain(
      'newsletters/2026-6.mdx:7 status – brevet är ett utkast',
    );
    write('newsletters/2026-6.mdx', wholeIssue('Text.', 'plannd: 2026-12-10\n'));
    expect((await newsletter(['check', '2026-6'])).said).toContain('newsletters/2026-6.mdx:7 plannd – okänd nyckel – menade du `planned`?'); // prettier-ignore
  });

  test('judges an issue dated ahead on its own day, as the content check does', async () => {
    const ahead = wholeIssue('<Entry id="sen">Läs.</Entry>').replace('2026-11-01', '2026-12-10');
    const entry = (day: string) => entryFile('En sen rapport').replace('2026-11-01', day);
    const { newsletter, check, write } = desk({ 'newsletters/2026-6.mdx': ahead, 'reports/sen.mdx': entry('2026-12-09') }); // prettier-ignore
    expect(await newsletter(['check', '2026-6'])).toMatchObject({ code: 0 });
    expect((await check()).faults).toEqual([]);
    write('reports/sen.mdx', entry('2026-12-11'));
    expect((await newsletter(['check', '2026-6'])).said).toContain('får inte mejlas: den publiceras först 2026-12-11');
    expect((await check()).faults.join()).toContain('får inte mejlas: den publiceras först 2026-12-11');
  });

  test('tells of faults in the rest of the content, which stop no letter', async () => {
    const { newsletter } = desk({ 'newsletters/2026-6.mdx': wholeIssue('Text.'), 'reports/fel.mdx': entryFile('Fel', 'fel: 1') }); // prettier-ignore
    const { code, said } = await newsletter(['check', '2026-6']);
    expect(code).toBe(0);
    expect(said).toContain('resten av innehållet har 1 fel: det stoppar inte brevet, men portalen går inte att bygga');
  });

  test.each([
    [['check', '2026-9'], 'Brevet ”2026-9” finns inte. Brev som finns: 2026-6.'],
    [['check', 'sex'], '”sex” är inget brevnummer. Brev som finns: 2026-6.'],
    [['status', '2026-9'], 'Brevet ”2026-9” finns inte. Brev som finns: 2026-6.'],
  ])('answers %j with one kind sentence', async (args, sentence) => {
    const { newsletter } = desk({ 'newsletters/2026-6.mdx': wholeIssue('Text.') });
    expect(await newsletter(args)).toEqual({ code: 1, said: `${sentence}\n` });
  });

  test('says of code and HTML what the content check says, once', async () => {
    const { newsletter, check } = desk({
      'newsletters/2026-6.mdx': wholeIssue('Text `kod` och **fet `kod`**.\n\nexport const a = 1'),
    });
    const { faults } = await check();
    expect(faults).toEqual([
      'newsletters/2026-6.mdx:11 brödtext – kodstil (`…`) används inte i portalen – skriv det som vanlig text eller som en länk',
      'newsletters/2026-6.mdx:13 brödtext – texten har kod (import eller export) – ta bort raden; komponenterna finns utan import',
    ]);
    expect((await newsletter(['check', '2026-6'])).said.split('\n').slice(1, 3)).toEqual(faults);
  });

  test('of a text that cannot be parsed says why, and not that there is none', async () => {
    const { newsletter } = desk({ 'newsletters/2026-6.mdx': wholeIssue('<Note>Öppen') });
    const { said } = await newsletter(['check', '2026-6']);
    expect(said).toContain('taggen <Note> är inte avslutad');
    expect(said).toContain('Brevet 2026-6 har 1 fel.');
  });

  test('says what the content check says of its words', async () => {
    const body = 'De sa "nej nej".\n\n{/* Bra för skolan. */}\n\nEn stavfelning.';
    const { newsletter } = desk({ 'newsletters/2026-6.mdx': wholeIssue(body) });
    const { code, said } = await newsletter(['check', '2026-6']);
    expect(code).toBe(0);
    for (const words of [
      'citattecknet "',
      '”nej nej” står två gånger',
      '”Bra för skolan.” står inom {/*',
      '”stavfelning”',
    ])
      expect(said).toContain(words);
  });

  test('takes the path of the file for its number', async () => {
    const { newsletter } = desk({ 'newsletters/2026-6.mdx': wholeIssue('Text.') });
    expect((await newsletter(['check', 'content/newsletters/2026-6.mdx'])).said).toBe('Brevet 2026-6 är utan fel.\n');
  });
});

describe('status', () => {
  test('shows the year’s rhythm, what is late and what is next', async () => {
    const { newsletter } = desk({
      'newsletters/2026-4.mdx': wholeIssue('Text.', 'sent: 2026-08-14\n'),
      'newsletters/2026-6.mdx': wholeIssue('Text. {/* FYLL I: mer */}', 'planned: 2026-12-03\n'),
    });
    expect(await newsletter(['status'])).toEqual({
      code: 0,
      said: `Informationsbrevet 2026: 6 brev om året, den andra torsdagen i månaden.

  2026-1  12 februari 2026  gjordes inte här
  2026-2  9 april 2026      gjordes inte här
  2026-3  11 juni 2026      gjordes inte här
  2026-4  14 augusti 2026   skickat
  2026-5  8 oktober 2026    försenat, inte påbörjat
  2026-6  3 december 2026   planerat, 1 plats att fylla i

Efter tiden: 2026-5.
Näst på tur: 2026-6, som är skrivet men inte skickat. Pröva det: npm run newsletter -- check 2026-6
Nästa nya brev: 2027-1, 11 februari 2027.
`,
    });
    expect((await newsletter(['status', '2026-6'])).said).toBe(
      'Brev 6, 2026 (3 december 2026): planerat, 1 plats att fylla i\n2026-6 har inte börjat skickas.\n',
    );
  });

  test('keeps a letter in sight that waits since last year', async () => {
    const { newsletter } = desk({ 'newsletters/2025-6.mdx': wholeIssue('Text.') });
    const { said } = await newsletter(['status']);
    expect(said).toContain('2025-6  11 december 2025  försenat, inte skickat');
    expect(said).toContain('Näst på tur: 2025-6');
  });

  test('of an empty portal says how to begin', async () => {
    const { said } = await desk().newsletter(['status']);
    expect(said).toContain('Näst på tur: 2026-1, 10 december 2026. Börja på det: npm run newsletter -- draft');
  });
});
