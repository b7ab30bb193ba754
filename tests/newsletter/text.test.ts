import { describe, expect, test } from 'vitest';
import { underline, columnsOf, wrapText } from '../../src/newsletter/text-lines.ts';
import { compiled } from './words.ts';

const { text } = await compiled();

describe('the plain text', () => {
  test('has lines of at most 72 columns, addresses apart', () => {
    const long = text.split('\n').filter((line) => columnsOf(line) > 72);
    expect(long.filter((line) => !/^(\[\d+\] )?(https:\/\/|mailto:)\S+$/.test(line))).toEqual([]);
  });

  test('underlines its headings with a line as long as they are', () => {
    expect(text).toContain('Informationsbrev 6, 2026\n========================\n');
    expect(text).toContain('\nLägesbild\n---------\n');
  });

  test('gathers the addresses at the end of each part, numbered through', () => {
    expect(text).toContain('Hela lägesbilden med källor [1].');
    expect(text).toMatch(
      /någon bor\.\n\n\[1\] https:\/\/portal\.exempelstad\.example\/vbe\/omvarld\/\n\n\nRapporter\n/,
    );
    expect(text).toMatch(
      /\[2\] https:\S+\n\[3\] https:\S+\n\[4\] https:\/\/exempel\.example\/moten\?a=1&b=2\n\[5\] https:\/\/doi\.org\/\S+\n\n\nPoddar/,
    );
  });

  test('an address that is linked twice in a part has one number', async () => {
    const { text: twice } = await compiled(
      '## Del\n\n[Forskningen](/forskning/) och [all forskning](/forskning/) igen.',
    );
    expect(twice).toContain('Forskningen [1] och all forskning [1] igen.');
    expect(twice.match(/^\[1\]/gm)).toHaveLength(1);
  });

  test('a link whose words are the address is not said twice', async () => {
    const { text: said } = await compiled(
      '## Del\n\nSe https://exempel.example/ eller [info@exempelstad.example](mailto:info@exempelstad.example).',
    );
    expect(said).toContain('Se https://exempel.example/ eller info@exempelstad.example.');
    expect(said).not.toContain('[1] https://exempel.example/');
  });

  test('a number is written out, and needs no address', async () => {
    const { text: rung } = await compiled('## Del\n\nRing <Phone id="larm" /> vid fara.\n\n<Phone id="larm" />');
    expect(rung).toContain('Ring 112 vid fara.\n\n112\n');
    expect(rung).not.toContain('[1] tel:');
  });

  test('hangs the lines of lists, also of lists in lists', () => {
    expect(text).toContain(
      '- Första saken, med en rad som är så lång att den måste brytas när\n  brevet läses som text i sjuttiotvå kolumner\n  - En underpunkt\n',
    );
  });

  test('says kind, title, what it is, facts and why, in that order', () => {
    expect(text).toMatch(
      /Podd\nEnsam eller i grupp\? Om hur någon blir våldsam \[\d+\]\n\.+\nPåhittad sammanfattning[\s\S]*?Exempelpodden · 5 mars 2026 · 50 minuter · utskrift saknas\n/,
    );
  });

  test('sets a narrow table in columns', () => {
    expect(text).toContain(
      'Vad            När           Var\n------------   -----------   --------\nNätverksmöte   3 december    Rådhuset\n',
    );
  });

  test('tells a wide table row by row', async () => {
    const cell = 'en cell med många ord som tar plats på raden';
    const { text: told } = await compiled(`## Del\n\n| Vad | Hur |\n| --- | --- |\n| ${cell} | ${cell} |`);
    expect(told).toContain(`- Vad: ${cell}\n  Hur: ${cell}\n`);
  });

  test('has a link in a heading numbered and underlined with it, and its address at the end of the part', async () => {
    const { text: told } = await compiled('## Läs [rapporten](/rapporter/spelrapport/)\n\nText.');
    expect(told).toContain(
      'Läs rapporten [1]\n-----------------\n\nText.\n\n[1] https://portal.exempelstad.example/vbe/rapporter/spelrapport/\n',
    );
  });

  test('shows no soft hyphens, and leaves a long word whole on a line of its own', async () => {
    const long = 'å'.repeat(90);
    const { text: told } = await compiled(`Vi väns\u00ADkap ${long} slut.`);
    expect(told).toContain(`Vi vänskap\n${long}\nslut.\n`);
  });

  test('keeps lists in lists, quotes and tables apart by their indents', async () => {
    const { text: told } = await compiled(
      '- a\n  1. b\n\n     > sagt på\n     > två rader\n\n- c\n\n  | d | e |\n  | - | - |\n  | f | g |',
    );
    expect(told).toContain('- a\n\n  1. b\n\n     > sagt på två rader\n\n- c\n\n  d   e\n  -   -\n  f   g\n');
  });

  test('ends with one line break and has no white space at the end of a line', () => {
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(/[ \t]$/m);
    expect(text).not.toMatch(/\uE000/);
  });
});

describe('breaking lines', () => {
  test('å, ä and ö take one column, composed or not, and a pictogram two', () => {
    expect(columnsOf('åäö')).toBe(3);
    expect(columnsOf('åäö'.normalize('NFD'))).toBe(3);
    expect([columnsOf('🌼'), columnsOf('👩🏽‍🚒'), columnsOf('två 🇸🇪!')]).toEqual([2, 2, 7]);
    expect(wrapText(`${'å'.repeat(71)} a`)).toEqual(['å'.repeat(71), 'a']);
    expect(wrapText(`${'å'.repeat(70)} a`)).toHaveLength(1);
  });

  test('a word that is longer than the line is left whole', () => {
    const address = `https://exempel.example/${'a'.repeat(80)}`;
    expect(wrapText(`Se ${address} nu`)).toEqual(['Se', address, 'nu']);
  });

  test('a heading that takes two lines is underlined as wide as the wider', () => {
    const [first = '', second = '', line] = underline(`${'ord '.repeat(20)}slut`, '=');
    expect(line).toBe('='.repeat(Math.max(first.length, second.length)));
  });
});
