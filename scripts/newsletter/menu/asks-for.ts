/** One thing that a command needs to be told. */
export interface Ask {
  /** The word of the usage: `BREV`, `ADRESS`. */
  what: string;
  /** The option that it follows: `--out`. */
  option: string | undefined;
  /** The command does without; so it does without what stands in the same brackets. */
  isOptional: boolean;
}

/**
 * What to ask for, read from how a command is written: `BREV --out MAPP [ADRESS]`. Words in capitals are asked for; options
 * that may be left out (`[--json]`, `[--out MAPP]`) are for those who write the command themselves.
 */
export function asksFor(usage: string): Ask[] {
  return [...usage.matchAll(/\[([^\]]*)\]|([^[\]]+)/g)]
    .map(([, optional, needed = '']) => ({ words: optional ?? needed, isOptional: optional !== undefined }))
    .filter(({ words, isOptional }) => !isOptional || !words.includes('--'))
    .flatMap(({ words, isOptional }) => wordsToAsk(words).map((each) => ({ ...each, isOptional })));
}

const wordsToAsk = (words: string) =>
  [...words.matchAll(/(?:(--[a-zåäö-]+)[ =])?["”]?(?<![\p{L}-])(\p{Lu}{2,})["”]?/gu)].map(([, option, what = '']) => ({
    what,
    option,
  }));
