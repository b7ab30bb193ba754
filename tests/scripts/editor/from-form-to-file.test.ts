import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storageFault } from '../../../scripts/editor/storage-fault.ts';
import { canMount, makeReadOnly, mountSmall } from '../../support/small-disk.ts';
import { runGit } from '../submit/two-editors.ts';
import { startEditor, type RunningEditor } from './editor-server.ts';

const REPORT = 'reports/arsrapport-exempelstad.mdx';
const STUDY = 'research/klossar-och-samtal.mdx';

let editor: RunningEditor;
beforeAll(async () => void (editor = await startEditor()));
afterAll(() => editor.close());

const open = async (file: string) => (await editor.get(`file?path=${encodeURIComponent(file)}`)).json;
const title = (value: string) => ({ do: 'set', at: ['title'], value });

describe('an editor who opens a file', () => {
  test('gets its fields as they stand there, its text, and what the check says at its field', async () => {
    editor.write(STUDY, editor.read(STUDY).replace(/^topics: .*$/m, 'topics: [finns-inte]'));
    const file = await open(STUDY);
    expect(file).toMatchObject({
      sort: 'research',
      shape: 'fields',
      page: '/forskning/klossar-och-samtal/',
    });
    expect(file.values.topics).toEqual(['finns-inte']);
    expect(editor.read(STUDY).endsWith(file.body)).toBe(true);
    expect(file.problems).toContainEqual(
      expect.objectContaining({ weight: 'fault', at: ['topics', 0], isInBody: false }),
    );
  });

  test('sees which item of a list a fault is about', async () => {
    editor.write('laws.yaml', `${editor.read('laws.yaml')}\n- id: ny-lag\n  name: Ny lag\n`);
    const { values, problems } = await open('laws.yaml');
    const last = values.length - 1;
    expect(problems.map(({ at }: { at: unknown }) => at)).toEqual(
      expect.arrayContaining([
        [last, 'area'],
        [last, 'checked'],
      ]),
    );
  });

  test('gets the raw text when the fields cannot be read, and may mend it there', async () => {
    editor.write('reports/trasig.mdx', '---\ntitle: "a\nsummary: b\n---\nText.\n');
    const broken = await open('reports/trasig.mdx');
    expect(broken).toMatchObject({
      shape: 'text',
      values: null,
      problems: expect.arrayContaining([expect.objectContaining({ weight: 'fault', line: 2 })]),
    });
    const mended = await editor.post('save', {
      path: broken.path,
      hash: broken.hash,
      changes: [{ do: 'text', text: broken.text.replace('"a', '"a"') }],
    });
    expect(mended.json).toMatchObject({ shape: 'fields', values: { title: 'a', summary: 'b' } });
  });

  test('is told when a file is no text at all', async () => {
    writeFileSync(path.join(editor.content, 'reports', 'latin.mdx'), Buffer.from('---\ntitle: \xe5\n---\n', 'latin1'));
    expect(await editor.get('file?path=reports/latin.mdx')).toMatchObject({
      status: 422,
      json: { error: expect.stringContaining('UTF-8') },
    });
  });

  test('has a form for every sort, in which each field has a name and says what it is for', async () => {
    const files = (await editor.get('files')).json;
    const sorts = [...new Set<string>(files.map(({ sort }: { sort: string }) => sort))];
    expect(sorts.length).toBeGreaterThan(18);
    const check = (fields: any[], of: string) =>
      fields.forEach(({ key, label, about, control }) => {
        expect([of, key, label === key, about === '', control.type]).toEqual([
          of,
          key,
          false,
          false,
          expect.not.stringMatching('raw'),
        ]);
        check(control.fields ?? control.of?.fields ?? [], `${of}.${key}`);
      });
    for (const sort of sorts) check((await editor.get(`form?sort=${sort}`)).json.fields, sort);
  });

  test('finds what to refer to by its name, whatever its case and dots', async () => {
    const found = (await editor.get(`find?what=pages&q=${encodeURIComponent('ARSRAPPORT exempel')}`)).json;
    expect(found[0]).toMatchObject({ kind: 'Rapport', address: '/rapporter/arsrapport-exempelstad/' });
  });
});

