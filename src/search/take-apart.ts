import { PARTICLES } from './compounds.ts';
import { isViewOf, rootOf } from './closeness.ts';
import { isFiller } from './fillers.ts';
import type { Vocabulary } from './near-words.ts';
import { onceEach } from '../model/once-each.ts';
import { fold, stem } from './stem.ts';
import { writtenStem } from './words.ts';

/** What of a compound the portal has words for, and what is left over. */
export interface Apart {
  known: readonly string[];
  unknown: readonly string[];
  /** Whether the last part is known too, so that it can be no other word. */
  isWhole: boolean;
}

/**
 * Takes apart a compound that the portal lacks: `familjesamtal` → familj, samtal; `skolgårdsklotter` → skola, gårds,
 * klotter. The first part or the last must be known; of the rest, what is not is told apart. Undefined for what is no compound.
 * @param vocabulary words that begin or end as it does
 */
export function takeApart(typed: string, vocabulary: Vocabulary): Apart | undefined {
  const wanted = fold(typed);
  const words = [...vocabulary.keys()]
    .map(formsOf)
    .filter(({ word, own }) => wanted.includes(own) && isWrittenWithin(word, typed))
    .map((forms) => ({ ...forms, isDotted: !isWithin(forms.word, typed) }));
  const heads = words.flatMap(({ word, own, whole, isDotted }) =>
    [whole, own]
      .filter(
        (each) =>
          each.length >= 3 &&
          wanted.startsWith(each) &&
          each.length < wanted.length &&
          !isViewOf(wanted, each) &&
          !isFiller(word) &&
          !PARTICLES.has(word),
      )
      .map((each) => ({ word, isDotted, end: each.length })),
  );
  const tails = words.flatMap(({ word, own, isDotted }) =>
    own.length >= 3 && isTail(wanted, own) ? [{ word, isDotted, start: wanted.length - tailLength(wanted, own) }] : [],
  );
  const pairs = heads.flatMap((head) =>
    tails.map((tail) => ({
      head,
      tail,
      dotted: Number(head.isDotted) + Number(tail.isDotted),
      gap: wanted.slice(head.end, tail.start),
      fits: tail.start - head.end,
    })),
  );
  const whole = pairs
    .filter(
      ({ head, tail, fits, gap }) => fits >= 0 && LINK.test(gap) && isTelling(head.end, wanted.length - tail.start),
    )
    .sort((a, b) => a.dotted - b.dotted || a.fits - b.fits || b.tail.start - a.tail.start);
  if (whole[0]) return { known: [whole[0].head.word, whole[0].tail.word], unknown: [], isWhole: true };
  const loose = pairs
    .filter(({ head, tail, fits }) => fits >= 3 && isTelling(head.end, wanted.length - tail.start))
    .sort((a, b) => a.fits - b.fits);
  if (loose[0]) {
    const { head, tail } = loose[0];
    return {
      known: [head.word, tail.word],
      unknown: [wanted.slice(head.end, tail.start).replace(/s$/, '')],
      isWhole: true,
    };
  }
  const [head] = heads
    .filter(({ end }) => wanted.length - end >= 3 && (end >= 4 || wanted[end] === 's'))
    .sort((a, b) => b.end - a.end);
  if (head) return { known: [head.word], unknown: [wanted.slice(head.end).replace(LINKING_S, '')], isWhole: false };
  const [tail] = tails
    .filter(({ start }) => wanted.length - start >= 6 && !FOLDED_PARTICLES.has(wanted.slice(0, start)))
    .sort((a, b) => a.start - b.start);
  return tail && { known: [tail.word], unknown: [wanted.slice(0, tail.start).replace(/s$/, '')], isWhole: false };
}

/** A word with its stem and without rings and dots. */
const formsOf = onceEach((word) => {
  const whole = fold(word);
  const own = stem(word);
  // `hemlig` is no form of `hem`.
  return { word, own: MAKES_ANOTHER.test(whole.slice(own.length)) ? whole : own, whole };
});

const MAKES_ANOTHER = /^(lig|els)/;

const FOLDED_PARTICLES = new Set([...PARTICLES].map(fold));

/** Letters between the parts: arbets-, familje-, gatu-, avhoppar-, utbildnings-. */
const LINK = /^(|s|e|a|o|u|ar|are|er|ers|es|ing|ings|nings|ande|els|else)$/;

/** No Swedish word begins so: `oros-ringning`, but `oro-stöd`. */
const LINKING_S = /^s(?=[bdfghrs])/;

const isTail = (wanted: string, own: string) => tailLength(wanted, own) > 0;

/** How long the last part is that has this stem, inflected as it may be; 0 when it is none. */
function tailLength(wanted: string, own: string): number {
  const at = wanted.lastIndexOf(own);
  if (at < 3) return 0;
  const last = stem(wanted.slice(at));
  return last === own || (own.length >= 4 && rootOf(last) === own) ? wanted.length - at : 0;
}

/** Two short parts are too likely to be none. */
const isTelling = (head: number, tail: number) => head + tail >= 7 && Math.max(head, tail) >= 4;

/** Who writes rings and dots means them: `lön` is no part of what has `lon`. */
const isWrittenWithin = (word: string, typed: string) => typed === fold(typed) || isWithin(word, typed);

const isWithin = (word: string, typed: string) => typed.toLocaleLowerCase('sv').includes(writtenStem(word));
