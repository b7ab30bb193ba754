import { existsSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { checkOutwardLinks } from '../../../scripts/links/check-outward-links.ts';
import { loadCatalog } from '../../../src/load-catalog.ts';
import { formatProblem } from '../../../src/model/problem.ts';
import { readSettings } from '../../../src/settings.ts';
import { sourceState } from '../../../src/views/source-state.ts';
import { virtualClock } from '../delivery/virtual-time.ts';
import { desk } from '../newsletter/desk.ts';
import { goTo, localWeb, page, type Answers } from '../web/local-web.ts';

const HERE = page('<title>En rapport</title>');

/** A portal with one source at each of the places, and a web that answers. */
async function portal(answers: Answers, places: readonly string[]) {
  const web = await localWeb(answers);
  const { content } = desk();
  const said: string[] = [];
  mkdirSync(path.join(content, 'reports'), { recursive: true });
  for (const [index, place] of places.entries())
    writeFileSync(
      path.join(content, `reports/r${index}.mdx`),
      `---\ntitle: Rapport ${index}\nsummary: En påhittad rapport som visar hur länkar kontrolleras.\npublished: 2026-11-01\nowner: Exempelstad\nreviewBy: 2027-11-01\ntopics: [grunder]\naudiences: [skola]\nsource: { title: Titel ${index}, publisher: Myndigheten, year: 2024, address: "${web.at(place)}" }\n---\n\nText.\n`,
    );
  const file = path.join(content, 'links.yaml');
  return {
    ...web,
    content,
    /** Runs the check on a day; only what is at the test's own web is asked, since nothing else is found. */
    async run(
      day: string,
      {
        isOnline = true,
        again = false,
        find = async () => (isOnline ? undefined : Promise.reject(new Error('no network'))),
      } = {},
    ) {
      vi.stubEnv('PORTAL_NOW', day);
      web.asked.length = 0;
      said.length = 0;
      const spies = (['log', 'error'] as const).map((way) =>
        vi.spyOn(console, way).mockImplementation((line) => void said.push(String(line))),
      );
      try {
        return await checkOutwardLinks({ days: '7', again }, { ask: web.ask, clock: virtualClock(), find });
      } finally {
        for (const spy of spies) spy.mockRestore();
      }
    },
    said: () => said.join('\n').replaceAll(/:\d{4,5}(?=\/)/g, ''),
    file: () => (existsSync(file) ? readFileSync(file, 'utf8').replaceAll(/:\d{4,5}(?=\/)/g, '') : undefined),
    async seen(id: string) {
      const { catalog, hints, problems } = await loadCatalog(readSettings());
      const entry = catalog.entries.find((each) => each.id === id)!;
      return {
        problems,
        state: sourceState(catalog, entry),
        hints: hints
          .filter(({ hint }) => hint === 'lank')
          .map((each) => formatProblem(each).replaceAll(/:\d{4,5}(?=\/)/g, '')),
      };
    },
  };
}

describe('npm run links', () => {
  test('holds nothing for gone before it was so on two days, and then the page and the check say it', async () => {
    const answers: Answers = { 'm.example/finns': HERE };
    const { run, file, said, seen } = await portal(answers, ['m.example/finns', 'm.example/borta']);
    expect(await run('2026-12-01')).toBe(0);
    expect(file()).toBeUndefined();
    expect(said()).toContain('Sett bara i dag: kör igen en annan dag innan det räknas.');
    expect((await seen('r1')).state).toBeUndefined();
    await run('2026-12-03');
    expect(file()).toContain('- address: "http://m.example/borta"\n  state: gone\n  since: 2026-12-01\n');
    expect(file()).not.toContain('finns"');
    const { state, hints, problems } = await seen('r1');
    expect(problems).toEqual([]);
    expect(state?.words).toBe('Källan fanns inte kvar på sin adress den 1 december 2026. Sök på titeln hos utgivaren.');
    expect(hints.filter((each) => each.includes('m.example'))).toEqual([
      expect.stringContaining('reports/r1.mdx:9 source.address – källan finns inte kvar på http://m.example/borta'),
    ]);
    answers['m.example/borta'] = HERE;
    await run('2026-12-04');
    expect(file()).not.toContain('m.example');
    expect((await seen('r1')).state).toBeUndefined();
  });

  test('keeps what others have found, when it comes while the addresses are asked', async () => {
    const answers: Answers = { 'm.example/a': HERE, 'm.example/ny/a': HERE };
    const { run, file, content } = await portal(answers, ['m.example/borta', 'm.example/a']);
    await run('2026-12-01');
    await run('2026-12-03');
    const known = readFileSync(path.join(content, 'links.yaml'), 'utf8');
    const fetched = known.replace('since: 2026-12-01', 'since: 2026-11-20');
    expect(fetched).not.toBe(known);
    const find = async () => {
      writeFileSync(path.join(content, 'links.yaml'), fetched);
      return undefined;
    };
    answers['m.example/a'] = goTo('/ny/a');
    await run('2026-12-11', { find, again: true });
    expect(file()).toContain('m.example/ny/a');
    expect(file()).toContain('- address: "http://m.example/borta"\n  state: gone\n  since: 2026-11-20\n');
  });

  test('tells at once what has moved for good, and sends nobody to another owner’s site', async () => {
    const answers: Answers = { 'm.example/a': goTo('/ny/a'), 'm.example/ny/a': HERE, 'kopare.example/b': HERE };
    const { run, file, seen, at } = await portal(answers, ['m.example/a', 'gammal.example/b']);
    answers['gammal.example/b'] = goTo(at('kopare.example/b'));
    await run('2026-12-01');
    expect(file()).toContain('state: moved\n  to: "http://m.example/ny/a"\n  since: 2026-12-01');
    const [moved, taken] = [await seen('r0'), await seen('r1')];
    expect([moved.state?.words, moved.state?.link?.href]).toEqual(['Källan har flyttat.', at('m.example/ny/a')]);
    expect(taken.state).toEqual({ words: 'Källan har flyttat.' });
    expect(taken.hints.join()).toContain(
      'flyttat till http://kopare.example/b, som är en annan webbplats – öppna den inte från ett mejl',
    );
  });

  test('writes the same file again when nothing is new, and asks for what was well only after a week', async () => {
    const answers = { 'm.example/finns': HERE, 'm.example/a': goTo('/b'), 'm.example/b': HERE };
    const { run, file, asked } = await portal(answers, ['m.example/finns', 'm.example/a']);
    await run('2026-12-01');
    await run('2026-12-02');
    expect(asked.filter((each) => each.includes('m.example'))).toEqual([]);
    const first = file();
    await run('2026-12-09');
    expect(asked).toContain('HEAD m.example/finns');
    expect(file()).toBe(first);
  });

  test('goes on where it was cut off', async () => {
    const { run, asked } = await portal({ 'm.example/a': HERE, 'm.example/b': HERE }, ['m.example/a', 'm.example/b']);
    await run('2026-12-01');
    const memory = path.join(process.env.PORTAL_DATA!, 'links/links.jsonl');
    const lines = readFileSync(memory, 'utf8').trimEnd().split('\n');
    const kept = lines.filter((line) => !line.includes('m.example') || line.includes('/a"'));
    writeFileSync(memory, `${kept.join('\n')}\n{"address":"http://m.ex`);
    await run('2026-12-01');
    expect(asked.filter((each) => each.startsWith('HEAD m.example'))).toEqual(['HEAD m.example/b']);
  });

  test('says that there is no network, and changes nothing', async () => {
    const { run, file, said, asked } = await portal({}, ['m.example/borta']);
    await run('2026-12-01');
    await run('2026-12-03');
    const before = file();
    expect(await run('2026-12-20', { isOnline: false, again: true })).toBe(1);
    expect(said()).toBe(
      'Ingen webbplats går att nå: datorn verkar vara utan internet, eller bakom en proxy. Inget är kontrollerat och inget är ändrat.',
    );
    expect(file()).toBe(before);
    expect(asked).toEqual([]);
  });

  test('stops when the network goes away, and holds it against nobody', async () => {
    const { run, file, said } = await portal({}, ['tyst.borta.example/r']);
    let times = 0;
    const find = async () => ((times += 1) > 5 ? Promise.reject(new Error('no network')) : undefined);
    for (const day of ['2026-12-01', '2026-12-03']) expect(await run(day, { find })).toBe(1);
    expect(said()).toContain('utan internet');
    expect(file()).toBeUndefined();
  });

  test('lets be what was known of a page that bars programs today', async () => {
    const answers: Answers = {};
    const { run, file } = await portal(answers, ['m.example/borta']);
    await run('2026-12-01');
    await run('2026-12-03');
    const known = file();
    answers['m.example/borta'] = page('', 403);
    await run('2026-12-05');
    expect(file()).toBe(known);
  });
});
