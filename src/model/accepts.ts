import { z } from 'zod';
import { say, text } from './fields.ts';
import { HINT_IDS, type HintKind } from './hint-kinds.ts';

/** What must be done and cannot be explained away, and what is said of something else than a text. */
const NEVER: readonly HintKind[] = ['utkast', 'granskning', 'lag', 'nat', 'bilaga', 'brev', 'tystad'];
const SILENCEABLE = HINT_IDS.filter((hint) => !NEVER.includes(hint)) as [HintKind, ...HintKind[]];

const acceptSchema = z.strictObject({
  hint: z
    .enum(SILENCEABLE)
    .meta({ title: 'Tips', description: 'Tipsets namn, så som det står inom hakparentes i kontrollen.' }),
  words: text(120).optional().meta({
    title: 'Ord',
    description: 'Ord ur tipset, om bara det ska tystas. Utan raden: alla tips av det slaget i texten.',
  }),
  reason: text(300)
    .min(10, say('är för kort för att vara ett skäl', 'skriv varför, i en mening'))
    .meta({ title: 'Skäl', description: 'Varför det ska stå som det står, så att nästa redaktör förstår.' }),
});

export type Accept = z.infer<typeof acceptSchema>;

/** What the editors of a text have seen and want as it is. */
export const accepts = z
  .array(acceptSchema)
  .default([])
  .meta({
    title: 'Tips som inte ska följas',
    description:
      'Tips från kontrollen som ni har sett och inte ska följa, vart och ett med skäl. Fel går inte att tysta.',
    examples: [[{ hint: 'lang-mening', reason: 'Meningen är ordagrant ur lagen.' }]],
  });

/** Whether an editor has said why something stays. @param fault what the hint says */
export const isAccepted = (all: readonly Accept[], hint: HintKind, fault: string) =>
  all.some((each) => each.hint === hint && fault.includes(each.words ?? ''));
