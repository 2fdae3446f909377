/** What this floor uses of WebAssembly: TypeScript declares it only together with the DOM, which this code must not see. */
interface WasmModule {
  readonly [Symbol.toStringTag]: 'WebAssembly.Module';
}

declare const WebAssembly: {
  readonly Module: {
    new (bytes: Uint8Array<ArrayBuffer>): WasmModule;
    imports(module: WasmModule): readonly { readonly module: string; readonly name: string; readonly kind: string }[];
  };
  /** A trap: memory out of bounds, unreachable code. */
  readonly RuntimeError: ErrorConstructor;
};
