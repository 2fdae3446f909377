/** Views that see all of a file but one thing. */
import type { BindingFact, ExportFact, ExpressionFact, ImportFact, SymbolFact } from '../../server/src/facts/fileFacts.ts';
import { FileView } from '../../server/src/linker/reading/fileView.ts';
import { seenOtherwise } from './seenOtherwise.ts';

/** By what is not seen. */
export const BLIND_VIEWS: Readonly<Record<string, (view: FileView) => FileView>> = {
  'what functions return': blind((view) => ({ returns: () => view.returns(-1), returnsOf: () => view.returns(-1) })),
  'what classes build on': blind((view) => ({ heritage: () => [], symbol: symbolWith(view, {}) })),
  parameters: blind((view) => ({ parameters: () => [], symbol: symbolWith(view, {}) })),
  'type parameters': blind((view) => ({ typeParameters: () => [], symbol: symbolWith(view, {}) })),
  decorators: blind(() => ({ decorators: () => [] })),
  'what literals and calls hold': blind(() => ({ parts: () => [] })),
  'where functions stand': blind(() => ({ use: () => undefined })),
  'functions without a name': blind(() => ({ closureAt: () => -1 })),
  'values of fields and variables': blind((view) => ({
    binding: (index) => changed<BindingFact>(view.binding(index), { initializer: -1 }),
  })),
  'declared types': blind((view) => ({
    symbol: symbolWith(view, { type: '' }),
    binding: (index) => changed<BindingFact>(view.binding(index), { type: '' }),
  })),
  modifiers: blind((view) => ({ symbol: symbolWith(view, { modifiers: 0 }) })),
  kinds: blind((view) => ({ symbol: symbolWith(view, { kind: 'class' }) })),
  signatures: blind((view) => ({ symbol: symbolWith(view, {}) })),
  'what expressions do': blind((view) => ({
    expression: (index) => changed<ExpressionFact>(view.expression(index), { operation: 'name' }),
  })),
  'names in expressions': blind((view) => ({ expression: (index) => changed<ExpressionFact>(view.expression(index), { name: '' }) })),
  exports: facts(() => ({ exports: [] })),
  'where exports lead': facts(({ facts: { exports } }) => ({
    exports: exports.map((each): ExportFact => ({ ...each, specifier: '', local: '' })),
  })),
  imports: facts(() => ({ imports: [] })),
  'where imports lead': facts(({ facts: { imports } }) => ({ imports: imports.map((each): ImportFact => ({ ...each, specifier: '' })) })),
};

/** A signature repeats much of what has a field of its own, so that it is never seen where that is not. */
function symbolWith(view: FileView, change: Partial<SymbolFact>): (index: number) => SymbolFact | undefined {
  return (index) => changed<SymbolFact>(view.symbol(index), { signature: '', ...change });
}

function changed<Fact extends object>(fact: Fact | undefined, change: Partial<Fact>): Fact | undefined {
  return fact === undefined ? undefined : { ...fact, ...change };
}

function blind(change: (view: FileView) => Partial<FileView>): (view: FileView) => FileView {
  return (view) => Object.assign(new FileView(view, view.facts), change(view));
}

function facts(change: (view: FileView) => Readonly<Record<string, unknown>>): (view: FileView) => FileView {
  return (view) => {
    const changes = change(view);
    return new FileView(
      view,
      seenOtherwise(view.facts, (value, key) => changes[key] ?? value),
    );
  };
}
