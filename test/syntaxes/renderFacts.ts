/** Facts as text a person can read: the expectations of spec files. Positions are 1-based `line:column`. */
import { positionAt } from '../../server/src/base/lineIndex.ts';
import { type FileFacts, ImportFlag, Modifier, ParameterFlag, ReferenceFlag } from '../../server/src/facts/fileFacts.ts';
import { renderBinding, renderExpression, symbolPath } from './renderNames.ts';
import { renderScopes } from './renderScopes.ts';

export const SECTIONS: Readonly<Record<string, (facts: FileFacts) => readonly string[]>> = {
  symbols: renderSymbols,
  ranges: renderRanges,
  imports: renderImports,
  exports: renderExports,
  heritage: renderHeritage,
  scopes: renderScopes,
  parts: (facts) =>
    facts.parts.map(
      ({ whole, place: at, name, expression }) =>
        `${renderExpression(facts, whole)} ${name === '' ? `[${at}]` : name} = ${renderExpression(facts, expression)}`,
    ),
  references: renderReferences,
  problems: (facts) =>
    facts.problems.map((problem) => `${place(facts, problem.start)}-${place(facts, problem.end)} ${problem.kind}: ${problem.message}`),
};

function place(facts: FileFacts, offset: number): string {
  const { line, column } = positionAt(facts.lineStarts, offset);
  return `${line + 1}:${column + 1}`;
}

function flagNames(flags: number, names: Readonly<Record<string, number>>): string {
  const set = Object.keys(names).filter((name) => (flags & (names[name] ?? 0)) !== 0);
  return set.length === 0 ? '' : ` [${set.join(' ')}]`;
}

/** An outline; below each symbol, behind `|`, what else is known of it. */
function renderSymbols(facts: FileFacts): string[] {
  const lines: string[] = [];
  const childrenOf = (container: number) => facts.symbols.flatMap((symbol, index) => (symbol.container === container ? [index] : []));
  const add = (index: number, indent: string) => {
    const symbol = facts.symbols[index];
    if (symbol === undefined) return;
    const visibility = symbol.visibility === 'public' ? '' : ` ${symbol.visibility}`;
    const ordinal = symbol.ordinal === 0 ? '' : ` #${symbol.ordinal}`;
    const outside = symbol.containerName === '' ? '' : `${symbol.containerName}.`;
    const signature = symbol.signature === symbol.name ? '' : `  ${symbol.signature}`;
    lines.push(
      `${indent}${symbol.kind} ${outside}${symbol.name}${ordinal}${visibility}${flagNames(symbol.modifiers, Modifier)}${signature}`,
    );
    for (const detail of symbolDetails(facts, index)) lines.push(`${indent}  | ${detail}`);
    for (const child of childrenOf(index)) add(child, `${indent}  `);
  };
  for (const index of childrenOf(-1)) add(index, '');
  return lines;
}

function symbolDetails(facts: FileFacts, index: number): string[] {
  const symbol = facts.symbols[index];
  const parameters = facts.parameters.filter((parameter) => parameter.symbol === index);
  const generics = facts.typeParameters.filter((parameter) => parameter.symbol === index);
  const decorators = facts.decorators.filter((decorator) => decorator.symbol === index);
  return [
    ...parameters.map(
      ({ name, type, default: value, flags }) =>
        `parameter ${name}${type === '' ? '' : `: ${type}`}${value === '' ? '' : ` = ${value}`}${flagNames(flags, ParameterFlag)}`,
    ),
    ...generics.map(
      ({ name, constraint, default: value }) =>
        `generic ${name}${constraint === '' ? '' : ` extends ${constraint}`}${value === '' ? '' : ` = ${value}`}`,
    ),
    ...decorators.map((decorator) => `decorator ${decorator.name}${decorator.arguments === '' ? '' : `(${decorator.arguments})`}`),
    ...(symbol?.type ? [`type ${symbol.type}`] : []),
    ...returnsOf(facts, index),
    ...(symbol?.doc ? [`doc ${symbol.doc}`] : []),
  ];
}

function returnsOf(facts: FileFacts, index: number): string[] {
  const body = facts.scopes.findIndex(({ symbol }) => symbol === index);
  const returned = facts.returns.filter(({ scope }) => body >= 0 && scope === body);
  return returned.length === 0 ? [] : [`returns ${returned.map(({ expression }) => renderExpression(facts, expression)).join(', ')}`];
}

function renderRanges(facts: FileFacts): string[] {
  return facts.symbols.map(
    (symbol, index) =>
      `${symbolPath(facts, index)} ${place(facts, symbol.nameStart)}-${place(facts, symbol.nameEnd)} in ${place(facts, symbol.start)}-${place(facts, symbol.end)}`,
  );
}

function renderImports(facts: FileFacts): string[] {
  return facts.imports.map(({ form, specifier, name, alias, flags, nameStart, scope }) => {
    const names = [name, alias === '' || alias === name ? '' : `as ${alias}`].filter((part) => part !== '').join(' ');
    const where = scope === 0 ? '' : ` in ${facts.scopes[scope]?.kind ?? '?'}`;
    return `${form} '${specifier}'${names === '' ? '' : ` ${names}`}${flagNames(flags, ImportFlag)} at ${place(facts, nameStart)}${where}`;
  });
}

function renderExports(facts: FileFacts): string[] {
  return facts.exports.map(({ form, name, local, symbol, specifier, flags }) => {
    const from = specifier === '' ? '' : ` from '${specifier}'`;
    const of = local === '' || local === name ? '' : ` of ${local}`;
    const target = symbol < 0 ? '' : ` -> ${facts.symbols[symbol]?.kind ?? '?'} ${symbolPath(facts, symbol)}`;
    return `${form}${name === '' ? '' : ` ${name}`}${of}${from}${flagNames(flags, ImportFlag)}${target}`;
  });
}

function renderHeritage(facts: FileFacts): string[] {
  return facts.heritage.map(
    ({ symbol, relation, name, arguments: types }) =>
      `${symbolPath(facts, symbol) || '?'} ${relation} ${name}${types === '' ? '' : `<${types}>`}`,
  );
}

/** `3:5 call a.b.c(2) in f -> parameter a`; `?` where the file does not say what a bare name means. */
function renderReferences(facts: FileFacts): string[] {
  return facts.references.map((reference) => {
    const path = reference.receiver < 0 ? '' : `${renderExpression(facts, reference.receiver)}.`;
    const count = reference.argumentCount < 0 ? '' : `(${reference.argumentCount})`;
    const inside = reference.enclosing < 0 ? '' : ` in ${symbolPath(facts, reference.enclosing)}`;
    const target = reference.receiver >= 0 ? '' : ` -> ${renderBinding(facts, reference.binding)}`;
    return `${place(facts, reference.start)} ${reference.role} ${path}${reference.name}${count}${flagNames(reference.flags, ReferenceFlag)}${inside}${target}`;
  });
}
