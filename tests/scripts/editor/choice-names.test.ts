import { expect, test } from 'vitest';
import type { Control, FormField } from '../../../scripts/editor/api.ts';
import { describeForm } from '../../../scripts/editor/describe-form.ts';
import { CONTENT_SCHEMAS } from '../../../scripts/schemas/content-schemas.ts';

const STATUS = { draft: 'Utkast', published: 'Publicerad', withdrawn: 'Tillbakadragen' };
const HOLDERS = {
  all: 'Alla enheter',
  forvaltning: 'Förvaltningar',
  bolag: 'Bolag',
  units: 'Vissa enheter',
  function: 'En funktion',
};
const STATE = { 'inte-borjat': 'Inte börjat', 'pa-gang': 'På gång', klart: 'Klart', 'galler-inte': 'Gäller inte' };
const EFFECT = {
  unknown: 'Vet inte',
  harm: 'Kan skada',
  none: 'Ingen skillnad',
  mixed: 'Blandat',
  promising: 'Lovande',
  clear: 'Tydlig nytta',
};

/** What each value means to an editor, by the end of the field's path. Written here by hand: a swapped name is a lie. */
const MEANING: readonly [field: string, Record<string, string>][] = [
  ['laws.status', { proposed: 'Föreslagen', 'in-force': 'Gäller' }],
  ['.status', STATUS],
  ['.sensitivity', { network: 'Bara nätverket', internal: 'Stadens intranät', open: 'Alla' }],
  ['.evidence.strength', { strong: 'Starkt', good: 'Gott', limited: 'Begränsat', weak: 'Svagt' }],
  ['.about.effect', EFFECT],
  ['talks.format', { course: 'Kurs', podcast: 'Podd', webinar: 'Webbinarium', talk: 'Föredrag' }],
  ['talks.captions', { no: 'Nej', yes: 'Ja', unknown: 'Vet inte' }],
  ['talks.transcript', { no: 'Nej', yes: 'Ja', unknown: 'Vet inte' }],
  ['.agenda.kind', { decision: 'Beslut', discussion: 'Diskussion', information: 'Information' }],
  ['.tasks.state', { dropped: 'Avskriven', done: 'Klar', open: 'Öppen' }],
  ['polls.kind', { number: 'Ett tal', choice: 'Ett av svaren' }],
  ['.kind', { bolag: 'Bolag', forvaltning: 'Förvaltning' }],
  ['coverage.units.role', { vacant: 'Ingen', deputy: 'Bara ersättare', contact: 'Kontaktperson' }],
  ['contacts.verified', { known: 'Allmän kännedom', told: 'Hos någon annan', seen: 'På egen sida' }],
  ['partners.field', { crime: 'Organiserad brottslighet', extremism: 'Extremism' }],
  ['guideline.state', { antagen: 'Antagen', utkast: 'Utkast' }],
  ['.basis', { practice: 'Hur arbetet går till', guideline: 'Riktlinjen' }],
  ['.who', HOLDERS],
  ['.answers.state', STATE],
  ['.answers.seen', STATE],
  ['accessibility.conformance', { none: 'Inte', partial: 'Delvis', full: 'Helt' }],
  ['links.state', { silent: 'Svarar inte', gone: 'Finns inte kvar', moved: 'Har flyttat' }],
];

/** Named by the kinds of hints themselves. */
const isHint = (field: string) => field.endsWith('.accepts.hint');

test('each value that an editor chooses goes by its own name, in every form', () => {
  const choices = CONTENT_SCHEMAS.flatMap((sort) =>
    choicesIn(sort.name, describeForm(sort, () => undefined).fields).filter(([field]) => !isHint(field)),
  );
  const meant = choices.map(([field]) => [field, MEANING.find(([end]) => field.endsWith(end))?.[1]]);
  expect(Object.fromEntries(choices)).toEqual(Object.fromEntries(meant));
  expect(choices.filter(([field]) => field.endsWith('.status')).length).toBeGreaterThan(8);
});

type NamedChoice = [field: string, names: Record<string, string>];

const choicesIn = (place: string, fields: readonly FormField[]): NamedChoice[] =>
  fields.flatMap(({ key, control }) => choicesOf(`${place}.${key}`, control));

function choicesOf(place: string, control: Control): NamedChoice[] {
  if (control.type === 'choice')
    return [[place, Object.fromEntries(control.choices.map(({ id, name }) => [id, name]))]];
  if (control.type === 'group') return choicesIn(place, control.fields);
  return 'of' in control ? choicesOf(place, control.of) : [];
}
