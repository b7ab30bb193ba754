/**
 * A Vite plugin that composes the letters of each article (å is one letter, not a and a ring) before its body is made a
 * page, as the portal's own reader does with all other text: else glossary and search would not know the words.
 * @returns {import('vite').Plugin}
 */
export function composedLetters() {
  return {
    name: 'composed-letters',
    enforce: 'pre',
    transform: {
      filter: { id: /\.mdx(?:\?|$)/ },
      handler(code) {
        const composed = code.normalize('NFC');
        return composed === code ? undefined : { code: composed, map: null };
      },
    },
  };
}
