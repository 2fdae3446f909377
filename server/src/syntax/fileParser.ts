import { Parser, type Tree } from 'web-tree-sitter';
import type { Now } from '../base/stopwatch.ts';
import { packFacts } from '../facts/packFacts.ts';
import { isRowSection, type PackableFacts } from '../facts/rowSection.ts';
import { type DecodedSource, decodeSource } from './decodeSource.ts';
import { type Extractor, type GrammarSyntax, hasGrammar, type LanguageRegistry } from './extractor.ts';
import type { Flattener } from './flatten/flattener.ts';
import type { GrammarLoader } from './grammarLoader.ts';
import type { ParseFigures, ParseOutcome } from './parseOutcome.ts';

export interface FileParserOptions {
  readonly languages: LanguageRegistry;
  readonly load: GrammarLoader;
  readonly flattener: Flattener;
  /** Monotonic milliseconds. */
  readonly now: Now;
  /** Milliseconds that this thread has worked, where that is known: on a machine with much else to do time passes faster. */
  readonly worked?: Now;
}

/** Turns the bytes of one file into packed facts: decode, parse, flatten, extract, pack. Nothing is kept from file to file. */
export interface FileParser {
  /** `timeLimit` bounds the parse step, in milliseconds of work. Never throws. */
  parse(language: string, bytes: Uint8Array, timeLimit: number): ParseOutcome;
  /** Whether wasm trapped: its memory can no longer be trusted and this thread must end. */
  readonly broken: boolean;
}

interface LoadedGrammar {
  readonly parser: Parser;
  readonly extractor: Extractor;
  readonly masked: (text: string) => string;
}

export function createFileParser({ languages, load, flattener, now, worked = now }: FileParserOptions): FileParser {
  const loaded = new Map<string, LoadedGrammar>();
  let broken = false;

  function parse(language: string, bytes: Uint8Array, timeLimit: number): ParseOutcome {
    const laps = createLaps(now);
    try {
      const syntax = languages.get(language);
      if (!syntax) throw new GrammarError(`There is no language "${language}"`);
      const source = decodeSource(bytes);
      laps.end('decode');
      if (!hasGrammar(syntax)) {
        const facts = withEncodingProblem(syntax.read(source.text), source);
        laps.end('extract');
        return packed(facts, laps);
      }
      const { parser, extractor, masked } = loadedFor(syntax, syntax.grammarFor?.(source.text) ?? syntax.grammar);
      laps.end('load');
      const deadline = now() + timeLimit;
      const workEnd = worked() + timeLimit;
      // The tree belongs to wasm memory, which no garbage collector watches.
      const tree = parser.parse(masked(source.text), null, { progressCallback: () => now() > deadline && worked() > workEnd });
      if (!tree) {
        parser.reset();
        return { kind: 'failed', code: 'timeout', message: `Not parsed within ${timeLimit} ms` };
      }
      laps.end('parse');
      return packed(extract(tree, source, extractor, laps), laps);
    } catch (error) {
      if (error instanceof GrammarError) return { kind: 'failed', code: 'grammar', message: error.message };
      broken ||= error instanceof WebAssembly.RuntimeError;
      return { kind: 'failed', code: 'internal', message: describe(error) };
    }
  }

  function extract(tree: Tree, source: DecodedSource, extractor: Extractor, laps: Laps): PackableFacts {
    try {
      const flat = flattener.flatten(tree, extractor.keep, source.text);
      laps.end('flatten');
      const facts = withEncodingProblem(extractor.extract(source.text, flat), source);
      laps.end('extract');
      return facts;
    } finally {
      tree.delete();
    }
  }

  function loadedFor(syntax: GrammarSyntax, grammar: string): LoadedGrammar {
    const key = `${syntax.id} ${grammar}`;
    const known = loaded.get(key);
    if (known) return known;
    try {
      const { language, table } = load(grammar);
      const fresh = {
        parser: new Parser().setLanguage(language),
        extractor: syntax.createExtractor(table),
        masked: syntax.masked ?? asItIs,
      };
      loaded.set(key, fresh);
      return fresh;
    } catch (error) {
      throw new GrammarError(`The grammar "${grammar}" cannot be used for ${syntax.id}: ${describe(error)}`);
    }
  }

  return {
    parse,
    get broken() {
      return broken;
    },
  };
}

function asItIs(text: string): string {
  return text;
}

function packed(facts: PackableFacts, laps: Laps): ParseOutcome {
  const bytes = packFacts(facts);
  laps.end('pack');
  return { kind: 'ok', facts: bytes, figures: laps.figures };
}

/** The pack or its grammar is at fault, not the file. */
class GrammarError extends Error {}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** Bytes that are no text are the file's problem, not any language's, so they are noted here. */
function withEncodingProblem(facts: PackableFacts, { text, encoding, faithful }: DecodedSource): PackableFacts {
  if (faithful || isRowSection(facts.problems)) return facts;
  const start = Math.max(text.indexOf('\ufffd'), 0);
  const message = `Some bytes are not valid ${encoding.toUpperCase()}`;
  const problems = [...facts.problems, { kind: 'encoding', start, end: start + 1, message } as const];
  return { ...facts, problems };
}

interface Laps {
  readonly figures: ParseFigures;
  end(step: keyof ParseFigures): void;
}

/** Each lap ends where the next begins. */
function createLaps(now: Now): Laps {
  const figures = { load: 0, decode: 0, parse: 0, flatten: 0, extract: 0, pack: 0 };
  let started = now();
  return {
    figures,
    end(step) {
      const ended = now();
      figures[step] = Math.round((ended - started) * 1000);
      started = ended;
    },
  };
}
