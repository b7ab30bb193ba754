import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { putRecipients } from '../../../scripts/data/recipients.ts';
import { putSuppression } from '../../../scripts/data/suppressions.ts';
import { startMailServer } from '../../support/mail-server.ts';
import { person } from '../register/made-up.ts';
import { pollOffice } from './poll-office.ts';
import { code, handedIn, sheetRows } from './sheets/spoiled.ts';

const SENDER = ['--as', 'Avsändaren', '--yes'];

function roundOffice() {
  const office = pollOffice();
  const place = (id: string) => path.join(office.content, 'network', 'rounds', `${id}.yaml`);
  const sheets = path.join(office.data, '..', 'blad');
  mkdirSync(sheets);
  return {
    ...office,
    sheets,
    network: (args: string[], env?: Record<string, string>) => office.command('network', args, env),
    round: (id: string) => readFileSync(place(id), 'utf8'),
    writeRound: (id: string, text: string) => writeFileSync(place(id), text),
    handIn: async (name: string, rows: Parameters<typeof handedIn>[0]) =>
      writeFileSync(path.join(sheets, name), await handedIn(rows)),
  };
}

describe('npm run network -- sheets', () => {
  test('sends one mail a person, with the own unit’s sheet, exactly once', async () => {
    const office = roundOffice();
    const smtp = await startMailServer();
    const env = { SMTP_URL: `smtp://127.0.0.1:${smtp.port}` };
    expect(await office.network(['sheets', ...SENDER], env)).toMatchObject({
      code: 1,
      said: expect.stringContaining('Mejlet med bladen för 2026-2 är inte godkänt av någon annan än Avsändaren.'),
    });
    expect((await office.network(['sheets', '2026-2', '--approve', 'Granskaren'])).code).toBe(0);
    const sent = await office.network(['sheets', '2026-2', ...SENDER], env);
    expect(sent).toMatchObject({ code: 0, said: expect.stringContaining('3 av 4 enheter har fått sitt blad') });
    expect(sent.said).toContain('De här enheterna har ingen kontaktperson eller ersättare som nås');
    const got = smtp.received.splice(0);
    expect(got).toHaveLength(21);
    expect(new Set(got.map(({ to }) => to[0])).size).toBe(21);
    const unitOf: Record<string, string> = {
      person0: 'trygghetskontoret',
      person12: 'exempelbostader-ab',
      ensam: 'ovningsforvaltningen',
    };
    for (const [who, unit] of Object.entries(unitOf)) {
      const mail = await PostalMime.parse(got.find(({ to }) => to[0] === `${who}@exempelstad.example`)!.raw);
      expect(mail.attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
        [`uppfoljning-2026-2-${unit}.xlsx`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      ]);
      expect(mail.text).toContain('Välj ett läge på varje rad');
      expect(mail.html).toContain('Välj ett läge på varje rad');
      writeFileSync(path.join(office.sheets, `${unit}.xlsx`), Buffer.from(mail.attachments[0]!.content as ArrayBuffer));
    }
    expect(await office.network(['sheets', '2026-2', ...SENDER], env)).toMatchObject({
      code: 0,
      said: expect.stringContaining('är redan skickat till alla'),
    });
    expect(smtp.received).toEqual([]);
    // A unit that had nobody gets its sheet when it has somebody; the others get nothing more.
    const newcomer = 'ny@exempelstad.example';
    office.database((opened) => putRecipients(opened, [person({ address: newcomer, unit: 'exempelstadshus-ab' })]));
    expect(await office.network(['sheets', '2026-2', ...SENDER], env)).toMatchObject({
      code: 0,
      said: expect.stringContaining('4 av 4 enheter har fått sitt blad'),
    });
    expect(smtp.received.flatMap(({ to }) => to)).toEqual([newcomer]);
    await smtp.close();
    // What was sent is read back, and says nothing new.
    const before = office.round('2026-2');
    expect(await office.network(['read-sheets', office.sheets])).toMatchObject({
      code: 0,
      said: expect.stringContaining('Bladen säger inget nytt. Inget är ändrat.'),
    });
    expect(office.round('2026-2')).toBe(before);
    expect((await office.command('newsletter', ['status'])).code).toBe(0);
  });

  test('goes to who has ended the letter, and names who cannot be written to', async () => {
    const office = roundOffice();
    const smtp = await startMailServer();
    const env = { SMTP_URL: `smtp://127.0.0.1:${smtp.port}` };
    office.database((opened) => {
      putSuppression(opened, 'ensam@exempelstad.example', { reason: 'unsubscribed', since: '2026-11-01' });
      putSuppression(opened, 'person3@exempelstad.example', { reason: 'bounced', since: '2026-11-01' });
    });
    await office.network(['sheets', '2026-2', '--approve', 'Granskaren']);
    const { code: end, said } = await office.network(['sheets', '2026-2', ...SENDER], env);
    expect([end, said]).toEqual([0, expect.stringContaining('3 av 4 enheter har fått sitt blad')]);
    expect(said).toContain('person3@exempelstad.example · trygghetskontoret: adressen tar inte emot mejl');
    const to = smtp.received.flatMap((each) => each.to);
    expect(to).toContain('ensam@exempelstad.example');
    expect(to).toHaveLength(20);
    await smtp.close();
  });

  test('writes the sheets into a folder, and sends nothing', async () => {
    const office = roundOffice();
    const out = path.join(office.sheets, 'ut');
    expect(await office.network(['sheets', '--out', out])).toMatchObject({
      code: 0,
      said: expect.stringContaining('4 blad ligger i'),
    });
    expect(readdirSync(out).sort()).toEqual(
      ['exempelbostader-ab', 'exempelstadshus-ab', 'ovningsforvaltningen', 'trygghetskontoret'].map(
        (unit) => `uppfoljning-2026-2-${unit}.xlsx`,
      ),
    );
  });
});