describe('what she chooses among', () => {
  const found = async (what: string, words: string) =>
    (await editor.get(`find?what=${what}&q=${encodeURIComponent(words)}`)).json as { name: string; kind: string }[];

  test('numbers are shown, found by their digits, and a contact without one is not offered', async () => {
    const { values } = await open('contacts.yaml');
    const { name, phone } = values.find((each: { phone?: string }) => each.phone);
    const [first] = phone.split(/\D+/);
    expect(await found('numbers', first)).toContainEqual(
      expect.objectContaining({ name, about: expect.stringContaining(phone) }),
    );
    const offered = (await found('numbers', '')).map((each) => each.name);
    const without = values.filter((each: { phone?: string; via?: string }) => !each.phone && !each.via);
    expect(without.length).toBeGreaterThan(0);
    for (const each of without) expect(offered).not.toContain(each.name);
  });

  test('a text that has been withdrawn is said to be', async () => {
    expect((await found('pages', 'indragen rapport')).map(({ kind }) => kind)).toEqual(['Rapport, tillbakadragen']);
  });
});

describe('while she writes', () => {
  test('the check says of the file as it would be what it would say, and nothing is written', async () => {
    const before = editor.read(REPORT);
    const changes = [
      { do: 'set', at: ['summary'], value: 'För kort.' },
      { do: 'set', at: ['audiences', 0], value: 'ingen' },
    ];
    const { json } = await editor.post('judge', { path: REPORT, changes });
    const faults = json.problems.filter(({ weight }: { weight: string }) => weight === 'fault');
    expect(faults.map(({ at }: { at: unknown }) => at)).toEqual([['summary'], ['audiences', 0]]);
    expect(json.values.summary).toBe('För kort.');
    expect(editor.read(REPORT)).toBe(before);
  });

  test('a source that another text has is told as she writes it, drafts included', async () => {
    const changes = [{ do: 'set', at: ['source'], value: { title: 'ÅRSRAPPORT 2025 (påhittad)', publisher: 'Någon' } }];
    const { json } = await editor.post('judge', { path: 'reports/gammal-rapport.mdx', changes });
    expect(json.problems).toContainEqual(
      expect.objectContaining({ weight: 'hint', at: ['source', 'title'], fault: expect.stringContaining(REPORT) }),
    );
  });

  test('a fault that she would make in another file is told too', async () => {
    const { values } = await open('topics.yaml');
    const used = values.findIndex(({ id }: { id: string }) => id === 'risk-och-skydd');
    const { json } = await editor.post('judge', { path: 'topics.yaml', changes: [{ do: 'remove', at: [used] }] });
    const { title: name } = (await open(REPORT)).values;
    const told = (problems: { elsewhere?: string }[]) => problems.map(({ elsewhere }) => elsewhere);
    expect(told(json.problems)).toContain(`”${name}”`);
    // And goes on being told when it has been saved, as long as the form is open.
    const { hash, text } = await open('topics.yaml');
    const gone = await editor.post('save', { path: 'topics.yaml', hash, changes: [{ do: 'remove', at: [used] }] });
    const asked = { path: 'topics.yaml', changes: [], hash: gone.json.hash, since: hash };
    expect(told((await editor.post('judge', asked)).json.problems)).toContain(`”${name}”`);
    editor.write('topics.yaml', text);
  });

  test('what she writes is kept beside, is offered when she comes back, and is gone when it is saved', async () => {
    const { hash, text } = await open(REPORT);
    const kept = await editor.post('draft', { path: REPORT, hash, changes: [title('Utkast (påhittat)')] });
    expect(kept.json.preview).toMatch(/^\/rapporter\/arsrapport-exempelstad\/\?utkast=\w+$/);
    expect((await open(REPORT)).draft).toMatchObject({
      hash,
      from: text,
      savedAt: kept.json.savedAt,
      changes: [title('Utkast (påhittat)')],
    });
    expect((await editor.get('files')).json.find(({ path: file }: { path: string }) => file === REPORT).savedAt).toBe(
      kept.json.savedAt,
    );
    const { savedAt: draftedAt } = kept.json;
    const saved = await editor.post('save', { path: REPORT, hash, changes: [title('Utkast (påhittat)')], draftedAt });
    expect(saved.json).toMatchObject({ title: 'Utkast (påhittat)' });
    expect(saved.json.draft).toBeUndefined();
    expect(readdirSync(path.join(editor.content, '.utkast'))).toEqual(['.gitignore']);
  });

  test('a text that was just begun can be taken away again, and nothing else can', async () => {
    const { path: begun } = (await editor.post('new', { sort: 'reports', title: 'Fel rubrik (påhittad)' })).json;
    const { hash } = (await editor.get(`file?path=${begun}`)).json;
    expect((await editor.post('remove', { path: begun, hash: 'en annan' })).status).toBe(422);
    expect((await editor.post('remove', { path: begun, hash })).status).toBe(200);
    expect((await editor.get(`file?path=${begun}`)).status).toBe(404);
    for (const file of [REPORT, 'topics.yaml']) {
      const kept = (await editor.get(`file?path=${file}`)).json;
      expect((await editor.post('remove', { path: file, hash: kept.hash })).status).toBe(422);
      expect(editor.read(file)).toBe(kept.text);
    }
  });

  test('a unit that was just begun can be taken away again, until it has been sent in; where nobody knows, it stays', async () => {
    const { path: unit } = (await editor.post('new', { sort: 'units', title: 'Nya nämnden (påhittad)' })).json;
    const poll = 'network/polls/skickad.yaml';
    editor.write(poll, 'question: Hur går det?\nsent: 2026-11-20\n');
    const removing = async (file: string) => {
      const { hash, isBegun = false } = await open(file);
      return [isBegun, (await editor.post('remove', { path: file, hash })).status];
    };
    expect(await removing(unit)).toEqual([false, 422]);
    const git = (...args: string[]) => runGit(editor.content, ['-c', 'user.name=R', '-c', 'user.email=r@x.example', ...args]); // prettier-ignore
    git('init', '--quiet');
    expect(await removing(poll)).toEqual([false, 422]);
    git('add', unit);
    git('commit', '--quiet', '-m', 'Inskickat', '--', unit);
    expect(await removing(unit)).toEqual([false, 422]);
    rmSync(path.join(editor.content, '.git'), { recursive: true });
    git('init', '--quiet');
    expect(await removing(unit)).toEqual([true, 200]);
    rmSync(path.join(editor.content, '.git'), { recursive: true });
    rmSync(path.join(editor.content, poll));
  });

  test('what she writes in one tab outlives that another tab saves, and is offered when she comes back', async () => {
    const { hash } = await open(REPORT);
    const of = (tab: string) => ({ path: REPORT, hash, tab, changes: [title(`Flik ${tab}`)] });
    await editor.post('draft', of('b'));
    const { savedAt: draftedAt } = (await editor.post('draft', of('a'))).json;
    expect((await editor.post('save', { ...of('a'), draftedAt })).status).toBe(200);
    expect((await open(REPORT)).draft).toMatchObject({ hash, tab: 'b', changes: [title('Flik b')] });
    const { savedAt } = (await open(REPORT)).draft;
    await editor.post('draft', { ...of('b'), changes: [title('Flik b, mer')] });
    await editor.post('forget', { path: REPORT, tab: 'b', savedAt: savedAt.replace(/^2/, '1') });
    expect((await open(REPORT)).draft.changes).toEqual([title('Flik b, mer')]);
    await editor.post('forget', { path: REPORT, tab: 'b' });
    expect((await open(REPORT)).draft).toBeUndefined();
  });

  test('what she was writing in a file that is gone stands in the list, and can be had', async () => {
    const file = 'network/series.yaml';
    const before = editor.read(file);
    const { hash } = await open(file);
    await editor.post('draft', { path: file, hash, tab: '1-2', changes: [{ do: 'remove', at: [0] }] });
    rmSync(path.join(editor.content, file));
    expect((await editor.get(`file?path=${file}`)).status).toBe(404);
    const listed = (await editor.get('files')).json.filter(({ isGone }: { isGone?: true }) => isGone);
    expect(listed).toEqual([expect.objectContaining({ path: file, savedAt: expect.any(String) })]);
    expect((await editor.get(`gone?path=${file}`)).json).toMatchObject({ text: before, draft: { hash, tab: '1-2' } });
    await editor.post('forget', { path: file, tab: '1-2' });
    expect((await editor.get(`gone?path=${file}`)).status).toBe(404);
    editor.write(file, before);
  });

  test('a draft that cannot be put in place is kept all the same', async () => {
    const { hash } = await open(REPORT);
    const changes = [{ do: 'remove', at: ['points', 7] }];
    expect((await editor.post('draft', { path: REPORT, hash, changes })).status).toBe(200);
    expect((await open(REPORT)).draft.changes).toEqual(changes);
    expect((await editor.post('forget', { path: REPORT })).status).toBe(200);
    expect((await open(REPORT)).draft).toBeUndefined();
  });
});

