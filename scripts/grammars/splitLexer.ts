/**
 * A generated lexer is one function with a switch over all its states: in some grammars hundreds of kilobytes, for which V8's optimiser
 * takes a second and hundreds of megabytes, or aborts the process (nodejs/node#63421). Split into functions of some states each, it is
 * optimised piece by piece. The states themselves stay as they were generated, only what their macros do is said anew.
 */
export function splitLexers(parser: string): string {
  return parser.replace(LEXER, (_, name: string, states: string) => splitLexer(name, states));
}

/** As tree-sitter writes it: the states, one case each, between a head and a tail that are always the same. */
const LEXER =
  /static bool (ts_lex\w*)\(TSLexer \*lexer, TSStateId state\) \{\n {2}START_LEXER\(\);\n {2}eof = lexer->eof\(lexer\);\n {2}switch \(state\) \{\n(.*?) {4}default:\n {6}return false;\n {2}\}\n\}\n/gs;

function splitLexer(name: string, states: string): string {
  const parts = partsOf(states);
  return [MACROS, ...parts.map((part, number) => partFunction(`${name}_${number}`, part)), lexer(name, parts)].join('\n');
}

interface Part {
  /** The first and the last state in it. */
  readonly first: number;
  readonly last: number;
  readonly cases: string;
}

/** Characters of C in one function, about: V8 optimises what comes of it in some milliseconds. */
const PART_SIZE = 8_000;

function partsOf(states: string): readonly Part[] {
  const parts: Part[] = [];
  let gathered = '';
  let first = 0;
  let last = -1;
  for (const one of states.split(/^(?= {4}case \d+:$)/m)) {
    const [, number] = /^ {4}case (\d+):$/m.exec(one) ?? [];
    if (number === undefined || Number(number) !== last + 1) throw new Error(`Not a lexer as tree-sitter writes it: ${one.slice(0, 80)}`);
    if (gathered.length + one.length > PART_SIZE && gathered !== '') {
      parts.push({ first, last, cases: gathered });
      gathered = '';
      first = Number(number);
    }
    gathered += one;
    last = Number(number);
  }
  return [...parts, { first, last, cases: gathered }];
}

/** A step is what to do next (bits 0 and 1), whether a token was accepted (bit 2), and the next state (from bit 3 on). */
const MACROS = `
#undef ADVANCE
#undef ADVANCE_MAP
#undef SKIP
#undef ACCEPT_TOKEN
#undef END_STATE
#define STEP_END 0u
#define STEP_ADVANCE 1u
#define STEP_SKIP 2u
#define STEP_UNKNOWN 3u
#define STEP(kind, state_value) return (uint32_t)(state_value) << 3 | accepted << 2 | (kind)
#define ADVANCE(state_value) STEP(STEP_ADVANCE, state_value);
#define SKIP(state_value) STEP(STEP_SKIP, state_value);
#define END_STATE() STEP(STEP_END, 0);
#define ADVANCE_MAP(...)                                                \\
  {                                                                     \\
    static const uint16_t map[] = {__VA_ARGS__};                        \\
    for (uint32_t i = 0; i < sizeof(map) / sizeof(map[0]); i += 2) {    \\
      if (map[i] == lookahead) ADVANCE(map[i + 1])                      \\
    }                                                                   \\
  }
#define ACCEPT_TOKEN(symbol_value)     \\
  accepted = 1;                        \\
  lexer->result_symbol = symbol_value; \\
  lexer->mark_end(lexer);
`;

function partFunction(name: string, { cases }: Part): string {
  return `static __attribute__((noinline)) uint32_t ${name}(TSLexer *lexer, TSStateId state, bool eof) {
  int32_t lookahead = lexer->lookahead;
  uint32_t accepted = 0;
  switch (state) {
${cases}    default:
      return STEP_UNKNOWN;
  }
}
`;
}

function lexer(name: string, parts: readonly Part[]): string {
  const cases = parts.map(
    ({ first, last }, number) => `      case ${first} ... ${last}: step = ${name}_${number}(lexer, state, eof); break;`,
  );
  return `static bool ${name}(TSLexer *lexer, TSStateId state) {
  bool result = false;
  for (;;) {
    bool eof = lexer->eof(lexer);
    uint32_t step = STEP_UNKNOWN;
    switch (state) {
${cases.join('\n')}
    }
    if ((step & 3u) == STEP_UNKNOWN) return false;
    if (step & 4u) result = true;
    if ((step & 3u) == STEP_END) return result;
    state = (TSStateId)(step >> 3);
    lexer->advance(lexer, (step & 3u) == STEP_SKIP);
  }
}
`;
}
