/** `textDocument/hover`: signature, documentation, where it is defined, and how sure that is. */
import * as l10n from '@vscode/l10n';
import { type Hover, MarkupKind } from 'vscode-languageserver/node';
import type { EdgeExplanation } from '../../api/codeGraph.ts';
import type { SymbolDetail } from '../../api/codeIndex.ts';
import { type AskedDocument, askedDocument } from '../folders/askedDocument.ts';
import { guardedQuestion } from '../guard.ts';
import type { ServerParts } from '../serverParts.ts';
import { toRange } from '../toLsp.ts';
import { uriInFolder } from '../workspacePath.ts';
import { type SymbolGroup, symbolsAt } from './symbolsAt.ts';

/** Definitions that are written out. */
const shownGroups = 3;
const shownOverloads = 5;

export function handleHover(parts: ServerParts): void {
  parts.connection.onHover(
    guardedQuestion<Parameters<typeof askedDocument>[2], Hover | null>(parts.log, 'Hover', null, async (params, signal) => {
      const asked = await askedDocument(parts, 'hover', params);
      if (asked === undefined) return null;
      const { groups, complete } = await symbolsAt(asked, signal);
      signal.throwIfAborted();
      const edge = (await asked.index.graph.explainEdge(asked.at)).value;
      const blocks = await Promise.all(groups.slice(0, shownGroups).map((group) => describe(asked, group, edge)));
      if (groups.length > shownGroups) blocks.push(l10n.t('and {0} more', groups.length - shownGroups));
      if (blocks.length === 0 && edge?.tier === 'external' && edge.detail !== '') blocks.push(outside(edge));
      if (blocks.length === 0) return null;
      if (!complete) blocks.push(`*${l10n.t('Skein is still indexing: there may be more.')}*`);
      const site = edge?.steps.find(({ kind }) => kind === 'site');
      return {
        contents: { kind: MarkupKind.Markdown, value: blocks.join('\n\n---\n\n') },
        ...(site === undefined ? {} : { range: toRange(site.range) }),
      };
    }),
  );
}

async function describe(
  { index, folderUri }: AskedDocument,
  { hits, guess }: SymbolGroup,
  edge: EdgeExplanation | undefined,
): Promise<string> {
  const [first] = hits;
  const details: SymbolDetail[] = [];
  for (const { id } of hits.slice(0, shownOverloads)) details.push(...(await index.symbol(id, { limit: 1 })).value);
  const signatures = details.map(({ signature, kind, name }) => (signature === '' ? `${kind} ${name}` : signature));
  const doc = details.find((detail) => detail.doc !== '')?.doc ?? '';
  const place = `[${escaped(first.path)}:${first.line + 1}](${uriInFolder(folderUri, first.path)}#L${first.line + 1})`;
  const line = [...(first.container === '' ? [] : [l10n.t('in {0}', code(first.container))]), place, ...certainty(guess, edge)].join(' · ');
  return [fenced(first.language, signatures.join('\n')), ...(doc === '' ? [] : [escaped(doc)]), line].join('\n\n');
}

/** What is proven needs no word. */
function certainty(guess: boolean, edge: EdgeExplanation | undefined): readonly string[] {
  if (edge?.tier === 'probable') return [l10n.t('probable, by {0} ({1} %)', edge.rule, Math.round(edge.confidence * 100))];
  if (edge?.tier === 'ambiguous') return [l10n.t('ambiguous: one of several')];
  return guess ? [l10n.t('possible: known by its name alone')] : [];
}

function outside({ name, detail }: EdgeExplanation): string {
  return `${code(name)} · ${l10n.t('external, from {0}', code(detail))}`;
}

/** Longer fences than any in the text, so that no text ends its own. */
function fenced(language: string, text: string): string {
  const fence = fenceFor(text, 3);
  return `${fence}${language}\n${text}\n${fence}`;
}

function code(text: string): string {
  const fence = fenceFor(text, 1);
  return `${fence}${text}${fence}`;
}

function fenceFor(text: string, least: number): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  return '`'.repeat(Math.max(least, longest + 1));
}

/** Documentation is text of the folder: shown as it stands, and no link or picture of it comes alive. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~-]/g, '\\$&');
}
