import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { submitOverview } from '../../../scripts/submit/overview.ts';
import { sendIn } from '../../../scripts/submit/send-in.ts';
import { fetchOthers } from '../../../scripts/submit/fetch-others.ts';
import { article } from '../../model/small-portal.ts';
import { putOnServer, REPORT, runGit, takeInOnServer, TEXT, twoEditors } from './two-editors.ts';

const NEW = 'reports/ny.mdx';
const onServer = (file: string) => `content/${file}`;

test('what others have done comes in, and what is not sent stays as it is', async () => {
  const { server, anna } = twoEditors();
  putOnServer(server, {
    [onServer('reports/annan.mdx')]: article({ title: 'En annans' }),
    'program.ts': 'export const newer = 1;\n',
  });
  anna.write(NEW, article({ title: 'Min egen' }));
  anna.write(REPORT, TEXT.replace('Första', 'Det första'));
  const { came, clashes, isProgramNew } = await fetchOthers(anna.settings);
  expect({ came, clashes, isProgramNew }).toEqual({
    came: ['En annans: Ny: rapport'],
    clashes: [],
    isProgramNew: true,
  });
  expect(anna.read('reports/annan.mdx')).toBe(article({ title: 'En annans' }));
  expect(anna.read(REPORT)).toContain('Det första');
  expect(anna.git('rev-parse', 'HEAD')).toBe(runGit(server, ['rev-parse', 'main']));
  expect(anna.git('status', '--porcelain').split('\n')).toEqual([` M content/${REPORT}`.trim(), `?? content/${NEW}`]);
});

test('two who have changed different paragraphs get both', async () => {
  const { server, anna } = twoEditors();
  putOnServer(server, { [onServer(REPORT)]: TEXT.replace('Första', 'Det allra första') });
  anna.write(REPORT, TEXT.replace('Fjärde', 'Det fjärde'));
  expect((await fetchOthers(anna.settings)).clashes).toEqual([]);
  expect(anna.read(REPORT)).toBe(TEXT.replace('Första', 'Det allra första').replace('Fjärde', 'Det fjärde'));
});

test('two who have changed the same words see both texts, never markers, and nothing is written until one has chosen', async () => {
  const { server, anna } = twoEditors();
  const [mine, theirs] = [TEXT.replace('Första', 'Mitt första'), TEXT.replace('Första', 'Deras första')];
  putOnServer(server, { [onServer(REPORT)]: theirs, [onServer('reports/annan.mdx')]: article() });
  anna.write(REPORT, mine);
  const head = anna.git('rev-parse', 'HEAD');
  const { clashes } = await fetchOthers(anna.settings);
  expect(clashes).toMatchObject([{ path: REPORT, title: 'Vad skyddar unga', mine, theirs, from: TEXT }]);
  expect([anna.git('rev-parse', 'HEAD'), anna.read(REPORT), anna.read('reports/annan.mdx')]).toEqual([
    head,
    mine,
    undefined,
  ]);

  const { seen } = clashes[0]!;
  anna.write(REPORT, TEXT.replace('Första', 'Mitt nya första'));
  expect((await fetchOthers(anna.settings, [{ path: REPORT, seen, take: 'theirs' }])).clashes).toHaveLength(1);
  const [now] = (await fetchOthers(anna.settings)).clashes;
  const written = TEXT.replace('Första', 'Vårt första');
  await fetchOthers(anna.settings, [{ path: REPORT, seen: now!.seen, take: 'text', text: written }]);
  expect(anna.read(REPORT)).toBe(written);
  expect(anna.read('reports/annan.mdx')).toBe(article());
  const safe = anna.git('for-each-ref', '--format=%(objectname)', 'refs/kontaktnatet/fore-hamtning/');
  expect(anna.git('show', `${safe}:content/${REPORT}`)).toContain('Mitt nya första');
});

test.each([
  ['mine', TEXT.replace('Första', 'Mitt första')],
  ['theirs', undefined],
] as const)('a text that somebody else has removed while I wrote in it: I take %s', async (take, then) => {
  const { server, anna } = twoEditors();
  putOnServer(server, { [onServer(REPORT)]: undefined });
  anna.write(REPORT, TEXT.replace('Första', 'Mitt första'));
  const [clash] = (await fetchOthers(anna.settings)).clashes;
  expect(clash).not.toHaveProperty('theirs');
  await fetchOthers(anna.settings, [{ path: REPORT, seen: clash!.seen, take }]);
  expect(anna.read(REPORT)).toBe(then);
});

test('a text on the way that clashes with what came goes on in its own case, and can then be taken in', async () => {
  const { server, anna } = twoEditors();
  anna.write(REPORT, TEXT.replace('Första', 'Mitt första'));
  const [sent] = await sendIn(anna.settings, { paths: [REPORT], sentence: 'Nytt första stycke' });
  putOnServer(server, { [onServer(REPORT)]: TEXT.replace('Första', 'Deras första') });
  const [clash] = (await fetchOthers(anna.settings)).clashes;
  const text = TEXT.replace('Första', 'Vårt första');
  await fetchOthers(anna.settings, [{ path: REPORT, seen: clash!.seen, take: 'text', text }]);
  const [again] = await sendIn(anna.settings, { paths: [REPORT], sentence: 'Båda i ett' });
  expect(again!.branch).toBe(sent!.branch);
  takeInOnServer(server, sent!.branch);
  expect(runGit(server, ['show', `main:${onServer(REPORT)}`])).toBe(text.trim());
});

