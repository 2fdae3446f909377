import type { Command } from '../app.ts';
import { showDebugDocument } from '../views/debugDocuments.ts';

export const showSyntaxTree: Command = { id: 'skein.showSyntaxTree', run: () => showDebugDocument('tree') };
