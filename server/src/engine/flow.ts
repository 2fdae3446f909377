/**
 * A flow, declared with types and kept as plain data: rows of a source go through transforms and for-each scopes, are collected and
 * exported to targets. Declaring does no I/O and evaluates nothing. `plan.ts` checks the whole and makes it executable.
 */
import { flowFailure } from './flowFailure.ts';
import type { Operation } from './operation.ts';
import type { EmbeddedTarget, ExternalTarget, RowKey, SourceContract } from './ports.ts';

// --- The data ---------------------------------------------------------------------------------------------------------------------

export interface Flow {
  readonly name: string;
  readonly sources: readonly FlowSource[];
  readonly exports: readonly FlowExport[];
}

export interface FlowSource {
  readonly contract: SourceContract<unknown>;
  readonly logicClass: (key: RowKey) => string;
  readonly key: Field<RowKey>;
  readonly value: Field<unknown>;
  readonly steps: readonly FlowStep[];
  /** How many fields the source and its scopes have. */
  readonly slots: number;
}

export type FlowStep =
  | {
      readonly kind: 'transform';
      readonly field: Field<unknown>;
      readonly operation: Operation;
      readonly inputs: readonly Field<unknown>[];
    }
  | { readonly kind: 'forEach'; readonly item: Field<unknown>; readonly over: Field<unknown>; readonly steps: readonly FlowStep[] }
  | { readonly kind: 'collect'; readonly collector: string; readonly columns: Readonly<Record<string, Field<unknown>>> }
  | { readonly kind: 'collectRows'; readonly collector: string; readonly rows: RowMaker };

export interface FlowExport {
  readonly collector: string;
  readonly target: FlowTarget;
  readonly key: ExportKey<Record<string, unknown>>;
}

export type FlowTarget<Row = unknown> = EmbeddedTarget<Row> | ExternalTarget<Row>;

/** A pure function from fields to rows. Change `version` whenever it may give other rows for equal inputs. */
export interface RowMaker<Inputs extends readonly unknown[] = readonly unknown[], Row = unknown> {
  readonly version: string;
  readonly from: FieldsOf<Inputs>;
  make(...inputs: Inputs): Iterable<Row>;
}

/** One column, several columns, or a function of the row. Keys are unique among the rows that one source row causes. */
export type ExportKey<Row> = KeyColumn<Row> | readonly KeyColumn<Row>[] | ((row: Row) => string);
type KeyColumn<Row> = { [Column in keyof Row & string]: Row[Column] extends string | number ? Column : never }[keyof Row & string];

/** A place for one value per row (of a source or of a for-each). */
export interface Field<out Type> {
  readonly name: string;
  readonly slot: number;
  readonly scope: ScopeId;
  /** Exists for the compiler only. */
  readonly type?: Type;
}

/** Identifies a scope; `path` names the way from the source to it. */
export interface ScopeId {
  readonly path: string;
  readonly parent: ScopeId | undefined;
}

export interface Collector<in out Row> {
  readonly name: string;
  /** Exists for the compiler only: a collector takes rows of exactly one type. */
  readonly type?: (row: Row) => Row;
}

/** A field for each value of a tuple. */
export type FieldsOf<Inputs extends readonly unknown[]> = { readonly [Index in keyof Inputs]: Field<Inputs[Index]> };

/** Columns that may be null may be left out: they are null then. */
type ColumnsOf<Row> = { readonly [Name in keyof Row as null extends Row[Name] ? never : Name]: Field<Row[Name]> } & {
  readonly [Name in keyof Row as null extends Row[Name] ? Name : never]?: Field<Row[Name]>;
};

// --- The builder ------------------------------------------------------------------------------------------------------------------

export interface FlowBuilder {
  /** `logicClass` names the part of the logic that concerns a row; operations get it to compute their fingerprints. Default: ''. */
  source<Value>(contract: SourceContract<Value>, options?: { readonly logicClass: (key: RowKey) => string }): SourceScope<Value>;
  collector<Row>(name: string): Collector<Row>;
  export<Row>(collector: Collector<Row>, target: FlowTarget<NoInfer<Row>>, options: { readonly key: ExportKey<NoInfer<Row>> }): void;
}

export interface Scope {
  /** Adds a field that holds the operation's result. */
  transform<Inputs extends readonly unknown[], Output>(
    name: string,
    operation: Operation<Inputs, Output>,
    ...inputs: FieldsOf<NoInfer<Inputs>>
  ): Field<Output>;
  /** Runs `declare` for each item of a field; null has no items. */
  forEach<Item>(name: string, over: Field<Iterable<Item> | null>, declare: (scope: Scope, item: Field<Item>) => void): void;
  /** Collects one row made of fields. */
  collect<Row>(collector: Collector<Row>, columns: ColumnsOf<NoInfer<Row>>): void;
  /** Collects what a function makes of fields: the fast way to many rows. */
  collectRows<Row, const Inputs extends readonly unknown[]>(collector: Collector<Row>, rows: RowMaker<Inputs, NoInfer<Row>>): void;
}

