/** `impl` blocks: their items are members of a type that may be defined elsewhere in the crate. */
import { lastName } from '../../server/src/base/dottedName.ts';
import { oncePer } from '../../server/src/base/oncePer.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addExport } from '../../server/src/syntax/extract/modules.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { foldedText } from '../../server/src/syntax/extract/text.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { SPACE } from '../../server/src/syntax/scopes/tables.ts';
import { bindSelf } from './selfType.ts';

/** The namespace of types that get members, by the last part of their names. */
export const IMPLEMENTED = 'rust:impl';

export interface Implementation {
  readonly isOfTrait: boolean;
  /** Makes a symbol a member of the type. */
  take(symbol: number): void;
}

/** By their scopes. */
const implementationsIn = oncePer((_file: Extraction) => new Map<number, Implementation>());

/** The block whose scope that is. */
export function implementationAt(file: Extraction, scope: number): Implementation | undefined {
  return implementationsIn(file).get(scope);
}

export function implementation(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  const type = file.child(node, 'type');
  const trait = file.child(node, 'trait');
  const body = file.child(node, 'body');
  const scope = openScope(file, node, 'class', -1);
  const start = file.startAt(node);
  bindSelf(file, typeText(file, type), start);
  const base = baseOf(file, type);
  const isBlanket = parameterNames(file, node).has(base);
  const path = base.replace(/\s*::\s*/g, '.');
  frames.members = -1;
  if (!isBlanket && path !== '') frames.owner = -1;
  const member = { scope: file.scope, start, modifiers: 0, elsewhere: true, space: SPACE.type } as const;
  const name = file.names.idOf(path);
  implementationsIn(file).set(scope, {
    isOfTrait: trait >= 0,
    take(symbol) {
      if (!isBlanket && path !== '') file.pendingContainers.push({ ...member, symbol, name });
    },
  });
  const header = foldedText(file.text, start, body < 0 ? file.endAt(node) : file.startAt(body));
  const written = trait < 0 ? '' : typeText(file, trait);
  addExport(file, {
    form: 'shared',
    name: isBlanket ? lastName(traitName(file, trait)) : lastName(path),
    local: `${isBlanket ? '*' : path}|${written}|${header}`,
    specifier: IMPLEMENTED,
    start,
  });
  if (trait >= 0 && !isBlanket) addHeritage(file, trait, { ...member, name });
  frames.use = USE.type;
  return 'children';
}

function addHeritage(file: Extraction, trait: number, member: Omit<Extraction['pendingContainers'][number], 'symbol'>): void {
  const generic = file.isA(trait, 'generic_type');
  const written = generic ? typeText(file, file.child(trait, 'type_arguments')).slice(1, -1) : '';
  const heritage =
    file.heritage.push({
      symbol: -1,
      relation: 'implements',
      name: traitName(file, trait),
      arguments: written,
      start: file.startAt(trait),
      scope: file.scope,
    }) - 1;
  file.pendingContainers.push({ ...member, symbol: -1, heritage });
}

function traitName(file: Extraction, trait: number): string {
  const name = file.isA(trait, 'generic_type') ? file.child(trait, 'type') : trait;
  return name < 0 ? '' : typeText(file, name).replace(/\s*::\s*/g, '.');
}

/** The type that gets members, without references, arguments and `dyn`; what has no name is called after its kind. */
function baseOf(file: Extraction, type: number): string {
  let at = type;
  for (let depth = 0; depth < 8 && at >= 0; depth++)
    switch (file.typeAt(at)) {
      case 'reference_type':
      case 'pointer_type':
        at = file.child(at, 'type');
        break;
      case 'generic_type':
        at = file.child(at, 'type');
        break;
      case 'dynamic_type':
      case 'abstract_type':
        at = file.child(at, 'trait');
        break;
      case 'bounded_type':
        at = file.firstChild(at);
        break;
      case 'array_type':
        return 'slice';
      case 'tuple_type':
      case 'unit_type':
        return 'tuple';
      case 'type_identifier':
      case 'primitive_type':
      case 'scoped_type_identifier':
        return typeText(file, at);
      default:
        return '';
    }
  return '';
}

function parameterNames(file: Extraction, node: number): ReadonlySet<string> {
  const list = file.child(node, 'type_parameters');
  return new Set(file.children(list).map((child) => file.textAt(file.child(child, 'name'))));
}
