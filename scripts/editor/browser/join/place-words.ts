import type { Control, FieldPlace, Form, FormField, Value } from '../../api.ts';
import { isGroup, isList, valueIn } from '../places.ts';

/** What a place is called, and how what stands there is told and asked for. */
export interface PlaceWords {
  /** ”Stödlinjen, Telefontid” */
  name: string;
  /** A value as the editor reads it; nothing at all is empty. */
  told: (value: Value | undefined) => string;
  /** It is text that an editor may write anew. */
  isText: boolean;
}

/**
 * A place of a file in the words of its form.
 * @param at undefined for the text of an article or a file
 */
export function placeWords(form: Form, values: Value | undefined, at: FieldPlace | undefined): PlaceWords {
  if (!at) return { name: form.hasBody ? 'Brödtext' : 'Filens text', told: String, isText: true };
  const names: string[] = [];
  let control: Control = { type: 'group', fields: form.fields };
  if (form.isList) control = { type: 'list', of: control };
  for (const [depth, step] of at.entries()) {
    const inner = within(control, step);
    if (!inner) return { name: names.join(', '), told: plain, isText: false };
    control = inner.control;
    names.push(inner.label ?? itemName(valueIn(values, at.slice(0, depth + 1)), Number(step)));
  }
  const of = control;
  const isText = of.type === 'line' || of.type === 'lines';
  return { name: names.join(', '), told: (value) => toldBy(of, value), isText };
}

function within(control: Control, step: string | number): { control: Control; label?: string } | undefined {
  if (control.type === 'list') return { control: control.of };
  if (control.type === 'map')
    return { control: control.of, label: control.choices?.find(({ id }) => id === step)?.name ?? String(step) };
  return control.type === 'group' ? control.fields.find(({ key }) => key === step) : undefined;
}

const NAMING = ['name', 'title', 'term', 'word', 'question'] as const;

function itemName(item: Value | undefined, index: number): string {
  const name = isGroup(item) ? NAMING.map((key) => item[key]).find((each) => typeof each === 'string') : item;
  return typeof name === 'string' && name !== '' ? name : `nummer ${index + 1}`;
}

function toldBy(control: Control, value: Value | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nej';
  if (control.type === 'choice' || control.type === 'reference')
    return control.choices?.find(({ id }) => id === value)?.name ?? plain(value);
  if (control.type === 'list' && isList(value)) return value.map((each) => toldBy(control.of, each)).join('\n');
  if (control.type === 'group' && isGroup(value)) return groupTold(control.fields, value);
  return plain(value);
}

const groupTold = (fields: readonly FormField[], value: Readonly<Record<string, Value>>) =>
  fields
    .filter(({ key }) => Object.hasOwn(value, key))
    .map(({ key, label, control }) => `${label}: ${toldBy(control, value[key])}`)
    .join('\n');

const plain = (value: Value | undefined): string =>
  value === undefined || value === null
    ? ''
    : typeof value === 'object'
      ? Object.values(value).map(plain).join('\n')
      : String(value);
