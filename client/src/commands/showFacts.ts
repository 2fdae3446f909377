import type { Command } from '../app.ts';
import { showDebugDocument } from '../views/debugDocuments.ts';

export const showFacts: Command = { id: 'skein.showFacts', run: () => showDebugDocument('facts') };
