import { formatDate } from '../model/dates.ts';
import type { Entry } from '../model/entry.ts';
import { absolute, links } from '../model/links.ts';
import type { Site } from '../site.ts';
import { referenceText } from './reference.ts';

/** Ready text to pass an entry on: for one's own intranet or a mail, and as points for a workplace meeting. */
export interface PassOn {
  short: string;
  meeting: string;
  /** Opens a mail with the short text, without a recipient. */
  mailto: string;
}

/** What a workplace meeting may talk about, whatever the text. */
export const TO_TALK_ABOUT = [
  'Vad av det här märker vi hos oss?',
  'Vad behöver vi göra annorlunda?',
  'Vem tar det vidare?',
] as const;

export function passOn(site: Site, entry: Entry, meanings: readonly { name: string; text: string }[]): PassOn {
  const address = absolute(site.address, links.entry(entry));
  const short = `${entry.title}\n\n${entry.summary}\n\nLäs mer i ${site.name}: ${address}`;
  const points = [...entry.points, ...meanings.map(({ name, text }) => `${name}: ${text}`)];
  const meeting = [
    entry.title,
    '',
    entry.summary,
    ...(points.length > 0 ? ['', ...points.map((point) => `– ${point}`)] : []),
    '',
    `Att prata om: ${TO_TALK_ABOUT.join(' ')}`,
    '',
    ...(entry.source ? [`Källa: ${referenceText(entry.source)}`] : []),
    `Hämtat ur ${site.name}, ${formatDate(entry.published)}: ${address}`,
  ].join('\n');
  return {
    short,
    meeting,
    mailto: `mailto:?subject=${encodeURIComponent(entry.title)}&body=${encodeURIComponent(short.replaceAll('\n', '\r\n'))}`,
  };
}
