/**
 * The closed vocabulary of components that content may use, with their attributes. Content is data: an attribute is
 * a literal text, never an expression. The site and the newsletter each render exactly these.
 */
export const COMPONENTS: Record<string, { attributes: Record<string, 'required' | 'optional'>; example: string }> = {
  Entry: { attributes: { id: 'required' }, example: '<Entry id="cve-om">Varför den är värd att läsa.</Entry>' },
  Note: { attributes: { title: 'optional' }, example: '<Note title="Tänk på">En sak att minnas.</Note>' },
  Phone: { attributes: { id: 'required' }, example: '<Phone id="larm" />' },
  Fact: { attributes: { id: 'required' }, example: '<Fact id="antal-artiklar" />' },
  Foreign: { attributes: { lang: 'required' }, example: '<Foreign lang="en">English title</Foreign>' },
};
