import type { PlannedItem } from '../../src/model/agenda.ts';
import { inline } from '../files/splice-fields.ts';

/** What a new meeting holds. Empty text is left out. */
export interface NewMeeting {
  title: string;
  summary: string;
  date: string;
  start?: string | undefined;
  end?: string | undefined;
  place?: string | undefined;
  series?: string | undefined;
  number?: number | undefined;
  published: string;
  owner: string;
  sensitivity?: string | undefined;
  topics?: readonly string[];
  example?: boolean;
  agenda: readonly (Pick<PlannedItem, 'id' | 'title' | 'kind'> & Partial<PlannedItem>)[];
}

/** A meeting as a file: a draft, with what the editor may want to know as comments. */
export function meetingText({ agenda, example, topics = [], ...fields }: NewMeeting): string {
  const head = Object.entries(fields).flatMap(([key, value]) => (value ? [`${key}: ${inline(value)}`] : []));
  return [
    '---',
    ...head,
    ...(topics.length > 0 ? [`topics: ${inline(topics)}`] : []),
    ...(example ? ['example: true'] : []),
    '# Ett utkast syns bara med npm run dev, och ingen får veta något. Ta bort raden när dagordningen är klar.',
    'status: draft',
    '# Öppna uppgifter från tidigare möten visas under dagordningen av sig själva: skriv dem inte här.',
    ...(agenda.length > 0 ? ['agenda:', ...agenda.flatMap(itemLines)] : ['agenda: []']),
    ...AFTERWARDS,
    '---',
    '',
  ].join('\n');
}

function itemLines(item: NewMeeting['agenda'][number]): string[] {
  const { id, title, minutes, holder, kind } = item;
  const fields = Object.entries({ id, title, minutes, holder, kind }).filter(([, value]) => value !== undefined);
  return fields.map(([key, value], index) => `${index === 0 ? '  - ' : '    '}${key}: ${inline(value!)}`);
}

const AFTERWARDS = [
  '# Efter mötet skriver du under varje punkt vad som sades, vad som bestämdes och vem som ska göra vad, till exempel:',
  '#   outcome:',
  '#     note: "Vad som sades, utan namn på personer."',
  '#     decision: "Vad som bestämdes."',
  '#   tasks:',
  '#     - { id: kort-namn, what: "Vad som ska göras.", holder: "Funktionen som gör det", due: 2027-03-01 }',
  '# och vilka enheter som var med, räknade på nytt varje gång:',
  '# attendance: [stadsledningskontoret, grundskoleforvaltningen]',
];
