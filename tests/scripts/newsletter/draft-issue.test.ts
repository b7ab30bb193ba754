import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCatalog, withoutUnfinished } from '../../../src/load-catalog.ts';
import { readSettings } from '../../../src/settings.ts';
import { desk, entryFile, wholeIssue } from './desk.ts';

const meeting = (title: string, more: string) =>
  `---\ntitle: ${JSON.stringify(title)}\nsummary: Ett påhittat möte för nätverket i Exempelstad.\npublished: 2026-11-01\nowner: Exempelstad\n${more}\n---\n\nText.\n`;

const cards = (text: string) => [...text.matchAll(/<Entry id="([^"]+)">/g)].map(([, id]) => id);
const partOf = (text: string, title: string) => text.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? '';

describe('draft', () => {
  test('proposes the next issue with everything new under its part, and it passes the content check', async () => {
    const { newsletter, read, check } = desk({
      'outlook/notis.mdx': entryFile('En notis om läget'),
      'network/meetings/oppet.mdx': meeting('Vårmöte *för* [alla]', 'date: 2027-03-04\nstart: "13:00"\nend: "15:00"\nplace: Rådhuset\nsensitivity: open'), // prettier-ignore
      'network/meetings/internt.mdx': meeting('Bara vi', 'date: 2027-03-05'),
      'network/meetings/gammalt.mdx': meeting('Höstmöte', 'date: 2026-11-24\nsensitivity: open'),
    });
    const { code, said } = await newsletter(['draft']);
    expect(code).toBe(0);
    const text = read('newsletters/2026-1.mdx');
    expect(text).toContain('planned: 2026-12-10');
    expect(cards(partOf(text, 'Lägesbild'))).toEqual(['notis']);
    expect(cards(partOf(text, 'Rapporter'))).toEqual(['spelrapport']);
    expect(cards(partOf(text, 'Poddar och föredrag'))).toEqual(['podden']);
    expect(cards(partOf(text, 'Annan läsning'))).toEqual(['oversikt', 'forsta-steg']);
    expect(partOf(text, 'På gång').trim()).toBe('- **4 mars 2027 klockan 13:00–15:00:** [Vårmöte \\*för\\* \\[alla\\]](/natverket/moten/oppet/), Rådhuset'); // prettier-ignore
    expect(said).toContain('Brev 1, 2026 är planerat till 10 december 2026.');
    expect(said).toContain('Inget brev är skickat än, så allt i portalen som inte står i något brev räknas som nytt.');
    expect(said).toContain(
      'Inte med: 1 är inte öppen för alla, 1 är tillbakadragen, 1 är ett påhittat exempel, 1 möte är internt.',
    );
    expect((await check()).faults).toEqual([]);
  });

  test('leaves out what stands in any issue, sent or not, as a card or as a link', async () => {
    const { newsletter, read } = desk({
      'newsletters/2026-5.mdx': wholeIssue('<Entry id="spelrapport">Läs.</Entry>', 'sent: 2026-10-08\n'),
      'newsletters/2026-6.mdx': wholeIssue('[Podden](/foredrag/podden/) är bra.'),
    });
    const { said } = await newsletter(['draft']);
    expect(cards(read('newsletters/2027-1.mdx'))).toEqual(['oversikt', 'forsta-steg']);
    expect(said).toContain('Nytt är det som har publicerats sedan brev 2026-5 skickades 8 oktober 2026.');
    expect(said).toContain('Ett förslag är inte skickat: 2026-6. Det som står där är inte med här.');
    expect(said).toContain('2 står redan i ett brev');
  });

  test('takes nothing that was published before the last issue went out', async () => {
    const { newsletter, read } = desk({
      'reports/ny.mdx': entryFile('En ny rapport').replace('2026-11-01', '2026-11-20'),
      'newsletters/2026-5.mdx': wholeIssue('Text.', 'sent: 2026-11-10\n'),
    });
    await newsletter(['draft']);
    expect(cards(read('newsletters/2026-6.mdx'))).toEqual(['ny']);
  });

  test('tells what has been changed in older texts since the last issue went out, and nothing of what is small', async () => {
    const older = (title: string, more: string) => entryFile(title, more);
    const { newsletter, read, check } = desk({
      'guidance/andrad.mdx': older('Ändrad [vägledning]', 'changes: [{ date: 2026-11-12, what: "Numret är *nytt*.", action: Byt lappen. }, { date: 2026-11-13, what: Stavfel., minor: true }]'), // prettier-ignore
      'guidance/forr.mdx': older('Ändrad förr', 'changes: [{ date: 2026-11-08, what: Berättat i förra brevet. }]'),
      'guidance/samma-dag.mdx': older('Ändrad samma dag', 'changes: [{ date: 2026-11-10, what: Kom efter brevet. }]'),
      'newsletters/2026-5.mdx': wholeIssue('Text.', 'sent: 2026-11-10\n'),
    });
    const { said } = await newsletter(['draft']);
    expect(partOf(read('newsletters/2026-6.mdx'), 'Ändrat sedan sist').trim()).toBe(
      '- [Ändrad \\[vägledning\\]](/vagledning/andrad/): Numret är \\*nytt\\*. Byt lappen.\n- [Ändrad samma dag](/vagledning/samma-dag/): Kom efter brevet.',
    );
    expect(said).toContain('Ändrat sedan sist: 2');
    expect((await check()).faults).toEqual([]);
  });

  test('has room for so many, the newest, and tells how to see the rest', async () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`reports/rapport-${i}.mdx`, entryFile(`Rapport ${i + 300}`, `source: { title: R, publisher: M, year: ${1900 + (i % 120)} }`)])); // prettier-ignore
    const { newsletter, read } = desk(many);
    const { said } = await newsletter(['draft']);
    const reports = cards(partOf(read('newsletters/2026-1.mdx'), 'Rapporter'));
    expect(reports).toEqual(['spelrapport', 'rapport-119', 'rapport-118']);
    expect(said).toContain('Rapporter: 3 av 201');
    expect(said).toContain('198 fick inte plats');
    const list = await newsletter(['draft', '--list']);
    expect(list.code).toBe(0);
    expect(list.said.match(/<Entry id="rapport-/g)).toHaveLength(198);
  });

  test('cannot be compiled until every place is filled; then it can', async () => {
    const { newsletter, read, write, content } = desk();
    await newsletter(['draft']);
    const out = path.join(content, '..', path.basename(content) + '-ut');
    const refused = await newsletter(['compile', '2026-1', '--out', out]);
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('newsletters/2026-1.mdx:17 brödtext – inte ifyllt: lägesbilden');
    expect(existsSync(out)).toBe(false);
    for (const place of [':2 title', ':3 summary', ':6 subject', ':7 preheader']) expect(refused.said).toContain(place);
    const filled = read('newsletters/2026-1.mdx').replace(/\{\/\* FYLL I[^}]*\}/g, 'Klart.').replace(/FYLL I: [^"]*/g, 'Något att läsa om som är långt nog för att duga'); // prettier-ignore
    write('newsletters/2026-1.mdx', filled);
    expect((await newsletter(['check', '2026-1'])).said).toContain('Brevet 2026-1 är utan fel.');
    expect((await newsletter(['compile', '2026-1', '--out', out])).code).toBe(0);
  });

  test('run twice by mistake gives no second issue, and overwrites nothing', async () => {
    const { newsletter, read } = desk();
    await newsletter(['draft']);
    const before = read('newsletters/2026-1.mdx');
    const again = await newsletter(['draft']);
    expect(again.code).toBe(1);
    expect(again.said).toContain('Förslaget 2026-1 är inte klart: ');
    expect(read('newsletters/2026-1.mdx')).toBe(before);
    expect(() => read('newsletters/2027-1.mdx')).toThrow(/ENOENT/);
  });

  test('of a letter that somebody has begun by hand says which, and what to do', async () => {
    const { newsletter, write } = desk();
    write('newsletters/2026-1.mdx', wholeIssue('Text.', 'status: draft\n').replace(/^summary: .*$/m, 'summary: ""'));
    const { code, said } = await newsletter(['draft']);
    expect(code).toBe(1);
    expect(said).toBe('Brevet 2026-1 är påbörjat och inte klart (newsletters/2026-1.mdx). Gör klart det först, eller ta bort filen för att få ett nytt förslag. Se vad som är kvar: npm run newsletter -- check 2026-1\n'); // prettier-ignore
  });

  test('stops on faults in the content, and writes nothing', async () => {
    const { newsletter, read, write } = desk();
    write('reports/fel.mdx', entryFile('Fel', 'finns-inte: 1'));
    expect(await newsletter(['draft'])).toMatchObject({ code: 1 });
    expect(() => read('newsletters/2026-1.mdx')).toThrow(/ENOENT/);
  });

  test('is not fooled by titles that look like code', async () => {
    const { newsletter, check } = desk({ 'reports/elak.mdx': entryFile('Slut */} <b>{1}</b> [x](y) `kod`') });
    expect((await newsletter(['draft'])).code).toBe(0);
    expect((await check()).faults).toEqual([]);
  });
});

test('a letter with open places is a hint in the content check, and no page shows it until they are filled', async () => {
  const { newsletter, check } = desk();
  await newsletter(['draft']);
  expect((await check()).hints.join()).toMatch(/newsletters\/2026-1\.mdx:1 brev – brevet har \d+ platser att fylla i, och syns bara under npm run dev tills det är gjort/); // prettier-ignore
  const { catalog } = await loadCatalog(readSettings());
  expect(catalog.issues.map(({ id }) => id)).toEqual(['2026-1']);
  expect(withoutUnfinished(catalog).issues).toEqual([]);
});
