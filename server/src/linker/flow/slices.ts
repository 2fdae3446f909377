/** Elements of slices: `x[1:]` begins one further on than x. */
import type { Index } from '../../facts/fileFacts.ts';
import type { FileView } from '../reading/fileView.ts';

/** What is in front of the brackets, and the key in them. */
export interface Element {
  readonly operand: Index;
  readonly name: string;
}

/** Where the element of a slice lies in what the slice is of; an element of anything else is what it is. */
export function unsliced(view: FileView, element: Element, depth = 0): Element {
  const slice = depth < DEEPEST ? view.expression(givenTo(view, element.operand)) : undefined;
  const [, from] = (slice?.operation === 'index' && FROM.exec(slice.name)) || [];
  if (slice === undefined || from === undefined || !/^\d+$/.test(element.name)) return element;
  return unsliced(view, { operand: slice.operand, name: String(Number(element.name) + Number(from)) }, depth + 1);
}

const DEEPEST = 4;
const FROM = /^:(\d+)$/;

/** What a variable was given, for a variable. */
function givenTo(view: FileView, index: Index): Index {
  const fact = view.expression(index);
  const binding = fact?.operation === 'name' ? view.binding(fact.binding) : undefined;
  return binding === undefined || binding.initializer < 0 ? index : binding.initializer;
}
