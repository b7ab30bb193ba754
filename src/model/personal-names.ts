/** Common first names; with a capitalised word after it, one of these is a person. */
const FIRST_NAMES = new Set(
  `Adam Agneta Alexander Ali Alice Alva Amanda Amir Anders Andreas Anette Anita Ann Anna Annika Anton Arvid Astrid Axel
  Barbro Bengt Berit Birgitta Björn Bo Britt Camilla Carina Carl Caroline Catharina Cecilia Charlotte Christer Christian
  Christina Claes Dan Daniel David Ebba Edvin Elin Elisabeth Elsa Emelie Emil Emma Eric Erik Eva Evelina Fatima Felicia
  Filip Fredrik Frida Frans Gabriel Göran Gun Gunilla Gunnar Gustav Hanna Hans Helena Henrik Håkan Ida Inga Ingela Inger
  Ingrid Ingvar Isak Jakob Jan Jenny Jens Jeanette Jessica Joakim Johan Johanna John Jonas Josef Josefin Julia Karin Karl
  Kajsa Katarina Kent Kerstin Kim Kjell Klara Kristina Kristoffer Lars Leif Lena Lennart Leila Linda Linn Linnea Lisa
  Lisbeth Lotta Louise Lovisa Lukas Magnus Maja Malin Marcus Margareta Maria Marianne Marie Martin Mats Mattias Mikael
  Moa Mohamed Mohammed Mona Monica Monika Niklas Nils Nora Ola Olle Olof Oskar Oscar Patrik Per Peter Pia Pontus Rebecka
  Robert Robin Roger Roland Rolf Rune Sandra Sara Sebastian Simon Sofia Sofie Sonja Stefan Sten Stig Sture Susanne Sven
  Tobias Tomas Thomas Tommy Torbjörn Tove Ulf Ulla Ulrika Veronica Victoria Viktor Wilhelm William Yvonne Zahra Åke Åsa
  Örjan`.split(/\s+/),
);

/** Looked for at every word, so that a capital before the name hides nothing: ”Fråga Anna Andersson”. */
const PAIR = /(?<!\p{L})(?=(\p{Lu}\p{Ll}+)(?:-\p{Lu}\p{Ll}+)? (?:(?:af|av|von|de|el|al) )?(\p{Lu}\p{Ll}+))/gu;
const SURNAME = /(?:sson|sdotter|ström|qvist|kvist)$/;

/** A person's name in a field that is for functions: a common first name and a word in capital, or a surname as Swedes have them. */
export function personIn(text: string): string | undefined {
  for (const [, first = '', last = ''] of text.matchAll(PAIR))
    if (FIRST_NAMES.has(first) || SURNAME.test(last)) return `${first} ${last}`;
  return undefined;
}
