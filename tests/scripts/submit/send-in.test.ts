import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { overview } from '../../../scripts/submit/overview.ts';
import { sendAgain, sendIn } from '../../../scripts/submit/send-in.ts';
import { takeIn } from '../../../scripts/submit/take-in.ts';
import { article } from '../../model/small-portal.ts';
import { loneEditor, REPORT, runGit, takeInOnServer, TEXT, twoEditors } from './two-editors.ts';

const NEW = 'reports/ny.mdx';
const sentence = 'Ny rapport om nätet';

test('what is sent lies on a branch of its own, and nothing else of the editor’s is touched', async () => {
  const { server, anna } = twoEditors();
  anna.write(NEW, article({ title: 'Om nätet' }));
  anna.write(REPORT, TEXT.replace('Första', 'Det första'));
  writeFileSync(path.join(anna.folder, 'program.ts'), 'export const halfDone = true;\n');
  anna.git('add', 'program.ts');
  const [index, head] = [anna.git('diff', '--cached'), anna.git('rev-parse', 'HEAD')];
  const before = await overview(anna.settings);
  expect(before.toSend.map(({ title, words }) => `${title}: ${words}`)).toEqual([
    'Om nätet: Ny: rapport',
    'Vad skyddar unga: Ändrat: ett stycke',
  ]);

  const [sent] = await sendIn(anna.settings, { paths: [NEW], sentence });
  expect(sent).toMatchObject({ isSent: true, paths: [NEW] });
  expect(sent!.branch).toMatch(/^inskickat\/2026-11-26-\d{4}-ny-rapport-om-natet$/);
  expect(runGit(server, ['diff', '--name-only', 'main', sent!.branch])).toBe(`content/${NEW}`);
  expect(runGit(server, ['log', '-1', '--format=%s|%an', sent!.branch])).toBe(`${sentence}|Redaktionen`);
  expect([anna.git('diff', '--cached'), anna.git('rev-parse', 'HEAD')]).toEqual([index, head]);
  expect(anna.git('branch', '--show-current')).toBe('main');
  expect(anna.git('worktree', 'list').split('\n')).toHaveLength(1);

  const after = await overview(anna.settings);
  expect(after.toSend.map(({ path: file }) => file)).toEqual([REPORT]);
  expect(after.onTheWay).toMatchObject([{ sentence, titles: ['Om nätet'], isSent: true }]);
});

test('a text that is changed while it waits goes on in its own case, and another gets one of its own', async () => {
  const { server, anna } = twoEditors();
  anna.write(NEW, article({ title: 'Om nätet' }));
  const [first] = await sendIn(anna.settings, { paths: [NEW], sentence });
  anna.write(NEW, article({ title: 'Om nätet och spel' }));
  const [again] = await sendIn(anna.settings, { paths: [NEW], sentence: 'Rättad rubrik' });
  expect(again!.branch).toBe(first!.branch);
  anna.write(REPORT, TEXT.replace('Första', 'Det första'));
  const [other] = await sendIn(anna.settings, { paths: [REPORT], sentence: 'Rättat stycke' });
  expect(other!.branch).not.toBe(first!.branch);
  expect(runGit(server, ['diff', '--name-only', 'main', other!.branch])).toBe(`content/${REPORT}`);
});

test('what has been taken in is no longer waiting, and its branch is gone', async () => {
  const { server, anna } = twoEditors();
  anna.write(NEW, article({ title: 'Om nätet' }));
  const [sent] = await sendIn(anna.settings, { paths: [NEW], sentence });
  takeInOnServer(server, sent!.branch);
  await takeIn(anna.settings);
  expect(await overview(anna.settings)).toMatchObject({ toSend: [], onTheWay: [] });
  expect(anna.git('branch', '--list', 'inskickat/*')).toBe('');
  expect(anna.git('status', '--porcelain')).toBe('');
});

test('a fault stops all of it; so does leaning on a text that is not sent', async () => {
  const { anna } = twoEditors();
  anna.write(NEW, article({ title: 'Om nätet', published: '2026-02-31' }));
  await expect(sendIn(anna.settings, { paths: [NEW], sentence })).rejects.toThrow(/reports\/ny\.mdx:4 published/);
  anna.write(NEW, article({ title: 'Om nätet' }));
  anna.write(REPORT, TEXT.replace('audiences:', 'related: [ny]\naudiences:'));
  await expect(sendIn(anna.settings, { paths: [REPORT], sentence })).rejects.toThrow(/tillsammans/);
  expect(anna.git('branch', '--list', 'inskickat/*')).toBe('');
  expect(await sendIn(anna.settings, { paths: [REPORT, NEW], sentence })).toMatchObject([{ isSent: true }]);
});

test.each([
  ['', /vad du har gjort/],
  ['Om 19811218-9876', /personnummer/],
  ['Rättat efter samtal med Anna Andersson', /namn på en person/],
  ['x'.repeat(201), /högst 200 tecken/],
])('the sentence ”%s” is not kept for ever', async (words, said) => {
  const editor = loneEditor();
  editor.write(NEW, article());
  await expect(sendIn(editor.settings, { paths: [NEW], sentence: words })).rejects.toThrow(said);
});