describe('when she saves', () => {
  test('only what she changed is another, faults or not', async () => {
    const before = editor.read(STUDY);
    const { hash } = await open(STUDY);
    const { status } = await editor.post('save', { path: STUDY, hash, changes: [title('Ny: titel')] });
    expect([status, (await open(STUDY)).problems.length > 0]).toEqual([200, true]);
    expect(editor.read(STUDY)).toBe(before.replace(/^title: .*$/m, 'title: "Ny: titel"'));
  });

  test('twice, or what already lies there, nobody else is said to have changed it', async () => {
    const { hash } = await open(REPORT);
    const asked = { path: REPORT, hash, changes: [title('Två gånger')] };
    const [once, twice] = await Promise.all([editor.post('save', asked), editor.post('save', asked)]);
    expect([once.status, twice.status, once.json.hash === twice.json.hash]).toEqual([200, 200, true]);
  });

  test('and somebody else has saved meanwhile nothing is written, and what she would have written is said', async () => {
    const { hash, text } = await open(REPORT);
    const other = text.replace('year: 2025', 'year: 2024');
    editor.write(REPORT, other);
    const refused = await editor.post('save', { path: REPORT, hash, changes: [title('Min titel')] });
    expect([refused.status, editor.read(REPORT)]).toEqual([409, other]);
    expect(refused.json.error).not.toContain(REPORT);
    expect(refused.json.mine).toContain('title: Min titel');
  });

  test('a file that is gone she may put back', async () => {
    const { hash, text } = await open(REPORT);
    rmSync(path.join(editor.content, ...REPORT.split('/')));
    const refused = await editor.post('save', { path: REPORT, hash, changes: [title('Min titel')] });
    expect([refused.status, existsSync(path.join(editor.content, ...REPORT.split('/')))]).toEqual([409, false]);
    const whole = [{ do: 'text', text: refused.json.mine }];
    expect((await editor.post('save', { path: REPORT, hash: '', changes: whole })).status).toBe(200);
    expect(editor.read(REPORT)).toBe(text.replace(/^title: .*$/m, 'title: Min titel'));
  });

  test('what she typed while it was saved is not in the file, and its draft outlives the saving', async () => {
    const { hash } = await open(REPORT);
    const of = (words: string) => ({ path: REPORT, hash, tab: 'samma', changes: [title(words)] });
    const { savedAt: draftedAt } = (await editor.post('draft', of('CCC'))).json;
    await wait(5);
    await editor.post('draft', of('CCC BBB'));
    expect((await editor.post('save', { ...of('CCC'), draftedAt })).status).toBe(200);
    expect((await open(REPORT)).draft).toMatchObject({ changes: [title('CCC BBB')] });
    await editor.post('forget', { path: REPORT, tab: 'samma' });
  });

  test('what the check is asked of the file as she opened it holds when it has been saved meanwhile', async () => {
    const { hash } = await open(REPORT);
    const put = [{ do: 'set', at: ['source', 'language'], value: 'en' }];
    const { hash: withLanguage } = (await editor.post('save', { path: REPORT, hash, changes: put })).json;
    const away = [{ do: 'remove', at: ['source', 'language'] }];
    expect((await editor.post('save', { path: REPORT, hash: withLanguage, changes: away })).status).toBe(200);
    const asked = await editor.post('judge', { path: REPORT, hash: withLanguage, changes: away });
    expect([asked.status, asked.json.values.source.language]).toEqual([200, undefined]);
  });

  test('a draft that is opened and not written on is no newer by that, and is told when the file is another', async () => {
    const { hash, text } = await open(REPORT);
    const draft = { path: REPORT, hash, tab: 'ny', changes: [title('Utkast')], savedAt: '2026-11-25T10:00:00.000Z' };
    expect((await editor.post('draft', draft)).json).toMatchObject({ savedAt: draft.savedAt, isFileOther: false });
    expect((await open(REPORT)).draft.savedAt).toBe(draft.savedAt);
    editor.write(REPORT, `${text}\n`);
    expect((await editor.post('draft', draft)).json.isFileOther).toBe(true);
    await editor.post('forget', { path: REPORT, tab: 'ny' });
  });

  test('what could not be read again is refused in words, and the file is as it was', async () => {
    const before = editor.read(REPORT);
    const { hash, text } = await open(REPORT);
    for (const broken of ['', 'Bara text.', text.replace('title: ', 'title: "')]) {
      const refused = await editor.post('save', { path: REPORT, hash, changes: [{ do: 'text', text: broken }] });
      expect(refused).toMatchObject({
        status: 422,
        json: { error: expect.stringMatching(/skulle inte gå att läsa: .*Inget är sparat/) },
      });
    }
    expect(editor.read(REPORT)).toBe(before);
  });

  test('a file that a Mac has named keeps its name', async () => {
    const written = path.join(editor.content, 'pages', 'o\u0308vning.mdx');
    writeFileSync(written, '---\ntitle: a\n---\n');
    const { path: file, hash } = await open('pages/övning.mdx');
    expect((await editor.post('save', { path: file, hash, changes: [title('b')] })).status).toBe(200);
    expect(readFileSync(written, 'utf8')).toBe('---\ntitle: b\n---\n');
    expect(existsSync(path.join(editor.content, 'pages', 'övning.mdx'))).toBe(false);
  });

  test.runIf(canMount())('and the disk is full she is told so, and the file is as it was', async () => {
    const folder = path.join(editor.content, 'network', 'rounds');
    mountSmall(folder, '64k');
    const [file, words] = [path.join(folder, '2026.yaml'), 'opened: 2026-11-26\n'];
    writeFileSync(file, words);
    writeFileSync(path.join(folder, '.fyllnad'), Buffer.alloc(59_000));
    const { hash } = await open('network/rounds/2026.yaml');
    const changes = [{ do: 'set', at: ['guideline'], value: 'x'.repeat(9000) }];
    const refused = await editor.post('save', { path: 'network/rounds/2026.yaml', hash, changes });
    expect(refused).toMatchObject({
      status: 507,
      json: { error: expect.stringMatching(/^Disken är full\. Filen är inte sparad/) },
    });
    expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual([words, ['.fyllnad', '2026.yaml']]);
  });

  test.each(['ENOSPC', 'EROFS', 'EACCES', 'EBUSY'])('and the disk says %s she is told so in plain words', (code) => {
    const { status, message } = storageFault(Object.assign(new Error('write'), { code }))!;
    expect([status, message]).toEqual([507, expect.stringMatching(/^[A-ZÅÄÖ].*Filen är inte sparad.*\.$/)]);
  });
});

