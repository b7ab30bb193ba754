/** A choice as the reader meets it: what is switched on, and what is then kept. */
interface Choice {
  label: string;
  kept: string;
}

/** What a reader may switch on at `/kakor/`, by the names of `browser/choices.ts`. */
export const CHOICES: Record<'audience' | 'visits' | 'noSlash', Choice> = {
  audience: {
    label: 'Målgrupp som visas först',
    kept: 'Målgruppen står först under ”Vad betyder det för oss?”. Då sparas vilken du har valt.',
  },
  visits: {
    label: 'Märk det som är nytt sedan sist',
    kept: 'Artiklar från dagen för förra besöket och framåt märks ”Nytt”. Då sparas vilka dagar du senast var här.',
  },
  noSlash: {
    label: 'Stäng av snabbtangenten / till sökningen',
    kept: 'Tangenten / går annars till sökningen. Ctrl-K (Cmd-K på Mac) finns kvar. Då sparas att du har stängt av den.',
  },
};
