/** Where a grammar comes from. Adding a grammar is one line here and a run of scripts/vendorGrammars.ts. */
export interface GrammarSource {
  readonly name: string;
  /** npm package and its exact version. */
  readonly package: string;
  readonly version: string;
  /** Path of the wasm inside the package; `tree-sitter-<name>.wasm` when absent. */
  readonly file?: string;
}

export const grammarSources: readonly GrammarSource[] = [
  { name: 'go', package: 'tree-sitter-go', version: '0.25.0' },
  { name: 'javascript', package: 'tree-sitter-javascript', version: '0.25.0' },
  { name: 'python', package: 'tree-sitter-python', version: '0.25.0' },
  { name: 'tsx', package: 'tree-sitter-typescript', version: '0.23.2' },
  { name: 'typescript', package: 'tree-sitter-typescript', version: '0.23.2' },
];

export function wasmPath(source: GrammarSource): string {
  return source.file ?? `tree-sitter-${source.name}.wasm`;
}
