import { KIND_IDS, type Kind } from './kinds.ts';
import { links } from './links.ts';

/**
 * What files with faults of their own would have held. Whoever refers to it is not blamed: one mistake, one problem.
 */
export interface Missed {
  /** Ids of entries. */
  ids: ReadonlySet<string>;
  /** Addresses of pages, or what they begin with. */
  addresses: readonly string[];
}

const LIST_ADDRESSES: Record<string, string> = {
  'topics.yaml': links.topics,
  'audiences.yaml': links.audiences,
  'glossary.yaml': links.glossary,
  'laws.yaml': links.laws,
  'methods.yaml': links.methods,
};

/** @param faulty paths below the content folder */
export function missedBy(faulty: ReadonlySet<string>): Missed {
  const articles = [...faulty].flatMap((path) => {
    const [, folder = '', id = ''] = /^(.+)\/([^/]+)\.mdx$/.exec(path) ?? [];
    return id ? [{ folder, id }] : [];
  });
  const isEntry = ({ folder }: { folder: string }) => KIND_IDS.includes(folder as Kind);
  return {
    ids: new Set(articles.filter(isEntry).map(({ id }) => id)),
    addresses: [...articles.flatMap(addressOf), ...[...faulty].flatMap((path) => LIST_ADDRESSES[path] ?? [])],
  };
}

function addressOf({ folder, id }: { folder: string; id: string }): string[] {
  if (folder === 'newsletters') return [links.issue(id)];
  if (folder === 'network/meetings') return [links.meeting(id)];
  return KIND_IDS.includes(folder as Kind) ? [links.entry({ kind: folder as Kind, id })] : [];
}
