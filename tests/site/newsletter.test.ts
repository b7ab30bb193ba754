import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PORTALS } from '../../scripts/run-tests/steps.ts';
import { runProgram } from '../../scripts/run-tests/run-program.ts';
import { between, readable, words } from '../newsletter/words.ts';
import { mailsOf, readBuilt } from './documents.ts';
import type { PortalName } from './portal.ts';

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'kontaktnatet-brev-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

const idOf = (mail: string) => mail.split('/')[1]!;
const built = async (name: PortalName, id: string, file: string) =>
  (await readBuilt(name, `informationsbrev/${id}/${file}`)).toString('utf8');

/** What the command writes of an issue, with the same content, day and address as the portal was built with. */
async function compileByCommand(name: PortalName, id: string) {
  const { env } = PORTALS.find(({ variable }) => variable === `SITE_${name.toUpperCase()}`)!;
  const out = path.join(scratch, name);
  const { ok, output } = await runProgram('scripts/newsletter.ts', ['compile', id, '--out', out], { env });
  if (!ok) throw new Error(output);
  const file = (ending: string) => readFile(path.join(out, `${id}.${ending}`), 'utf8');
  return { html: await file('html'), text: await file('txt') };
}

describe.each(['real', 'internal', 'open'] as const)('the mails on the portal (%s)', (name) => {
  test('are byte for byte what the command compiles', async () => {
    const ids = (await mailsOf(name)).map(idOf);
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) {
      const { html, text } = await compileByCommand(name, id);
      expect(await built(name, id, 'epost.html'), id).toBe(html);
      expect(await built(name, id, 'epost.txt'), id).toBe(text);
    }
  });

  test('carry the words of the web edition, all of them, in order', async () => {
    for (const id of (await mailsOf(name)).map(idOf)) {
      const web = words(
        readable(between(await built(name, id, 'index.html'), '<div class="prose issue">', '<div class="aside">')),
      );
      const mail = words(readable(await built(name, id, 'epost.html')));
      expect(web.length, id).toBeGreaterThan(15);
      expect(` ${mail.join(' ')} `, id).toContain(` ${web.join(' ')} `);
    }
  });
});
