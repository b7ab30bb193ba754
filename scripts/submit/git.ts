import { execFile } from 'node:child_process';
import { diskFault } from '../files/disk-fault.ts';
import { UserError } from '../user-error.ts';

/** How a run of git ended: `out` is its standard output, `said` what it and hooks wrote for people. */
export interface GitAnswer {
  code: number;
  out: string;
  said: string;
}

/** What git is given besides its arguments. */
export interface GitMeans {
  input?: string;
  /** Another index or work tree than the folder's own. */
  env?: Record<string, string>;
  /** Milliseconds, after which it is stopped; for what asks another machine. */
  patience?: number;
}

/** What would lead git to another repository than the one of the folder, as when a hook has started us. */
const LEADS_ASTRAY =
  /^GIT_(DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|PREFIX|NAMESPACE)$/;

/** Nothing is asked on a terminal that nobody sees, nothing is paged, and what it says is English that can be told apart. */
function environment(means: GitMeans): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !LEADS_ASTRAY.test(name));
  return {
    GIT_SSH_COMMAND: 'ssh -o BatchMode=yes -o ConnectTimeout=15',
    ...Object.fromEntries(own),
    LC_ALL: 'C',
    LANGUAGE: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_PAGER: 'cat',
    GIT_EDITOR: 'true',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_LITERAL_PATHSPECS: '1',
    ...means.env,
  };
}

/**
 * Runs the installed git, without a shell: arguments are data.
 * @param folder where
 * @throws UserError when there is no git
 */
export function tryGit(folder: string, args: readonly string[], means: GitMeans = {}): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      ['-C', folder, ...args],
      { env: environment(means), maxBuffer: 2 ** 28, timeout: means.patience ?? 0, windowsHide: true },
      (error, out, said) => {
        if (error && error.code === 'ENOENT') reject(new UserError(NO_GIT));
        else if (error?.killed) resolve({ code: 1, out, said: `${said}\nOperation timed out` });
        else resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, said });
      },
    );
    // Git may end before it has read everything.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(means.input ?? '');
  });
}

/** What to do where there is no git. */
const NO_GIT =
  'Programmet git finns inte på datorn. Be it-stödet lägga in det. Det du har skrivit ligger kvar i filerna.';

/**
 * The same, where nothing but success is expected.
 * @returns standard output, without the last line end
 * @throws UserError with what git says, when it is about the state of the folder; Error else
 */
export async function git(folder: string, args: readonly string[], means: GitMeans = {}): Promise<string> {
  const { code, out, said } = await tryGit(folder, args, means);
  if (code === 0) return out.replace(/\n$/, '');
  throw gitInWords(said) ?? new Error(`git ${args[0]} (${code}): ${withoutSecrets(said).trim()}`);
}

/** The states of a folder that an editor can meet and somebody can mend. */
const STATES: readonly (readonly [RegExp, string])[] = [
  [
    /dubious ownership/,
    'Mappen ägs av ett annat användarkonto på datorn, och då gör git ingenting i den. Be it-stödet rätta ägaren.',
  ],
  [
    /Unable to create '(.+?\.lock)': File exists/,
    'Ett annat program arbetar i historiken, eller har avbrutits mitt i. Vänta en minut och försök igen. Hjälper det inte: be den som sköter portalen ta bort filen $1.',
  ],
  [
    /not a git repository|must be run in a work tree/,
    'Filerna är en kopia utan historik. Därför finns inga äldre versioner att ta tillbaka, och det går inte att skicka in. Det du har skrivit ligger kvar i filerna.',
  ],
  [
    /cannot lock ref/,
    'Något annat skickades in eller hämtades samtidigt. Försök igen. Det du har skrivit ligger kvar.',
  ],
  [
    /(?:git-lfs|git lfs).*not found|external filter '.*lfs|'git-lfs' was not found/i,
    'Kodförrådet använder Git LFS, som inte finns på datorn. Be it-stödet lägga in det.',
  ],
  [
    /Permission denied|insufficient permission/,
    'Det går inte att skriva i historiken på datorn. Kontrollera rättigheterna till mappen .git.',
  ],
];

/** @returns the sentence for what git says, where it is known */
export function gitInWords(said: string): UserError | undefined {
  const fault = diskFault({ message: said }, 'Det du har skrivit ligger kvar.');
  if (fault) return new UserError(fault);
  for (const [pattern, words] of STATES) {
    const found = pattern.exec(said);
    if (found) return new UserError(words.replace('$1', found[1] ?? ''));
  }
  return undefined;
}

/**
 * Addresses keep no name and no password of their own. A password may hold @ and, where git could not make out the address
 * for it, a slash: all that could be one goes, and of `host:8443/a@b` rather too much than too little.
 */
export const withoutSecrets = (text: string): string =>
  text.replace(/(\b[a-z][a-z\d+.-]*:\/\/)(?:[^\s/:]*:\S*@|[^\s/]*@)/gi, '$1');

/** What git gives with `-z`: every part ends in NUL. */
export const parts = (out: string): string[] => out.split('\0').filter((part) => part !== '');
