import { EDITOR_ADDRESS, EDITOR_TOKEN, type RefusedCall } from '../api.ts';

/** The server answered, and not with what was asked for. `answer` has its words, and of a conflict both texts. */
export class Refused extends Error {
  readonly status: number;
  readonly answer: RefusedCall;

  constructor(status: number, answer: RefusedCall) {
    super(answer.error);
    this.status = status;
    this.answer = answer;
  }
}

/** Nobody answers: `npm run dev` has been stopped, or the machine has slept. */
export class NobodyThere extends Error {}

const token = () => document.querySelector<HTMLMetaElement>('meta[name="redigera-nyckel"]')?.content ?? '';

/** Asks the desk for something. @throws Refused, NobodyThere */
export function askDesk<T>(name: string, query: Readonly<Record<string, string>> = {}): Promise<T> {
  return call(`${name}?${new URLSearchParams(query).toString()}`, { method: 'GET' });
}

/** Hands the desk something. @param isLast the page is about to go away @throws Refused, NobodyThere */
export function tellDesk<T>(name: string, body: object, isLast = false): Promise<T> {
  const text = JSON.stringify(body);
  return call(name, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: text,
    // Browsers take no more than this along when a page goes away.
    keepalive: isLast && text.length < 60_000,
  });
}

/** Whether the server is there again, started anew or not. */
export const isBack = (): Promise<boolean> =>
  askDesk('sorts').then(
    () => true,
    (error: unknown) => error instanceof Refused,
  );

async function call<T>(address: string, { headers, ...request }: RequestInit): Promise<T> {
  const answer = await fetch(`${EDITOR_ADDRESS}api/${address}`, {
    ...request,
    headers: { ...headers, [EDITOR_TOKEN]: token() },
    cache: 'no-store',
  }).catch(() => undefined);
  if (!answer) throw new NobodyThere();
  const value = (await answer
    .json()
    .catch(() => ({ error: 'Servern svarade på ett sätt som inte går att läsa.' }))) as T;
  if (answer.ok) return value;
  throw new Refused(answer.status, value as RefusedCall);
}
