import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { webFrom, type WebQuestion } from '../../../scripts/web/ask-web.ts';
import { follow } from '../../../scripts/web/follow.ts';
import { isInside } from '../../../scripts/web/inside-address.ts';
import { goTo, localWeb, page } from './local-web.ts';

/** Only who never gets an answer is in a hurry: a loaded machine is slow with all of them. */
const GET: WebQuestion = { method: 'GET', mostBytes: 1000, milliseconds: 60_000 };
const HURRIED: WebQuestion = { ...GET, milliseconds: 500 };

describe('an address inside the house', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '0.0.0.0',
    '100.64.0.1',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
  ])('%s is known for what it is', (ip) => expect(isInside(ip)).toBe(true));
  test.each(['193.10.0.1', '8.8.8.8', '2a00:1450::1', '172.32.0.1'])('%s is outside', (ip) =>
    expect(isInside(ip)).toBe(false),
  );

  test.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::ffff:169.254.169.254]/',
    'http://localhost/',
  ])('is not asked, however it is written: %s', async (address) => {
    await expect(webFrom('x')(address, GET)).rejects.toThrow('den egna datorn eller det egna nätet');
  });

  test('is not asked by way of a name or of another site either', async () => {
    const { ask, at, asked } = await localWeb({ 'ute.example/': goTo('http://inne.example/hemligt') });
    await expect(ask('http://inne.example/', GET)).rejects.toThrow('det egna nätet');
    await expect(follow(ask, at('ute.example/'), GET)).rejects.toThrow('det egna nätet');
    expect(asked).toEqual(['GET ute.example/']);
  });
});

describe('an answer', () => {
  test('of bytes without end, packed or not, ends where we have had enough', async () => {
    const { ask, at } = await localWeb({
      'm.example/bomb': (_, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(20_000_000))),
      'm.example/utan-slut': (_, response) => {
        response.writeHead(200);
        const more = () => response.writable && response.write('x'.repeat(500), () => setImmediate(more));
        more();
      },
    });
    for (const place of ['m.example/bomb', 'm.example/utan-slut']) {
      const { body, isCut } = await ask(at(place), GET);
      expect([body.length, isCut]).toEqual([1000, true]);
    }
  });

  test('that comes too slowly, breaks off or is packed wrongly is told for what it is', async () => {
    const { ask, at } = await localWeb({
      'm.example/aldrig': () => undefined,
      'm.example/droppvis': (_, response) => void setInterval(() => response.write('x'), 100).unref(),
      'm.example/bryter': (request) => request.socket.destroy(),
      'm.example/halv': (request, response) => {
        response.writeHead(200, { 'content-length': '1000' }).write('x');
        setTimeout(() => request.socket.destroy(), 20);
      },
      'm.example/fel': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('inte gzip'),
    });
    const kinds = await Promise.all(
      Object.entries({ aldrig: HURRIED, droppvis: HURRIED, bryter: GET, halv: GET, fel: GET }).map(
        ([place, question]) =>
          ask(at(`m.example/${place}`), question).then(
            () => 'svar',
            (error) => error.kind,
          ),
      ),
    );
    expect(kinds).toEqual(['late', 'late', 'broken', 'broken', 'broken']);
    await expect(ask('http://finns.borta.example/', GET)).rejects.toMatchObject({ kind: 'no-name' });
  });

  test('is asked for with our name, and with no cookie even where one was given', async () => {
    const { ask, at, headers } = await localWeb({
      'm.example/a': (_, response) => response.writeHead(302, { location: '/b', 'set-cookie': 'spår=1' }).end(),
      'm.example/b': page('hej'),
    });
    await follow(ask, at('m.example/a'), GET);
    expect(headers()).toMatchObject({ 'user-agent': 'Kontaktnatet/1.0 (+https://portal.exempelstad.example/)' });
    expect(headers()).not.toHaveProperty('cookie');
  });
});

describe('the way of an address', () => {
  test('is followed to its end, and it is known whether each step was for good', async () => {
    const { ask, at } = await localWeb({
      'm.example/a': goTo('/b', 308),
      'm.example/b': goTo('/%C3%A5', 302),
      'm.example/%C3%A5': page('framme'),
    });
    const { address, hops } = await follow(ask, at('m.example/a#del'), GET);
    expect(address).toBe(at('m.example/%C3%A5'));
    expect(hops.map(({ isForGood }) => isForGood)).toEqual([true, false]);
  });

  test.each([
    ['a ring', 'loop', goTo('/a')],
    ['something else than the web', 'astray', goTo('javascript:alert(1)')],
    ['a file', 'astray', goTo('file:///etc/passwd')],
    ['a login in the address', 'astray', goTo('http://a:b@m.example/')],
  ])('that is %s ends', async (_, kind, answer) => {
    const { ask, at } = await localWeb({ 'm.example/a': answer });
    await expect(follow(ask, at('m.example/a'), GET)).rejects.toMatchObject({ kind });
  });

  test('that only goes on and on ends', async () => {
    let step = 0;
    const answers = new Proxy({}, { get: () => goTo(`/${(step += 1)}`) });
    const { ask, at, asked } = await localWeb(answers);
    await expect(follow(ask, at('m.example/x'), GET)).rejects.toMatchObject({ kind: 'loop' });
    expect(asked.length).toBeLessThan(14);
  });
});
