/** Every command, one line each. package.json gives each its title. */
import type { Command } from '../app.ts';
import { clearIndex } from './clearIndex.ts';
import { configureLanguages } from './configureLanguages.ts';
import { enable } from './enable.ts';
import { explainEdge } from './explainEdge.ts';
import { explainFile } from './explainFile.ts';
import { explainReindex } from './explainReindex.ts';
import { exploreCalls } from './exploreCalls.ts';
import { exportGraph } from './exportGraph.ts';
import { findPath } from './findPath.ts';
import { openGraphInEditor } from './openGraphInEditor.ts';
import { openImported } from './openImported.ts';
import { pause } from './pause.ts';
import { rebuild } from './rebuild.ts';
import { reindex } from './reindex.ts';
import { restartServer } from './restartServer.ts';
import { resume } from './resume.ts';
import { searchSymbols } from './searchSymbols.ts';
import { showCallees } from './showCallees.ts';
import { showCallers } from './showCallers.ts';
import { showCallGraph } from './showCallGraph.ts';
import { showCycleGraph } from './showCycleGraph.ts';
import { showFacts } from './showFacts.ts';
import { showImpact } from './showImpact.ts';
import { showImpactGraph } from './showImpactGraph.ts';
import { showImportCycles } from './showImportCycles.ts';
import { showImportGraph } from './showImportGraph.ts';
import { showLog } from './showLog.ts';
import { showStatus } from './showStatus.ts';
import { showSyntaxTree } from './showSyntaxTree.ts';

export const allCommands: readonly Command[] = [
  clearIndex,
  configureLanguages,
  enable,
  explainFile,
  exploreCalls,
  exportGraph,
  findPath,
  openGraphInEditor,
  openImported,
  pause,
  rebuild,
  reindex,
  restartServer,
  resume,
  searchSymbols,
  showCallees,
  showCallers,
  showCallGraph,
  showCycleGraph,
  showImportCycles,
  showImportGraph,
  showLog,
  showStatus,
  explainEdge,
  explainReindex,
  showFacts,
  showImpact,
  showImpactGraph,
  showSyntaxTree,
];
