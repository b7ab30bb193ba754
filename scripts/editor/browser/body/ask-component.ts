import { COMPONENTS } from '../../../../src/model/components.ts';
import { askFor, dialogField } from '../dialog.ts';
import { newElement, newId } from '../element.ts';
import { findOne } from '../find-one.ts';
import { wordsFor, type AttributeWords } from './component-words.ts';
import { chosenIn, insertBlock, insertText } from './insert.ts';
import { componentTag, spaceBefore } from './written-as.ts';

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
  const given =
    asked.length > 0 ? await askFor(title, 'Infoga', [newElement('p', {}, about), ...asked]) : new FormData();
  if (!given) return area.focus();
  const written = Object.keys(needs).map((key) => [key, found.get(key) ?? textOf(given, key)] as const);
  const text = componentTag(name, written, inside && textOf(given, 'inside'));
  if (isInLine) insertText(area, spaceBefore(area.value.slice(0, area.selectionStart)) + text);
  else insertBlock(area, text);
}

const textOf = (given: FormData, key: string) => String(given.get(key) ?? '').trim();

function attributeField(
  key: string,
  isNeeded: boolean,
  { label = key, about = '', choices }: Partial<AttributeWords> = {},
): HTMLElement {
  if (!choices) return dialogField(key, label, { about, isNeeded });
  const id = newId(key);
  return newElement(
    'div',
    { class: 'field' },
    newElement('label', { for: id }, label),
    newElement(
      'select',
      { id, name: key },
      choices.map(([value, name]) => newElement('option', { value }, name)),
    ),
  );
}
