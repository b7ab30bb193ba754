/** One thing that `npm run newsletter` can do. Each stands in a file of its own and is listed in `commands.ts`. */
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