describe('npm run network -- read-sheets', () => {
  const ask = (id: string, unit: string) => code(id, unit, '2026-2');

  test('tells every fault of every file, leaves those files out, shows what changes and writes it in one go', async () => {
    const office = roundOffice();
    await office.handIn(
      'a.xlsx',
      sheetRows({ state: 'Klart', words: '=nu', code: ask('utse-kontaktperson', 'ovningsforvaltningen') }),
    );
    await office.handIn(
      'b.xlsx',
      sheetRows(
        { state: 'Klar', code: ask('leda', 'trygghetskontoret') },
        { state: 'x y', code: ask('kunna-larma', 'trygghetskontoret') },
      ),
    );
    await office.handIn('c.xlsx', sheetRows({ state: 'På gång', code: ask('lokaler', 'exempelstadshus-ab') }));
    writeFileSync(path.join(office.sheets, 'd.pdf'), '%PDF-1.7');
    writeFileSync(path.join(office.sheets, '~$c.xlsx'), 'Excel ligger öppet');
    const before = office.round('2026-2');
    const asked = await office.network(['read-sheets', office.sheets]);
    expect(asked.code).toBe(1);
    expect(asked.said).toContain(
      'b.xlsx, rad 2, ”Läge (välj i listan)”: ”Klar” är inget av lägena. Gör så här: menas ”Klart”? Skriv det i så fall.',
    );
    expect(asked.said).toContain('b.xlsx, rad 3, ”Läge (välj i listan)”: ”x y” är inget av lägena.');
    expect(asked.said).toContain('d.pdf: filen är inget Excel-blad (.xlsx).');
    expect(asked.said).toContain('2 av 4 blad har fel och läses inte in.');
    expect(asked.said).toContain(
      'Övningsförvaltningen (påhittad), utse-kontaktperson:\n  Läge: På gång → Klart\n  Er kommentar: tomt → ”=nu”',
    );
    expect(asked.said).toContain('Lägg till --yes');
    expect(office.round('2026-2')).toBe(before);
    const written = await office.network(['read-sheets', office.sheets, '--yes']);
    expect(written).toMatchObject({
      code: 1,
      said: expect.stringContaining('network/rounds/2026-2.yaml är ändrad: 2 svar'),
    });
    const { answers } = parse(office.round('2026-2'));
    expect(answers['ovningsforvaltningen']).toEqual({ 'utse-kontaktperson': { state: 'klart', words: '=nu' } });
    expect(answers['exempelstadshus-ab']).toEqual({ lokaler: { state: 'pa-gang' } });
    expect(answers['trygghetskontoret']).toEqual(parse(before).answers['trygghetskontoret']);
    expect(office.round('2026-2').startsWith('# Påhittad omgång: öppen.\n')).toBe(true);
  });

  test('takes neither of two sheets of one unit that say different things', async () => {
    const office = roundOffice();
    for (const [name, state] of [
      ['a.xlsx', 'Klart'],
      ['b.xlsx', 'På gång'],
    ] as const)
      await office.handIn(name, sheetRows({ state, code: ask('leda', 'trygghetskontoret') }));
    const { code: exit, said } = await office.network(['read-sheets', office.sheets, '--yes']);
    expect(exit).toBe(1);
    expect(said).toContain('a.xlsx: enheten ”trygghetskontoret” har ett blad till, b.xlsx, med andra svar.');
    expect(said).toContain('b.xlsx: enheten ”trygghetskontoret” har ett blad till, a.xlsx, med andra svar.');
  });

  describe('with names', () => {
    /** What a comment of the unit leads to; Åsa, Gunnel and Örjan are its own, Pärla is another's. */
    async function withWords(words: string, ...options: string[]) {
      const office = roundOffice();
      const unit = 'trygghetskontoret';
      office.database((opened) =>
        putRecipients(opened, [
          person({ address: 'a@exempelstad.example', name: 'Åsa Åkergren', unit }),
          person({ address: 'b@exempelstad.example', name: 'Öhmanstrand, Gunnel', unit }),
          person({ address: 'c@exempelstad.example', name: 'Örjan von Sund', unit, role: 'deputy' }),
          person({ address: 'd@exempelstad.example', name: 'Pärla Ek', unit: 'ovningsforvaltningen' }),
        ]),
      );
      await office.handIn('a.xlsx', sheetRows({ state: 'Klart', words, code: ask('leda', unit) }));
      const before = office.round('2026-2');
      const { code: exit, said } = await office.network(['read-sheets', office.sheets, '--yes', ...options]);
      return { exit, said, isWritten: office.round('2026-2') !== before };
    }

    test.each([
      'Åsa Åkergren gör det',
      'Fråga Åkergren, Åsa',
      'ÅSA ÅKERGREN',
      'det är gunnel ohmanstrand',
      'Örjan Von Sunds ansvar',
      'Pärla Ek på annan enhet',
    ])('of the register, however they are written, are a fault: %s', async (words) => {
      const { exit, said, isWritten } = await withWords(words);
      expect([exit, isWritten]).toEqual([1, false]);
      expect(said).toContain('cellen har ett personnamn. Gör så här: skriv funktionen');
    });

    test('that may be first names of the unit’s own are shown before anything is written, also with --yes', async () => {
      const { exit, said, isWritten } = await withWords('Gunnel tar det med Örjan och orjan.');
      expect([exit, isWritten]).toEqual([1, false]);
      expect(said).toContain(
        'Kan vara förnamn på enhetens kontaktperson eller ersättare:\n  trygghetskontoret, leda: ”Örjan”\nGör så här:',
      );
      expect(await withWords('Gunnel tar det med Örjan.', '--names-seen')).toMatchObject({ exit: 0, isWritten: true });
    });

    test.each(['Klart. Gunnel är ett ord som andra.', 'Vi talar med Pärla.', 'det är åsa som gäller'])(
      'that begin a sentence, are another unit’s or have no capital are written as they are: %s',
      async (words) => {
        expect(await withWords(words)).toMatchObject({ exit: 0, isWritten: true });
      },
    );
  });

  test('says what to do about a file that is not there, and an empty folder', async () => {
    const office = roundOffice();
    expect((await office.network(['read-sheets', 'finns-inte.xlsx'])).said).toContain('”finns-inte.xlsx” finns inte.');
    expect((await office.network(['read-sheets', office.sheets])).said).toContain(
      'Där finns inga blad (.xlsx) att läsa.',
    );
  });
});

