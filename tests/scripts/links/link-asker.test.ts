import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { linkAsker } from '../../../scripts/links/link-asker.ts';
import { hostPace } from '../../../scripts/web/host-pace.ts';
import { virtualClock } from '../delivery/virtual-time.ts';
import { goTo, localWeb, page, type Answers } from '../web/local-web.ts';

/** Asks one address of a web of our own; pauses take no time. */
async function judged(place: string, answers: Answers) {
  const { ask, at, asked } = await localWeb(answers);
  const clock = virtualClock();
  const askLink = linkAsker({ ask, clock, pace: hostPace(clock), stop: new AbortController().signal });
  const verdict = await askLink(at(place));
  return { ...verdict, to: verdict.to?.replace(/:\d+/, ''), asked, waited: clock.elapsed() };
}

const HERE = page('<title>En rapport</title><h1>En rapport</h1><h2 id="del">Del</h2>');
const pdf: Answers[string] = (request, response) =>
  void response
    .writeHead(200, { 'content-type': 'application/pdf' })
    .end(request.method === 'HEAD' ? undefined : '%PDF');
const only =
  (method: string, answer: Answers[string], status: number): Answers[string] =>
  (request, response) =>
    request.method === method ? answer(request, response) : void response.writeHead(status).end();
const always =
  (status: number, headers: Record<string, string> = {}): Answers[string] =>
  (_, response) =>
    void response.writeHead(status, headers).end();

describe('a link', () => {
  test.each<[string, string, Answers]>([
    ['a page', 'm.example/r', { 'm.example/r': HERE }],
    ['a document, asked by HEAD alone', 'm.example/r.pdf', { 'm.example/r.pdf': only('HEAD', pdf, 500) }],
    ['a site that does not know HEAD', 'm.example/r', { 'm.example/r': only('GET', HERE, 405) }],
    ['a site that says 404 to HEAD', 'm.example/r', { 'm.example/r': only('GET', HERE, 404) }],
    [
      'a site that hangs up at HEAD',
      'm.example/r',
      {
        'm.example/r': (request, response) =>
          request.method === 'HEAD' ? void request.socket.destroy() : HERE(request, response),
      },
    ],
    [
      'a site that knows no ranges',
      'm.example/r',
      {
        'm.example/r': (request, response) =>
          request.headers.range ? void response.writeHead(416).end() : HERE(request, response),
      },
    ],
    [
      'a site that packs first and cuts then',
      'm.example/r',
      {
        'm.example/r': (request, response) => {
          const isCut = request.headers.range && /gzip/.test(String(request.headers['accept-encoding']));
          if (isCut)
            response.writeHead(206, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(9000)).subarray(0, 20)); // prettier-ignore
          else HERE(request, response);
        },
      },
    ],
    ['a detour for now', 'm.example/r', { 'm.example/r': goTo('/sv/r', 302), 'm.example/sv/r': HERE }],
    ['https in place of http, www, a slash', 'm.example/r', { 'm.example/r': goTo('/r/'), 'm.example/r/': HERE }],
    ['a place on the page that is there', 'm.example/r#del', { 'm.example/r': HERE }],
    ['words to be marked by the browser', 'm.example/r#:~:text=hej', { 'm.example/r': HERE }],
    [
      'a text about what cannot be found',
      'm.example/r',
      {
        'm.example/r': page('<title>När barnet inte hittas: sidan om saknade barn</title><h1>Filen som försvann</h1>'),
      },
    ],
    ['a busy site that lets us in a little later', 'm.example/r', { 'm.example/r': busyOnce(HERE) }],
  ])('is well: %s', async (_, place, answers) => {
    expect(await judged(place, answers)).toMatchObject({ kind: 'well', why: '' });
  });

  test.each<[string, string, Answers, string, string]>([
    ['not there', 'm.example/r', {}, 'gone', 'webbplatsen säger att sidan inte finns (svar 404)'],
    [
      'a page that says so in words alone',
      'm.example/r',
      { 'm.example/r': page('<title>Sidan kunde inte hittas | Myndigheten</title>') },
      'gone',
      'sidan säger själv att den inte finns (”Sidan kunde inte hittas”)',
    ],
    [
      'an English one',
      'm.example/r',
      { 'm.example/r': page('<title>Agency</title><h1>404 – Page not found</h1>') },
      'gone',
      'sidan säger själv',
    ],
    [
      'led to the start page',
      'm.example/r/2019/x',
      { 'm.example/r/2019/x': goTo('/'), 'm.example/': HERE },
      'gone',
      'adressen leder numera till webbplatsens startsida',
    ],
    [
      'behind a login',
      'm.example/r',
      { 'm.example/r': goTo('/login?to=r', 302), 'm.example/login?to=r': HERE },
      'unsure',
      'webbplatsen vill att man loggar in; prova själv',
    ],
    [
      'a site that bars programs',
      'm.example/r',
      { 'm.example/r': always(403) },
      'unsure',
      'webbplatsen släpper inte in program (svar 403); prova själv',
    ],
    [
      'a site that wants to be let alone for an hour',
      'm.example/r',
      { 'm.example/r': always(429, { 'retry-after': '3600' }) },
      'unsure',
      'webbplatsen vill inte bli läst just nu (svar 429)',
    ],
    [
      'a document that became a page',
      'm.example/r.pdf',
      { 'm.example/r.pdf': HERE },
      'unsure',
      'var ett pdf-dokument men är nu en webbsida; se om dokumentet är kvar',
    ],
    [
      'a place on the page that is not there',
      'm.example/r#annan',
      { 'm.example/r': HERE },
      'unsure',
      'sidan finns, men inte stället på den (#annan)',
    ],
    [
      'a ring',
      'm.example/r',
      { 'm.example/r': goTo('/r', 302) },
      'unsure',
      'adressen skickar vidare i en ring eller för många gånger',
    ],
    [
      'into the house',
      'm.example/r',
      { 'm.example/r': goTo('http://inne.example/') },
      'unsure',
      'adressen leder till den egna datorn eller det egna nätet',
    ],
    [
      'a server that fails',
      'm.example/r',
      { 'm.example/r': always(500) },
      'silent',
      'webbplatsen svarade med fel (500)',
    ],
    [
      'a server that always hangs up',
      'm.example/r',
      { 'm.example/r': (request) => void request.socket.destroy() },
      'silent',
      'svaret bröts eller gick inte att läsa',
    ],
    ['a name that is no more', 'www.borta.example/r', {}, 'silent', 'namnet på webbplatsen hittades inte'],
  ])('is not, and it is said how: %s', async (_, place, answers, kind, why) => {
    const verdict = await judged(place, answers);
    expect(verdict.kind).toBe(kind);
    expect(verdict.why).toContain(why);
  });

  test('that has moved for good is told with where to; a DOI, whose work it is to lead on, has not', async () => {
    const answers = {
      'm.example/r': goTo('/ny/r'),
      'doi.org/10.1/x': goTo('http://m.example/r'),
      'm.example/ny/r': HERE,
    };
    expect(await judged('m.example/r', answers)).toMatchObject({ kind: 'moved', to: 'http://m.example/ny/r' });
    const { ask, at } = await localWeb({ 'doi.org/10.1/x': goTo('/artikel'), 'doi.org/artikel': HERE });
    const clock = virtualClock();
    const askLink = linkAsker({ ask, clock, pace: hostPace(clock), stop: new AbortController().signal });
    expect(await askLink(at('doi.org/10.1/x'))).toMatchObject({ kind: 'well' });
  });

  test('is asked again, after pauses, before its silence counts', async () => {
    const { asked, waited } = await judged('m.example/r', {
      'm.example/r': (request) => void request.socket.destroy(),
    });
    expect(asked.filter((each) => each === 'GET m.example/r')).toHaveLength(3);
    expect(waited).toBeGreaterThanOrEqual(25_000);
  });
});

