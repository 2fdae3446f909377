/**
 * Questions about who calls, uses, extends and imports whom. A symbol is asked for by its stable id (`path#Container.name~kind`) or by its
 * name; a name that several definitions have is refused with a `user` failure that lists their ids.
 *
 * What is proven, what may be, and what only has the right name are kept apart: every edge carries its tier, and sites that are known by
 * name alone come from `possibleCallers` and from nowhere else.
 */
import type { HeritageRelation, ImportForm, ReferenceRole } from '../facts/fileFacts.ts';
import type { LinkKind, LinkTier } from '../linker/stored/fileLinks.ts';
import type { Answer, EdgeTier, FilePosition, FileRange, SymbolHit } from './answers.ts';
import type { ChangedFile, Impact, ImpactOptions } from './impact.ts';
import type { NeighbourOptions, Neighbours } from './neighbours.ts';

export type { EdgeTier } from './answers.ts';

export interface CodeGraph {
  callers(symbol: string, options: CallOptions): Promise<Answer<CallGraph>>;
  callees(symbol: string, options: CallOptions): Promise<Answer<CallGraph>>;
  /** Direct calls of many symbols at once, for graphs. What is asked for and not there is left out. */
  neighbours(nodes: readonly string[], options: NeighbourOptions): Promise<Answer<Neighbours>>;
  /** Calls of a member of this name on something of unknown type, anywhere. Reads every file's facts, in slices. */
  possibleCallers(symbol: string, options: Bounded): Promise<Answer<PossibleCallers>>;
  /** Shortest ways from one symbol to another along calls. */
  path(from: string, to: string, options: PathOptions): Promise<Answer<CallPaths>>;
  /** By symbol, or of whatever stands at a position, variables of functions included. */
  references(of: string | FilePosition, options: ReferenceOptions): Promise<Answer<References>>;
  /** Super- and subtypes of a type; what a member overrides and what overrides it. */
  hierarchy(symbol: string, options: HierarchyOptions): Promise<Answer<Hierarchy>>;

  imports(path: string, options: ImportOptions): Promise<Answer<readonly ImportEdge[]>>;
  dependents(path: string, options: ImportOptions): Promise<Answer<readonly ImportEdge[]>>;
  /** What every file imports: reads them all, in slices, once for each state of the index. */
  allImports(options: Bounded): Promise<Answer<AllImports>>;
  /** Files that import each other in a circle. */
  cycles(options: CycleOptions): Promise<Answer<readonly ImportCycle[]>>;
  /** What the change of files may change elsewhere: whoever imports from them or uses what they define, and so on. */
  affected(paths: readonly string[], options: AffectedOptions): Promise<Answer<readonly AffectedFile[]>>;
  /** What a change means for whoever uses what it touches. The index must hold the state after the change for it to be whole. */
  impact(changes: readonly ChangedFile[], options: ImpactOptions): Promise<Answer<Impact>>;

  /** Imports without a use, exports without an importer, symbols without a reference. Reads every file's facts and links, in slices. */
  unused(options: UnusedOptions): Promise<Answer<readonly UnusedFinding[]>>;
  /** How the name at a position came by its answer. undefined when no reference stands there. */
  explainEdge(at: FilePosition): Promise<Answer<EdgeExplanation | undefined>>;
}

export interface Bounded {
  readonly limit: number;
  readonly signal?: AbortSignal;
}

export interface Paged extends Bounded {
  /** `next` of the page before. */
  readonly after?: string;
}

export interface ReferenceOptions extends Paged {
  /** Only in this file. */
  readonly within?: string;
}

/** Whether files and symbols of tests take part. */
export type TestChoice = 'include' | 'exclude' | 'only';

export interface CallOptions extends Paged {
  /** 1: direct ones. Pages are for direct ones only. */
  readonly depth: number;
  /** From 0 to 1. Above 0 leaves out what is ambiguous and what dynamic dispatch may lead to. */
  readonly minConfidence: number;
  readonly tests: TestChoice;
}

export interface CallSite {
  readonly path: string;
  /** Of the called name. */
  readonly range: FileRange;
  readonly kind: LinkKind;
  readonly tier: EdgeTier;
  readonly rule: string;
  readonly confidence: number;
  /** -1 where nothing is called by parentheses. */
  readonly arguments: number;
  /** Type of what it is called on; ''. */
  readonly receiver: string;
}

export interface CallEdge {
  /** Id of the caller, or the path of a file for calls at its top level. */
  readonly from: string;
  /** Id of the callee. */
  readonly to: string;
  /** Calls from or to what was asked for have depth 1. */
  readonly depth: number;
  /** The best of its sites. */
  readonly tier: EdgeTier;
  readonly confidence: number;
  readonly sites: readonly CallSite[];
}

export interface CallGraph {
  /** What was asked for, overloads included; empty when there is no such symbol. */
  readonly roots: readonly SymbolHit[];
  /** Every symbol that an edge names. */
  readonly symbols: readonly SymbolHit[];
  readonly edges: readonly CallEdge[];
  /** Of the callees: calls that leave the folder. */
  readonly external: readonly { readonly name: string; readonly module: string; readonly sites: number }[];
  /** Of the callees: calls without an answer. */
  readonly unresolved: readonly { readonly name: string; readonly reason: string; readonly path: string; readonly range: FileRange }[];
  readonly next?: string;
}

export interface PossibleCallers {
  readonly roots: readonly SymbolHit[];
  /** Best first. */
  readonly sites: readonly PossibleSite[];
  readonly possible: number;
  /** Other sites of that name without an answer. */
  readonly unresolved: number;
  readonly filesSearched: number;
  readonly filesWithProblems: number;
}

