import type { Control, FieldPlace, Value } from '../../api.ts';
import type { Work } from '../work.ts';
import { drawChoice } from './choice.ts';
import { drawGroup } from './group.ts';
import { drawFlag, drawLine, drawLines, drawNumber } from './line.ts';
import { drawList } from './list.ts';
import { drawMap } from './map.ts';
import { drawReference } from './reference.ts';
import { drawRaw } from './raw-value.ts';

/** Where a control stands, and what it is called by those who listen. */
export interface Drawn {
  work: Work;
  at: FieldPlace;
  /** Id of the control that the label leads to. */
  id: string;
  /** Ids of the help and the faults, for `aria-describedby`. */
  describedBy: string;
  label: string;
  isRequired: boolean;
  /** What stands there when it is left empty; undefined for nothing. */
  whenEmpty?: Value | undefined;
}

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
