import { suggestId, type KnownIds, unknownTexts } from './entry-references.ts';
import { EFFECTS } from './evidence.ts';
import type { Entry } from './entry.ts';
import type { Everything } from './everything.ts';
import type { Problem } from './problem.ts';
import { about, type Parsed } from './raw.ts';

const FILE = 'methods.yaml';

/** What is said of a way of working rests on a text: on a sentence that stands in it, and on how the study was read. */
export function checkMethods(all: Everything, { ids }: Pick<KnownIds, 'ids'>): Problem[] {
  const known = new Map(all.methods.map(({ value }) => [value.id, [value.name]]));
  return [
    ...all.methods.flatMap((method) => unknownTexts(method, 'guidance', method.value.guidance, ids)),
    ...all.entries.flatMap((entry) => checkFindings(entry, all.faulty.has(FILE) ? undefined : known)),
  ];
}

function checkFindings(entry: Parsed<Entry>, known: ReadonlyMap<string, readonly string[]> | undefined): Problem[] {
  const { value } = entry;
  if (!('evidence' in value) || !value.evidence) return [];
  const { about: findings, strength } = value.evidence;
  const words = plain(ownWords(value));
  const named = findings.map(({ method }) => method);
  return findings.flatMap(({ method, effect, says }, row) => {
    const fault = (field: string, what: string, remedy: string) =>
      about(entry)(['evidence', 'about', row, field], what, remedy);
    return [
      ...(known && !known.has(method)
        ? [fault('method', `”${method}” finns inte i ${FILE}`, suggestId(method, known, FILE))]
        : []),
      ...(named.indexOf(method) < row
        ? [fault('method', `”${method}” står två gånger`, 'ta bort den ena, eller välj mixed om källan säger olika')]
        : []),
      ...(words.includes(plain(says))
        ? []
        : [fault('says', 'meningen står inte i texten', 'kopiera en mening ur texten, ord för ord')]),
      ...(effect !== 'unknown' && !strength
        ? [
            fault(
              'effect',
              `effekten ”${EFFECTS[effect].word.toLocaleLowerCase('sv')}” har ingen styrka`,
              'skriv strength under evidence, eller välj unknown',
            ),
          ]
        : []),
    ];
  });
}

const ownWords = ({ summary, points, body, evidence }: Extract<Entry, { kind: 'research' | 'reports' }>) =>
  [summary, ...points, evidence?.certainty ?? '', body.plain].join(' ');

/** Quotes, dashes and spaces of any kind are the same: a sentence is copied from a page as well as from its file. */
const plain = (words: string) =>
  words
    .replace(/["'”“„’‘]/g, '')
    .replace(/[–—]/g, '-')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
