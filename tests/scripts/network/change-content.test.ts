import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { changeFile } from '../../../scripts/network/change-content.ts';
import { withFields } from '../../../scripts/files/splice-fields.ts';
import { readSettings } from '../../../src/settings.ts';
import { MEETING, meetingPortal } from './meeting-portal.ts';

const FILE = `network/meetings/${MEETING}.mdx`;
const BACKLOG = 'network/backlog.yaml';
const ITEM = '- id: lampor\n  title: Lampor (påhittade)\n  proposed: 2027-01-11\n';
const CHANGED = /Någon har ändrat i .* medan kommandot arbetade\. Den ändringen ligger kvar.*Kör kommandot igen\./;

/** A portal, and a change of a file that begins before the editor saves and is done after. */
function portal() {
  const { content } = meetingPortal([]);
  const settings = readSettings({ PORTAL_CONTENT: content, PORTAL_NOW: '2027-01-12', PORTAL_EDITION: 'internal' });
  const place = (file: string) => path.join(content, file);
  return {
    read: (file: string) => (existsSync(place(file)) ? readFileSync(place(file), 'utf8') : undefined),
    write: (file: string, text: string) => writeFileSync(place(file), text),
    remove: (file: string) => rmSync(place(file)),
    move: () => changeFile(settings, FILE, (text) => withFields(text, [], { place: 'Rummet' })),
    propose: () => changeFile(settings, BACKLOG, (text) => text + ITEM, '# Förslag\n'),
  };
}

test('what an editor saves while a command checks its own change stays, and the command says so', async () => {
  const { read, write, move } = portal();
  const moved = move();
  const saved = read(FILE)!.replace('Välkommen.', 'Välkommen till oss.');
  write(FILE, saved);
  await expect(moved).rejects.toThrow(CHANGED);
  expect(read(FILE)).toBe(saved);
  await move();
  expect(read(FILE)).toBe(saved.replace('place: Digitalt', 'place: "Rummet"'));
});

test('a list is begun where there is none, and one that somebody begins meanwhile is kept', async () => {
  const { read, write, propose, remove } = portal();
  await propose();
  expect(read(BACKLOG)).toBe(`# Förslag\n${ITEM}`);
  remove(BACKLOG);
  const proposed = propose();
  const saved = ITEM.replace('lampor', 'trappan');
  write(BACKLOG, saved);
  await expect(proposed).rejects.toThrow(CHANGED);
  expect(read(BACKLOG)).toBe(saved);
});
