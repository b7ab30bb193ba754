/**
 * Swedish words by a Hunspell dictionary, as far as its rules for endings and compounds go. Nothing is expanded: a word is
 * taken apart until the dictionary knows its parts, so that a hundred thousand stems are ready at once.
 */
export interface Swedish {
  /** In small letters, but for names. */
  isWord(word: string): boolean;
  /** May begin a compound: `skol`, `säkerhets`. */
  begins(part: string): boolean;
  /** May end a compound, in any form: `anmälans`. */
  ends(part: string): boolean;
}

/** What an ending does: `SFX A 0 s .` adds s to a stem that has A; `0/WXZ` makes a form that only begins compounds. */
interface Rule {
  flag: string;
  applies: RegExp;
  makes: string;
}

/** By what is added, and then by what the stem has in its place: each stem is looked up once. */
type Rules = ReadonlyMap<string, ReadonlyMap<string, readonly Rule[]>>;

/** @param affixes `index.aff` @param stems `index.dic` */
export function swedishBy(affixes: string, stems: string): Swedish {
  const rules = rulesIn(affixes);
  const flagsOf = flagsIn(stems);
  const longest = Math.max(...[...rules.keys()].map((add) => add.length));
  const has = (word: string, isWanted: (flags: string) => boolean) => flagsOf.get(word)?.some(isWanted) === true;
  const beginnings = new Set([...flagsOf.keys()].map((stem) => stem.slice(0, BEGINNING)));
  /** Whether a stem with an ending makes the form. Most words that are asked for are none, and begin like none. */
  const isFormed = (form: string, isWanted: (flags: string, makes: string) => boolean) => {
    const isHopeless = !beginnings.has(form.slice(0, BEGINNING));
    for (let length = isHopeless ? shortEnough(form) : 0; length <= Math.min(longest, form.length - 1); length++)
      for (const [strip, some] of rules.get(form.slice(form.length - length)) ?? []) {
        const stem = form.slice(0, form.length - length) + strip;
        const known = flagsOf.get(stem);
        if (!known) continue;
        for (const { flag, applies, makes } of some)
          if (known.some((flags) => flags.includes(flag) && isWanted(flags, makes)) && applies.test(stem)) return true;
      }
    return false;
  };
  return {
    isWord: (word) =>
      has(word, (flags) => !flags.includes('Z')) ||
      isFormed(word, (flags, makes) => !makes.includes('Z') && !flags.includes('Z')),
    begins: remembered(
      (part) => has(part, (flags) => /[XU]/.test(flags)) || isFormed(part, (_, makes) => /[XU]/.test(makes)),
    ),
    ends: remembered(
      (part) =>
        has(part, (flags) => flags.includes('Y')) ||
        isFormed(part, (flags, makes) => flags.includes('Y') && makes === ''),
    ),
  };
}

/** Letters that a stem keeps when an ending is put to it, if it has as many besides what gives way. */
const BEGINNING = 5;

/** The ending that leaves too little of a form to tell by its beginning. */
const shortEnough = (form: string) => Math.max(0, form.length - BEGINNING + 1);

/** The same question is asked of a word again and again. */
export function remembered<T>(of: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    if (!known.has(word)) known.set(word, of(word));
    return known.get(word)!;
  };
}

function rulesIn(affixes: string): Rules {
  const rules = new Map<string, Map<string, Rule[]>>();
  for (const [, flag, strip, added, makes, ending] of affixes.matchAll(
    /^SFX +(\S) +(\S+) +([^\s/]+)(?:\/(\S*))? +(\S+) *$/gm,
  )) {
    if (/^\d+$/.test(ending!) && /[YN]/.test(strip!)) continue;
    const add = added === '0' ? '' : added!;
    const [taken, rule] = [
      strip === '0' ? '' : strip!,
      { flag: flag!, applies: new RegExp(`${ending}$`), makes: makes ?? '' },
    ];
    const byStrip = rules.get(add) ?? new Map<string, Rule[]>();
    rules.set(add, byStrip.set(taken, [...(byStrip.get(taken) ?? []), rule]));
  }
  return rules;
}

/** Words that are spelt alike have their flags apart: `allmän` is a word, and another `allmän` only begins some. What nobody is to write (`%`) is left out. */
function flagsIn(stems: string): ReadonlyMap<string, string[]> {
  const flags = new Map<string, string[]>();
  for (const line of stems.split('\n')) {
    const at = line.indexOf('/');
    const word = at < 0 ? line : line.slice(0, at);
    const own = at < 0 ? '' : line.slice(at + 1);
    if (own.includes('%')) continue;
    const known = flags.get(word);
    if (known) known.push(own);
    else flags.set(word, [own]);
  }
  return flags;
}
