/** The ways that tables describe (genericTable.ts), as steps. */
import type { Path } from './genericTable.ts';

export interface Step {
  readonly kind: 'field' | 'type' | 'below' | 'place' | 'itself' | 'any';
  readonly name: string;
  readonly place: number;
  /** How often it is taken: once, once to each such child, or as often as it leads somewhere. */
  readonly times: 'once' | 'each' | 'any';
}

/** Each way with its steps; the first that leads somewhere counts. */
export function waysOf(path: Path): readonly (readonly Step[])[] {
  return path.split('|').map((way) => stepsIn(way).map(stepOf));
}

function stepsIn(way: string): readonly string[] {
  return way.split(/\s+/).filter((step) => step !== '');
}

function stepOf(written: string): Step {
  const times = written.startsWith('*') ? 'each' : written.endsWith('+') ? 'any' : 'once';
  const text = written.replace(/^\*|\+$/g, '');
  if (text === '') return { kind: 'any', name: '', place: 0, times };
  if (text.startsWith('=')) return { kind: 'itself', name: text.slice(1), place: 0, times };
  if (text.startsWith('.')) return { kind: 'field', name: text.slice(1), place: 0, times };
  if (text.startsWith('~')) return { kind: 'below', name: text.slice(1), place: 0, times };
  return text.startsWith('#')
    ? { kind: 'place', name: '', place: Number(text.slice(1)), times }
    : { kind: 'type', name: text, place: 0, times };
}
