import { SYMBOL_KINDS, type SymbolKind } from '../facts/fileFacts.ts';

export const symbolKinds: readonly SymbolKind[] = SYMBOL_KINDS;
