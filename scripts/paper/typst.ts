import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Pictures } from '../../src/paper/paper.ts';
import { UserError } from '../user-error.ts';

/** A standard that a PDF claims, and that the compiler holds it to. */
export type Standard = 'a-2a' | 'ua-1';

/** A PDF, or the signs in it that no font has. */
export type Compiled = { pdf: Uint8Array } | { missing: string[] };

const TEMPLATE = new URL('./paper.typ', import.meta.url);

/** Where the compiler thinks that it works. Nothing lies there: all that it may read is handed to it. */
const NOWHERE = path.join(tmpdir(), 'kontaktnatet-inga-filer');

/**
 * Typst with our template, ready to compile data. No font of the machine is used: the template names those that lie in
 * the compiler (Libertinus Serif and New Computer Modern, DejaVu Sans Mono: all free to embed) and forbids others.
 * @param moment is written in the files
 * @throws UserError where the compiler is not to be had
 */
export async function typst(
  pictures: Pictures,
  moment: Date,
): Promise<(paper: string, standard: Standard) => Compiled> {
  const compiler = await newCompiler();
  const template = await readFile(TEMPLATE, 'utf8');
  for (const [name, bytes] of Object.entries(pictures))
    compiler.mapShadow(path.join(NOWHERE, name), Buffer.from(bytes));
  return (paper, standard) => {
    const compiled = compiler.compile({ mainFileContent: template, inputs: { paper } });
    const faults = compiled.takeDiagnostics();
    if (!compiled.result || faults) throw new Error(JSON.stringify(faults && compiler.fetchDiagnostics(faults)));
    try {
      return {
        pdf: compiler.pdf(compiled.result, { pdfStandard: standard, creationTimestamp: moment.getTime() / 1000 }),
      };
    } catch (error) {
      return { missing: missingSigns(error) };
    }
  };
}

/** Every glyph that is missing, out of what the compiler says; anything else that it says is a bug of ours. */
function missingSigns(error: unknown): string[] {
  const said = String((error as { code?: unknown }).code);
  const messages = [...said.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, words]) => unquoted(words!));
  const signs = messages.map((words) => /the text `"(.*)"` could not be displayed/s.exec(words)?.[1]);
  if (signs.length === 0 || signs.includes(undefined)) throw error;
  return [...new Set(signs.map((sign) => unquoted(sign!)))];
}

/** As Rust writes a string. */
const unquoted = (words: string) =>
  words.replace(/\\(?:u\{([0-9a-f]+)\}|(.))/gs, (_, hex?: string, sign?: string) =>
    hex ? String.fromCodePoint(parseInt(hex, 16)) : (ESCAPES[sign!] ?? sign!),
  );
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', 0: '\0' };

/**
 * Looks for the compiler before anything else is done.
 * @throws UserError where it is not to be had
 */
export async function findCompiler(): Promise<void> {
  await newCompiler();
}

async function newCompiler(): Promise<NodeCompiler> {
  const library = await import('@myriaddreamin/typst-ts-node-compiler').catch((error: unknown) => {
    throw new UserError(NOT_HERE, { cause: error });
  });
  return library.NodeCompiler.create({ workspace: NOWHERE });
}

const NOT_HERE =
  'Programmet som gör PDF (Typst) finns inte på den här datorn. Kör npm ci. Hjälper det inte finns programmet inte för datorn: kör kommandot på en annan (Windows, macOS och vanlig Linux går), eller skriv --no-pdf om det ska bli utan PDF.';
