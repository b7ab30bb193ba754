import { pointsAtSomebody } from '../data/points-at-somebody.ts';

/**
 * On what ground somebody is erased: public records may be thrown away only by law or by a decision of the archives (the
 * Archives Act 1990:782, 10 §).
 * @param decision the disposal decision that `src/site.ts` names
 * @param reason what the user wrote
 * @param known the names of everybody in the register: a protocol bears none of them
 * @param deed what the ground is for: somebody is erased, or a time is out; each has an example of its own
 * @returns the words for the protocol, or what is missing
 */
export function forgetGround(
  { decision, reason }: { decision: string | undefined; reason: string | undefined },
  person: { address: string; name: string | undefined },
  known: Iterable<string>,
  deed: Deed = ERASURE,
): { ground: string } | { fault: string } {
  const words = reason?.replace(/\s+/g, ' ').trim() || undefined;
  if (words && names(words, person))
    return { fault: 'Skälet nämner personen. Skriv det utan namn och adress, för det sparas i protokollet.' };
  const shown = words && pointsAtSomebody('Skälet', words, known);
  if (shown) return { fault: `${shown}.` };
  if (words) return { ground: decision ? `${words} (gallringsbeslut ${decision})` : words };
  if (decision) return { ground: `gallringsbeslut ${decision}` };
  return {
    fault: `Inget är ${deed.done}. Det behövs ett gallringsbeslut (fältet disposalDecision i src/site.ts) eller ett skäl: lägg till --reason "${deed.example}".`,
  };
}

/** What a ground is for, in the words that ask for one. */
interface Deed {
  done: string;
  example: string;
}

const ERASURE: Deed = { done: 'raderat', example: 'Begäran om radering, dnr …' };

/** The ground for what has been kept long enough: nobody has asked for it. @param known the names of everybody in the register */
export function disposalGround(
  given: { decision: string | undefined; reason: string | undefined },
  known: Iterable<string>,
) {
  const nobody = { address: '', name: undefined };
  return forgetGround(given, nobody, known, { done: 'gallrat', example: 'Gallring enligt beslut, dnr …' });
}

function names(words: string, { address, name }: { address: string; name: string | undefined }): boolean {
  const text = words.toLocaleLowerCase('sv');
  const local = address.slice(0, address.lastIndexOf('@'));
  return [address, local, name]
    .flatMap((each) => (each && each.length > 2 ? [each.toLocaleLowerCase('sv')] : []))
    .some((each) => text.includes(each));
}
