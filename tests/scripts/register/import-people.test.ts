import { statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { mailable } from '../../../scripts/data/mailable.ts';
import { suppress, unsubscribe } from '../../../scripts/data/subscriptions.ts';
import { TODAY } from '../../fixtures/exempelstad.ts';
import { LIST, office } from './office.ts';

/** Who gets letters and who does not, as they stand now. */
function mailed(register: Parameters<typeof mailable>[0]) {
  const { recipients, left } = mailable(register);
  return { recipients: [...recipients], left };
}

describe('register import', () => {
  test('does not guess how letters are written: it shows the names and asks for --encoding', async () => {
    const { file, register, people } = office();
    const bytes = Buffer.from(
      'epost;namn;enhet;roll\r\npar@exempelstad.example;P\x84r Bj\x94rk;TRK;prenumerant\r\n',
      'latin1',
    );
    const list = file('dos.csv', bytes);
    const { code, said } = await register('import', list, '--yes');
    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringMatching(/--encoding cp850 +Pär Björk/) });
    expect(people()).toEqual([]);
    expect((await register('import', list, '--yes', '--encoding', 'dos')).said).toContain(
      'Skriv ett av utf-8, windows-1252',
    );
    expect((await register('import', list, '--yes', '--encoding', 'cp850')).code).toBe(0);
    expect(people().map(({ name }) => name)).toEqual(['Pär Björk']);
  });

  test('gathers unknown domains in one list, as the lines that allow them, the commonest first', async () => {
    const { file, register } = office();
    const rows = [
      'a@ny.example;A;TRK;prenumerant',
      'b@annan.example;B;TRK;prenumerant',
      'c@annan.example;C;ovningsforvaltningen;prenumerant',
    ];
    const { said } = await register(
      'import',
      file('stad.csv', `${LIST}${rows.join('\n')}\n`),
      '--dry-run',
      '--skip-bad',
    );
    expect(said).toContain(
      'Okända domäner: 2, med 3 adresser. De som är stadens egna läggs under work i content/network/domains.yaml, så här:\n  - { domain: annan.example }   # 2 adresser, rad 6, 7\n  - { domain: ny.example, unit: trygghetskontoret }   # 1 adress, rad 5\n',
    );
    expect(said).not.toContain('Rad 5');
    expect(
      (await register('add', 'a@ny.example', '--name', 'A', '--unit', 'trk', '--role', 'prenumerant')).said,
    ).toContain('lägg till raden ”  - { domain: ny.example }” under work i content/network/domains.yaml');
  });

  test('offers no line that lets in a mail service for private persons', async () => {
    const { file, register } = office();
    const rows = ['a@gmail.com;A;TRK;prenumerant', 'b@hotmail.se;B;TRK;prenumerant'];
    const { said } = await register('import', file('privat.csv', `${LIST}${rows.join('\n')}\n`), '--dry-run');
    expect(said).toContain('Rad 5: gmail.com är en e-posttjänst för privatpersoner: skriv tjänsteadressen.');
    expect(said).toContain('Rad 6: hotmail.se är');
    expect(said).not.toContain('domain:');
    const added = await register('add', 'a@gmail.com', '--name', 'A', '--unit', 'trk', '--role', 'prenumerant');
    expect(added).toMatchObject({ code: 1, said: expect.not.stringContaining('domain:') });
  });

  test('shows how the columns were understood, takes the list in, and is not in want of a terminal with --yes', async () => {
    const { file, register, people } = office();
    const { code, said } = await register('import', file('lista.csv', LIST), '--yes');
    expect({ code, said }).toMatchObject({ code: 0 });
    expect(said).toContain('Kolumner:\n  epost → epost\n  namn → namn\n  enhet → enhet\n  roll → roll\n3 nya');
    expect(people().map(({ name, unit, role, since }) => [name, unit, role, since])).toEqual([
      ['Ek, Kim', 'trygghetskontoret', 'contact', TODAY],
      ['Lo Ström', 'ovningsforvaltningen', 'deputy', TODAY],
      ['Noa', 'trygghetskontoret', 'subscriber', TODAY],
    ]);
  });

  test('takes nothing when a row is bad, the rest with --skip-bad, and nothing with --dry-run', async () => {
    const { file, register, people } = office();
    const list = file('lista.csv', `${LIST}elev@elev.exempelstad.example;Elev;TRK;prenumerant\n`);
    const refused = await register('import', list, '--yes');
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('Rad 5: elev.exempelstad.example är elevernas domän.');
    expect(refused.said).toContain('1 rad är fel och inget är inläst.');
    expect((await register('import', list, '--skip-bad', '--dry-run', '--yes')).said).toContain(
      'Inget är ändrat (--dry-run).',
    );
    expect(people()).toEqual([]);
    expect((await register('import', list, '--skip-bad', '--yes')).code).toBe(0);
    expect(people()).toHaveLength(3);
  });

  test('asks first, and changes nothing where there is nobody to ask', async () => {
    const { file, register, people } = office();
    const { code, said } = await register('import', file('lista.csv', LIST));
    expect(code).toBe(1);
    expect(said).toContain(
      'Inget är ändrat eller skickat. Lägg till --yes för att svara ja på frågan: Läsa in listan?',
    );
    expect(people()).toEqual([]);
  });

  test('names each of a thousand bad rows among a hundred thousand', async () => {
    const { file, register, people } = office();
    const rows = Array.from({ length: 100_000 }, (_, index) =>
      index % 100 === 0
        ? 'kim@@exempelstad.example;Kim;TRK;prenumerant'
        : `p${index}@exempelstad.example;"Ek, Kim";TRK;prenumerant`,
    );
    const list = file('stor.csv', `epost;namn;enhet;roll\n${rows.join('\n')}\n`);
    const refused = await register('import', list, '--yes');
    expect(refused.said.match(/^Rad \d+: adressen har två snabel-a\.$/gm)).toHaveLength(1000);
    expect(refused.said).toContain('Rad 99902: ');
    expect(people()).toEqual([]);
    expect((await register('import', list, '--yes', '--skip-bad')).code).toBe(0);
    expect(people()).toHaveLength(99_000);
  });

  test.each([
    ['a binary file', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256), 'Filen är ingen text'],
    ['an empty file', '', 'Filen är tom'],
    [
      'a name of a megabyte',
      `epost;namn;enhet;roll\nkim@exempelstad.example;${'å'.repeat(1_000_000)};TRK;prenumerant\n`,
      'Rad 2: namnet är längre än 120 tecken.',
    ],
    [
      'a header of a mail in a name',
      'epost;namn;enhet;roll\nkim@exempelstad.example;"Kim\r\nBcc: alla@annan.example";TRK;prenumerant\n',
      'Rad 2: namnet innehåller en rad som ser ut som ett brevhuvud.',
    ],
  ])('tells of %s in a sentence', async (_, content, words) => {
    const { file, register, people } = office();
    const { code, said } = await register('import', file('lista.csv', content), '--yes');
    expect(code).toBe(1);
    expect(said).toContain(words);
    expect(said.length).toBeLessThan(1000);
    expect(said).not.toMatch(/^\s+at /m);
    expect(people()).toEqual([]);
  });

  test('of what was exported gives the same register, stops too, in another place', async () => {
    const [here, there] = [office(), office()];
    await here.register('import', here.file('lista.csv', LIST), '--yes');
    here.database((database) => suppress(database, 'lo@ovning.exempelstad.example', 'bounced', TODAY));
    const out = path.join(here.root, 'ut.csv');
    expect((await here.register('export', '--out', out)).code).toBe(0);
    if (process.platform !== 'win32') expect((statSync(out).mode & 0o777).toString(8)).toBe('600');
    expect((await here.register('export', '--out', out)).said).toContain('Filen finns redan');
    expect((await there.register('import', out, '--yes')).code).toBe(0);
    expect(there.people()).toEqual(here.people());
    expect(there.database(mailed)).toEqual(here.database(mailed));
  });

  test('does not bring the letter back to those who have ended it', async () => {
    const { file, register, database } = office();
    const list = file('lista.csv', LIST);
    await register('import', list, '--yes');
    database((opened) => {
      unsubscribe(opened, 'noa@exempelstad.example', TODAY);
      unsubscribe(opened, 'kim.ek@exempelstad.example', TODAY);
    });
    expect((await register('import', list, '--yes')).said).toContain(
      'Rad 4 tas inte in: har avslutat informationsbrevet.',
    );
    expect(database(mailed).recipients.map(({ address }) => address)).toEqual(['lo@ovning.exempelstad.example']);
  });
});
