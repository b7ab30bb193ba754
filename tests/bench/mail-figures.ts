import { spawn } from 'node:child_process';
import { loadCatalog } from '../../src/load-catalog.ts';
import { readSettings } from '../../src/settings.ts';
import { toMoment } from '../../src/model/dates.ts';
import { filingDate } from '../../src/newsletter/letter.ts';
import { compileIssue } from '../../src/newsletter/message.ts';
import { sampleMail } from '../../scripts/delivery/sample.ts';
import { table } from './table.ts';

/** What the mails of the real issues weigh, and what SpamAssassin says of them where it is installed. */
export async function mailReport(): Promise<string> {
  const settings = readSettings();
  const { site } = settings;
  const { catalog } = await loadCatalog(settings);
  const rows: string[][] = [];
  for (const issue of catalog.issues) {
    const message = await compileIssue(issue, catalog, site);
    const eml = await sampleMail(message, toMoment(filingDate(issue)), site, { from: undefined, oneClick: undefined });
    const { score, rules } = readReport(await spamReport(eml));
    rows.push([issue.id, kilobytes(message.html), kilobytes(message.text), kilobytes(eml), score, rules]);
  }
  return `Mails (targets: HTML under 60 kB, SpamAssassin without network at or under 0)\n${table(['', 'HTML kB', 'text kB', 'mail kB', 'score', 'rules'], rows)}`;
}

const kilobytes = (content: string | Buffer) => (Buffer.byteLength(content) / 1024).toFixed(1);

/** What `spamassassin -L -t` writes; undefined where there is none. `-L` asks no other host. */
function spamReport(eml: Buffer): Promise<string | undefined> {
  const child = spawn('spamassassin', ['-L', '-t'], { stdio: ['pipe', 'pipe', 'ignore'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (words: string) => (said += words));
  child.stdin.on('error', () => undefined);
  child.stdin.end(eml);
  return new Promise((resolve) => {
    child.on('error', () => resolve(undefined));
    child.on('close', () => resolve(said));
  });
}

/** The score, and the rules that add to it or take from it. */
function readReport(report: string | undefined): { score: string; rules: string } {
  const score = report && /\((-?[\d.]+) points/.exec(report)?.[1];
  if (!report || !score) return { score: '–', rules: 'SpamAssassin is not installed' };
  const rules = [...report.matchAll(/^ ?(-?\d+\.\d) ([A-Z][A-Z0-9_]+)/gm)].filter(([, points]) => Number(points) !== 0);
  return { score, rules: rules.map(([, points, rule]) => `${rule} ${points}`).join(', ') };
}
