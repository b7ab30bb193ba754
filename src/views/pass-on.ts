import { formatDate } from '../model/dates.ts';
import type { Entry } from '../model/entry.ts';
import { absolute, links } from '../model/links.ts';
import { plainText, type AnyNode } from '../model/markup.ts';
import type { Site } from '../site.ts';
import { referenceParts, referenceText } from './reference.ts';
import type { Route } from './routes.ts';

/** Ready text to pass an entry on: for one's own intranet or a mail, and as points for a workplace meeting. */
export interface PassOn {
  short: string;
  meeting: string;
  /** The words in them that are in another language: the title of the source. */
  foreign: { words: string; lang: string } | undefined;
  /** Opens a mail with the short text, without a recipient. */
  mailto: string;
}

/** What a workplace meeting may talk about, whatever the text. */
export const TO_TALK_ABOUT = [
  'Vad av det här märker vi hos oss?',
  'Vad behöver vi göra annorlunda?',
  'Vem tar det vidare?',
] as const;

/** What an entry's page shows besides its fields. */
interface Shown {
  meanings: readonly { name: string; text: string }[];
  /** Whom to ring, in this order. */
  routes: readonly Pick<Route, 'name' | 'phone'>[];
}

export function passOn(site: Site, entry: Entry, { meanings, routes }: Shown): PassOn {
  const address = absolute(site.address, links.entry(entry));
  const short = `${entry.title}\n\n${entry.summary}\n\nLäs mer i ${site.name}: ${address}`;
  const steps = stepsOf(entry);
  const points = [...(steps.length > 0 ? [] : entry.points), ...meanings.map(({ name, text }) => `${name}: ${text}`)];
  const numbers = routes.flatMap(({ name, phone }) => (phone ? `– ${name}: ${phone.number}` : []));
  const meeting = [
    entry.title,
    '',
    entry.summary,
    ...(steps.length > 0 ? ['', ...steps.map((step, at) => `${at + 1}. ${step}`)] : []),
    ...(numbers.length > 0 ? ['', 'Ring:', ...numbers] : []),
    ...(points.length > 0 ? ['', ...points.map((point) => `– ${point}`)] : []),
    '',
    `Att prata om: ${TO_TALK_ABOUT.join(' ')}`,
    '',
    ...(entry.source ? [`Källa: ${referenceText(entry.source)}`] : []),
    `Hämtat ur ${site.name}, ${formatDate(entry.published)}: ${address}`,
  ].join('\n');
  const { title: words, lang } = entry.source ? referenceParts(entry.source) : {};
  return {
    short,
    meeting,
    foreign: words && lang ? { words, lang } : undefined,
    mailto: `mailto:?subject=${encodeURIComponent(entry.title)}&body=${encodeURIComponent(short.replaceAll('\n', '\r\n'))}`,
  };
}

/** The steps of a text of our own, each as far as a slide has room: its bold words, to the end of their sentence. */
function stepsOf({ source, body }: Entry): string[] {
  if (source) return [];
  const list = body.nodes.find((node) => node.type === 'list' && node.ordered) as AnyNode | undefined;
  return (list?.children ?? []).map((item) => {
    const words = item.children?.[0]?.children ?? [];
    const text = plainText(words);
    const bold = words[0]?.type === 'strong' ? plainText([words[0]]).trimEnd().length : 1;
    const end = text.slice(bold - 1).search(/[.?!](?=\s|$)/);
    return end < 0 ? text : text.slice(0, bold + end);
  });
}
