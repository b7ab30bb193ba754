import type { Entry } from '../../../src/model/entry.ts';
import type { Issue } from '../../../src/model/issue.ts';
import { absolute } from '../../../src/model/links.ts';
import type { Everything } from '../../../src/model/everything.ts';
import { entryAt, isSameAddress, type Tip } from '../../../src/model/tip.ts';
import type { Site } from '../../../src/site.ts';

/** The issue that has what a tip is about, as a card or as a link; one that went out before one that did not. */
export function whereMailed(
  tip: Tip,
  issues: readonly Issue[],
  entries: readonly Entry[],
  site: Pick<Site, 'address'>,
): Issue | undefined {
  const entry = entryOf(tip, entries, site);
  const isIt = (target: string) => tip.address && isSameAddress(absolute(site.address, target), tip.address);
  const having = issues.filter(
    ({ body }) =>
      body.entryIds.some(({ target }) => target === entry?.id) || body.links.some(({ target }) => isIt(target)),
  );
  return having.find(({ sent }) => sent) ?? having[0];
}

/** The entry that a tip is about; a source may have been described since the tip came. */
export function entryOf(tip: Tip, entries: readonly Entry[], site: Pick<Site, 'address'>): Entry | undefined {
  return tip.entry
    ? entries.find(({ id }) => id === tip.entry)
    : tip.address
      ? entryAt(tip.address, entries, site.address)
      : undefined;
}

/** A line for each collected tip, with where it stands. */
export function placesOfTips(everything: Everything, issues: readonly Issue[], site: Pick<Site, 'address'>): string[] {
  const entries = everything.entries.map(({ value }) => value);
  return everything.tips.map(({ value }) => {
    const issue = whereMailed(value, issues, entries, site);
    const place = issue?.sent
      ? `skickat i ${issue.id}, kan tas bort ur listan`
      : issue
        ? `i förslaget ${issue.id}`
        : 'väntar på nästa förslag';
    return `${value.added} ${value.entry ?? value.address} – ${value.why} (${place})`;
  });
}
