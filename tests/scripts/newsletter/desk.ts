import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { newsletter } from '../../../scripts/newsletter/newsletter-program.ts';
import { runProgram } from '../../../scripts/commands/run-program.ts';
import { run } from '../../../scripts/commands/run.ts';
import { loadCatalog } from '../../../src/load-catalog.ts';
import { readSettings } from '../../../src/settings.ts';
import { formatProblem } from '../../../src/model/problem.ts';
import { entryFile, portalFiles } from '../../newsletter/made-up.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** An editor's desk: a content folder of its own, and the commands run on it. */
export interface Desk {
  content: string;
  /** Runs `npm run newsletter -- …`: the exit code, and all that is said. */
  newsletter: (args: string[]) => Promise<{ code: number; said: string }>;
  /** What the content check finds: faults, and hints that stop nothing. */
  check: () => Promise<{ faults: string[]; hints: string[] }>;
  read: (file: string) => string;
  write: (file: string, text: string) => void;
}

/** @param files beside the made-up portal, whose own issue is left out; `entryFile` makes entries */
export function desk(files: Record<string, string> = {}): Desk {
  const content = temporaryFolder();
  const settings = {
    PORTAL_CONTENT: content,
    PORTAL_NOW: '2026-11-24',
    PORTAL_EDITION: 'internal',
    PORTAL_ADDRESS: 'https://portal.exempelstad.example/vbe/',
    PORTAL_DATA: temporaryFolder(),
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
    writeFileSync(path.join(content, file), text);
  };
  const { 'newsletters/2026-6.mdx': _, ...portal } = portalFiles();
  for (const [file, text] of Object.entries({ ...portal, ...files })) write(file, text);
  return {
    content,
    newsletter: (args) => listen(() => run(() => runProgram(newsletter, args))),
    async check() {
      const { problems, hints } = await loadCatalog(readSettings());
      return { faults: problems.map(formatProblem), hints: hints.map(formatProblem) };
    },
    read: (file) => readFileSync(path.join(content, file), 'utf8'),
    write,
  };
}

/** What a command says and how it ends, as a terminal has it. */
async function listen(command: () => Promise<void>): Promise<{ code: number; said: string }> {
  const lines: unknown[] = [];
  const spies = (['log', 'error'] as const).map((way) => vi.spyOn(console, way).mockImplementation((line) => void lines.push(line))); // prettier-ignore
  const before = process.exitCode;
  try {
    await command();
    return { code: Number(process.exitCode ?? 0), said: lines.map((line) => `${String(line)}\n`).join('') };
  } finally {
    process.exitCode = before;
    for (const spy of spies) spy.mockRestore();
  }
}

/** An issue that is whole, with cards and what else is wanted. */
export function wholeIssue(body: string, head = ''): string {
  return `---\ntitle: Ett brev\nsummary: Ett påhittat brev som visar hur arbetet går till.\npreheader: Något om brevet som lockar till läsning.\npublished: 2026-11-01\nowner: Exempelstad\n${head}---\n\n## I praktiken\n\n${body}\n`;
}

export { entryFile };
