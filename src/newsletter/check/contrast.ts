import { contrast, hexOf, parseColour, type Rgb } from './colours.ts';
import type { Finding, Findings } from './finding.ts';
import type { MailNode, MailTree, StyleRule } from './mail-tree.ts';
import { matches, parseSelector, type Selector } from './selectors.ts';

/** WCAG 2.2, 1.4.3. Large text may have 3; the letter keeps to the same for all. */
const LEAST = 4.5;

/** The ways in which programs colour the letter. `marks` is what Outlook on the web sets around a letter that it darkens. */
const LOOKS: readonly { name: string; applies: (rule: StyleRule) => boolean; marks: Record<string, string> }[] = [
  { name: 'ljust', applies: ({ media }) => !isDark(media), marks: {} },
  { name: 'ljust utan stilmall', applies: () => false, marks: {} },
  { name: 'mörkt', applies: () => true, marks: {} },
  { name: 'mörkt i Outlook på webben och i telefoner', applies: ({ media }) => !isDark(media), marks: { 'data-ogsc': '', 'data-ogsb': '' } },
]; // prettier-ignore

const isDark = (media: string | undefined) => /prefers-color-scheme:\s*dark/.test(media ?? '');

/** Faults for text that is hard to see, computed from the mail's own HTML and styles in each look. */
export function checkContrast({ nodes, rules }: MailTree, { fault }: Findings): Finding[] {
  return LOOKS.flatMap(({ name, applies, marks }) => {
    const sheet = colourRules(rules.filter(applies));
    const around: MailNode = { type: 'tag', name: 'div', attribs: marks };
    const texts = nodes.flatMap((node) => seenTexts(node, [around], UNCOLOURED, sheet));
    return poorest(texts).map(({ words, ratio, pair }) =>
      fault(
        undefined,
        'kontrast',
        `”${words}” har kontrasten ${decimal(ratio)} när brevet är ${name} (${pair})`,
        `säg till den som sköter portalen: minst ${decimal(LEAST)} behövs`,
      ),
    );
  });
}

const decimal = (ratio: number) => (Math.floor(ratio * 100) / 100).toFixed(2).replace('.', ',');

interface SeenText extends Seen {
  words: string;
}

/** Every text that is shown, with its colours. @param path what the node stands in, outermost first */
function seenTexts(node: MailNode, path: readonly MailNode[], outside: Seen, sheet: readonly ColourRule[]): SeenText[] {
  if (node.type === 'text') return node.data?.trim() ? [{ ...outside, words: node.data.trim().slice(0, 30) }] : [];
  if (!node.name || UNSEEN.has(node.name)) return [];
  const here = [...path, node];
  const seen = seenAs(here, outside, sheet);
  return seen ? (node.children ?? []).flatMap((child) => seenTexts(child, here, seen, sheet)) : [];
}

/** The first text of each pair of colours that is too weak. */
function poorest(texts: readonly SeenText[]): { words: string; ratio: number; pair: string }[] {
  const poor = texts
    .map(({ words, colour, background }) => ({
      words,
      ratio: contrast(colour, background),
      pair: `${hexOf(colour)} på ${hexOf(background)}`,
    }))
    .filter(({ ratio }) => ratio < LEAST);
  return [...new Map(poor.toReversed().map((each) => [each.pair, each])).values()];
}

/** What a program shows where the mail says nothing. */
const UNCOLOURED: Seen = { colour: [0, 0, 0], background: [255, 255, 255] };

interface Seen {
  colour: Rgb;
  background: Rgb;
}

const UNSEEN = new Set(['head', 'style', 'script', 'title']);

interface ColourRule {
  selector: Selector;
  property: string;
  value: string;
  weight: number;
}

const PROPERTIES = new Set(['color', 'background-color', 'background', 'display']);
/** Above every selector; what is `!important` stands above what is not. */
const INLINE = 1_000_000;
const IMPORTANT = 10_000_000;

/** Rules that colour or hide, the weakest first, so that the last that matches counts. */
function colourRules(rules: readonly StyleRule[]): ColourRule[] {
  const all = rules.flatMap(({ selectors, declarations }) =>
    declarations
      .filter(([property]) => PROPERTIES.has(property))
      .flatMap(([property, value]) =>
        selectors.flatMap((text) => {
          const selector = parseSelector(text);
          return selector ? [{ selector, property, value, weight: selector.specificity + importance(value) }] : [];
        }),
      ),
  );
  return all.sort((a, b) => a.weight - b.weight);
}

const importance = (value: string) => (/!important/i.test(value) ? IMPORTANT : 0);

/** What an element looks like; undefined when it is not shown. */
function seenAs(path: readonly MailNode[], outside: Seen, sheet: readonly ColourRule[]): Seen | undefined {
  const { attribs = {} } = path.at(-1) ?? {};
  const values = new Map<string, { value: string; weight: number }>();
  const set = (property: string, value: string, weight: number) => {
    const name = property === 'background' ? 'background-color' : property;
    if (weight >= (values.get(name)?.weight ?? -1)) values.set(name, { value, weight });
  };
  if (attribs['bgcolor']) set('background-color', attribs['bgcolor'], -1);
  for (const { selector, property, value, weight } of sheet) if (matches(selector, path)) set(property, value, weight);
  for (const [property, value] of inlineStyle(attribs['style'] ?? ''))
    if (PROPERTIES.has(property)) set(property, value, INLINE + importance(value));
  const valueOf = (property: string) => values.get(property)?.value ?? '';
  if (/^none\b/.test(valueOf('display').trim())) return undefined;
  return {
    colour: parseColour(valueOf('color')) ?? outside.colour,
    background: parseColour(valueOf('background-color')) ?? outside.background,
  };
}

const inlineStyle = (style: string) =>
  style.split(';').map((each): [string, string] => {
    const at = each.indexOf(':');
    return [each.slice(0, at).trim().toLowerCase(), each.slice(at + 1).trim()];
  });
