import { showPreview } from './preview/show-preview.ts';
import { loadProposal } from './proposal.ts';

/** Serves a page that shows the letter in every width, colour and form, until it is stopped. */
export async function previewLetter({
  issue: id,
  'no-open': isQuiet,
}: {
  issue: string;
  'no-open': boolean;
}): Promise<number> {
  await loadProposal(id);
  return showPreview(id, `Brevet ${id}`, isQuiet);
}
