import { listed, ofKind, type Catalog } from '../model/catalog.ts';
import { STRENGTHS, type Strength } from '../model/evidence.ts';
import type { Kind } from '../model/kinds.ts';
import { links } from '../model/links.ts';

/** The texts whose evidence carries them equally well. */
export interface EvidenceLevel {
  word: string;
  /** Of four. */
  bars: number;
  texts: readonly { title: string; href: string }[];
}

/**
 * The texts of a kind by how well the evidence carries them, the strongest first: those alone of which an editor has said it,
 * no level stronger than what is said, and none for a kind that has none.
 */
export function evidenceOverview(catalog: Catalog, kind: Kind): EvidenceLevel[] {
  const entries = listed(ofKind(catalog, kind));
  const strengthOf = (entry: (typeof entries)[number]) => ('evidence' in entry ? entry.evidence?.strength : undefined);
  return (Object.keys(STRENGTHS) as Strength[])
    .map((strength) => ({
      ...STRENGTHS[strength],
      texts: entries
        .filter((entry) => strengthOf(entry) === strength)
        .map((entry) => ({ title: entry.title, href: links.entry(entry) })),
    }))
    .filter(({ texts }) => texts.length > 0)
    .sort((a, b) => b.bars - a.bars);
}
