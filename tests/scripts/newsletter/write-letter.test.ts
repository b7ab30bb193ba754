import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { writeLetter } from '../../../scripts/newsletter/write-letter.ts';
import { UserError } from '../../../scripts/user-error.ts';
import { portalFiles } from '../../newsletter/made-up.ts';
import { compiled } from '../../newsletter/words.ts';
import { runForStreams } from '../../support/run-script.ts';

const root = mkdtempSync(path.join(tmpdir(), 'informationsbrev åäö '));
const inRoot = (...parts: string[]) => path.join(root, ...parts);

/** A content folder of the made-up portal. */
function contentFolder(name: string, body?: string): string {
  for (const [file, text] of Object.entries(portalFiles(body))) {
    mkdirSync(path.dirname(inRoot(name, file)), { recursive: true });
    writeFileSync(inRoot(name, file), text);
  }
  return inRoot(name);
}

beforeAll(() => {
  vi.stubEnv('PORTAL_CONTENT', contentFolder('innehåll'));
  vi.stubEnv('PORTAL_NOW', '2026-11-23');
  vi.stubEnv('PORTAL_EDITION', 'internal');
  vi.stubEnv('PORTAL_ADDRESS', 'https://portal.exempelstad.example/vbe/');
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

const newsletter = (args: string[], env?: Record<string, string>) => runForStreams('newsletter.ts', args, env);

/** What the user is told by `compile`; anything but a UserError is a bug. */
async function told(issue: string, out: string): Promise<string> {
  const error = await writeLetter({ issue, out }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof UserError) return error.message;
  throw error;
}

describe('compile', () => {
  test('writes the letter in four forms, whole, and the same every time', async () => {
    const out = inRoot('ny mapp', 'brev');
    const files = () =>
      Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(path.join(out, name), 'utf8')]));
    const { code, out: words, error } = newsletter(['compile', '2026-6', '--out', out]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const written = files();
    expect(Object.keys(written)).toEqual(['2026-6.eml', '2026-6.html', '2026-6.mjml', '2026-6.txt']);
    const { html, text, mjml, hash } = await compiled();
    expect(written).toMatchObject({ '2026-6.html': html, '2026-6.txt': text, '2026-6.mjml': mjml });
    expect(words).toContain('Ämne: Informationsbrev 6, 2026\n');
    expect(words).toMatch(/HTML: \d+,\d kB\.\n/);
    expect(words).toContain(`Hash: ${hash}`);
    newsletter(['compile', '2026-6', '--out', out]);
    expect(files()).toEqual(written);
  });

  test('stops with every fault of the content, and nothing is written', () => {
    const faulty = contentFolder('fel', '## Del\n\n<Entry id="intern" />\n\n[ordlistan](/finns-inte/)');
    const { code, error } = newsletter(['compile', '2026-6', '--out', inRoot('inget')], { PORTAL_CONTENT: faulty });
    expect(code).toBe(1);
    expect(error).toContain('newsletters/2026-6.mdx:12 <Entry> – artikeln ”intern” får inte mejlas: den är inte öppen');
    expect(error).toContain('sidan /finns-inte/ finns inte');
    expect(error).not.toMatch(/^\s+at /m);
    expect(readdirSync(root)).not.toContain('inget');
  });

  test('tells of a file where the folder should be, and leaves it alone', async () => {
    writeFileSync(inRoot('fil'), 'kvar');
    for (const out of [inRoot('fil'), inRoot('fil', 'under')]) {
      const sentence = `”${out}” är ingen mapp: det ligger en fil i vägen. Ange en annan plats.`;
      expect(await told('2026-6', out)).toBe(sentence);
    }
    expect(readFileSync(inRoot('fil'), 'utf8')).toBe('kvar');
  });

  test('of an issue that is not there names those that are', async () => {
    expect(await told('2026-7', 'x')).toBe(
      'Brevet ”2026-7” finns inte, eller är ett utkast eller daterat efter i dag. Brev som finns: 2026-6.',
    );
  });
});
