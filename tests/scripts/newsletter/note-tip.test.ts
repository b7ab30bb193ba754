import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { desk, entryFile, wholeIssue } from './desk.ts';

const FILE = 'newsletters/tips.yaml';
const exists = (read: (file: string) => string) => {
  try {
    return Boolean(read(FILE));
  } catch {
    return false;
  }
};

describe('tip', () => {
  test('comes in the next draft, and in the one after it when the draft is thrown away', async () => {
    const { newsletter, read, check, content } = desk();
    const why = 'Ny {kod} <b>rapport</b> [x](y) om *skola*, "citat" & kolon: ja';
    expect((await newsletter(['tip', 'https://www.myndighet.example/r?utm_source=x&a=1', why])).code).toBe(0);
    expect((await newsletter(['tip', '/vagledning/forsta-steg/', 'Behövs nu.'])).said).toContain('”Om du blir orolig: de första stegen”'); // prettier-ignore
    expect((await check()).faults).toEqual([]);
    for (let time = 1; time <= 2; time += 1) {
      const { said } = await newsletter(['draft']);
      expect(said).toContain('Tips: 2 (1 till andra webbplatser, under Annan läsning)');
      const text = read('newsletters/2026-1.mdx');
      expect(text).toContain('- [myndighet.example](<https://www.myndighet.example/r?a=1>): Ny');
      expect(text).toContain('<Entry id="forsta-steg">\nBehövs nu.');
      expect(text.match(/<Entry id="forsta-steg">/g)).toHaveLength(1);
      expect((await check()).faults).toEqual([]);
      expect((await newsletter(['tip'])).said.match(/i förslaget 2026-1/g)).toHaveLength(2);
      rmSync(path.join(content, 'newsletters/2026-1.mdx'));
      expect((await newsletter(['tip'])).said.match(/väntar på nästa förslag/g)).toHaveLength(2);
    }
  });

  test('about a text that may not be mailed any more waits, and the draft says why', async () => {
    const { newsletter, read, write } = desk();
    await newsletter(['tip', '/rapporter/spelrapport/', 'Bra.']);
    write(
      'reports/spelrapport.mdx',
      entryFile('Spel', 'status: withdrawn\nwithdrawn: { date: 2026-11-20, reason: Fel. }'),
    );
    write(FILE, `${read(FILE)}\n- { entry: borta, why: Bra., added: 2026-11-24 }\n`);
    const { said } = await newsletter(['draft']);
    expect(said).toContain('Tips som väntar: spelrapport: den är tillbakadragen; borta: texten finns inte.');
    expect(read('newsletters/2026-1.mdx')).not.toContain('spelrapport');
  });

  test('that was sent does not come again', async () => {
    const { newsletter, read, write } = desk();
    await newsletter(['tip', 'https://myndighet.example/r', 'Bra.']);
    write('newsletters/2026-5.mdx', wholeIssue('[Rapporten](https://www.myndighet.example/r/) finns.', 'sent: 2026-10-08\n')); // prettier-ignore
    expect((await newsletter(['tip'])).said).toContain('skickat i 2026-5, kan tas bort ur listan');
    await newsletter(['draft']);
    expect(read('newsletters/2026-6.mdx')).not.toContain('myndighet.example');
  });

  test('about a source that the portal describes names the text and becomes a card', async () => {
    const { newsletter, read } = desk();
    const { said } = await newsletter(['tip', 'https://doi.org/10.1002/cl2.1174', 'Bra översikt.']);
    expect(said).toContain('Portalen har redan en text om det: ”Risk- och skyddsfaktorer i korthet” (/forskning/oversikt/). Brevet får ett kort till den.'); // prettier-ignore
    expect(read(FILE)).toContain('- entry: oversikt');
  });

  test.each([
    ['what is collected already', ['https://www.myndighet.example/r/#x', 'Igen.'], 'Tipset finns redan, sedan 2026-11-24: ”Bra.”'],
    ['what stands in an issue', ['/rapporter/spelrapport/', 'Bra.'], 'Det mejlades i brev 2026-5.'],
    ['an entry that may not be mailed', ['/vagledning/intern/', 'Bra.'], 'men den får inte mejlas: den är inte öppen.'],
    ['a page of the portal that is no text', ['/om/', 'Bra.'], 'Adressen leder in i portalen, men inte till någon text där.'],
    ['a blocked host', ['https://sub.sparrad.example/', 'Bra.'], 'länkar till en webbplats som portalen aldrig länkar till'],
    ['a personal number in the address', ['https://myndighet.example/19811218-9876', 'Bra.'], 'ett personnummer eller samordningsnummer'],
    ['a personal number hidden in the address', ['https://myndighet.example/%31981121%38-9876', 'Bra.'], 'ett personnummer eller samordningsnummer'],
    ['a person’s address', ['https://myndighet.example/', 'Fråga eva.ek@exempelstad.example'], 'en persons e-postadress'],
    ['a mobile number', ['https://myndighet.example/', 'Ring 070-123 45 67'], 'ett mobilnummer'],
    ['a personal key', ['https://myndighet.example/?mc_eid=abc', 'Bra.'], 'adressen bär en personlig nyckel'],
    ['a password', ['https://a:b@myndighet.example/', 'Bra.'], 'ett användarnamn eller lösenord'],
    ['no web address', ['ftp://myndighet.example/', 'Bra.'], 'är ingen webbadress'],
    ['words', ['hej', 'Bra.'], '”hej” är ingen webbadress'],
    ['a reason that is missing', ['https://myndighet.example/'], 'Skriv också varför'],
    ['a reason that is too long', ['https://myndighet.example/', 'ord '.repeat(100)], 'Skälet är längre än 300 tecken'],
  ])('refuses %s, says why and keeps the list as it is', async (_, args, sentence) => {
    const { newsletter, read, write } = desk({
      'blocked-hosts.yaml': 'extremist: [sparrad.example]\n',
      'newsletters/2026-5.mdx': wholeIssue('<Entry id="spelrapport">Läs.</Entry>', 'sent: 2026-10-08\n'),
    });
    write(FILE, '- { address: "https://myndighet.example/r", why: Bra., added: 2026-11-24 }');
    const { code, said } = await newsletter(['tip', ...args]);
    expect({ code, isTold: said.includes(sentence), said }).toMatchObject({ code: 1, isTold: true });
    expect(said).not.toMatch(/9876|123 45 67|eva\.ek|^\s+at /m);
    expect(read(FILE)).toBe('- { address: "https://myndighet.example/r", why: Bra., added: 2026-11-24 }');
  }); // prettier-ignore

  test('goes last in a list that is empty, has no last line break or Windows’ own', async () => {
    for (const before of ['[]\n', '- { entry: podden, why: Bra., added: 2026-11-24 }', '# Tips\r\n\r\n- { entry: podden, why: Bra., added: 2026-11-24 }\r\n']) {
      const { newsletter, write, check } = desk();
      write(FILE, before);
      expect((await newsletter(['tip', 'myndighet.example/r', 'Bra.'])).code).toBe(0);
      expect((await check()).faults).toEqual([]);
      expect((await newsletter(['tip'])).said).toContain('https://myndighet.example/r – Bra.');
    }
  }); // prettier-ignore

  test('is not added to a list that cannot be read', async () => {
    const { newsletter, read, write } = desk();
    write(FILE, '- { entry: [podden }\n');
    expect((await newsletter(['tip', 'https://myndighet.example/', 'Bra.'])).said).toContain('newsletters/tips.yaml:1');
    expect(read(FILE)).toBe('- { entry: [podden }\n');
  });

  test('alone says how to collect one when there is none', async () => {
    const { newsletter, read } = desk();
    expect(await newsletter(['tip'])).toMatchObject({ code: 0 });
    expect(exists(read)).toBe(false);
  });
});
