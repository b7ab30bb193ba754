/** A function of a text that keeps its latest answers; the one not asked for the longest gives way. */
export function latestAnswers<T>(most: number, answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.has(text) ? known.get(text)! : answer(text);
    known.delete(text);
    known.set(text, found);
    if (known.size > most) known.delete(known.keys().next().value!);
    return found;
  };
}
