/** What the page of a graph may load, as the webview's own addresses. */
export interface PanelAssets {
  /** Fresh for every page; letters and digits. */
  readonly nonce: string;
  /** `webview.cspSource` */
  readonly source: string;
  /** Addresses of dist/client/webview/graph.js and graph.css. */
  readonly script: string;
  readonly style: string;
  /** BCP 47 tag of the editor's display language. */
  readonly language: string;
}

/**
 * The document of the graph's webview. It loads one script and one style sheet and nothing else; pictures come from memory only (`blob:`),
 * which is how a graph becomes a PNG.
 */
export function panelHtml({ nonce, source, script, style, language }: PanelAssets): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}' ${source}; img-src blob:; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" nonce="${attribute(nonce)}" href="${attribute(style)}">
<title>Skein</title>
</head>
<body>
<div id="root"></div>
<script nonce="${attribute(nonce)}" src="${attribute(script)}"></script>
</body>
</html>
`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
