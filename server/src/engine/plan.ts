/**
 * Checks a flow as a whole and makes it executable, before any I/O: which steps lead to an export, in which order, into which outputs,
 * and what the logic of each source is.
 */
import type { ExportKey, Field, Flow, FlowExport, FlowSource, FlowStep } from './flow.ts';
import { flowFailure } from './flowFailure.ts';
import { logicFingerprint } from './logic.ts';
import type { Operation } from './operation.ts';
import type { EmbeddedTarget, ExternalTarget, Fingerprint, Fingerprinter, RowKey, SourceContract } from './ports.ts';

export interface Plan {
  readonly name: string;
  readonly sources: readonly SourcePlan[];
}

export interface SourcePlan {
  readonly name: string;
  readonly contract: SourceContract<unknown>;
  readonly slots: number;
  readonly keySlot: number;
  readonly valueSlot: number;
  readonly steps: readonly PlanStep[];
  readonly outputs: readonly OutputPlan[];
  /** Whether an output is written with the staged protocol. */
  readonly hasExternal: boolean;
  logicClass(key: RowKey): string;
  /** Fingerprint of everything that reaches an output, for rows of a class. */
  logic(logicClass: string): Fingerprint;
}

/** One export as seen from one source: where rows go and how they are named. */
export interface OutputPlan {
  readonly target: EmbeddedTarget | ExternalTarget;
  readonly keyOf: (row: unknown) => unknown;
}

export type PlanStep =
  | { readonly kind: 'transform'; readonly slot: number; readonly operation: Operation; readonly inputs: readonly number[] }
  | { readonly kind: 'forEach'; readonly slot: number; readonly over: number; readonly steps: readonly PlanStep[] }
  | { readonly kind: 'collect'; readonly outputs: readonly number[]; readonly columns: readonly ColumnPlan[] }
  | {
      readonly kind: 'collectRows';
      readonly outputs: readonly number[];
      readonly from: readonly number[];
      readonly make: (...inputs: readonly unknown[]) => Iterable<unknown>;
    };

/** A column of a collected row; without a slot it is null. */
export interface ColumnPlan {
  readonly name: string;
  readonly slot: number | undefined;
}

/** Throws a `FailureError` of kind `config` that names the operation, collector or target at fault. */
export function planFlow(flow: Flow, fingerprinter: Fingerprinter): Plan {
  if (flow.sources.length === 0) throw flowFailure('noSource', flow.name);
  const steps = flow.sources.flatMap((source) => allSteps(source.steps));
  checkOperations(steps);
  checkExports(flow.exports, steps);
  const columns = columnsByCollector(steps);
  return { name: flow.name, sources: flow.sources.map((source) => planSource({ source, exports: flow.exports, columns, fingerprinter })) };
}

export function isEmbedded(target: EmbeddedTarget | ExternalTarget): target is EmbeddedTarget {
  return 'existing' in target;
}

interface SourceParts {
  readonly source: FlowSource;
  readonly exports: readonly FlowExport[];
  readonly columns: ReadonlyMap<string, readonly string[]>;
  readonly fingerprinter: Fingerprinter;
}

function planSource({ source, exports, columns, fingerprinter }: SourceParts): SourcePlan {
  const collected = new Set(allSteps(source.steps).flatMap((step) => ('collector' in step ? [step.collector] : [])));
  // Every output that any source feeds is an output of this one as far as it collects into it.
  const own = exports.filter(({ collector }) => collected.has(collector));
  const steps = prune(source.steps, new Set());
  const outputsOf = (collector: string) => own.flatMap((output, index) => (output.collector === collector ? [index] : []));
  const logics = new Map<string, Fingerprint>();
  return {
    name: source.contract.name,
    contract: source.contract,
    slots: source.slots,
    keySlot: source.key.slot,
    valueSlot: source.value.slot,
    steps: steps.map((step) => planStep(step, outputsOf, columns)),
    outputs: own.map(({ target, key }) => ({ target, keyOf: keyFunction(key) })),
    hasExternal: own.some(({ target }) => !isEmbedded(target)),
    logicClass: source.logicClass,
    logic(logicClass) {
      const known = logics.get(logicClass);
      if (known !== undefined) return known;
      const logic = logicFingerprint({ source, steps, exports: own, columns, logicClass, fingerprinter });
      logics.set(logicClass, logic);
      return logic;
    },
  };
}

