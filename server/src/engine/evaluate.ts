/**
 * Runs the steps of a plan for one source row. Steps without promises run without promises: a row of the output costs about a microsecond,
 * and only an asynchronous operation makes the row wait.
 */
import { FailureError } from '../base/failure.ts';
import type { OperationContext } from './operation.ts';
import type { ColumnPlan, OutputPlan, PlanStep, SourcePlan } from './plan.ts';
import type { TargetRow } from './ports.ts';

/** Rows per output of the source, in the order of `SourcePlan.outputs`. */
export type Outputs = readonly (readonly TargetRow[])[];

/** Calls one operation; memo, timeouts and counting are its business. */
export type RunOperation = (step: TransformStep, inputs: readonly unknown[], context: OperationContext) => unknown;
export type TransformStep = Extract<PlanStep, { kind: 'transform' }>;

/** Gives the rows, or a promise of them. Throws what an operation throws. */
export function evaluate(source: SourcePlan, value: unknown, context: OperationContext, run: RunOperation): Outputs | Promise<Outputs> {
  const values = new Array<unknown>(source.slots);
  values[source.keySlot] = context.key;
  values[source.valueSlot] = value;
  const outputs: TargetRow[][] = source.outputs.map(() => []);
  const done = runSteps({ values, outputs, plans: source.outputs, context, run }, source.steps, 0);
  return done === undefined ? outputs : done.then(() => outputs);
}

/** Runs steps that collect nothing, on values that are given by slot; the results are in `values` when it is done. */
export function evaluateSteps(steps: readonly PlanStep[], values: unknown[], context: OperationContext, run: RunOperation): Promise<void> {
  return runSteps({ values, outputs: [], plans: [], context, run }, steps, 0) ?? Promise.resolve();
}

interface Evaluation {
  readonly values: unknown[];
  readonly outputs: TargetRow[][];
  readonly plans: readonly OutputPlan[];
  readonly context: OperationContext;
  readonly run: RunOperation;
}

/** Runs the steps from an index on; a promise only where something asynchronous was met. */
function runSteps(evaluation: Evaluation, steps: readonly PlanStep[], from: number): Promise<void> | undefined {
  for (let index = from; index < steps.length; index++) {
    const step = steps[index];
    if (step === undefined) break;
    const waiting = runStep(evaluation, step);
    if (waiting !== undefined) return waiting.then(() => runSteps(evaluation, steps, index + 1));
  }
  return undefined;
}

function runStep(evaluation: Evaluation, step: PlanStep): Promise<void> | undefined {
  const { values } = evaluation;
  switch (step.kind) {
    case 'transform': {
      const result = evaluation.run(step, read(values, step.inputs), evaluation.context);
      if (!isPromise(result)) {
        values[step.slot] = result;
        return undefined;
      }
      return result.then((settled) => {
        values[step.slot] = settled;
      });
    }
    case 'forEach': {
      const items = values[step.over];
      return items === null || items === undefined
        ? undefined
        : runItems(evaluation, step, (items as Iterable<unknown>)[Symbol.iterator]());
    }
    case 'collect':
      addToAll(evaluation, step.outputs, rowOf(step.columns, values));
      return undefined;
    case 'collectRows':
      for (const row of step.make(...read(values, step.from))) addToAll(evaluation, step.outputs, row);
      return undefined;
  }
}

function runItems(
  evaluation: Evaluation,
  step: Extract<PlanStep, { kind: 'forEach' }>,
  items: Iterator<unknown>,
): Promise<void> | undefined {
  for (let next = items.next(); !next.done; next = items.next()) {
    evaluation.values[step.slot] = next.value;
    const waiting = runSteps(evaluation, step.steps, 0);
    if (waiting !== undefined) return waiting.then(() => runItems(evaluation, step, items));
  }
  return undefined;
}

function rowOf(columns: readonly ColumnPlan[], values: readonly unknown[]): Readonly<Record<string, unknown>> {
  const row: Record<string, unknown> = {};
  for (const { name, slot } of columns) row[name] = slot === undefined ? null : values[slot];
  return row;
}

function addToAll(evaluation: Evaluation, outputs: readonly number[], row: unknown): void {
  for (const output of outputs) addRow(evaluation, output, row);
}

function addRow(evaluation: Evaluation, output: number, row: unknown): void {
  const plan = evaluation.plans[output];
  const rows = evaluation.outputs[output];
  if (plan === undefined || rows === undefined) return;
  const key = plan.keyOf(row);
  if (typeof key === 'string') rows.push({ key, value: row });
  else if (typeof key === 'number') rows.push({ key: String(key), value: row });
  else throw wrongKey(plan.target.name, key);
}

function read(values: readonly unknown[], slots: readonly number[]): readonly unknown[] {
  return slots.map((slot) => values[slot]);
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

function wrongKey(target: string, key: unknown): FailureError {
  const message = `A row for target ${target} has a key that is neither text nor number: ${JSON.stringify(key)}`;
  return new FailureError({ code: 'flow.wrongKey', kind: 'internal', message, subject: target });
}
