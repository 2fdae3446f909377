/** Scopes as a tree, each with the names it defines and what they first hold. */
import type { FileFacts } from '../../server/src/facts/fileFacts.ts';
import { renderExpression, symbolPath } from './renderNames.ts';

export function renderScopes(facts: FileFacts): string[] {
  const lines: string[] = [];
  const add = (scope: number, indent: string) => {
    const fact = facts.scopes[scope];
    const of = fact === undefined || fact.symbol < 0 ? '' : ` of ${symbolPath(facts, fact.symbol)}`;
    lines.push(`${indent}${fact?.kind ?? '?'}${of}`);
    for (const [index, binding] of facts.bindings.entries())
      if (binding.scope === scope) lines.push(`${indent}  ${renderName(facts, index)}`);
    for (const [index, inner] of facts.scopes.entries()) if (inner.parent === scope) add(index, `${indent}  `);
  };
  add(0, '');
  return lines;
}

function renderName(facts: FileFacts, index: number): string {
  const binding = facts.bindings[index];
  if (binding === undefined) return '?';
  const type = binding.type === '' ? '' : `: ${binding.type}`;
  const value = binding.initializer < 0 ? '' : ` = ${renderExpression(facts, binding.initializer)}`;
  const source = facts.imports[binding.import];
  const from = source === undefined ? '' : ` from '${source.specifier}'`;
  return `${binding.kind} ${binding.name}${type}${value}${from}`;
}
