/**
 * The class of a table's cell. Markdown's columns (`---:`) come as an inline style, which the pages' policy stops.
 * @param style as text or as an object, whichever MDX gives
 */
export const alignment = (style: unknown): string | undefined => /right|center/.exec(JSON.stringify(style) ?? '')?.[0];
