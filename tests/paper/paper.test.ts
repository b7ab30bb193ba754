import { describe, expect, test } from 'vitest';
import { paperData } from '../../src/paper/paper-data.ts';
import { paperFaults, type Picture } from '../../src/paper/paper.ts';
import { paperHeading, madeUpPaper, paperParagraph, reportCard } from './made-up-paper.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const picture = (name: string, alt = 'En prick'): Picture => ({ type: 'picture', name, alt });

describe('a paper that not everybody could read is refused, all at once and with the place', () => {
  test('no title, pictures without words, pictures that are none, and a missing degree of heading', () => {
    const blocks = [
      paperHeading('Läget'),
      paperHeading('För djupt', 4),
      picture('utan-ord.png', ' '),
      picture('borta.png'),
      picture('tom.png'),
      picture('text.png'),
    ];
    const pictures = { 'utan-ord.png': PNG, 'tom.png': new Uint8Array(), 'text.png': Buffer.from('hej') };
    expect(paperFaults(madeUpPaper(blocks, { title: ' ' }), pictures)).toEqual([
      'Dokumentet saknar titel. Ge det en.',
      'Rubriken ”För djupt” är av grad 4, men står direkt under en av grad 2. Höj den.',
      'Bilden utan-ord.png saknar alt-text. Skriv vad den visar.',
      'Bilden borta.png finns inte. Lägg in den, eller ta bort den ur texten.',
      'Bilden tom.png är tom eller ingen bild. Spara den som PNG, JPEG, GIF, WebP eller SVG.',
      'Bilden text.png är tom eller ingen bild. Spara den som PNG, JPEG, GIF, WebP eller SVG.',
    ]);
  });

  test('one that is whole is not', () => {
    const svg = Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>');
    const blocks = [
      paperHeading('Läget'),
      reportCard('Blommor'),
      picture('a.png'),
      picture('b.svg'),
      paperHeading('Sedan'),
    ];
    expect(paperFaults(madeUpPaper(blocks), { 'a.png': PNG, 'b.svg': svg })).toEqual([]);
  });
});

describe('the template is told', () => {
  const told = (...words: string[]) =>
    (JSON.parse(paperData(madeUpPaper(words.map(paperParagraph)), new Set(['🌼']))) as { blocks: { children: { value: string }[] }[] }).blocks
      .map((block) => block.children[0]?.value); // prettier-ignore

  test('the words, with what no font has as its number', () => {
    expect(told('å ä ö ”så” – €', 'en 🌼', 'rad\nbruten\r\nav\u2028allt', 'e\u0301')).toEqual([
      'å ä ö ”så” – €',
      'en [U+1F33C]',
      'rad bruten av allt',
      'é',
    ]);
  });

  test('nothing that hides, turns or cannot be a sign', () => {
    expect(told('a\u00ADb\u200Bc', '\u0000\u0007', '\u202Eomvänd', '\uE000', 'snabb 🏃🏽\u200D♀️')).toEqual([
      'abc',
      '[U+0000][U+0007]',
      '[U+202E]omvänd',
      '[U+E000]',
      'snabb 🏃🏽♀',
    ]);
  });

  test('whole addresses, and which of them are printed too', () => {
    const link = (href: string, words: string) => ({
      type: 'link' as const,
      href,
      children: [{ type: 'text' as const, value: words }],
    });
    const paper = madeUpPaper([{
      type: 'paragraph',
      children: [link('/ordlista/', 'ordlistan'), link('https://a.example/b', 'sidan'), link('https://a.example/b', 'https://a.example/b')],
    }]); // prettier-ignore
    const { blocks } = JSON.parse(paperData(paper, new Set())) as {
      blocks: { children: { to: string; printed: string | null }[] }[];
    };
    expect(blocks[0]?.children.map(({ to, printed }) => [to, printed])).toEqual([
      ['https://portal.exempelstad.example/ordlista/', null],
      ['https://a.example/b', 'https://a.example/b'],
      ['https://a.example/b', null],
    ]);
  });
});
