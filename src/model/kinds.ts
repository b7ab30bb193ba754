/**
 * The seven kinds of entry. The folder under `content/` is the key; the address segment, the words and
 * the tab's colour follow from it everywhere: page, list, search, feed, mail.
 */
export const KINDS = {
  research: {
    segment: 'forskning',
    one: 'Forskning',
    many: 'Forskning',
    lead: 'Studier och översikter: vad forskningen vet, hur säkert det är och vad det betyder för oss.',
  },
  reports: {
    segment: 'rapporter',
    one: 'Rapport',
    many: 'Rapporter',
    lead: 'Rapporter från myndigheter, kommuner och organisationer.',
  },
  talks: {
    segment: 'foredrag',
    one: 'Föredrag',
    many: 'Föredrag och poddar',
    lead: 'Föredrag, webbinarier och poddar att lyssna på själv eller tillsammans.',
  },
  guidance: {
    segment: 'vagledning',
    one: 'Vägledning',
    many: 'Vägledning',
    lead: 'Vad ni gör först, vem som äger ärendet och vem ni kan fråga. Här finns också nationella stöd och metoder.',
  },
  outlook: {
    segment: 'omvarld',
    one: 'Omvärld',
    many: 'Omvärldsbevakning',
    lead: 'Det som händer just nu och de källor vi följer.',
  },
  training: { segment: 'utbildning', one: 'Utbildning', many: 'Utbildning', lead: 'Kurser och utbildningsmaterial.' },
  questions: {
    segment: 'fragor',
    one: 'Fråga',
    many: 'Frågor och svar',
    lead: 'Frågor som ofta ställs, med korta svar.',
  },
} as const;

export type Kind = keyof typeof KINDS;

export const KIND_IDS = Object.keys(KINDS) as Kind[];

/** The word on the tab. A talk is called what it is: Podd, Webbinarium, Föredrag or Kurs. */
export function tabLabel(entry: { kind: Kind; format?: string | undefined }): string {
  return TALK_FORMATS[entry.format as TalkFormat] ?? KINDS[entry.kind].one;
}

export const TALK_FORMATS = {
  talk: 'Föredrag',
  webinar: 'Webbinarium',
  podcast: 'Podd',
  course: 'Kurs',
} as const;

export type TalkFormat = keyof typeof TALK_FORMATS;