test('a server that cannot be reached: the version is kept, and goes away on the next try', async () => {
  const { server, anna } = twoEditors();
  anna.git('remote', 'set-url', 'origin', 'http://127.0.0.1:1/nej.git');
  anna.write(NEW, article({ title: 'Om nätet' }));
  const [kept] = await sendIn(anna.settings, { paths: [NEW], sentence });
  expect(kept).toMatchObject({ isSent: false, words: expect.stringMatching(/ingenting är förlorat.*nå servern/s) });
  expect((await overview(anna.settings)).onTheWay).toMatchObject([{ isSent: false }]);
  anna.git('remote', 'set-url', 'origin', server);
  expect(await sendAgain(anna.settings)).toMatchObject([{ isSent: true }]);
});

test('without anywhere to send, a version is kept and it is said', async () => {
  const editor = loneEditor();
  editor.write(NEW, article({ title: 'Om nätet' }));
  const [kept] = await sendIn(editor.settings, { paths: [NEW], sentence });
  expect(kept).toMatchObject({ isSent: false, words: expect.stringContaining('Ingen mottagare') });
});

test('a hook that refuses is told in its own words, and nothing is kept', async () => {
  const editor = loneEditor();
  const hook = path.join(editor.folder, '.git', 'hooks', 'commit-msg');
  writeFileSync(hook, '#!/bin/sh\ngrep -q "Ärende" "$1" || { echo "Skriv ärendets nummer." >&2; exit 1; }\n');
  chmodSync(hook, 0o755);
  editor.write(NEW, article({ title: 'Om nätet' }));
  await expect(sendIn(editor.settings, { paths: [NEW], sentence })).rejects.toThrow(/Skriv ärendets nummer/);
  expect(editor.git('branch', '--list', 'inskickat/*')).toBe('');
  expect(await sendIn(editor.settings, { paths: [NEW], sentence: 'Ärende 7: ny rapport' })).toHaveLength(1);
});

test('a server’s own refusal is told in its words, without the password of the address', async () => {
  const { server, anna } = twoEditors();
  writeFileSync(path.join(server, 'hooks', 'pre-receive'), '#!/bin/sh\necho "Bara på vardagar."\nexit 1\n');
  chmodSync(path.join(server, 'hooks', 'pre-receive'), 0o755);
  anna.write(NEW, article({ title: 'Om nätet' }));
  const [kept] = await sendIn(anna.settings, { paths: [NEW], sentence });
  expect(kept!.words).toContain('Bara på vardagar.');
  anna.git('remote', 'set-url', 'origin', 'http://redaktionen:hemligt@127.0.0.1:1/nej.git');
  const [again] = await sendAgain(anna.settings);
  expect(again!.words).not.toContain('hemligt');
});

test.each([
  [
    'a merge that somebody has begun',
    (at: string) => writeFileSync(path.join(at, '.git/MERGE_HEAD'), runGit(at, ['rev-parse', 'HEAD'])),
  ],
  ['a lock that an ended program has left', (at: string) => writeFileSync(path.join(at, '.git/index.lock'), '')],
  ['an older version that is looked at', (at: string) => runGit(at, ['checkout', '--quiet', '--detach'])],
  ['line ends of Windows', (at: string) => runGit(at, ['config', 'core.autocrlf', 'true'])],
  ['modes that the disk does not know', (at: string) => runGit(at, ['config', 'core.fileMode', 'false'])],
])('%s does not stop a text from being sent', async (_state, arrange) => {
  const { server, anna } = twoEditors();
  arrange(anna.folder);
  anna.write(NEW, article({ title: 'Om nätet' }).replaceAll('\n', '\r\n'));
  const [sent] = await sendIn(anna.settings, { paths: [NEW], sentence });
  expect(sent).toMatchObject({ isSent: true });
  expect(runGit(server, ['diff', '--name-only', 'main', sent!.branch])).toBe(`content/${NEW}`);
});

test('a removed and a moved text are told as such, and a film that was dropped in the wrong place stays at home', async () => {
  const { anna } = twoEditors();
  anna.write('reports/skydd-for-unga.mdx', TEXT);
  rmSync(path.join(anna.settings.content, REPORT));
  writeFileSync(path.join(anna.settings.content, 'film.pdf'), new Uint8Array(26 * 2 ** 20));
  const { toSend, notes } = await overview(anna.settings);
  expect(toSend.map(({ words }) => words)).toEqual(['Flyttad från reports/skydd.mdx']);
  expect(notes.join()).toContain('film.pdf är 26 MB');
});

test('who sends in is asked for only where git does not know', async () => {
  const editor = loneEditor();
  editor.write(NEW, article({ title: 'Om nätet' }));
  expect(await overview(editor.settings)).toMatchObject({ isKnown: true, hasReceiver: false });
});
