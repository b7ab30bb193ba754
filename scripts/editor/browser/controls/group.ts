import type { FormField } from '../../api.ts';
import { newElement } from '../element.ts';
import type { Drawn } from './drawn.ts';

/** Fields under one name. To fill in the first makes the group, to empty the last takes it away. */
export function drawGroup(fields: readonly FormField[], { at, inner, isRequired, label }: Drawn): HTMLElement {
  return newElement(
    'div',
    { class: 'inner' },
    fields.map((field) => inner(field, [...at, field.key], isRequired ? undefined : label)),
  );
}
