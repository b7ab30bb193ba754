import { COMPONENTS } from '../../../../src/model/components.ts';
import { askFor, dialogField } from '../dialog.ts';
import { make, newId } from '../element.ts';
import { findOne } from '../find-one.ts';
import { COMPONENT_WORDS, type AttributeWords, type ComponentWords } from './component-words.ts';
import { chosenIn, insertBlock, insertText } from './insert.ts';

/** The words for a component, also for one that has none of its own yet. */
export const wordsFor = (name: string): ComponentWords =>
  COMPONENT_WORDS[name] ?? {
    name,
    about: `Så här ser den ut: ${COMPONENTS[name]?.example ?? ''}`,
    attributes: {},
    ...(!/\/>$/.test(COMPONENTS[name]?.example ?? '/>') && {
      inside: { label: 'Innehåll', about: '', isNeeded: true },
    }),
  };

/** Asks for what a component needs and puts it in the text. What is chosen in the text becomes what stands within it. */
export async function askComponent(area: HTMLTextAreaElement, name: string): Promise<void> {
  const { name: title, about, inside, attributes, isInLine } = wordsFor(name);
  const needs = COMPONENTS[name]!.attributes;
  const found = new Map<string, string>();
  for (const [key, { find, label }] of Object.entries(attributes)) {
    if (!find) continue;
    const lead = await findOne({ what: find, title: `${title}: ${label.toLocaleLowerCase('sv')}` });
    if (!lead) return area.focus();
    found.set(key, lead.id);
  }
  const fields = Object.entries(needs)
    .filter(([key]) => !found.has(key))
    .map(([key, need]) => attributeField(key, need === 'required', attributes[key]));
  const within = inside && dialogField('inside', inside.label, { ...inside, value: chosenIn(area), isLong: true });
  const asked = [...fields, ...(within ? [within] : [])];
  const given = asked.length > 0 ? await askFor(title, 'Infoga', [make('p', {}, about), ...asked]) : new FormData();
  if (!given) return area.focus();
  const written = Object.keys(needs).map((key) => [key, found.get(key) ?? textOf(given, key)] as const);
  const text = tag(name, written, inside && textOf(given, 'inside'));
  if (isInLine) insertText(area, text);
  else insertBlock(area, text);
}

const textOf = (given: FormData, key: string) => String(given.get(key) ?? '').trim();

/** `<Note title="…">…</Note>`, or without an inside `<Phone id="…" />`. A quotation mark would end the attribute. */
export function tag(name: string, attributes: readonly (readonly [string, string])[], inside?: string): string {
  const given = attributes
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ` ${key}="${value.replaceAll('"', '”')}"`);
  const begin = `<${name}${given.join('')}`;
  return inside ? `${begin}>${inside}</${name}>` : `${begin} />`;
}

function attributeField(
  key: string,
  isNeeded: boolean,
  { label = key, about = '', choices }: Partial<AttributeWords> = {},
): HTMLElement {
  if (!choices) return dialogField(key, label, { about, isNeeded });
  const id = newId(key);
  return make(
    'div',
    { class: 'field' },
    make('label', { for: id }, label),
    make(
      'select',
      { id, name: key },
      choices.map(([value, name]) => make('option', { value }, name)),
    ),
  );
}
