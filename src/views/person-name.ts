/** A person's name in two parts, particles with the last name; undefined for one word and for an organisation. */
export function splitName(name: string): { first: string; last: string } | undefined {
  const words = name.split(' ');
  const isPerson =
    words.length > 1 && words.length < 5 && words.every((word) => /^\p{Lu}/u.test(word) || PARTICLES.has(word));
  if (!isPerson) return undefined;
  const at = words.findIndex((word) => PARTICLES.has(word));
  const split = at > 0 ? at : words.length - 1;
  return { first: words.slice(0, split).join(' '), last: words.slice(split).join(' ') };
}

const PARTICLES = new Set(['von', 'van', 'de', 'der', 'af', 'av', 'la', 'del']);
