import type { SentIn } from '../editor/submit-api.ts';
import { git, tryGit, withoutSecrets } from './git.ts';
import { mergeAddress } from './merge-address.ts';
import type { Repository } from './repository.ts';

/** As long as a slow line may take for some texts and pictures. */
const PATIENCE = 120_000;

/** Sends a branch, where there is somewhere to send it. Never by force. */
export async function push(
  { top, remote, main }: Repository,
  branch: string,
): Promise<Omit<SentIn, 'branch' | 'paths'>> {
  if (remote === undefined) return { isSent: false, words: NOWHERE };
  const ref = `refs/heads/${branch}`;
  const { code, said } = await tryGit(top, ['push', '--', remote, `${ref}:${ref}`], { patience: PATIENCE });
  if (code !== 0) return { isSent: false, words: refusalInWords(said) };
  const url = await git(top, ['remote', 'get-url', '--push', remote]);
  const address = mergeAddress(url, branch, main?.name ?? 'main', said);
  return { isSent: true, words: SENT_WORDS, ...(address && { address }) };
}

const SENT_WORDS = 'Det är inskickat. Nu behöver någon annan läsa och godkänna det.';
const NOWHERE =
  'Det är sparat som en egen version på den här datorn. Ingen mottagare är inställd, så det är inte skickat. Säg till den som sköter portalen.';
const KEPT = 'Det är sparat som en egen version på datorn och ingenting är förlorat.';

/** What a git server, or the line to it, can answer; the first that fits is told. */
const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [
    /Could not resolve host|Could not resolve hostname|Network is unreachable|Connection (?:refused|timed out|reset)|Operation timed out|Failed to connect|No route to host|Temporary failure in name resolution/i,
    'Det gick inte att nå servern. Kontrollera att du har nät (hemifrån ofta vpn), och tryck på Försök igen.',
  ],
  [
    /Authentication failed|could not read (?:Username|Password)|terminal prompts disabled|Invalid username or (?:password|token)|HTTP Basic: Access denied|The requested URL returned error: 401|Permission denied \(publickey|Host key verification failed/i,
    'Servern känner inte igen dig. Logga in på den igen, eller be den som sköter portalen om hjälp, och tryck på Försök igen.',
  ],
  [
    /SSL certificate|server certificate verification failed|unable to get local issuer/i,
    'Servern kunde inte visa att den är den rätta (certifikatet). Skicka inte in härifrån: säg till it-stödet.',
  ],
  [
    /non-fast-forward|\(fetch first\)|tip of your current branch is behind/i,
    'Någon annan har ändrat i samma inskickning. Tryck på Hämta det andra har gjort, och skicka sedan in igen.',
  ],
  [
    /protected branch|GH006|not allowed to push|deny updating|TF402455/i,
    'Servern tar inte emot ändringar på det sättet. Be den som sköter portalen se över rättigheterna för grenar som heter inskickat/.',
  ],
  [
    /returned error: 403|access denied|you don't have permission|denied to |TF401027|insufficient/i,
    'Du har inte rätt att skicka in dit. Be den som sköter portalen om det, och tryck på Försök igen.',
  ],
  [
    /Repository not found|does not (?:appear to be a git repository|exist)|returned error: 404|No such project/i,
    'Mottagaren finns inte, eller så har du inte rätt att se den. Säg till den som sköter portalen.',
  ],
  [
    /file size limit|exceeds .*limit|too large/i,
    'Servern säger att en fil är för stor. Gör den mindre eller ta bort den.',
  ],
];

/**
 * What the other side, or the line to it, answered, in words.
 * @param kept what has been saved all the same
 */
export function refusalInWords(said: string, kept = KEPT): string {
  const own = withoutSecrets(said)
    .split('\n')
    .flatMap((line) => /^remote:\s?(.*\S)/.exec(line)?.[1] ?? [])
    .slice(0, 12);
  const known = REFUSALS.find(([pattern]) => pattern.test(said))?.[1];
  if (known) return `${kept} ${known}`;
  const words = own.length > 0 ? own.join('\n') : withoutSecrets(said).trim().split('\n').slice(-4).join('\n');
  return `${kept} Servern sa nej. Rätta det som den säger, eller visa det för den som sköter portalen, och tryck på Försök igen:\n${words}`;
}
