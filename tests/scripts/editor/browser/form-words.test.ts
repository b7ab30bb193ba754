import { expect, test } from 'vitest';
import type { FormField } from '../../../../scripts/editor/api.ts';
import { formAbout, formFault, formLabel, hasExample } from '../../../../scripts/editor/browser/form-words.ts';
import { describeForm } from '../../../../scripts/editor/describe-form.ts';
import { CONTENT_SCHEMAS } from '../../../../scripts/schemas/content-schemas.ts';

const FILE_WORDS =
  /\.ya?ml|\.mdx|citattecken|\braden\b(?! (?:leder|syns))|`|\bId:n|[[{]|\btrue\b|\bfalse\b|\b(?:draft|withdrawn|published)\b/i;

/** Every field that an editor fills in; what commands write is theirs. */
const fieldsIn = (fields: readonly FormField[]) => allFieldsIn(fields, ({ isWritten }) => !isWritten);

function allFieldsIn(fields: readonly FormField[], isWanted: (field: FormField) => boolean = () => true): FormField[] {
  return fields.filter(isWanted).flatMap((field) => {
    const { control } = field;
    const inner = control.type === 'list' || control.type === 'map' ? control.of : control;
    return [field, ...(inner.type === 'group' ? allFieldsIn(inner.fields, isWanted) : [])];
  });
}

test('no field of any form speaks of the file', () => {
  const fields = CONTENT_SCHEMAS.flatMap((sort) => fieldsIn(describeForm(sort, () => undefined).fields));
  expect(fields.length).toBeGreaterThan(150);
  const said = fields.map(({ key, about, control }) => formAbout(about, key, control));
  expect(said.filter((words) => FILE_WORDS.test(words))).toEqual([]);
  expect(fields.filter(({ control }, at) => said[at] === '' && control.type !== 'choice')).toEqual([]);
  expect(said.filter((words) => /^[,.:]|\s[.,]|\.\./.test(words))).toEqual([]);
});

test('what a command fills in is told of without its name, in whole sentences', () => {
  const said = CONTENT_SCHEMAS.flatMap((sort) => allFieldsIn(describeForm(sort, () => undefined).fields))
    .filter(({ isWritten }) => isWritten)
    .map(({ key, about, control }) => formAbout(about, key, control));
  expect(said.length).toBeGreaterThan(10);
  expect(said.filter((words) => /npm run|newsletter --|^[,.:]|\s[.,]|\.\./.test(words))).toEqual([]);
});

test('no field of any form calls another by its key in the file', () => {
  const sorts = CONTENT_SCHEMAS.map((sort) => fieldsIn(describeForm(sort, () => undefined).fields));
  const swedish = new Set(['text', 'format', 'status', 'attachments', 'urn', 'isbn', 'doi', 'diarienummer', 'justerat', 'bolag']); // prettier-ignore
  const wrong = sorts.flatMap((fields) => {
    const keys = new Set(fields.map(({ key }) => key).filter((key) => !swedish.has(key)));
    return fields
      .map(({ key, about, control }) => formAbout(about, key, control))
      .filter((words) => words.split(/[^\p{L}-]+/u).some((word) => keys.has(word) || word === '--'));
  });
  expect(wrong).toEqual([]);
});

test('what a talk is, is asked for in plain words, and its help does not repeat what can be chosen', () => {
  const talk = CONTENT_SCHEMAS.find(({ name }) => name === 'talks')!;
  const field = describeForm(talk, () => undefined).fields.find(({ key }) => key === 'format')!;
  expect([formLabel(field), formAbout(field.about, field.key, field.control)]).toEqual(['Vad är det?', '']);
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
    ['artikeln är tillbakadragen utan skäl', 'lägg till `withdrawn: { date: 2026-11-23, reason: … }`'],
    ['artikeln är tillbakadragen utan skäl', 'skriv dag och skäl under Tillbakadragen, längre ner'],
  ],
  [
    [
      'ska ha ett av `means`, `page`, `outside` och `field`',
      'skriv portalens egna ord, en sidas adress, `outside: true` eller `field: true`',
    ],
    [
      'ska ha ett av Portalens ord, Sida, Portalen handlar inte om det och Portalens ämne',
      'skriv portalens egna ord, en sidas adress, eller kryssa i en av rutorna',
    ],
  ],
  [
    ['”chef” finns inte bland artikelns målgrupper', 'lägg till chef under audiences, eller ta bort raden'],
    ['målgruppen är inte vald under Målgrupper', 'välj den där också, eller töm fältet'],
  ],
  [
    ['mötet slutar men börjar inte', 'lägg till raden `start: …`'],
    ['mötet slutar men börjar inte', 'skriv under Börjar när det börjar'],
  ],
  [
    ['uppgiften är avslutad utan dag', 'lägg till raden `closed: ÅÅÅÅ-MM-DD`'],
    ['uppgiften är avslutad utan dag', 'skriv dagen under Avslutad'],
  ],
  [
    ['är för långt', 'stryk något'],
    ['är för långt', 'stryk något'],
  ],
  [
    [
      'numret 020-50 80 81 står utanför contacts.yaml',
      'skriv <Phone id="stod" /> i texten; i ett fält skriver du Stödlinjen utan nummer',
    ],
    [
      'numret 020-50 80 81 står utanför kontaktvägarna',
      'ta bort numret. I brödtexten sätter du in det med knappen Telefonnummer (sök på Stödlinjen), i ett fält skriver du Stödlinjen utan nummer',
    ],
  ],
  [
    ['taggens värde står inom svenska citattecken (”)', 'byt dem mot raka citattecken: ="…"'],
    ['taggens värde står inom svenska citattecken (”)', 'ta bort taggen och sätt in den igen med sin knapp'],
  ],
  [
    ['en tagg saknar ett värde', 'skriv en text inom citattecken: title="…"'],
    ['en tagg saknar ett värde', 'skriv en text: title="…"'],
  ],
  [
    ['”nästling” känns inte igen', 'är ordet rätt, lägg det i own-words.yaml'],
    ['”nästling” känns inte igen', 'är ordet rätt, lägg det i listan Egna ord'],
  ],
  [
    ['ingen annan text leder hit', 'skriv min-text under related i en text som hör ihop med den'],
    ['ingen annan text leder hit', 'lägg till den här texten under Läs också i en text som hör ihop med den'],
  ],
] as const)('%j is told as %j in the form', ([fault, remedy], [saidFault, saidRemedy]) => {
  expect(formFault({ fault, remedy })).toEqual({ fault: saidFault, remedy: saidRemedy });
});

test('what is to be written stands in quotation marks, as in other Swedish', () => {
  const { remedy } = formFault({ fault: 'säger inte varför', remedy: 'skriv `<Entry id="ett">Varför.</Entry>`' });
  expect(remedy).toBe('skriv ”<Entry id="ett">Varför.</Entry>”');
});

test('an example that is an id is not shown where names are chosen', () => {
  expect(hasExample({ type: 'list', of: { type: 'reference', to: 'topics' } })).toBe(false);
  expect(hasExample({ type: 'line' })).toBe(true);
});