test.runIf(canMount())(
  'a draft that cannot be taken away keeps nobody from saving, and is not offered again',
  async () => {
    const { hash } = await open(REPORT);
    const asked = { path: REPORT, hash, tab: '7-7', changes: [title('Sparad fast utkastet ligger kvar')] };
    const { savedAt: draftedAt } = (await editor.post('draft', asked)).json;
    const writable = makeReadOnly(path.join(editor.content, '.utkast'));
    expect((await editor.post('save', { ...asked, draftedAt })).status).toBe(200);
    expect(editor.read(REPORT)).toContain('Sparad fast utkastet ligger kvar');
    expect((await open(REPORT)).draft).toBeUndefined();
    writable();
  },
);

test.each([
  ['rename', 'EPERM', 'Du får inte skriva över C:/x/reports/a.mdx: den är låst. Filen är inte sparad.'],
  ['open', 'EACCES', 'Du får inte skriva i mappen C:/x/reports. Filen är inte sparad.'],
  ['open', 'EROFS', 'Disken går inte att skriva på. Filen är inte sparad.'],
])('a fault of %s (%s) is told of what it is about, and never of a hidden file', (syscall, code, words) => {
  const beside = 'C:/x/reports/.a.mdx.123.tmp';
  const dest = syscall === 'rename' ? { dest: 'C:/x/reports/a.mdx' } : {};
  const { message } = storageFault(Object.assign(new Error(code), { code, syscall, path: beside, ...dest }))!;
  expect(message).toContain(words);
  expect(message).not.toContain('.tmp');
});

