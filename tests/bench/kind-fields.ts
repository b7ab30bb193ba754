import { TALK_FORMATS, type Kind } from '../../src/model/kinds.ts';
import type { Random } from './random.ts';
import type { Words } from './words.ts';

/** The fields that only some kinds have, for a generated article. */
export function kindFields(kind: Kind, { sentences, publishers }: Words, random: Random): object {
  switch (kind) {
    case 'research':
    case 'reports':
      return random.chance(0.4)
        ? {
            evidence: {
              question: random.pick(sentences),
              method: random.pick(sentences),
              certainty: random.pick(sentences),
            },
          }
        : {};
    case 'talks':
      return {
        format: random.pick(Object.keys(TALK_FORMATS)),
        minutes: random.between(10, 90),
        captions: random.pick(['yes', 'no', 'unknown']),
      };
    case 'training':
      return { provider: random.pick(publishers), minutes: random.between(10, 180) };
    case 'guidance':
    case 'outlook':
    case 'questions':
      return {};
  }
}
