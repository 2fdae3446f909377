/** `skein/impact`: what a change of git means for the folder. Text that is not saved counts as changed. */
import * as l10n from '@vscode/l10n';
import type { ImpactChange, ImpactParams, ImpactResult, ImpactSymbol, ImpactTest } from '../../../protocol/impact.ts';
import { Method } from '../../../protocol/messages.ts';
import { readChange } from '../../api/changes/readChange.ts';
import type { SymbolHit } from '../../api/codeIndex.ts';
import type { AffectedTest, ChangedSymbol, Impact } from '../../api/impact.ts';
import { FILE_START, rangeOfName } from '../../api/ranges.ts';
import { dottedName } from '../../base/dottedName.ts';
import { baseName } from '../../base/paths.ts';
import { askedFolder } from '../folders/askedFolder.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import { freshText } from '../folders/freshText.ts';
import { guardedCommand } from '../guard.ts';
import { translated } from '../localize/localize.ts';
import type { ServerParts } from '../serverParts.ts';

/** More are not read in a tree. */
const mostAffected = 2000;

export function handleImpact(parts: ServerParts): void {
  const { connection, status, log } = parts;
  connection.onRequest(
    Method.impact,
    guardedCommand<ImpactParams, ImpactResult>(log, 'Impact', async ({ folder, change }, signal) => {
      const { session, index } = await askedFolder(parts, folder);
      await handOver(parts, session);
      const { files } = await readChange(index.root, change, { unsaved: index.buffers, signal });
      const { value, complete, pendingFiles, truncated } = await index.graph.impact(files, { limit: mostAffected, signal });
      return { revision: status.current().revision, complete, pendingFiles, truncated, ...toResult(value) };
    }),
  );
}

/** What was typed just now counts. */
async function handOver({ documents, folders }: ServerParts, session: FolderSession): Promise<void> {
  for (const uri of documents.uris()) {
    const file = folders.ownerOf(uri);
    if (file?.session === session) await freshText(documents, uri, file);
  }
}

type Found = Pick<ImpactResult, 'changed' | 'affected' | 'tests' | 'unused' | 'dangling' | 'leftOut'>;

function toResult({ changed, affected, tests, unused, dangling, leftOut }: Impact): Found {
  const names = new Map([
    ...changed.map((each) => [each.id, dottedName(each)] as const),
    ...affected.flatMap(({ id, hit }) => (hit === undefined ? [] : [[id, dottedName(hit)] as const])),
  ]);
  return {
    changed: changed.map(toChange),
    affected: affected.map(({ id, path, hit, distance, sureness, via, test }) => ({
      ...(hit === undefined ? topLevel(path) : symbolOf(hit)),
      id,
      distance,
      sureness,
      via: names.get(via) ?? baseName(via),
      test,
    })),
    tests: tests.map(toTest),
    unused: unused.map(({ symbol, certainty, reason, was }) => ({
      ...symbolOf(symbol),
      certainty,
      reason: reason.split('; ').map(translated).join('; '),
      was: { path: was.path, startLine: was.line, startColumn: was.column, endLine: was.line, endColumn: was.column },
    })),
    dangling: dangling.map(({ name, path, range, reason }) => ({ name, place: { path, ...range }, reason: translated(reason) })),
    leftOut: leftOut.map(({ path, reason }) => ({ path, reason: translated(reason) })),
  };
}

function toChange(changed: ChangedSymbol): ImpactChange {
  const { id, kind, path, range, how, signature, from, hit } = changed;
  return {
    id,
    name: dottedName(changed),
    kind,
    place: { path, ...(hit === undefined ? range : rangeOfName(hit)) },
    how,
    ...(signature === undefined ? {} : { signature }),
    ...(from === undefined ? {} : { from }),
    indexed: hit !== undefined || kind === 'file',
  };
}

function toTest({ path, reach, distance, functions, lines }: AffectedTest): ImpactTest {
  const named = functions.map((hit) => ({ name: dottedName(hit), place: { path, ...rangeOfName(hit) } }));
  const others = lines.map((line) => ({
    name: l10n.t('line {0}', line + 1),
    place: { path, startLine: line, startColumn: 0, endLine: line, endColumn: 0 },
  }));
  return { path, reach, distance, cases: [...named, ...others] };
}

function symbolOf(hit: SymbolHit): ImpactSymbol {
  return { id: hit.id, name: dottedName(hit), kind: hit.kind, place: { path: hit.path, ...rangeOfName(hit) } };
}

function topLevel(path: string): ImpactSymbol {
  return { id: path, name: baseName(path), kind: 'file', place: { path, ...FILE_START } };
}
