import type { MailNode } from './mail-tree.ts';

/** A selector taken apart: the last compound stands for the element itself. */
export interface Selector {
  compounds: Compound[];
  /** Before each compound but the first: `>` for a child, ` ` for anything below. */
  combinators: string[];
  /** Weight by CSS: ids, then classes and attributes, then names. */
  specificity: number;
}

interface Compound {
  name: string | undefined;
  classes: string[];
  id: string | undefined;
  attributes: string[];
}

const COMPOUND = /^([a-z][\w-]*|\*)?((?:\.[\w-]+|#[\w-]+|\[[\w-]+\])*)$/i;

/**
 * The kind of selectors that mail programs understand: names, classes, ids, attributes that are there, children and
 * descendants. Anything else (`:root`, `:hover`) gives undefined: it never colours a text of the mail.
 */
export function parseSelector(text: string): Selector | undefined {
  const parts = text.trim().replace(/\s*>\s*/g, ' > ').split(/\s+/); // prettier-ignore
  const compounds: Compound[] = [];
  const combinators: string[] = [];
  let specificity = 0;
  for (const part of parts) {
    if (part === '>') combinators[compounds.length - 1] = '>';
    else {
      const match = COMPOUND.exec(part);
      if (!match) return undefined;
      const more = match[2]?.match(/[.#[][\w-]+/g) ?? [];
      const those = (sign: string) => more.filter((each) => each.startsWith(sign)).map((each) => each.slice(1));
      const [classes, ids, attributes] = [those('.'), those('#'), those('[')];
      const name = match[1] === '*' ? undefined : match[1]?.toLowerCase();
      if (compounds.length > 0) combinators[compounds.length - 1] ??= ' ';
      compounds.push({ name, classes, id: ids[0], attributes });
      specificity += ids.length * 10_000 + (classes.length + attributes.length) * 100 + (name ? 1 : 0);
    }
  }
  return { compounds, combinators, specificity };
}

/** @param path the element last, after all that it stands in */
export function matches({ compounds, combinators }: Selector, path: readonly MailNode[]): boolean {
  const last = compounds.length - 1;
  return isLike(path.at(-1), compounds[last]) && above(last, path.length - 1);

  function above(compound: number, at: number): boolean {
    if (compound === 0) return true;
    const wanted = compounds[compound - 1];
    if (combinators[compound - 1] === '>') return isLike(path[at - 1], wanted) && above(compound - 1, at - 1);
    for (let higher = at - 1; higher >= 0; higher -= 1)
      if (isLike(path[higher], wanted) && above(compound - 1, higher)) return true;
    return false;
  }
}

function isLike(node: MailNode | undefined, compound: Compound | undefined): boolean {
  if (!node || !compound) return false;
  const { name, classes, id, attributes } = compound;
  const given = node.attribs ?? {};
  if (name && node.name !== name) return false;
  if (id && given['id'] !== id) return false;
  if (attributes.some((each) => !(each in given))) return false;
  if (classes.length === 0) return true;
  const own = (given['class'] ?? '').split(/\s+/);
  return classes.every((each) => own.includes(each));
}
