/**
 * The logic fingerprint of a source: a fold over everything that reaches its outputs (operations, structure, targets). Names of fields do
 * not count; what a row's class does not concern does not count, so a change there leaves the row alone.
 */
import type { Field, FlowExport, FlowSource, FlowStep } from './flow.ts';
import type { Fingerprint, Fingerprinter } from './ports.ts';

export interface LogicParts {
  readonly source: FlowSource;
  /** Only steps that lead to an export. */
  readonly steps: readonly FlowStep[];
  readonly exports: readonly FlowExport[];
  /** All columns of each collector. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
  readonly logicClass: string;
  readonly fingerprinter: Fingerprinter;
}

/** Changes when the steps or the targets of the source's rows of a class change; stable otherwise, across processes and machines. */
export function logicFingerprint(parts: LogicParts): Fingerprint {
  const { source, exports, columns, fingerprinter } = parts;
  const fields = new Map<number, Fingerprint>([
    [source.key.slot, 'key'],
    [source.value.slot, 'value'],
  ]);
  const collects = new Map<string, Fingerprint[]>();
  foldSteps(parts.steps, { ...parts, fields, collects, scope: 'root' });
  const outputs = exports.map(({ collector, target, key }) =>
    fingerprinter([
      'export',
      target.name,
      target.fingerprint,
      typeof key === 'function' ? 'function' : JSON.stringify(key),
      ...(columns.get(collector) ?? []).toSorted(),
      ...(collects.get(collector) ?? []).toSorted(),
    ]),
  );
  return fingerprinter(['source', ...outputs.toSorted()]);
}

interface Fold extends LogicParts {
  readonly fields: Map<number, Fingerprint>;
  readonly collects: Map<string, Fingerprint[]>;
  /** What decides how often a step runs. */
  readonly scope: Fingerprint;
}

function foldSteps(steps: readonly FlowStep[], fold: Fold): void {
  const { fingerprinter, fields } = fold;
  const of = (field: Field<unknown>) => fields.get(field.slot) ?? '';
  for (const step of steps) {
    switch (step.kind) {
      case 'transform': {
        const { operation } = step;
        const own = operation.fingerprint(fold.logicClass);
        fields.set(step.field.slot, fingerprinter(['transform', operation.name, own, ...step.inputs.map(of)]));
        break;
      }
      case 'forEach': {
        const item = fingerprinter(['item', of(step.over), fold.scope]);
        fields.set(step.item.slot, item);
        foldSteps(step.steps, { ...fold, scope: item });
        break;
      }
      case 'collect':
        addCollect(fold, step.collector, ['collect', fold.scope, ...columnParts(step.columns, of)]);
        break;
      case 'collectRows':
        addCollect(fold, step.collector, ['collectRows', fold.scope, step.rows.version, ...step.rows.from.map(of)]);
        break;
    }
  }
}

function columnParts(columns: Readonly<Record<string, Field<unknown>>>, of: (field: Field<unknown>) => Fingerprint): readonly string[] {
  return Object.keys(columns)
    .toSorted()
    .flatMap((name) => {
      const field = columns[name];
      return field === undefined ? [] : [name, of(field)];
    });
}

function addCollect(fold: Fold, collector: string, parts: readonly string[]): void {
  const collects = fold.collects.get(collector) ?? [];
  collects.push(fold.fingerprinter(parts));
  fold.collects.set(collector, collects);
}