test('who reads a case may mend it: the editor gets that too', async () => {
  const { server, anna, bo } = twoEditors();
  anna.write(NEW, article({ title: 'Min egen' }));
  const [sent] = await sendIn(anna.settings, { paths: [NEW], sentence: 'Ny rapport' });
  bo.git('fetch', '--quiet', 'origin');
  bo.git('switch', '--quiet', sent!.branch);
  bo.write(NEW, article({ title: 'Min egen, rättad' }));
  bo.git('commit', '--quiet', '--all', '--message=Rättat');
  bo.git('push', '--quiet', 'origin', sent!.branch);
  expect(runGit(server, ['log', '-1', '--format=%s', sent!.branch])).toBe('Rättat');
  await fetchOthers(anna.settings);
  expect(anna.read(NEW)).toContain('Min egen, rättad');
  expect(await submitOverview(anna.settings)).toMatchObject({ toSend: [], onTheWay: [{ sentence: 'Rättat' }] });
});

test('versions that an editor has made in another program are sent in as everything else', async () => {
  const { server, anna } = twoEditors();
  anna.write(NEW, article({ title: 'Ur VS Code' }));
  anna.git('add', '--all');
  anna.git('commit', '--quiet', '--message=Ny');
  putOnServer(server, { [onServer('reports/annan.mdx')]: article() });
  expect((await submitOverview(anna.settings)).toSend.map(({ title }) => title)).toEqual(['Ur VS Code']);
  await fetchOthers(anna.settings);
  expect((await submitOverview(anna.settings)).toSend.map(({ title }) => title)).toEqual(['Ur VS Code']);
  expect(anna.read('reports/annan.mdx')).toBe(article());
});

test('what is in the way of fetching is told in words, and nothing is changed', async () => {
  const { server, anna } = twoEditors();
  putOnServer(server, {
    [onServer(REPORT)]: TEXT.replace('Första', 'Deras första'),
    'program.ts': 'export const newer = 1;\n',
  });
  const head = anna.git('rev-parse', 'HEAD');
  const place = (file: string) => path.join(anna.folder, file);
  const file = (name: string, text: string) => ({
    arrange: () => writeFileSync(place(name), text),
    undo: () => rmSync(place(name)),
  });
  const states = [
    { ...file('.git/MERGE_HEAD', `${head}\n`), said: /sammanslagning påbörjad/ },
    { ...file('.git/index.lock', ''), said: /ta bort filen .*index\.lock/ },
    {
      arrange: () => anna.git('checkout', '--quiet', '--detach'),
      undo: () => anna.git('switch', '--quiet', 'main'),
      said: /en äldre version/,
    },
    {
      arrange: () => anna.git('switch', '--quiet', '-c', 'mitt'),
      undo: () => anna.git('switch', '--quiet', 'main'),
      said: /grenen mitt och inte från main/,
    },
    {
      arrange: () => writeFileSync(place('program.ts'), 'x'),
      undo: () => anna.git('restore', 'program.ts'),
      said: /program\.ts/,
    },
    {
      arrange: () => anna.git('remote', 'set-url', 'origin', 'http://127.0.0.1:1/nej.git'),
      undo: () => anna.git('remote', 'set-url', 'origin', server),
      said: /Ingenting är ändrat.*nå servern/,
    },
    { arrange: () => anna.git('remote', 'remove', 'origin'), undo: () => undefined, said: /inget att hämta/ },
  ];
  for (const { arrange, undo, said } of states) {
    arrange();
    await expect(fetchOthers(anna.settings)).rejects.toThrow(said);
    undo();
  }
  expect([anna.git('rev-parse', 'HEAD'), anna.read(REPORT)]).toEqual([head, TEXT]);
});

test('stopped in the middle, the next try goes on from there', async () => {
  const { server, anna } = twoEditors();
  putOnServer(server, {
    [onServer(REPORT)]: TEXT.replace('Första', 'Deras första'),
    [onServer('reports/annan.mdx')]: article(),
  });
  // The files were written, and then somebody pulled the plug: git does not know yet.
  anna.write(REPORT, TEXT.replace('Första', 'Deras första'));
  anna.write('reports/annan.mdx', article());
  expect((await fetchOthers(anna.settings)).clashes).toEqual([]);
  expect(anna.git('status', '--porcelain')).toBe('');
});

test('a removed text of mine is not brought back by what others did elsewhere', async () => {
  const { server, anna } = twoEditors();
  putOnServer(server, { [onServer('reports/annan.mdx')]: article() });
  rmSync(path.join(anna.settings.content, REPORT));
  await fetchOthers(anna.settings);
  expect(anna.read(REPORT)).toBeUndefined();
});
