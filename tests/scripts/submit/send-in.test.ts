import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { overviewOrWhy, submitOverview } from '../../../scripts/submit/overview.ts';
import { release } from '../../../scripts/submit/release.ts';
import { sendAgain, sendIn } from '../../../scripts/submit/send-in.ts';
import { fetchOthers } from '../../../scripts/submit/fetch-others.ts';
import { remember } from '../../../scripts/submit/who.ts';
import { article } from '../../model/small-portal.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
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
  const before = await submitOverview(anna.settings);
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

  const after = await submitOverview(anna.settings);
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
  await fetchOthers(anna.settings);
  expect(await submitOverview(anna.settings)).toMatchObject({ toSend: [], onTheWay: [] });
  expect(anna.git('branch', '--list', 'inskickat/*')).toBe('');
  expect(anna.git('status', '--porcelain')).toBe('');
});

test('a fault stops all of it; so does leaning on a text that is not sent', async () => {
  const { anna } = twoEditors();
  anna.write(NEW, article({ title: 'Om nätet', published: '2026-02-31' }));
  await expect(sendIn(anna.settings, { paths: [NEW], sentence })).rejects.toThrow(
    /reports\/ny\.mdx, rad 4: .*datum som inte finns/,
  );
  await expect(sendIn(anna.settings, { paths: [NEW], sentence: 'Ring 070-123 45 67' })).rejects.toThrow(
    /^Meningen: ett mobilnummer[^]*\nRätta det här först\. Inget är inskickat\.\nreports\/ny\.mdx, rad 4/,
  );
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

test('published guidance that is changed without a word is not sent before it says what', async () => {
  const { anna } = twoEditors();
  const settings = { ...anna.settings, today: '2026-12-10' };
  const guidance = 'guidance/rad.mdx';
  anna.write(guidance, article({ title: 'Vid oro' }, 'Ring.'));
  anna.git('add', '--all');
  anna.git('commit', '--quiet', '--message=Ny vägledning');
  anna.write(guidance, article({ title: 'Vid oro' }, 'Ring växeln.'));
  await expect(sendIn(settings, { paths: [guidance], sentence })).rejects.toThrow('skriv en rad under changes');
  const told = { title: 'Vid oro', changes: '[{ date: 2026-12-10, what: Vem. }]' };
  anna.write(guidance, article(told, 'Ring växeln.'));
  expect(await sendIn(settings, { paths: [guidance], sentence })).toMatchObject([{ paths: [guidance] }]);
});

test('a server that cannot be reached: the version is kept, and goes away on the next try', async () => {
  const { server, anna } = twoEditors();
  anna.git('remote', 'set-url', 'origin', 'http://127.0.0.1:1/nej.git');
  anna.write(NEW, article({ title: 'Om nätet' }));
  const [kept] = await sendIn(anna.settings, { paths: [NEW], sentence });
  expect(kept).toMatchObject({ isSent: false, words: expect.stringMatching(/ingenting är förlorat.*nå servern/s) });
  expect((await submitOverview(anna.settings)).onTheWay).toMatchObject([{ isSent: false }]);
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

test('nothing that somebody has left half done in git stops a text from being sent', async () => {
  const { server, anna } = twoEditors();
  anna.git('config', 'core.autocrlf', 'true');
  anna.git('config', 'core.fileMode', 'false');
  anna.git('checkout', '--quiet', '--detach');
  writeFileSync(path.join(anna.folder, '.git/MERGE_HEAD'), anna.git('rev-parse', 'HEAD'));
  writeFileSync(path.join(anna.folder, '.git/index.lock'), '');
  anna.write(NEW, article({ title: 'Om nätet' }).replaceAll('\n', '\r\n'));
  const { notes } = await submitOverview(anna.settings);
  expect(notes.join()).toMatch(/sammanslagning påbörjad.*äldre version/s);
  const [sent] = await sendIn(anna.settings, { paths: [NEW], sentence });
  expect(sent).toMatchObject({ isSent: true });
  expect(runGit(server, ['diff', '--name-only', 'main', sent!.branch])).toBe(`content/${NEW}`);
  expect(runGit(server, ['cat-file', 'blob', `${sent!.branch}:content/${NEW}`])).not.toContain('\r');
});

test('a removed and a moved text are told as such, and a film that was dropped in the wrong place stays at home', async () => {
  const { anna } = twoEditors();
  anna.write('reports/skydd-for-unga.mdx', TEXT);
  rmSync(path.join(anna.settings.content, REPORT));
  writeFileSync(path.join(anna.settings.content, '.~lock.utkast.docx#'), '');
  writeFileSync(path.join(anna.settings.content, 'film.pdf'), new Uint8Array(26 * 2 ** 20));
  const { toSend, notes } = await submitOverview(anna.settings);
  expect(toSend.map(({ words }) => words)).toEqual(['Flyttad från reports/skydd.mdx']);
  expect(notes.join()).toContain('film.pdf är 26 MB');
});

test('a text that readers have had is not removed without a reason, which is kept; one that they have not may go', async () => {
  const { server, anna } = twoEditors();
  anna.write(NEW, article({ title: 'Om nätet', status: 'draft' }));
  anna.git('add', '--all');
  anna.git('commit', '--quiet', '--message=Ett utkast');
  anna.git('push', '--quiet', 'origin', 'main');
  for (const file of [NEW, REPORT]) rmSync(path.join(anna.settings.content, file));
  const { toSend } = await submitOverview(anna.settings);
  expect(toSend.map(({ path: file, isRemovedRecord = false }) => [file, isRemovedRecord])).toEqual([
    [NEW, false],
    [REPORT, true],
  ]);
  const both = { paths: [NEW, REPORT], sentence: 'Ringde 070-123 45 67 och Anna Andersson' };
  await expect(sendIn(anna.settings, both)).rejects.toThrow(
    /^Inget är inskickat\.\nMeningen: .*mobilnummer.*; .*namn på en person.*\n.*publicerat.*\n {2}Vad skyddar unga \(reports/,
  );
  await expect(
    sendIn(anna.settings, { paths: [REPORT], sentence, reasons: { [REPORT]: 'Bad Anna Andersson om det' } }),
  ).rejects.toThrow(/Skälet för ”Vad skyddar unga”: .*namn på en person/);
  expect(anna.git('branch', '--list', 'inskickat/*')).toBe('');
  expect(await sendIn(anna.settings, { paths: [NEW], sentence: 'Ett utkast mindre' })).toHaveLength(1);
  const reasons = { [REPORT]: 'Beslut om gallring 2026:7' };
  const [sent] = await sendIn(anna.settings, { paths: [REPORT], sentence: 'Gallrat en rapport', reasons });
  expect(runGit(server, ['log', '-1', '--format=%B', sent!.branch])).toBe(
    'Gallrat en rapport\n\nBorttaget fast det har varit publicerat:\nVad skyddar unga (reports/skydd.mdx): Beslut om gallring 2026:7',
  );
});

test('who sends in is asked for once, where git does not know, and is kept in this folder alone', async () => {
  const editor = loneEditor();
  editor.git('config', '--unset', 'user.name');
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
  onTestFinished(() => void vi.unstubAllEnvs());
  editor.write(NEW, article({ title: 'Om nätet' }));
  expect(await submitOverview(editor.settings)).toMatchObject({ isKnown: false, hasReceiver: false });
  await expect(sendIn(editor.settings, { paths: [NEW], sentence })).rejects.toThrow(/vem som skickar in/);
  const [name, address] = ['Redaktionen', 'redaktionen@exempelstad.example'];
  const [noName, noAddress] = [/^skriv vilken funktion/, /^skriv en e-postadress/].map((words) => expect.stringMatching(words)); // prettier-ignore
  const kept = (who: string, where: string) => remember(editor.folder, who, where);
  expect(await kept('Redak\u00adtionen', address)).toEqual({ name: noName });
  expect(await kept(name, 'redaktionen\u200b@exempelstad.example')).toEqual({ address: noAddress });
  expect(await kept('', '')).toEqual({ name: noName, address: noAddress });
  expect(await kept(' ', 'anna@gmail.com')).toEqual({ name: noName, address: expect.stringMatching('privat adress') });
  expect(await submitOverview(editor.settings)).toMatchObject({ isKnown: false });
  expect(await kept(name, address)).toEqual({});
  expect(await sendIn(editor.settings, { paths: [NEW], sentence })).toHaveLength(1);
});

test('where there is no repository, or no git, it is said and nothing breaks', async () => {
  const folder = temporaryFolder();
  const settings = { ...loneEditor().settings, content: folder };
  expect(await overviewOrWhy(settings)).toMatchObject({ cannot: expect.stringContaining('en kopia utan historik') });
  vi.stubEnv('PATH', folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await overviewOrWhy(settings)).toMatchObject({ cannot: expect.stringContaining('git finns inte') });
});

test('a folder that is one of several of the same repository sends in like any other', async () => {
  const { server, anna } = twoEditors();
  const desk = path.join(temporaryFolder(), 'å skrivbordet');
  anna.git('worktree', 'add', '--quiet', '-b', 'annat', desk);
  writeFileSync(path.join(desk, 'content', NEW), article({ title: 'Om nätet' }));
  const settings = { ...anna.settings, content: path.join(desk, 'content') };
  const [sent] = await sendIn(settings, { paths: [NEW], sentence });
  expect(runGit(server, ['diff', '--name-only', 'main', sent!.branch])).toBe(`content/${NEW}`);
  expect(anna.git('worktree', 'list').split('\n')).toHaveLength(2);
});

test('what will not be taken in is let go of, and can be sent in anew', async () => {
  const { anna } = twoEditors();
  anna.write(NEW, article({ title: 'Om nätet' }));
  const [sent] = await sendIn(anna.settings, { paths: [NEW], sentence });
  await release(anna.settings, sent!.branch);
  expect(await submitOverview(anna.settings)).toMatchObject({ toSend: [{ path: NEW }], onTheWay: [] });
  expect(anna.git('rev-parse', `refs/kontaktnatet/slappt/${sent!.branch}`)).toMatch(/^[0-9a-f]{40}$/);
});