export interface PossibleSite {
  readonly path: string;
  readonly range: FileRange;
  /** Id of the symbol around it, or the path at the top level. */
  readonly from: string;
  readonly arguments: number;
  /** Why it ranks where it does: imports the file, same folder, fitting arguments. */
  readonly hints: readonly string[];
}

export interface PathOptions extends Bounded {
  readonly minConfidence: number;
  /** Symbols to look at before giving up. */
  readonly effort: number;
}

export interface CallPaths {
  readonly from: readonly SymbolHit[];
  readonly to: readonly SymbolHit[];
  readonly symbols: readonly SymbolHit[];
  /** The shortest first. */
  readonly paths: readonly (readonly CallEdge[])[];
  readonly visited: number;
  /** When there is no path: the last symbols that were reached. */
  readonly frontier: readonly SymbolHit[];
}

export interface References {
  readonly roots: readonly SymbolHit[];
  readonly references: readonly ReferenceSite[];
  readonly next?: string;
}

export interface ReferenceSite {
  readonly path: string;
  readonly range: FileRange;
  readonly role: ReferenceRole | 'import' | 'definition';
  readonly tier: LinkTier;
  readonly rule: string;
  readonly confidence: number;
  /** Id of the symbol around it, or the path at the top level. */
  readonly from: string;
}

export interface HierarchyOptions extends Bounded {
  readonly direction: 'super' | 'sub' | 'both';
  readonly depth: number;
}

export interface Hierarchy {
  readonly roots: readonly SymbolHit[];
  readonly symbols: readonly SymbolHit[];
  readonly edges: readonly HierarchyEdge[];
}

export interface HierarchyEdge {
  /** Id of the subtype, or of the overriding member. */
  readonly sub: string;
  /** Id of the supertype or of the overridden member; the name as written when it lies outside or is not known. */
  readonly super: string;
  readonly relation: HeritageRelation | 'overrides';
  readonly tier: LinkTier;
  readonly depth: number;
}

export interface ImportOptions extends Bounded {
  readonly depth: number;
}

export interface ImportEdge {
  readonly from: string;
  /** The file; absent when it lies outside or is not found. */
  readonly to?: string;
  /** Of an import from outside. */
  readonly package?: string;
  /** Of an import that leads nowhere. */
  readonly reason?: string;
  readonly specifier: string;
  /** As the other module calls them; empty for whole modules. */
  readonly names: readonly string[];
  readonly forms: readonly ImportForm[];
  /** Needed by no running program: every name of it is a type. */
  readonly typeOnly: boolean;
  /** 0-based line of the first of them. */
  readonly line: number;
  /** The whole statement or call of the first of them. */
  readonly statement: FileRange;
  readonly depth: number;
}

export interface AllImports {
  /** In order of paths, also those without any import; manifests, which are no programs, left out. */
  readonly files: readonly { readonly path: string; readonly test: boolean }[];
  /** In the same order, and in that of the source. */
  readonly edges: readonly ImportEdge[];
}

export interface CycleOptions extends Bounded {
  /** runtime: imports of types alone make no circle. */
  readonly kind: 'runtime' | 'all';
}

export interface ImportCycle {
  /** runtime: it is there when the program runs. type: only through imports of types. */
  readonly kind: 'runtime' | 'type';
  readonly files: readonly string[];
  /** One circle through some of them, from a file back to itself: the shortest that the cut closes, which is its last step. */
  readonly example: readonly string[];
  readonly edges: readonly ImportEdge[];
  /** Imports without which no circle is left: of all such sets the lightest that was found, weighed by imported names. */
  readonly feedback: readonly ImportEdge[];
  /** The lightest of `feedback`; of equally light ones the import whose removal takes most files out of the circle. */
  readonly cut?: { readonly edge: ImportEdge; readonly filesFreed: number };
}

export interface AffectedOptions extends Bounded {
  /** only: nothing but files of tests. */
  readonly tests: TestChoice;
  readonly depth: number;
}

export interface AffectedFile {
  readonly path: string;
  /** 0 for the changed files themselves. */
  readonly depth: number;
  /** The file through which it is. */
  readonly via?: string;
  readonly test: boolean;
}

export interface UnusedOptions extends Bounded {
  readonly what: readonly UnusedKind[];
  /** Only in files whose path begins with this; ''. */
  readonly within: string;
}

export type UnusedKind = 'import' | 'export' | 'symbol';

export interface UnusedFinding {
  readonly what: UnusedKind;
  readonly path: string;
  readonly range: FileRange;
  readonly name: string;
  /** Of symbols and exports. */
  readonly symbol?: SymbolHit;
  readonly reason: string;
  /** certain: nothing of that name is left open. likely: somebody outside, or a call on something of unknown type, may use it. */
  readonly certainty: 'certain' | 'likely';
}

export interface EdgeExplanation {
  readonly name: string;
  readonly role: ReferenceRole;
  readonly tier: LinkTier;
  readonly kind: LinkKind;
  readonly rule: string;
  readonly confidence: number;
  readonly receiver: string;
  /** The package of an external one; why there is no answer. */
  readonly detail: string;
  /** From the site over imports and re-exports to the definition. */
  readonly steps: readonly EdgeStep[];
  readonly targets: readonly SymbolHit[];
  /** Possible definitions of an ambiguous one, and overriders of the target. */
  readonly candidates: readonly SymbolHit[];
  /** Other definitions of that name, which it does not mean. */
  readonly rejected: readonly SymbolHit[];
}

export interface EdgeStep {
  readonly kind: 'site' | 'binding' | 'import' | 'reexport' | 'definition';
  readonly path: string;
  readonly range: FileRange;
  /** `import { a as b } from './c'`, in words that fit every language. */
  readonly text: string;
}
