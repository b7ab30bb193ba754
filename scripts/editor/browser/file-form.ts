import type { Form, Value } from '../api.ts';
import { drawBody } from './body/body-editor.ts';
import { drawField } from './controls/field.ts';
import { button, newElement } from './element.ts';
import { groupsOf, type FieldGroup } from './field-groups.ts';
import { drawItems } from './list-items.ts';
import { isGroup } from './places.ts';
import { drawRawText } from './raw-text.ts';
import type { Work } from './work.ts';

/** Draws the form of a file anew: its fields in groups, the items of a list, or the whole file as text. */
export function drawForm(room: HTMLElement, work: Work, form: Form, asked: URLSearchParams): void {
  const again = () => drawForm(room, work, form, asked);
  const summary = newElement('section', { class: 'summary', tabindex: -1, hidden: true });
  if (work.raw !== undefined) return room.replaceChildren(summary, drawRawText(work, again));
  const content = form.isList ? drawItems(work, form, asked) : drawGroups(work, groupsOf(form), work.values);
  const asText = button('Filens text', () => void showText());
  async function showText(): Promise<void> {
    await work.whenJudged();
    work.raw = work.text;
    again();
    work.tell('judged');
    room.querySelector('textarea')?.focus();
  }
  const whole = newElement('section', { class: 'section whole stack', hidden: true });
  room.replaceChildren(summary, content, whole, newElement('p', { class: 'as-text' }, asText));
}

function drawGroups(work: Work, groups: readonly FieldGroup[], values: Value | undefined): HTMLElement {
  const hasBody = work.file.body !== undefined;
  return newElement(
    'div',
    { class: 'stack' },
    groups.flatMap((group) => [
      drawGroup(work, group, values),
      ...(group.bodyAfter && hasBody ? [drawBody(work)] : []),
    ]),
  );
}

function drawGroup(work: Work, { name, fields, isFolded }: FieldGroup, values: Value | undefined): HTMLElement {
  const drawn = fields.map((field) => drawField(field, [field.key], work));
  if (!name) return newElement('div', { class: 'stack' }, drawn);
  // A group of one field that is called the same says its name once (desk-fields.css).
  const isSaid = fields.length === 1 && fields[0]!.label === name;
  if (!isFolded) return newElement('div', { class: 'section stack' }, !isSaid && newElement('h2', {}, name), drawn);
  const filled = fields
    .filter(({ key }) => isGroup(values) && key in values)
    .map(({ label }) => label.toLocaleLowerCase('sv'));
  const about = fields.map(({ label }) => label.toLocaleLowerCase('sv')).join(', ');
  return newElement(
    'details',
    { class: 'section folded' },
    newElement(
      'summary',
      {},
      newElement('b', {}, name),
      newElement('span', { class: 'hint' }, filled.length > 0 ? `Ifyllt: ${filled.join(', ')}` : about),
    ),
    newElement('div', { class: 'stack' }, drawn),
  );
}
