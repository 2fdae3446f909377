/** `textDocument/references`. The protocol cannot say how sure a place is, so what is not proven is shown only when nothing else is. */
import type { Location } from 'vscode-languageserver/node';
import type { ReferenceSite } from '../../api/codeGraph.ts';
import { nextTurn } from '../../base/nextTurn.ts';
import { type AskedDocument, askedDocument, locationIn } from '../folders/askedDocument.ts';
import { guardedQuestion } from '../guard.ts';
import type { ServerParts } from '../serverParts.ts';

/** More fill the editor's list without helping anybody. */
const mostReferences = 10_000;

/** Read at once, some ten milliseconds: then others have their turn, and a cancellation arrives. */
const pageSize = 300;

export function handleReferences(parts: ServerParts): void {
  parts.connection.onReferences(
    guardedQuestion(parts.log, 'Find references', [] as Location[], async (params, signal) => {
      const asked = await askedDocument(parts, 'references', params);
      if (asked === undefined) return [];
      const { includeDeclaration } = params.context;
      const sites = (await allReferences(asked, signal)).filter(({ role }) => includeDeclaration || role !== 'definition');
      const sure = sites.filter(({ tier }) => tier === 'exact' || tier === 'probable');
      const shown = sure.some(({ role }) => role !== 'definition') ? sure : sites;
      return shown.map((site) => locationIn(asked.folderUri, site));
    }),
  );
}

async function allReferences({ index, at }: AskedDocument, signal: AbortSignal): Promise<readonly ReferenceSite[]> {
  const sites: ReferenceSite[] = [];
  let after: string | undefined;
  do {
    const { value } = await index.graph.references(at, { limit: pageSize, signal, ...(after === undefined ? {} : { after }) });
    sites.push(...value.references);
    after = value.next;
    if (after !== undefined) await nextTurn();
    signal.throwIfAborted();
  } while (after !== undefined && sites.length < mostReferences);
  return sites;
}
