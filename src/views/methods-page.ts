import { listed, type Catalog } from '../model/catalog.ts';
import { EFFECTS, STRENGTHS, type Effect, type Strength } from '../model/evidence.ts';
import type { Entry } from '../model/entry.ts';
import type { Method } from '../model/method.ts';
import { links } from '../model/links.ts';

/** What one text says of a way of working, with the sentence that it says it by. */
export interface MethodSource {
  title: string;
  href: string;
  effect: Effect;
  strength: Strength | undefined;
  says: string;
}

/** A way of working with all that the texts say of it together. */
export interface MethodRow extends Omit<Method, 'guidance'> {
  effect: Effect;
  /** Undefined where nobody knows the effect. */
  strength: Strength | undefined;
  sources: readonly MethodSource[];
  guidance: readonly { title: string; href: string }[];
}

/** The best that is known first; what may do harm before what nobody knows. */
const GROUPS: readonly Effect[] = ['clear', 'promising', 'mixed', 'none', 'harm', 'unknown'];

/**
 * The page ”Vad fungerar?”: the ways of working in groups by effect, within a group by how well it is known; those that no
 * text says anything of stand apart.
 */
export function methodsPage(catalog: Catalog) {
  const rows = catalog.methods.map((method) => methodRow(catalog, method));
  const known = rows.filter(({ sources }) => sources.length > 0);
  const groups = GROUPS.map((effect) => ({
    effect,
    word: EFFECTS[effect].word,
    rows: known.filter((row) => row.effect === effect).sort((a, b) => barsOf(b.strength) - barsOf(a.strength)),
  })).filter((group) => group.rows.length > 0);
  return {
    groups,
    unread: rows.filter(({ sources }) => sources.length === 0),
    texts: new Set(known.flatMap(({ sources }) => sources.map(({ href }) => href))).size,
  };
}

function methodRow(catalog: Catalog, method: Method): MethodRow {
  const sources = listed(catalog.entries)
    .flatMap((entry) => sourcesIn(entry, method.id))
    .sort((a, b) => barsOf(b.strength) - barsOf(a.strength));
  const guidance = method.guidance.flatMap((id) => {
    const entry = listed(catalog.entries).find((each) => each.id === id);
    return entry ? [{ title: entry.title, href: links.entry(entry) }] : [];
  });
  return { ...method, ...together(sources), sources, guidance };
}

function sourcesIn(entry: Entry, id: string): MethodSource[] {
  const { about = [], strength } = ('evidence' in entry && entry.evidence) || {};
  return about
    .filter(({ method }) => method === id)
    .map(({ effect, says }) => ({
      title: entry.title,
      href: links.entry(entry),
      effect,
      strength: effect === 'unknown' ? undefined : strength,
      says,
    }));
}

const barsOf = (strength: Strength | undefined) => (strength ? STRENGTHS[strength].bars : 0);

/**
 * What several texts say together: the strongest of those that know decide, and what they decide is no stronger than they are.
 * Where they differ it is mixed; so it is where any text at all has seen harm that the strongest have not.
 */
export function together(
  sources: readonly Pick<MethodSource, 'effect' | 'strength'>[],
): Pick<MethodRow, 'effect' | 'strength'> {
  const knowing = sources.filter(({ effect }) => effect !== 'unknown');
  const bars = Math.max(0, ...knowing.map(({ strength }) => barsOf(strength)));
  const strongest = knowing.filter(({ strength }) => barsOf(strength) === bars);
  const heard = new Set(
    [...strongest, ...knowing.filter(({ effect }) => effect === 'harm')].map(({ effect }) => effect),
  );
  const [only] = heard;
  return {
    effect: only === undefined ? 'unknown' : heard.size > 1 ? 'mixed' : only,
    strength: strongest[0]?.strength,
  };
}
