import { checkNode } from '../model/body-rules.ts';
import type { AnyNode } from '../model/markup.ts';

/** Tells the editor of something that can stand on a page but not in a mail. */
export type Report = (node: AnyNode, field: string, fault: string, remedy: string) => void;

/** Code, HTML and the like, in the words of the content check, so that it is told once. It never goes lost in silence. */
export function reportUnknown(node: AnyNode, report: Report): void {
  const findings = checkNode(node);
  if (findings.length === 0) throw new Error(`Unknown node ${node.type}: the content check lets it pass.`);
  for (const [fault, remedy] of findings) report(node, 'brödtext', fault, remedy);
}