describe('a site', () => {
  const robots =
    (text: string, status = 200): Answers[string] =>
    (_, response) =>
      void response.writeHead(status, { 'content-type': 'text/plain' }).end(text);

  test('that does not want programs is not asked for what it closes', async () => {
    const { kind, why, asked } = await judged('m.example/r', {
      'm.example/robots.txt': robots('User-agent: *\nDisallow: /r'),
      'm.example/r': HERE,
    });
    expect([kind, why]).toEqual(['unsure', 'webbplatsen vill inte bli läst av program (robots.txt); prova själv']);
    expect(asked).toEqual(['GET m.example/robots.txt']);
  });

  test('that others lead to has its own say', async () => {
    const { kind, asked } = await judged('m.example/r', {
      'm.example/r': goTo('/stangt', 302),
      'm.example/robots.txt': robots('User-agent: Kontaktnatet\nDisallow: /stangt'),
      'm.example/stangt': HERE,
    });
    expect(kind).toBe('unsure');
    expect(asked).not.toContain('HEAD m.example/stangt');
  });

  test('whose rules cannot be read is let alone', async () => {
    const { kind, asked } = await judged('m.example/r', {
      'm.example/robots.txt': robots('', 503),
      'm.example/r': HERE,
    });
    expect(kind).toBe('unsure');
    expect(asked).not.toContain('HEAD m.example/r');
  });

  test('is asked at most once a second, also when many ask at once, and others do not wait for it', async () => {
    const clock = virtualClock();
    const { turn, slow } = hostPace(clock);
    slow('trog.example', 10_000);
    const { signal } = new AbortController();
    const times: Record<string, number[]> = {};
    await Promise.all(
      ['a.example', 'a.example', 'b.example', 'a.example', 'trog.example', 'trog.example'].map(async (host) => {
        await turn(host, signal);
        (times[host] ??= []).push(clock.elapsed());
      }),
    );
    expect(times).toEqual({ 'a.example': [0, 1000, 2000], 'b.example': [0], 'trog.example': [0, 10_000] });
  });
});

function busyOnce(then: Answers[string]): Answers[string] {
  let times = 0;
  return (request, response) => {
    times += 1;
    if (times === 1) response.writeHead(429, { 'retry-after': '30' }).end();
    else then(request, response);
  };
}
