/** A flow from direct inputs to one output: the same operations, without source, memo, tracking or any I/O. */
import { evaluateSteps } from './evaluate.ts';
import { type Field, type FieldsOf, openScope, type Scope } from './flow.ts';
import { flowFailure } from './flowFailure.ts';
import { planStep } from './plan.ts';

export interface TransientFlow<Inputs extends readonly unknown[], Output> {
  readonly name: string;
  /** Rejects with what an operation throws, and with `flow.argumentCount` for callers without types. */
  evaluate(...inputs: Inputs): Promise<Output>;
}

/** `inputs` names the inputs in order. Throws like `defineFlow`; collecting is refused, as nothing is exported. */
export function defineTransientFlow<Inputs extends readonly unknown[], Output>(
  name: string,
  inputs: { readonly [Index in keyof Inputs]: string },
  declare: (scope: Scope, ...fields: FieldsOf<Inputs>) => Field<Output>,
): TransientFlow<Inputs, Output> {
  const root = openScope(name);
  const fields = inputs.map((input) => root.field<unknown>(input));
  const output = declare(root.scope, ...(fields as unknown as FieldsOf<Inputs>));
  const { steps, slots } = root.close();
  const planned = steps.map((step) => planStep(step, refuseCollector, new Map()));
  return {
    name,
    async evaluate(...values) {
      if (values.length !== inputs.length) throw flowFailure('argumentCount', `${name}: ${values.length} instead of ${inputs.length}`);
      const bySlot = new Array<unknown>(slots);
      for (const [index, field] of fields.entries()) bySlot[field.slot] = values[index];
      const context = { key: '', content: '', logicClass: '', signal: new AbortController().signal };
      await evaluateSteps(planned, bySlot, context, ({ operation }, own) => operation.evaluate(own, context));
      return bySlot[output.slot] as Output;
    },
  };
}

function refuseCollector(collector: string): never {
  throw flowFailure('collectorNotExported', collector);
}
