import { expect, test } from 'vitest';
import { madeUpNumber } from './made-up-numbers.ts';
import { article, faults, issue } from './small-portal.ts';

const told = (body: string) => faults({ 'guidance/x.mdx': article({}, body) });
const MAIL =
  'texten ser ut som ett inklistrat mejl – ta bort hela mejlet, med namn och adresser; skriv det som läsaren behöver med egna ord';

test.each([
  ['with its head', '> Från: A B [mailto:a.b@exempelstad.example]\n> Skickat: den 3 maj\n> Ämne: Rutinen\n>\n> > Hej!'],
  ['with sender and subject alone', 'Från: A B\nÄmne: Rutinen'],
  ['with an answer in an answer', '> > Hej! Lägger du ut det här?\n> Ja, nu.'],
  ['with its end', 'Lägger du ut det här?\n\nMvh A B'],
])('a mail that was pasted %s is one fault, with its first line', (_, body) => {
  expect(told(body)).toContain(`guidance/x.mdx:${body.startsWith('Lägger') ? 13 : 11} brödtext – ${MAIL}`);
  expect(told(body)).toHaveLength(1);
});

test('words that a mail has too are no mail, nor is when a letter was sent', () => {
  expect(told('Från: förskolan till gymnasiet.\n\nTill: chefer.\n\n> Ett citat.')).toEqual([]);
  expect(faults({ 'newsletters/2026-1.mdx': issue({ sent: '2026-11-02' }) })).toEqual([]);
});

test('half a personal number is no phone number', () => {
  const [, year, month, day, last] = /^(....)(..)(..)(....)$/.exec(madeUpNumber('19850312'))!;
  expect(told(`Född ${year!.slice(0, 2)} ${year!.slice(2)} ${month} ${day} ${last}.`)).toEqual([
    expect.stringContaining('ett personnummer'),
  ]);
});

test('a link with somebody’s address in it is told as a link', () => {
  const [fault] = told('Se [sidan](https://exempel.example/?url=a&data=anna.svensson%40exempelstad.example) först.');
  expect(fault).toMatch(/en länk som har en persons e-postadress i sig – öppna sidan och kopiera adressen/);
});
