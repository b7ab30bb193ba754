import { z } from 'zod';
import { addDays, type IsoDate } from './dates.ts';
import { isoDate, say, text } from './fields.ts';

/** A change that readers should know of, in a text that was published before. */
const changeSchema = z
  .strictObject({
    date: isoDate.meta({ title: 'Dag', description: 'Dagen då ändringen gjordes, ÅÅÅÅ-MM-DD.' }),
    what: text(300).meta({
      title: 'Vad som är ändrat',
      description: 'Vad som är ändrat, i en mening som läsaren ser.',
    }),
    minor: z.boolean().default(false).meta({
      title: 'Liten ändring',
      description: 'true om ändringen är liten, till exempel ett stavfel. Då syns den ingenstans.',
    }),
    action: text(300).optional().meta({
      title: 'Vad läsaren ska göra',
      description: 'Vad läsaren ska göra, i en mening. Behövs för ett brådskande meddelande, newsletter -- notice.',
    }),
    noticed: isoDate.optional().meta({
      title: 'Meddelat',
      readOnly: true,
      description: 'Dagen då meddelandet skickades. Skrivs av newsletter -- notice.',
    }),
  })
  .refine(
    ({ minor, action, noticed }) => !minor || (action === undefined && noticed === undefined),
    say('är liten (minor) men ska meddelas', 'ta bort minor, eller raderna action och noticed'),
  );

/** What has been changed since the text was published, as editors write it. */
export const changesField = z
  .array(changeSchema)
  .default([])
  .meta({
    title: 'Ändringar',
    description:
      'Vad som har ändrats sedan texten publicerades. Läsaren ser det på sidan, i flödet Ändringar och i nästa brev, utom det som är minor: true.',
    examples: [[{ date: '2026-11-23', what: 'Numret till socialjouren är nytt.' }]],
  });

export type TextChange = z.infer<typeof changeSchema>;

interface Changed {
  changes: readonly TextChange[];
}

/** A change that readers are told of. */
export type ToldChange = TextChange & {
  /** Fragment on the page of its text. It stays when others come: of one day the first in the file has the bare date. */
  anchor: string;
};

/** The changes that readers are told of, the newest first; of one day the one that stands last in the file. */
export const toldChanges = ({ changes }: Changed): ToldChange[] =>
  changes
    .filter(({ minor }) => !minor)
    .map((change, at, all) => {
      const before = all.slice(0, at).filter(({ date }) => date === change.date).length;
      return { ...change, anchor: `andring-${change.date}${before > 0 ? `-${before + 1}` : ''}` };
    })
    .toReversed()
    .sort((a, b) => b.date.localeCompare(a.date));

/** The day of the last change that readers are told of; undefined when there is none. */
export const changedOn = (item: Changed): IsoDate | undefined => toldChanges(item)[0]?.date;

/** Days that a notice is shown as current after it was sent. */
const NOTICE_DAYS = 14;

/** Whether readers were told of a change by a notice, and it is still current. */
export const isNoticeCurrent = ({ noticed }: Pick<TextChange, 'noticed'>, today: IsoDate): boolean =>
  noticed !== undefined && noticed <= today && today <= addDays(noticed, NOTICE_DAYS);

/** Every change that readers are told of in some texts, each with its text, the newest first. */
export const changesIn = <T extends Changed>(items: readonly T[]): { item: T; change: ToldChange }[] =>
  items
    .flatMap((item) => toldChanges(item).map((change) => ({ item, change })))
    .sort((a, b) => b.change.date.localeCompare(a.change.date));
