const LETTERS: Record<string, string> = { å: 'a', ä: 'a', ö: 'o', é: 'e', ü: 'u', æ: 'ae', ø: 'o' };

/** `På gång i höst` → `pa-gang-i-host`. */
export function slug(words: string): string {
  const plain = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, (letter) => LETTERS[letter] ?? ' ');
  return plain.trim().replace(/ +/g, '-') || 'avsnitt';
}

/** Gives every heading of one issue a fragment of its own: the second ”Rapporter” becomes `rapporter-2`. */
export function anchorGiver(): (words: string) => string {
  const given = new Set<string>();
  return (words) => {
    const wanted = slug(words);
    let id = wanted;
    for (let count = 2; given.has(id); count += 1) id = `${wanted}-${count}`;
    given.add(id);
    return id;
  };
}
