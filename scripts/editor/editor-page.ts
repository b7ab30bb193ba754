/** A page of the editor: what its window is called, and the module that fills it, from the project's root. */
export interface EditorPage {
  title: string;
  module: string;
}

/** By what follows `/__redigera/` in the address: `''` is the form itself. */
export type EditorPages = Readonly<Record<string, EditorPage>>;

/** The page before its module has filled it. Vite serves the module, and all that it imports, from the project's root. */
export function editorPage({ title, module }: EditorPage, token: string): string {
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="redigera-nyckel" content="${token}">
<title>${title}</title>
</head>
<body>
<noscript><p>Redigeraren behöver JavaScript. Du kan i stället skriva i filerna i mappen content.</p></noscript>
<script type="module" src="/@vite/client"></script>
<script type="module" src="/${module}"></script>
</body>
</html>
`;
}
