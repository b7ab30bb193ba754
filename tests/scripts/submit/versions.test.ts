import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sendIn } from '../../../scripts/submit/send-in.ts';
import { removedTexts, versionsOf, versionText } from '../../../scripts/submit/versions.ts';
import { loneEditor, REPORT, TEXT } from './two-editors.ts';

test('a text has its earlier versions, by day and sentence, from before it was moved and while it is on the way', async () => {
  const editor = loneEditor();
  const moved = 'reports/skydd-for-unga.mdx';
  editor.git('mv', `content/${REPORT}`, `content/${moved}`);
  editor.git('commit', '--quiet', '--message=Flyttad');
  editor.write(moved, TEXT.replace('Första', 'Det första'));
  await sendIn(editor.settings, { paths: [moved], sentence: 'Rättat stycke' });
  const versions = await versionsOf(editor.settings, moved);
  expect(versions.map(({ sentence, isOnTheWay }) => [sentence, isOnTheWay])).toEqual([
    ['Rättat stycke', true],
    ['Flyttad', false],
    ['Början', false],
  ]);
  expect(JSON.stringify(versions)).not.toContain('Redaktionen');
  expect(versions[0]!.day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(await versionText(editor.settings, versions.at(-1)!.id)).toBe(TEXT);
});

test('a removed text is found with its last version, whether it has been sent in or not', async () => {
  const editor = loneEditor();
  rmSync(path.join(editor.settings.content, REPORT));
  const [unsent] = await removedTexts(editor.settings);
  expect(unsent).toMatchObject({
    path: REPORT,
    title: 'Vad skyddar unga',
    sentence: expect.stringContaining('inte inskickad'),
  });
  editor.git('commit', '--quiet', '--all', '--message=Bort med den');
  const [gone] = await removedTexts(editor.settings);
  expect(gone).toMatchObject({ path: REPORT, sentence: 'Bort med den' });
  expect(await versionText(editor.settings, gone!.id)).toBe(TEXT);
});

test('only texts of the content can be asked for', async () => {
  const editor = loneEditor();
  const head = editor.git('rev-parse', 'HEAD');
  for (const id of [
    `${head}:program.ts`,
    `${head}:content/../program.ts`,
    '--output=x:content/a.mdx',
    `${head}:content/no.mdx`,
  ])
    await expect(versionText(editor.settings, id)).rejects.toThrow('finns inte i historiken');
});
