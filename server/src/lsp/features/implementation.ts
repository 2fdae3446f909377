/** `textDocument/implementation`: the types below a type, the members that replace a member. */
import type { Location } from 'vscode-languageserver/node';
import type { SymbolHit } from '../../api/codeIndex.ts';
import { askedDocument } from '../folders/askedDocument.ts';
import { guardedQuestion } from '../guard.ts';
import type { ServerParts } from '../serverParts.ts';
import { uriInFolder } from '../workspacePath.ts';
import { nameRange } from './symbolShape.ts';
import { symbolsAt } from './symbolsAt.ts';

const limits = { depth: 50, limit: 1000 } as const;

/** What is its own implementation when nothing below replaces it. */
const concreteKinds: ReadonlySet<SymbolHit['kind']> = new Set(['class', 'struct', 'function', 'constructor']);

export function handleImplementation(parts: ServerParts): void {
  parts.connection.onImplementation(
    guardedQuestion(parts.log, 'Go to implementations', [] as Location[], async (params, signal) => {
      const asked = await askedDocument(parts, 'implementation', params);
      if (asked === undefined) return [];
      const { groups } = await symbolsAt(asked, signal);
      const found = new Map<string, SymbolHit>();
      for (const hit of groups.flatMap(({ hits }) => hits)) {
        signal.throwIfAborted();
        // Only types and their members have anything below them; to find nothing below a function takes as long as to find all its uses.
        if (hit.kind === 'function' && hit.container === '') {
          found.set(hit.id, hit);
          continue;
        }
        const { symbols, edges } = (await asked.index.graph.hierarchy(hit.id, { direction: 'sub', ...limits, signal })).value;
        const below = new Set(edges.map(({ sub }) => sub));
        for (const symbol of symbols) if (below.has(symbol.id)) found.set(symbol.id, symbol);
        if (below.size === 0 && concreteKinds.has(hit.kind)) found.set(hit.id, hit);
      }
      return [...found.values()].map((hit) => ({ uri: uriInFolder(asked.folderUri, hit.path), range: nameRange(hit) }));
    }),
  );
}
