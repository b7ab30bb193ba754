import type { FieldPlace, FormField, Value } from '../../api.ts';
import type { Work } from '../work.ts';

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
  /** Draws a field that lies within this one. @param optional what may be left out whole, and is needed only when begun */
  inner: (field: FormField, at: FieldPlace, optional?: string) => HTMLElement;
}