export interface SourceScope<Value> extends Scope {
  readonly key: Field<RowKey>;
  readonly value: Field<Value>;
}

/** Declares a flow. Throws a `FailureError` of kind `config` that names what is wrong. */
export function defineFlow(name: string, declare: (flow: FlowBuilder) => void): Flow {
  const sources: (() => FlowSource)[] = [];
  const exports: FlowExport[] = [];
  const taken = new Set<string>();
  const claim = (kind: 'source' | 'collector', claimed: string) => {
    if (taken.has(`${kind} ${claimed}`)) throw flowFailure(`${kind}Twice`, claimed);
    taken.add(`${kind} ${claimed}`);
  };
  declare({
    source(contract, options) {
      claim('source', contract.name);
      const root = openScope(contract.name);
      const fields = { key: root.field<RowKey>('key'), value: root.field<ValueOf<typeof contract>>('value') };
      sources.push(() => ({ contract, logicClass: options?.logicClass ?? (() => ''), ...fields, ...root.close() }));
      return { ...root.scope, ...fields };
    },
    collector(collector) {
      claim('collector', collector);
      return { name: collector };
    },
    export(collector, target, { key }) {
      // Row types are the builder's concern; the data knows rows as records.
      exports.push({ collector: collector.name, target: target as FlowTarget, key: key as FlowExport['key'] });
    },
  });
  return { name, sources: sources.map((close) => close()), exports };
}

type ValueOf<Contract> = Contract extends SourceContract<infer Value> ? Value : never;

/** A root scope being declared. */
export interface OpenScope {
  readonly scope: Scope;
  field<Type>(name: string): Field<Type>;
  close(): { readonly steps: readonly FlowStep[]; readonly slots: number };
}

export function openScope(root: string): OpenScope {
  const body: ScopeBody = { id: { path: root, parent: undefined }, steps: [], names: new Set(), counter: { slots: 0 } };
  return {
    scope: createScope(body),
    field: (name) => addField(body, name),
    close: () => ({ steps: body.steps, slots: body.counter.slots }),
  };
}

interface ScopeBody {
  readonly id: ScopeId;
  readonly steps: FlowStep[];
  /** The names of all fields that can be seen here. */
  readonly names: Set<string>;
  /** Shared by all scopes under one root, so that every field has a slot of its own. */
  readonly counter: { slots: number };
}

function createScope(body: ScopeBody): Scope {
  return {
    transform<Inputs extends readonly unknown[], Output>(name: string, operation: Operation<Inputs, Output>, ...inputs: FieldsOf<Inputs>) {
      if (!isOperation(operation)) throw flowFailure('unknownOperation', `${body.id.path}.${name}`);
      requireInScope(body, inputs, operation.name);
      const field = addField<Output>(body, name);
      body.steps.push({ kind: 'transform', field, operation: operation as unknown as Operation, inputs });
      return field;
    },
    forEach<Item>(name: string, over: Field<Iterable<Item> | null>, declare: (scope: Scope, item: Field<Item>) => void) {
      requireInScope(body, [over], `for each ${name}`);
      const id: ScopeId = { path: `${body.id.path}.${name}`, parent: body.id };
      const inner: ScopeBody = { id, steps: [], names: new Set(body.names), counter: body.counter };
      const item = addField<Item>(inner, name);
      declare(createScope(inner), item);
      body.steps.push({ kind: 'forEach', item, over, steps: inner.steps });
    },
    collect(collector, columns) {
      const fields = columns as Readonly<Record<string, Field<unknown>>>;
      requireInScope(body, Object.values(fields), `collect ${collector.name}`);
      body.steps.push({ kind: 'collect', collector: collector.name, columns: { ...fields } });
    },
    collectRows(collector, rows) {
      requireInScope(body, rows.from, `collect ${collector.name}`);
      body.steps.push({ kind: 'collectRows', collector: collector.name, rows: rows as unknown as RowMaker });
    },
  };
}

function addField<Type>(body: ScopeBody, name: string): Field<Type> {
  if (body.names.has(name)) throw flowFailure('fieldTwice', `${body.id.path}.${name}`);
  body.names.add(name);
  const slot = body.counter.slots;
  body.counter.slots++;
  return { name, slot, scope: body.id };
}

function requireInScope(body: ScopeBody, fields: readonly Field<unknown>[], user: string): void {
  for (const field of fields) {
    let scope: ScopeId | undefined = body.id;
    while (scope !== undefined && scope !== field.scope) scope = scope.parent;
    if (scope === undefined) throw flowFailure('fieldOutOfScope', `${field.scope.path}.${field.name} (used by ${user} in ${body.id.path})`);
  }
}

/** Callers without types can pass anything. */
function isOperation(value: unknown): boolean {
  const operation = value as Partial<Operation> | null | undefined;
  return typeof operation?.evaluate === 'function' && typeof operation.fingerprint === 'function' && typeof operation.name === 'string';
}
