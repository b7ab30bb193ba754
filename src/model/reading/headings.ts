import type { MdastNode } from 'satteri';
import { lineOf, plainText, type AnyNode } from '../markup.ts';
import type { Finding } from '../problem.ts';

/** Verbs that end in s and are not passive. */
const DEPONENT =
  /^(?:finnas|hoppas|lyckas|misslyckas|minnas|träffas|trivas|umgås|synas|behövas|andas|låtsas|skämmas|kräkas|vistas|samlas|turas|åldras|svettas|töras|följas|mötas|ses|höras|fattas|brås|slåss|enas|delas)$/;
const MODAL = /(?<!\p{L})(?:ska|bör|måste|får|kan|behöver)(?: inte| alltid)? (\p{L}{3,}as)(?!\p{L})/u;
const SO = /^(?:Så|Hur|När|Var) (\p{Ll}{3,}(?:as|eras|ras))(?!\p{L})/u;

/** A heading that hides who does it: ”Så hanteras ett hot”, ”Anmälan ska lämnas”. The reader wants to know: I? */
export function passiveHeading(words: string): Finding[] {
  const verb = (MODAL.exec(words) ?? SO.exec(words))?.[1];
  if (!verb || DEPONENT.test(verb)) return [];
  return [
    [
      `rubriken säger inte vem som gör något (”${verb}”)`,
      'säg vem: ”Så hanterar ni ett hot” i stället för ”Så hanteras ett hot”',
    ],
  ];
}

/** Words that a reader goes through without a place to rest the eye. */
const WALL = 300;

/** Where a text goes on for long without a heading. */
export function wallsOfText(nodes: readonly MdastNode[]): { line: number; finding: Finding }[] {
  const parts: { line: number; words: number }[] = [];
  for (const node of nodes as readonly AnyNode[]) {
    const last = parts.at(-1);
    if (node.type === 'heading' || !last) parts.push({ line: lineOf(node), words: 0 });
    if (node.type !== 'heading') parts.at(-1)!.words += plainText([node]).split(/\s+/).filter(Boolean).length;
  }
  return parts
    .filter(({ words }) => words > WALL)
    .map(({ line, words }) => ({
      line,
      finding: [`${words} ord följer utan rubrik`, 'dela upp dem med rubriker (##) som säger vad delarna handlar om'],
    }));
}
