import type { Draft } from '../api.ts';
import type { Work } from './work.ts';

/** This page, as long as it is open: what it has not saved is its own. */
export const TAB = crypto.getRandomValues(new Uint32Array(2)).join('-');

const keyOf = (path: string) => `redigera ${path}`;
const LATELY = 'redigera omladdad';
const SOON = 10_000;

/**
 * The server has been started anew, and only a page that is opened anew may write: takes what is written along in the tab
 * and opens it. @returns false when that was done just now and did not help
 */
export function carryOver({ file, ...work }: Pick<Work, 'file'> & { changes: Draft['changes'] }): boolean {
  if (Date.now() - Number(sessionStorage.getItem(LATELY) ?? 0) < SOON) return false;
  const draft: Draft = {
    savedAt: new Date().toISOString(),
    hash: file.hash,
    from: file.text,
    changes: work.changes,
    tab: TAB,
  };
  if (work.changes.length > 0) sessionStorage.setItem(keyOf(file.path), JSON.stringify(draft));
  sessionStorage.setItem(LATELY, String(Date.now()));
  location.reload();
  return true;
}

/** What was taken along, once; newer than any draft on the disk. */
export function takeCarried(path: string): Draft | undefined {
  const carried = sessionStorage.getItem(keyOf(path));
  sessionStorage.removeItem(keyOf(path));
  return carried === null ? undefined : (JSON.parse(carried) as Draft);
}
