import { isUpdate, type ServerState, type StatusMemory } from './statusText.ts';

/** The value of the context key `skein.index`: decides which welcome text an empty view shows and which commands are offered. */
export type IndexContext = 'off' | 'building' | 'ready' | 'paused' | 'error';

export function indexContext(state: ServerState): IndexContext {
  if (state.kind === 'off') return 'off';
  if (state.kind === 'stopped') return 'error';
  if (state.kind === 'starting') return 'building';
  switch (state.status.state) {
    case 'starting':
    case 'indexing':
      return 'building';
    case 'ready':
    case 'readonly':
      return 'ready';
    case 'paused':
      return 'paused';
    case 'error':
      return 'error';
  }
}

/** The same for texts in the place of answers: while a few files are brought up to date, the index of before answers. */
export function answeringContext(state: ServerState, memory: StatusMemory): IndexContext {
  const context = indexContext(state);
  return context === 'building' && state.kind === 'running' && isUpdate(state.status, memory) ? 'ready' : context;
}
