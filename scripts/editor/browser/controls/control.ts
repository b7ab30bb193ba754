import type { Control } from '../../api.ts';
import { drawChoice } from './choice.ts';
import type { Drawn } from './drawn.ts';
import { drawGroup } from './group.ts';
import { drawFlag, drawLine, drawLines, drawNumber } from './line.ts';
import { drawList } from './list-control.ts';
import { drawMap } from './map.ts';
import { drawReference } from './reference-control.ts';
import { drawRaw } from './raw-value.ts';

/** How each control is drawn. One that has a label of its own inside (`fieldset`) is told apart by `isMany`. */
export function drawControl(control: Control, drawn: Drawn): HTMLElement {
  switch (control.type) {
    case 'line':
      return drawLine(control, drawn);
    case 'lines':
      return drawLines(control, drawn);
    case 'number':
      return drawNumber(control, drawn);
    case 'flag':
      return drawFlag(drawn);
    case 'choice':
      return drawChoice(control, drawn);
    case 'reference':
      return drawReference(control, drawn);
    case 'list':
      return drawList(control, drawn);
    case 'group':
      return drawGroup(control.fields, drawn);
    case 'map':
      return drawMap(control, drawn);
    case 'raw':
      return drawRaw(drawn);
  }
}

/** Several controls under one name: a group with a legend, and no label that leads to one of them. */
export const isMany = ({ type }: Control): boolean => ['list', 'group', 'map', 'raw'].includes(type);
