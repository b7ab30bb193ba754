/** One thing that a program such as `npm run newsletter` can do. Each stands in a file of its own and in a list. */
export interface Command {
  /** What is written after the name: `BREV --out MAPP`. */
  usage: string;
  /** One line for the list of commands. */
  summary: string;
  /** What `--help` tells besides. */
  help: string;
  /**
   * @param args what stands after the command's name
   * @returns the exit code
   * @throws UserError for a mistake of the user's
   */
  run: (args: string[]) => Promise<number>;
}

/** A program with its commands. */
export interface Program {
  /** As it is written after `npm run`. */
  name: string;
  /** What it is for, in a sentence. */
  heading: string;
  commands: Record<string, Command>;
}
