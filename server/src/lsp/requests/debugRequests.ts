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
import type { FolderFile } from '../folders/folders.ts';
import { freshText } from '../folders/freshText.ts';
import { guardedCommand } from '../guard.ts';
import { translated } from '../localize/localize.ts';
import type { ServerParts } from '../serverParts.ts';
import { uriInFolder } from '../workspacePath.ts';

export function handleDebugViews(parts: ServerParts): void {
  const { connection, documents, log } = parts;
  connection.onRequest(
    Method.facts,
    guardedCommand<DocumentParams, DebugDocument>(log, 'Facts', async ({ uri }) => {
      const { index, file } = await askedFile(parts, uri);
      const view = await index.debug.facts(file.path, documents.get(uri)?.getText());
      if (view === undefined) return { shown: false, reason: await whyNothing(index, file.path) };
      return { shown: true, text: factsDocument(view), note: noteOf(view) };
    }),
  );
  connection.onRequest(
    Method.syntaxTree,
    guardedCommand<DocumentParams, DebugDocument>(log, 'Syntax tree', async ({ uri }, signal) => {
      const { index, file } = await askedFile(parts, uri);
      const view = await index.debug.syntaxTree(file.path, documents.get(uri)?.getText(), signal);
      if (view === undefined) return { shown: false, reason: await whyNothing(index, file.path) };
      return { shown: true, text: treeDocument(view), note: '' };
    }),
  );
  connection.onRequest(
    Method.explainReindex,
    guardedCommand<DocumentParams, ExplainReindexResult>(log, 'Explain reindex', async ({ uri }) => {
      const { index, file } = await askedFile(parts, uri);
      const { path, summary, checks, remembered, generation, lastRun } = await index.debug.explainReindex(file.path);
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
      const { index, file } = await askedFile(parts, uri);
      const { value, complete } = await index.graph.explainEdge({ path: file.path, line, column: character });
      if (value !== undefined) return { found: true, ...toEdge(value, file.session.place.uri), complete };
      const { indexed, summary } = await index.explain(file.path);
      return { found: false, reason: indexed ? l10n.t('Place the cursor on a name that is used, such as a call.') : translated(summary) };
    }),
  );
}

async function askedFile(
  { folders, documents }: ServerParts,
  uri: string,
): Promise<{ readonly index: CodeIndex; readonly file: FolderFile }> {
  const file = folders.ownerOf(uri);
  if (file === undefined) throw refusal(l10n.t('Not indexed: outside the folders of this workspace'));
  await freshText(documents, uri, file);
  const { index } = file.session;
  if (index === undefined) throw refusal(l10n.t('Not indexed: the index is not open'));
  return { index, file };
}

function refusal(message: string): FailureError {
  return new FailureError({ code: 'lsp.noIndex', kind: 'user', message });
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