/** A step with slots for fields and numbers for outputs. */
export function planStep(
  step: FlowStep,
  outputsOf: (collector: string) => readonly number[],
  columns: ReadonlyMap<string, readonly string[]>,
): PlanStep {
  switch (step.kind) {
    case 'transform':
      return { kind: 'transform', slot: step.field.slot, operation: step.operation, inputs: step.inputs.map(({ slot }) => slot) };
    case 'forEach':
      return {
        kind: 'forEach',
        slot: step.item.slot,
        over: step.over.slot,
        steps: step.steps.map((inner) => planStep(inner, outputsOf, columns)),
      };
    case 'collect':
      return {
        kind: 'collect',
        outputs: outputsOf(step.collector),
        columns: (columns.get(step.collector) ?? []).map((name) => ({ name, slot: step.columns[name]?.slot })),
      };
    case 'collectRows': {
      const { rows } = step;
      return {
        kind: 'collectRows',
        outputs: outputsOf(step.collector),
        from: rows.from.map(({ slot }) => slot),
        make: (...inputs) => rows.make(...inputs),
      };
    }
  }
}

/** Leaves out what no collect needs. Steps are declared before they are used, so one walk from the end finds all that is needed. */
function prune(steps: readonly FlowStep[], needed: Set<number>): readonly FlowStep[] {
  const kept: FlowStep[] = [];
  for (const step of steps.toReversed()) {
    const inner = step.kind === 'forEach' ? { ...step, steps: prune(step.steps, needed) } : step;
    if (inner.kind === 'forEach' && inner.steps.length === 0) continue;
    if (inner.kind === 'transform' && !needed.has(inner.field.slot)) continue;
    for (const { slot } of fieldsReadBy(inner)) needed.add(slot);
    kept.push(inner);
  }
  return kept.reverse();
}

function fieldsReadBy(step: FlowStep): readonly Field<unknown>[] {
  switch (step.kind) {
    case 'transform':
      return step.inputs;
    case 'forEach':
      return [step.over];
    case 'collect':
      return Object.values(step.columns);
    case 'collectRows':
      return step.rows.from;
  }
}

function keyFunction(key: ExportKey<Record<string, unknown>>): OutputPlan['keyOf'] {
  if (typeof key === 'function') return key as OutputPlan['keyOf'];
  if (typeof key === 'string') return (row) => (row as Record<string, unknown>)[key];
  return (row) => JSON.stringify(key.map((column) => (row as Record<string, unknown>)[column]));
}

function checkOperations(steps: readonly FlowStep[]): void {
  const byName = new Map<string, Operation>();
  for (const step of steps) {
    if (step.kind !== 'transform') continue;
    const { operation } = step;
    const other = byName.get(operation.name);
    if (other !== undefined && other !== operation) throw flowFailure('operationTwice', operation.name);
    if (operation.fingerprint('') === '') throw flowFailure('operationUnversioned', operation.name);
    byName.set(operation.name, operation);
  }
}

function checkExports(exports: readonly FlowExport[], steps: readonly FlowStep[]): void {
  const exported = new Set(exports.map(({ collector }) => collector));
  const collects = steps.filter((step) => step.kind === 'collect' || step.kind === 'collectRows');
  for (const { collector } of collects) if (!exported.has(collector)) throw flowFailure('collectorNotExported', collector);
  const targets = new Set<string>();
  for (const { collector, target, key } of exports) {
    const own = collects.filter((step) => step.collector === collector);
    if (own.length === 0) throw flowFailure('collectorEmpty', collector);
    if (targets.has(target.name)) throw flowFailure('targetTwice', target.name);
    targets.add(target.name);
    checkKey(collector, key, own);
  }
}

/** Every row needs its key columns; what a function makes is checked row by row when it runs. */
function checkKey(collector: string, key: ExportKey<Record<string, unknown>>, collects: readonly FlowStep[]): void {
  if (typeof key === 'function') return;
  const wanted: readonly string[] = typeof key === 'string' ? [key] : key;
  if (wanted.length === 0) throw flowFailure('keyMissing', collector);
  for (const step of collects) {
    if (step.kind !== 'collect') continue;
    for (const column of wanted) if (step.columns[column] === undefined) throw flowFailure('keyMissing', `${collector}.${column}`);
  }
}

/** The columns of a collector are those of all its collects together, in order of first use. */
function columnsByCollector(steps: readonly FlowStep[]): ReadonlyMap<string, readonly string[]> {
  const columns = new Map<string, readonly string[]>();
  for (const step of steps) {
    if (step.kind !== 'collect') continue;
    columns.set(step.collector, [...new Set([...(columns.get(step.collector) ?? []), ...Object.keys(step.columns)])]);
  }
  return columns;
}

function allSteps(steps: readonly FlowStep[]): readonly FlowStep[] {
  return steps.flatMap((step) => (step.kind === 'forEach' ? [step, ...allSteps(step.steps)] : [step]));
}
