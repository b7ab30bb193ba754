import type { Message } from '../message.ts';
import type { LetterFinding, LetterFindings } from './letter-finding.ts';

/** Gmail cuts off what is longer and hides it behind a link; ours is meant to be well below. */
const SIZE = { gmail: 102, aim: 60 };

/** A letter that is too long for programs or readers. */
export function checkSize({ html }: Pick<Message, 'html'>, { fault, hint }: LetterFindings): LetterFinding[] {
  const size = new TextEncoder().encode(html).length / 1024;
  const words = `mejlet är ${size.toFixed(1).replace('.', ',')} kB`;
  if (size > SIZE.gmail) {
    const cut = `${words}, och Gmail klipper av vid ${SIZE.gmail} kB`;
    return [fault(undefined, 'storlek', cut, 'ta bort några kort eller korta texten')];
  }
  if (size > SIZE.aim) {
    const long = `${words}; ett vanligt brev är under ${SIZE.aim} kB`;
    return [hint(undefined, 'storlek', long, 'ta bort några kort om brevet känns långt')];
  }
  return [];
}

/** Headings of the finished mail, where cards bring their own: one of the first degree, and no step left out. */
export function checkHeadings({ html }: Pick<Message, 'html'>, { fault }: LetterFindings): LetterFinding[] {
  const headings = [...html.matchAll(/<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1>/g)].map(([, depth, inside = '']) => ({
    depth: Number(depth),
    words: inside.replace(/<[^>]*>/g, '').trim(),
  }));
  const first = headings.filter(({ depth }) => depth === 1).length;
  const jumps = headings.filter(({ depth }, index) => depth > (headings[index - 1]?.depth ?? 0) + 1);
  const say = (what: string, remedy: string) => fault(undefined, 'rubrik', what, remedy);
  return [
    ...(first === 1 ? [] : [say(`mejlet har ${first} rubriker av nivå 1`, 'brevets titel ska vara den enda')]),
    ...jumps.map(({ words }) =>
      say(`rubriken ”${words}” hoppar över en nivå`, 'ge den nivån närmast under rubriken före'),
    ),
  ];
}
