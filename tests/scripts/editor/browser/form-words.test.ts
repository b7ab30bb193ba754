import { expect, test } from 'vitest';
import type { FormField } from '../../../../scripts/editor/api.ts';
import { formAbout, formFault, hasExample } from '../../../../scripts/editor/browser/form-words.ts';
import { describeForm } from '../../../../scripts/editor/describe-form.ts';
import { CONTENT_SCHEMAS } from '../../../../scripts/schemas/content-schemas.ts';

const FILE_WORDS =
  /\.ya?ml|\.mdx|citattecken|\braden\b(?! (?:leder|syns))|`|\bId:n|[[{]|\btrue\b|\bfalse\b|\b(?:draft|withdrawn|published)\b/i;

/** Every field that an editor fills in; what commands write is theirs. */
const fieldsIn = (fields: readonly FormField[]): FormField[] =>
  fields
    .filter(({ isWritten }) => !isWritten)
    .flatMap((field) => {
      const { control } = field;
      const inner = control.type === 'list' || control.type === 'map' ? control.of : control;
      return [field, ...(inner.type === 'group' ? fieldsIn(inner.fields) : [])];
    });

test('no field of any form speaks of the file', () => {
  const fields = CONTENT_SCHEMAS.flatMap((sort) => fieldsIn(describeForm(sort, () => undefined).fields));
  expect(fields.length).toBeGreaterThan(150);
  const said = fields.map(({ key, about, control }) => formAbout(about, key, control));
  expect(said.filter((words) => FILE_WORDS.test(words))).toEqual([]);
  expect(said.filter((words) => words === '' || /^[,.:]|\s[.,]|\.\./.test(words))).toEqual([]);
});

test.each([
  [
    ['är tom', 'ange minst ett ämne ur topics.yaml'],
    ['är tom', 'välj minst ett ämne'],
  ],
  [
    ['är tom', 'skriv text, till exempel `summary: En mening.`'],
    ['är tom', 'skriv till exempel ”En mening.”'],
  ],
  [
    ['är inget datum', 'skriv ÅÅÅÅ-MM-DD, till exempel `2026-11-23`'],
    ['är inget datum', 'skriv år, månad och dag, till exempel 2026-11-23'],
  ],
  [
    ['är tom', 'skriv text eller ta bort raden'],
    ['är tom', 'skriv något'],
  ],
  [
    ['har ett värde som inte finns', 'välj ett av: draft, published'],
    ['har ett svar som inte finns', 'välj ett av svaren'],
  ],
  [
    ['ska vara ett tal', 'skriv bara siffrorna, utan citattecken'],
    ['ska vara ett tal', 'skriv bara siffrorna'],
  ],
  [
    ['är inget klockslag', 'skriv till exempel `"13:30"`'],
    ['är inget klockslag', 'skriv till exempel 13:30'],
  ],
  [
    ['saknas', 'lägg till raden `owner: Kontoret`'],
    ['saknas', 'fyll i fältet, till exempel ”Kontoret”'],
  ],
  [
    ['saknas', 'lägg till raden `topics: [grundkunskap]`'],
    ['saknas', 'fyll i fältet'],
  ],
  [
    ['saknar både utgivare och författare', 'lägg till `publisher:` eller `authors:`'],
    ['saknar både utgivare och författare', 'lägg till utgivare eller författare'],
  ],
  [
    ['”x” finns inte i topics.yaml', 'menade du ”y”?'],
    ['”x” finns inte i listan över ämnen', 'menade du ”y”?'],
  ],
  [
    ['är för långt', 'stryk något'],
    ['är för långt', 'stryk något'],
  ],
] as const)('%j is told as %j in the form', ([fault, remedy], [saidFault, saidRemedy]) => {
  expect(formFault({ fault, remedy })).toEqual({ fault: saidFault, remedy: saidRemedy });
});

test('an example that is an id is not shown where names are chosen', () => {
  expect(hasExample({ type: 'list', of: { type: 'reference', to: 'topics' } })).toBe(false);
  expect(hasExample({ type: 'line' })).toBe(true);
});
