/**
 * On what ground somebody is erased: public records may be thrown away only by law or by a decision of the archives (the
 * Archives Act 1990:782, 10 §).
 * @param decision the disposal decision that `src/site.ts` names
 * @param reason what the user wrote
 * @returns the words for the protocol, or what is missing
 */
export function forgetGround(
  { decision, reason }: { decision: string | undefined; reason: string | undefined },
  person: { address: string; name: string | undefined },
): { ground: string } | { fault: string } {
  const words = reason?.replace(/\s+/g, ' ').trim() || undefined;
  if (words && names(words, person))
    return { fault: 'Skälet nämner personen. Skriv det utan namn och adress, för det sparas i protokollet.' };
  if (words) return { ground: decision ? `${words} (gallringsbeslut ${decision})` : words };
  if (decision) return { ground: `gallringsbeslut ${decision}` };
  return {
    fault:
      'Inget är raderat. Det behövs ett gallringsbeslut (fältet disposalDecision i src/site.ts) eller ett skäl: lägg till --reason "Begäran om radering, dnr …".',
  };
}

function names(words: string, { address, name }: { address: string; name: string | undefined }): boolean {
  const text = words.toLocaleLowerCase('sv');
  const local = address.slice(0, address.lastIndexOf('@'));
  return [address, local, name]
    .flatMap((each) => (each && each.length > 2 ? [each.toLocaleLowerCase('sv')] : []))
    .some((each) => text.includes(each));
}
