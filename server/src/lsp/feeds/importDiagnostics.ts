/** What is published about the imports of open documents, for those who ask for it: names that are not used, and imports that close cycles. */
import * as l10n from '@vscode/l10n';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range } from 'vscode-languageserver/node';
import type { FolderSettings } from '../../../protocol/messages.ts';
import type { UnusedFinding } from '../../api/codeGraph.ts';
import type { CodeIndex } from '../../api/codeIndex.ts';
import { circleOf, importsAlong } from '../../api/graph/circleOf.ts';
import { mostCycles } from '../requests/cyclesRequest.ts';
import { comparePositions, toRange } from '../toLsp.ts';
import { uriInFolder } from '../workspacePath.ts';

export interface DiagnosedFile {
  readonly index: CodeIndex;
  readonly folderUri: string;
  readonly path: string;
  readonly settings: FolderSettings;
}

export function isDiagnosed({ importCycleDiagnostics, unusedImportDiagnostics }: FolderSettings): boolean {
  return importCycleDiagnostics !== 'off' || unusedImportDiagnostics !== 'off';
}

/** In the order of the source. */
export async function importDiagnostics(file: DiagnosedFile): Promise<readonly Diagnostic[]> {
  const { settings } = file;
  const found = [
    ...(settings.importCycleDiagnostics === 'off' ? [] : await closingImports(file)),
    ...(settings.unusedImportDiagnostics === 'off' ? [] : await unusedImports(file)),
  ];
  return found.sort((one, other) => comparePositions(one.range.start, other.range.start));
}

async function closingImports({ index, folderUri, path, settings }: DiagnosedFile): Promise<readonly Diagnostic[]> {
  const { value } = await index.graph.cycles({ kind: 'runtime', limit: mostCycles });
  const severity = settings.importCycleDiagnostics === 'warning' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Hint;
  return value.flatMap((cycle) =>
    cycle.feedback
      .filter(({ from }) => from === path)
      .map((edge): Diagnostic => {
        const circle = circleOf(edge, cycle.edges);
        return {
          range: shortened(toRange(edge.statement)),
          severity,
          source: 'Skein',
          code: 'import-cycle',
          message: l10n.t('This import closes a cycle: {0}', circle.join(' → ')),
          relatedInformation: importsAlong(circle, cycle.edges).map((step) => ({
            location: { uri: uriInFolder(folderUri, step.from), range: shortened(toRange(step.statement)) },
            message: l10n.t('{0} imports {1}', step.from, step.to ?? ''),
          })),
        };
      }),
  );
}

async function unusedImports({ index, path }: DiagnosedFile): Promise<readonly Diagnostic[]> {
  const { value } = await index.graph.unused({ what: ['import'], within: path, limit: 1000 });
  return value.filter((finding) => finding.path === path).map(unusedImport);
}

function unusedImport({ name, range, certainty, reason }: UnusedFinding): Diagnostic {
  return {
    range: toRange(range),
    severity: DiagnosticSeverity.Hint,
    source: 'Skein',
    code: 'unused-import',
    message:
      certainty === 'certain'
        ? l10n.t('{0} is imported, but not used in this file.', name)
        : l10n.t('{0} is imported, but seems not to be used: {1}.', name, reason),
    tags: [DiagnosticTag.Unnecessary],
  };
}

/** Of an import of many lines the first: a wave under all of it says no more. The editor ends it where the line ends. */
function shortened({ start, end }: Range): Range {
  return { start, end: end.line === start.line ? end : { line: start.line, character: 10_000 } };
}
