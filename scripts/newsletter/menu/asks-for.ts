/** One thing that a command needs to be told. */
export interface Ask {
  /** The word of the usage: `BREV`, `ADRESS`. */
  what: string;
  /** The option that it follows: `--out`. */
  option: string | undefined;
  /** The command does without. */
  isOptional: boolean;
}

/**
 * What to ask for, read from how a command is written: `BREV --out MAPP [ADRESS]`. Words in capitals are asked for; options
 * that may be left out (`[--json]`, `[--out MAPP]`) are for those who write the command themselves.
 */
export function asksFor(usage: string): Ask[] {
  const withoutOptions = usage.replace(/\[[^\]]*--[^\]]*\]/g, ' ');
  return [...withoutOptions.matchAll(/(\[)?(?:(--[a-zåäö-]+)[ =])?["”]?([A-ZÅÄÖ]{2,})["”]?/g)].map(
    ([, bracket, option, what = '']) => ({ what, option, isOptional: bracket !== undefined }),
  );
}
