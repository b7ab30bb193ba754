import type { Catalog } from '../model/catalog.ts';
import { formatDate, formatMonth, type IsoDate } from '../model/dates.ts';
import type { Entry } from '../model/entry.ts';
import { lawName, lawTitle, lawsChecked, type Law } from '../model/law.ts';

/** A law as a list shows it. */
export interface LawLine {
  id: string;
  title: string;
  meaning: string;
  binds: string;
  address: string | undefined;
  /** Marked where it is no law yet. */
  proposed: boolean;
  since: string | undefined;
}

/** The laws that a text leans on, and the line that says how fresh they are; our own guidance says who has read it. */
export function ruleList({ laws, today }: Catalog, entry: Entry): { rules: LawLine[]; checked: string | undefined } {
  const named = entry.laws.flatMap((id) => laws.find((law) => law.id === id) ?? []);
  const isOwn = !entry.source && (entry.kind === 'guidance' || entry.kind === 'questions');
  const isReviewed = entry.kind === 'guidance' && entry.legalReview;
  const unread =
    isOwn && (named.length > 0 || entry.kind === 'guidance') && !isReviewed
      ? 'Ingen jurist har granskat texten. Fråga en jurist innan du fattar beslut i ett enskilt fall.'
      : '';
  return {
    rules: named.map((law) => rule(law, today)),
    checked: [checkedLine(named), unread].filter(Boolean).join(' ') || undefined,
  };
}

/** A law with those of its rules that belong to one area. */
interface LawOfArea {
  name: string;
  /** `Socialtjänstlagen (2025:400)`. */
  title: string;
  /** Each with its chapter and section, where it has any. */
  rules: (LawLine & { paragraph: string | undefined })[];
}

/** The laws by area, in the order of the list; what several rules of one law have in common is said once. */
export function lawsByArea({ laws, today }: Pick<Catalog, 'laws' | 'today'>): { area: string; laws: LawOfArea[] }[] {
  return [...Map.groupBy(laws, ({ area }) => area)].map(([area, ofArea]) => ({
    area,
    laws: [...Map.groupBy(ofArea, (law) => lawName(law))].map(([title, ofLaw]) => ({
      name: ofLaw[0]!.name,
      title,
      rules: ofLaw.map((law) => ({ ...rule(law, today), paragraph: law.paragraph })),
    })),
  }));
}

/** The day somebody looked the law up, and how old a copy of it was read when it was not the day's own. */
export function checkedLine(laws: readonly Law[]): string | undefined {
  const day = lawsChecked(laws);
  const [oldest] = laws.flatMap(({ wording }) => wording ?? []).sort();
  if (!day) return undefined;
  const copy = oldest ? `, i en lagtext från ${formatMonth(oldest)} eller senare` : '';
  return `Vi slog upp lagen den ${formatDate(day)}${copy}. Den kan ha ändrats sedan dess.`;
}

function rule(law: Law, today: IsoDate): LawLine {
  const { id, meaning, binds, address, status, inForce } = law;
  const proposed = status === 'proposed';
  return {
    id,
    title: lawTitle(law),
    meaning,
    binds,
    address,
    proposed,
    since: inForce && `${sinceWhen(proposed, inForce > today)} ${formatDate(inForce)}`,
  };
}

/** A proposal whose day has passed was perhaps never decided: it never says that it holds. */
function sinceWhen(proposed: boolean, isAhead: boolean): string {
  if (proposed) return isAhead ? 'Föreslås gälla från' : 'Föreslogs gälla från';
  return isAhead ? 'Börjar gälla' : 'Gäller sedan';
}
