/** Imports as the views of the client have them. */
import type { CycleStep, ImportPlace } from '../../../protocol/imports.ts';
import type { ImportEdge } from '../../api/codeGraph.ts';
import { uriInFolder } from '../workspacePath.ts';

export function importPlace(folderUri: string, { from, statement }: ImportEdge): ImportPlace {
  return { uri: uriInFolder(folderUri, from), path: from, ...statement };
}

export function importKind({ typeOnly, forms }: ImportEdge): Pick<CycleStep, 'typeOnly' | 'dynamic'> {
  return { typeOnly, dynamic: forms.every((form) => form === 'dynamic') };
}
