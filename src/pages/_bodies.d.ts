declare module 'portal:bodies' {
  /** The body of a content file as a component, with its headings. From `scripts/site/compiled-bodies.ts`. */
  export const openBody: (file: string) => ReturnType<import('../catalog-for-pages.ts').OpenBody>;
}
