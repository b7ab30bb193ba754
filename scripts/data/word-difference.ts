import type { Words } from './mailing.ts';

const SHOWN = 12;

/** What differs between two texts, for a person to find it: removed and added words, in order. */
export function differences(before: Words, now: Words): string {
  const lines = [
    ...difference('ämnesraden', before.subject, now.subject),
    ...difference('förhandstexten', before.preheader, now.preheader),
    ...difference('texten', before.text, now.text),
  ];
  if (lines.length > 0) return lines.join('\n');
  return '  utseendet (HTML) är ändrat, orden är desamma';
}

function difference(what: string, before: string, now: string): string[] {
  const [old, fresh] = [words(before), words(now)];
  const { from, oldEnd, freshEnd } = changed(old, fresh);
  const [removed, added] = [old.slice(from, oldEnd), fresh.slice(from, freshEnd)];
  if (removed.length + added.length === 0) return [];
  return [`  ${what}: ${quoted('då', removed)}, ${quoted('nu', added)}`];
}

const words = (text: string) => text.split(/\s+/).filter(Boolean);

/** Where the texts part and where they meet again. */
function changed(old: readonly string[], fresh: readonly string[]) {
  let from = 0;
  while (from < old.length && from < fresh.length && old[from] === fresh[from]) from++;
  let [oldEnd, freshEnd] = [old.length, fresh.length];
  while (oldEnd > from && freshEnd > from && old[oldEnd - 1] === fresh[freshEnd - 1])
    [oldEnd, freshEnd] = [oldEnd - 1, freshEnd - 1];
  return { from, oldEnd, freshEnd };
}

function quoted(when: string, some: readonly string[]): string {
  if (some.length === 0) return `${when} inget`;
  return `${when} ”${some.slice(0, SHOWN).join(' ')}${some.length > SHOWN ? ' …' : ''}”`;
}
