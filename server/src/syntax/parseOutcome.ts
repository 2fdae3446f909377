/** How long each step of one file took, in microseconds. `load` is the grammar's, and 0 once it is there. */
export interface ParseFigures {
  readonly load: number;
  readonly decode: number;
  readonly parse: number;
  readonly flatten: number;
  readonly extract: number;
  readonly pack: number;
}

export const PARSE_STEPS = ['load', 'decode', 'parse', 'flatten', 'extract', 'pack'] as const satisfies readonly (keyof ParseFigures)[];

/**
 * `timeout`: the file takes longer than allowed. `crashed`: it killed its process three times. `grammar`: there is no such language,
 * or its grammar and its pack do not fit. `start`: the machine cannot run the parser now. `internal`: a bug of ours.
 */
export const PARSE_FAILURES = ['timeout', 'crashed', 'grammar', 'internal', 'start'] as const;
export type ParseFailureCode = (typeof PARSE_FAILURES)[number];

/** What became of one file. */
export type ParseOutcome =
  | { readonly kind: 'ok'; readonly facts: Uint8Array<ArrayBuffer>; readonly figures: ParseFigures }
  | { readonly kind: 'failed'; readonly code: ParseFailureCode; readonly message: string };
