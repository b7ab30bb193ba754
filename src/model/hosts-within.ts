import { unwrap } from './unwrap.ts';

/** A page that was kept or translated by somebody else is another's all the same; such an address may leave out https://. */
const KEPT = /\/web\/\d[\w*]*\/(?!https?:)([^\s/]+)/gi;
const TRANSLATED = /^(.+)\.translate\.goog$/;
const MOST_CODES = 3;

/** What an address of our own, from its root, has none of. */
const MAY_HAVE_HOSTS = /[:%?&#;]|\/web\//i;

/** The hosts of an address and of those that it carries: wrapped, kept in an archive, translated, or as a value. */
export function hostsIn(address: string): string[] {
  if (!MAY_HAVE_HOSTS.test(address)) return [];
  const carried = layers(address).flatMap((layer) => [
    ...[...layer.matchAll(/https?:\/{1,2}([^\s/?#&"'|]+)/gi)].map(([, host]) => host!),
    ...[...layer.matchAll(KEPT)].map(([, host]) => host!),
    ...[
      ...layer.matchAll(/[?&#;][\w.-]+=(?:site:|cache:|related:)?((?:[\p{L}\d-]+\.)+\p{L}{2,})(?![\p{L}\d@])/giu),
    ].map(([, host]) => host!),
  ]);
  const goal = unwrap(address)?.address;
  const own = URL.parse(address)?.hostname ?? '';
  return [...new Set([own, ...carried, ...(goal ? [new URL(goal).hostname] : [])].map(plainHost).filter(Boolean))];
}

/** The address as it stands, and as it reads with its percent codes taken away, as often as somebody put them there. */
function layers(address: string): string[] {
  const found = [address];
  for (let at = 0; at < MOST_CODES; at += 1) {
    const next = decoded(found.at(-1)!);
    if (next === found.at(-1)) break;
    found.push(next);
  }
  return found;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function plainHost(given: string): string {
  const host = URL.parse(`https://${given}`)?.hostname.replace(/\.+$/, '') ?? '';
  const [, translated] = TRANSLATED.exec(host) ?? [];
  return (translated?.replaceAll('--', '\u0000').replaceAll('-', '.').replaceAll('\u0000', '-') ?? host).replace(
    /^www\./,
    '',
  );
}
