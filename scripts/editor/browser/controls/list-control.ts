import type { Control } from '../../api.ts';
import type { Drawn } from './drawn.ts';
import { drawGroups } from './groups.ts';
import { drawTexts } from './texts.ts';
import { drawPicks } from './picks.ts';

/** A list, by what its items are: picked among what there is, written as lines, or groups of fields. */
export function drawList(control: Extract<Control, { type: 'list' }>, drawn: Drawn): HTMLElement {
  const { of } = control;
  if (of.type === 'reference') return drawPicks(of, control, drawn);
  return of.type === 'group' ? drawGroups(of.fields, drawn) : drawTexts(of, drawn);
}
