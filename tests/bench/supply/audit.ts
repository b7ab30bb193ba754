import { spawnSync } from 'node:child_process';
import { z } from 'zod';
import { npm, ROOT } from '../../../scripts/install.mjs';
import { table } from '../table.ts';

const SECONDS = 60;

const SEVERITIES = ['critical', 'high', 'moderate', 'low', 'info'] as const;

const vulnerability = z.object({
  name: z.string(),
  severity: z.enum(SEVERITIES),
  range: z.string(),
  via: z.array(z.union([z.string(), z.object({ title: z.string() })])),
  fixAvailable: z.union([z.boolean(), z.object({ name: z.string(), version: z.string() })]),
});
const answer = z.object({ vulnerabilities: z.record(z.string(), vulnerability) });
const refusal = z.object({ message: z.string() });

type Vulnerability = z.infer<typeof vulnerability>;

/** Asks the package registry what is known against the packages that run. Only reads: nothing is mended by itself. */
export function auditReport(): string {
  const [command, args] = npm(ROOT, ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--logs-max=0']);
  const { stdout, error } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: SECONDS * 1000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return `Known vulnerabilities (npm audit --omit=dev)\n${auditWords(stdout ?? '', error)}`;
}

/**
 * What npm's answer says: a table, worst first, or a sentence when there is none, or none was given.
 * @param said by `npm audit --json`
 * @param stopped why npm was not run to its end
 */
export function auditWords(said: string, stopped?: Error): string {
  const json = stopped ? undefined : parsed(said);
  const known = answer.safeParse(json);
  if (!known.success) return `Not known, since ${whyNot(json, stopped)}: run it again where the registry answers.`;
  const found = Object.values(known.data.vulnerabilities);
  if (found.length === 0) return 'None.';
  const rank = ({ severity }: Vulnerability) => SEVERITIES.indexOf(severity);
  const rows = found.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en')).map(row);
  return table(['package', 'severity', 'versions', 'mended in', 'what'], rows);
}

function row({ name, severity, range, via, fixAvailable }: Vulnerability): string[] {
  const mended = typeof fixAvailable === 'object' ? `${fixAvailable.name} ${fixAvailable.version}` : undefined;
  const what = via.map((each) => (typeof each === 'string' ? `through ${each}` : each.title)).join('; ');
  return [name, severity, range, mended ?? (fixAvailable ? 'npm audit fix' : 'nothing yet'), what];
}

/** The registry's words without its address, which may hold a password. */
function whyNot(json: unknown, stopped: Error | undefined): string {
  if (stopped) return isTimeout(stopped) ? `npm had no answer in ${SECONDS} s` : 'npm cannot be run';
  const refused = refusal.safeParse(json);
  if (!refused.success) return 'npm gave an answer that cannot be read';
  return `npm got no answer (${refused.data.message.replace(/\s*-?\s*(?:[A-Z]+ )?\S+:\/\/\S*/g, '').trim()})`;
}

const isTimeout = (error: NodeJS.ErrnoException) => error.code === 'ETIMEDOUT';

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
