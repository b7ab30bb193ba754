/** A word that a command takes: `BREV` in `send BREV`. They stand in order, those that may be left out last. */
export interface CommandWord {
  /** As it stands in the usage, in capitals. */
  name: string;
  /** What to write there, as it follows ”skriv”: `brevets nummer`. */
  about: string;
  example: string;
  optional?: true;
  /** Takes all that is left: as several words, or as one text of several words. */
  rest?: 'each' | 'text';
  /** Made of what was given. @throws UserError for what it cannot be */
  read?: (given: string) => string;
  /** What the menu offers. */
  choices?: () => Promise<Choice[]>;
}

/** Something to choose in the menu. */
export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

/** What is written `--name`, or `--name VALUE`. */
export interface CommandOption {
  /** What its value is called, in capitals; without it the option is given or not. */
  value?: string;
  /** What it does, or what its value is. */
  about: string;
  example?: string;
  /** The command cannot do without. */
  needed?: true;
  /** The value when it is left out. */
  usual?: string;
  /** It asks for something else: no words and no other options beside it. */
  alone?: true;
}

export type CommandWords = Record<string, CommandWord>;
export type CommandOptions = Record<string, CommandOption>;

type WordValue<W extends CommandWord> = W extends { rest: 'each' }
  ? string[]
  : W extends { rest: 'text' }
    ? string
    : W extends { optional: true }
      ? string | undefined
      : string;

type OptionValue<O extends CommandOption> = O extends { value: string }
  ? O extends { needed: true } | { usual: string }
    ? string
    : string | undefined
  : boolean;

/** What was given, by the keys of the description. Beside an option that stands alone, words are empty. */
type Given<W extends CommandWords, O extends CommandOptions> = {
  [Key in keyof W]: WordValue<W[Key]>;
} & { [Key in keyof O]: OptionValue<O[Key]> };

interface Description<W extends CommandWords, O extends CommandOptions> {
  /** One line for the list of commands. */
  summary: string;
  words?: W;
  options?: O;
  /** What `--help` tells besides: paragraphs, each on one line. */
  help?: string;
  /** Other ways to write it than the one that follows from words and options: what stands after the command's name. */
  examples?: readonly string[];
  /**
   * Loads what does the work and does it, so that a command costs nothing before it is asked for.
   * @returns the exit code
   * @throws UserError for a mistake of the user's
   */
  run: (given: Given<W, O>) => Promise<number>;
}

/** What was given, by key, where the description is not known. */
export type Values = Record<string, string | string[] | boolean | undefined>;

/** One thing that can be asked for: its arguments are data, read by `readArgs`, told by `manual` and asked for by `menu`. */
export interface Command extends Omit<Description<CommandWords, CommandOptions>, 'run'> {
  words: CommandWords;
  options: CommandOptions;
  run: (given: Values) => Promise<number>;
}

/** A command; what `run` is given has the types that the words and options say. */
export function command<const W extends CommandWords = {}, const O extends CommandOptions = {}>(
  description: Description<W, O>,
): Command {
  const { run, words, options, ...rest } = description;
  return { ...rest, words: words ?? {}, options: options ?? {}, run: (given) => run(given as Given<W, O>) };
}

/** A program with its commands. */
export interface Program {
  /** As it is written after `npm run`. */
  name: string;
  /** What it is for, in a sentence. */
  heading: string;
  commands: Record<string, Command>;
}