describe('a round', () => {
  test('is closed and frozen; then a new one is opened with the questions of today', async () => {
    const office = roundOffice();
    expect((await office.network(['open-round'])).said).toContain('Omgången 2026-2 är öppen. Stäng den först');
    expect(await office.network(['close-round'])).toMatchObject({
      code: 1,
      said: expect.stringContaining('6 av 9 frågor har svar'),
    });
    expect(await office.network(['close-round', '--yes'])).toMatchObject({
      code: 0,
      said: expect.stringContaining('Omgången 2026-2 är stängd'),
    });
    for (const args of [
      ['sheets', '2026-2'],
      ['close-round', '2026-2', '--yes'],
    ])
      expect((await office.network(args)).said).toContain('Omgången 2026-2 stängdes 2026-12-01 och får inte ändras.');
    expect((await office.network(['read-sheets', office.sheets])).said).toContain('Ingen omgång är öppen.');
    expect(await office.network(['open-round'])).toMatchObject({
      code: 0,
      said: expect.stringContaining('network/rounds/2026-3.yaml är skriven: 4 frågor till 4 enheter'),
    });
    expect(parse(office.round('2026-3')).asks).toHaveLength(4);
    // Somebody mends an answer afterwards.
    office.writeRound('2026-2', office.round('2026-2').replace('state: galler-inte', 'state: klart'));
    expect((await office.network(['sheets', '--out', office.sheets])).said).toContain(
      'omgången stängdes 2026-12-01 men är ändrad efter det',
    );
  });

  test('whose guideline has changed can be closed, and neither sent nor read', async () => {
    const office = roundOffice();
    const file = path.join(office.content, 'network', 'guideline.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('version: antagen-1', 'version: antagen-2'));
    expect((await office.network(['sheets', '--out', office.sheets])).said).toContain(
      'är antagen-1, men riktlinjens lista är nu antagen-2',
    );
    expect((await office.network(['close-round', '--yes'])).code).toBe(0);
  });

  test('of the real content begins with nothing asked', async () => {
    const office = roundOffice();
    const real = fileURLToPath(new URL('../../../content', import.meta.url));
    cpSync(real, path.join(office.sheets, 'riktigt'), { recursive: true });
    const env = { PORTAL_CONTENT: path.join(office.sheets, 'riktigt') };
    expect(await office.network(['open-round'], env)).toMatchObject({
      code: 0,
      said: expect.stringContaining('53 enheter'),
    });
    expect((await office.network(['sheets', '--out', path.join(office.sheets, 'ut')], env)).said).toContain('53 blad');
    expect((await office.network(['read-sheets', path.join(office.sheets, 'ut')], env)).said).toContain(
      'Bladen säger inget nytt.',
    );
  });
});
