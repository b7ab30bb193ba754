import { changesIn } from '../model/change.ts';
import type { Catalog } from '../model/catalog.ts';
import { formatDate } from '../model/dates.ts';
import { tabLabel, type Kind } from '../model/kinds.ts';
import { links } from '../model/links.ts';

/** So many changes are a year and more; what is older stands on the page of its text. */
const SHOWN = 100;

/** What has been changed in texts that were published before, the newest first. Withdrawn ones tell too. */
export const changesPage = ({ entries }: Pick<Catalog, 'entries'>) =>
  changesIn(entries)
    .slice(0, SHOWN)
    .map(({ item, change }) => ({
      kind: item.kind,
      tab: tabLabel(item as { kind: Kind }),
      title: item.title,
      lang: item.language === 'sv' ? undefined : item.language,
      href: `${links.entry(item)}#${change.anchor}`,
      date: change.date,
      day: formatDate(change.date),
      what: change.what,
      action: change.action,
    }));
