/** `skein/facts`, `skein/syntaxTree`, `skein/explainReindex`, `skein/explainEdge`: what lies behind the answers. */
import * as l10n from '@vscode/l10n';
import type {
  DebugDocument,
  DocumentParams,
  EdgeParams,
  EdgePlace,
  EdgeResult,
  EdgeSymbol,
  ExplainReindexResult,
} from '../../../protocol/debugViews.ts';
import { Method } from '../../../protocol/messages.ts';
import type { EdgeExplanation } from '../../api/codeGraph.ts';
import type { CodeIndex, FileRange, SymbolHit } from '../../api/codeIndex.ts';
import { factsDocument, treeDocument } from '../../api/debug/factsDocument.ts';
import { rangeOfName } from '../../api/ranges.ts';
import { dottedName } from '../../base/dottedName.ts';
import { FailureError } from '../../base/failure.ts';
import { type AskedFile, askedFile } from '../folders/askedFile.ts';
import { guardedCommand } from '../guard.ts';
import { translated } from '../localize/localize.ts';
import type { ServerParts } from '../serverParts.ts';
import { uriInFolder } from '../workspacePath.ts';

export function handleDebugViews(parts: ServerParts): void {
  const { connection, documents, log } = parts;
  connection.onRequest(
    Method.facts,
    guardedCommand<DocumentParams, DebugDocument>(log, 'Facts', async ({ uri }) => {
      const { index, path } = await indexedFile(parts, uri);
      const view = await index.debug.facts(path, documents.get(uri)?.getText());
      if (view === undefined) return { shown: false, reason: await whyNothing(index, path) };
      return { shown: true, text: factsDocument(view), note: noteOf(view) };
    }),
  );
  connection.onRequest(
    Method.syntaxTree,
    guardedCommand<DocumentParams, DebugDocument>(log, 'Syntax tree', async ({ uri }, signal) => {
      const { index, path } = await indexedFile(parts, uri);
      const view = await index.debug.syntaxTree(path, documents.get(uri)?.getText(), signal);
      if (view === undefined) return { shown: false, reason: await whyNothing(index, path) };
      return { shown: true, text: treeDocument(view), note: '' };
    }),
  );
  connection.onRequest(
    Method.explainReindex,
    guardedCommand<DocumentParams, ExplainReindexResult>(log, 'Explain reindex', async ({ uri }) => {
      const asked = await indexedFile(parts, uri);
      const { path, summary, checks, remembered, generation, lastRun } = await asked.index.debug.explainReindex(asked.path);
      return {
        path,
        summary: translated(summary),
        checks,
        ...(remembered === undefined ? {} : { ordinal: remembered.ordinal, written: remembered.generation }),
        generation,
        ...(lastRun === undefined ? {} : { lastRun: { trigger: lastRun.trigger, state: lastRun.state, endedAt: lastRun.endedAt } }),
      };
    }),
  );
  connection.onRequest(
    Method.explainEdge,
    guardedCommand<EdgeParams, EdgeResult>(log, 'Explain edge', async ({ uri, line, character }) => {
      const { index, place, path } = await indexedFile(parts, uri);
      const { value, complete } = await index.graph.explainEdge({ path, line, column: character });
      if (value !== undefined) return { found: true, ...toEdge(value, place.uri), complete };
      const { indexed, summary } = await index.explain(path);
      return { found: false, reason: indexed ? l10n.t('Place the cursor on a name that is used, such as a call.') : translated(summary) };
    }),
  );
}

/** Throws a `user` failure for a file that is in no open index. */
async function indexedFile(parts: ServerParts, uri: string): Promise<Exclude<AskedFile, { readonly notIndexed: string }>> {
  const asked = await askedFile(parts, uri);
  if ('notIndexed' in asked) throw new FailureError({ code: 'lsp.noIndex', kind: 'user', message: asked.notIndexed });
  return asked;
}

async function whyNothing(index: CodeIndex, path: string): Promise<string> {
  const { indexed, summary } = await index.explain(path);
  return indexed ? l10n.t('There is nothing of that kind in this language.') : translated(summary);
}

function noteOf({ current, linked }: { readonly current: boolean; readonly linked: boolean }): string {
  if (!current) return l10n.t('The index has read another text of this file: marks may stand beside what they mean.');
  return linked ? '' : l10n.t('This file is not linked: what names mean in other files is not known yet.');
}

type Edge = Omit<Extract<EdgeResult, { readonly found: true }>, 'found' | 'complete'>;

function toEdge(
  { name, role, tier, rule, confidence, receiver, detail, steps, candidates, rejected }: EdgeExplanation,
  folder: string,
): Edge {
  return {
    name,
    role,
    tier,
    rule,
    confidence,
    receiver,
    detail: translated(detail),
    steps: steps.map(({ kind, text, path, range }) => ({ kind, text, place: placeIn(folder, path, range) })),
    candidates: candidates.map((hit) => toSymbol(hit, folder)),
    rejected: rejected.map((hit) => toSymbol(hit, folder)),
  };
}

function toSymbol(hit: SymbolHit, folder: string): EdgeSymbol {
  return { name: dottedName(hit), kind: hit.kind, place: placeIn(folder, hit.path, rangeOfName(hit)) };
}

function placeIn(folder: string, path: string, range: FileRange): EdgePlace {
  return { uri: uriInFolder(folder, path), path, ...range };
}
