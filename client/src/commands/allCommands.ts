/** Every command, one line each. package.json gives each its title. */
import type { Command } from '../app.ts';
import { clearIndex } from './clearIndex.ts';
import { explainFile } from './explainFile.ts';
import { pause } from './pause.ts';
import { rebuild } from './rebuild.ts';
import { reindex } from './reindex.ts';
import { restartServer } from './restartServer.ts';
import { resume } from './resume.ts';
import { searchSymbols } from './searchSymbols.ts';
import { showLog } from './showLog.ts';
import { showStatus } from './showStatus.ts';

export const allCommands: readonly Command[] = [
  clearIndex,
  explainFile,
  pause,
  rebuild,
  reindex,
  restartServer,
  resume,
  searchSymbols,
  showLog,
  showStatus,
];
