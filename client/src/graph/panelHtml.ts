/** What the page of a graph is made of. */
export interface PanelAssets {
  /** Fresh for every page; letters and digits. */
  readonly nonce: string;
  /** Text of dist/client/webview/graph.js and graph.css. */
  readonly script: string;
  readonly style: string;
  /** BCP 47 tag of the editor's display language. */
  readonly language: string;
}

/**
 * The document of the graph's webview. It loads nothing at all: script and style are in it, because what a page fetches from the
 * extension takes a way through all processes of the editor (measured: a tenth of a second of the first graph of a window). Pictures come
 * from memory only (`blob:`), which is how a graph becomes a PNG.
 */
export function panelHtml({ nonce, script, style, language }: PanelAssets): string {
  const own = `'nonce-${nonce}'`;
  const policy = ["default-src 'none'", `script-src ${own}`, `style-src ${own}`, 'img-src blob:', "base-uri 'none'", "form-action 'none'"];
  return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy.join('; '))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style nonce="${attribute(nonce)}">${style}</style>
<title>Skein</title>
</head>
<body>
<div id="root"></div>
<script nonce="${attribute(nonce)}">${script}</script>
</body>
</html>
`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