describe('when she begins something new', () => {
  test('it gets a file as npm run new makes it, and never that of another', async () => {
    const made = await editor.post('new', { sort: 'reports', title: 'Vad skyddar unga?' });
    expect(made).toMatchObject({ status: 201, json: { path: 'reports/vad-skyddar-unga.mdx' } });
    const before = editor.read('reports/vad-skyddar-unga.mdx');
    // Nothing to write in by mistake, and nothing to take away afterwards.
    const text = editor.read('reports/vad-skyddar-unga.mdx');
    expect(text).not.toMatch(/^#|\{\/\*/m);
    expect(text).toMatch(/\nstatus: draft\n---\n\n$/);
    expect((await editor.post('new', { sort: 'reports', title: 'VAD skyddar unga' })).status).toBe(409);
    expect((await editor.post('new', { sort: 'research', title: 'Vad skyddar unga' })).status).toBe(409);
    expect(editor.read('reports/vad-skyddar-unga.mdx')).toBe(before);
    expect((await open('reports/vad-skyddar-unga.mdx')).values).toMatchObject({
      title: 'Vad skyddar unga?',
      status: 'draft',
    });
  });

  test('an item of a list holds what is known of it, and is put in its place', async () => {
    const { json } = await editor.post('new', { sort: 'topics', title: 'Nytt ämne' });
    expect(json).toMatchObject({ path: 'topics.yaml', list: [], item: { id: 'nytt-amne', name: 'Nytt ämne' } });
    const before = editor.read('topics.yaml');
    const { hash, values } = await open('topics.yaml');
    await editor.post('save', {
      path: 'topics.yaml',
      hash,
      changes: [{ do: 'insert', at: [values.length], value: json.item }],
    });
    expect(editor.read('topics.yaml')).toContain(before.trimEnd());
  });

  test('a letter is the proposal of the newsletter, with its places to fill; of one that is there the form says so', async () => {
    const { status, json } = await editor.post('new', { sort: 'newsletters', title: '2027-1' });
    expect([status, json.path]).toEqual([201, 'newsletters/2027-1.mdx']);
    const text = editor.read('newsletters/2027-1.mdx');
    expect(text).toMatch(/^planned: 2027-02-11$/m);
    expect(text).toContain('## Poddar och föredrag');
    expect(text).toContain('{/* FYLL I: tre till fem saker att göra');
    const again = await editor.post('new', { sort: 'newsletters', title: '2027-1' });
    expect([again.status, again.json.error]).toEqual([409, expect.stringContaining('Brevet 2027-1 finns redan')]);
    const next = await editor.post('new', { sort: 'newsletters', title: '' });
    expect([next.status, next.json.error]).toEqual([409, expect.stringContaining('Förslaget 2027-1 är inte klart')]);
  });

  test.each([
    ['reports', '!!!'],
    ['newsletters', 'sex'],
  ])('%s needs a title that gives a name: not ”%s”', async (sort, words) => {
    const { status, json } = await editor.post('new', { sort, title: words });
    expect([status, json.error]).toEqual([422, expect.not.stringContaining('npm run')]);
    expect(existsSync(path.join(editor.content, sort, `${words}.mdx`))).toBe(false);
  });

  test.each([
    ['reports', 'Om 19811218-9876', /I titeln står ett personnummer.*Titeln blir filens namn/],
    [
      'topics',
      'Mejla anna.andersson@exempelstad.example på 070-123 45 67',
      /en persons e-postadress och ett mobilnummer/,
    ],
    ['reports', 'CON', /^Ingen fil kan heta ”con”/],
    ['units', 'nul', /^Ingen fil kan heta ”nul”/],
  ])('%s gets no file by the title ”%s”, and she is told why', async (sort, words, said) => {
    const before = readdirSync(editor.content, { recursive: true });
    const { status, json } = await editor.post('new', { sort, title: words });
    expect([status, json.error]).toEqual([422, expect.stringMatching(said)]);
    expect(readdirSync(editor.content, { recursive: true })).toEqual(before);
  });
});
