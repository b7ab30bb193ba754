/** What a link says when it does not say what it leads to: ”Läs mer”, ”här”, ”Till rapporten (pdf)”. */
const NO_TITLE =
  /^(?:(?:l[äa]s|ladda|till|se|h[äa]r|mer|klicka|[öo]ppna|anm[äa]l|boka|titta|lyssna|h[äa]mta|g[åa]|visa|fler|alla|read|download|more|here|view|watch|listen|register|click|go|see|open|continue|find|learn)(?:\s|$)(?:[^\s]+\s?){0,4}|l[äa]nk\w*|pdf|webbsida|[\d\W]*)$/iu;

/** Whether a text says nothing of what it leads to, or is an address itself. */
export const saysNothing = (text: string): boolean =>
  NO_TITLE.test(
    text
      .replace(/\s*\(pdf[^)]*\)/i, '')
      .replace(/[»›→>|.:…!]+/g, ' ')
      .trim(),
  ) || isAddress(text);

const isAddress = (text: string) =>
  /^(?:https?:\/\/|www\.)\S+$|^\S+\.(?:se|com|eu|org|nu|no|dk|fi|net)(?:\/\S*)?$/i.test(text.trim());
