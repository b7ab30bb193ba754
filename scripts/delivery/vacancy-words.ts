import type { UnreachedContacts } from '../data/unreached-contacts.ts';

/** What is said of a unit whose contact person cannot be reached: vacant only when nobody with the post is left. */
export function vacancyLine({ unit, unreached, of }: UnreachedContacts): string {
  if (unreached < of) return `  ${unit}: ${unreached} av ${of} kontaktpersoner nås inte`;
  return `  ${unit}: uppdraget kan vara vakant${of > 1 ? `, ingen av ${of} kontaktpersoner nås` : ''}`;
}

/** Under such lines: what the network lead does next. */
export const VACANCY_HINT =
  '  Gör så här: npm run register -- suppressed visar vem det gäller. Har hen slutat: npm run register -- remove ADRESS, och lägg till en ny kontaktperson med npm run register -- add.';

/** Units, not names: who it is stands in the register. */
export const vacancyWords = (units: readonly UnreachedContacts[]): string | undefined =>
  units.length === 0
    ? undefined
    : ['Kontaktperson som servern inte känner till:', ...units.map(vacancyLine), VACANCY_HINT].join('\n');
