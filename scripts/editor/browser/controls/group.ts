import type { FormField } from '../../api.ts';
import { make } from '../element.ts';
import type { Drawn } from './control.ts';
import { drawField } from './field.ts';

/** Fields under one name. To fill in the first makes the group, to empty the last takes it away. */
export function drawGroup(fields: readonly FormField[], { work, at }: Drawn): HTMLElement {
  return make(
    'div',
    { class: 'inner' },
    fields.map((field) => drawField(field, [...at, field.key], work)),
  );
}
