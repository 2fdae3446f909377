/** Types of what the language brings: https://docs.soliditylang.org/en/latest/units-and-global-variables.html */
import type { Index } from '../../../server/src/facts/fileFacts.ts';
import { declaredType } from '../../../server/src/linker/lookup/typeNames.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { builtin, type Entity, type Type, type Typed, UNKNOWN } from '../../../server/src/linker/types/types.ts';

const MEMBERS: Readonly<Record<string, string>> = {
  'msg.sender': 'address',
  'msg.value': 'uint256',
  'msg.data': 'bytes',
  'msg.sig': 'bytes4',
  'tx.origin': 'address',
  'tx.gasprice': 'uint256',
  'block.timestamp': 'uint256',
  'block.number': 'uint256',
  'block.chainid': 'uint256',
  'block.coinbase': 'address',
  'address.balance': 'uint256',
  'address.code': 'bytes',
  'address.codehash': 'bytes32',
};

const RESULTS: Readonly<Record<string, string>> = {
  keccak256: 'bytes32',
  sha256: 'bytes32',
  ripemd160: 'bytes20',
  ecrecover: 'address',
  addmod: 'uint256',
  mulmod: 'uint256',
  blockhash: 'bytes32',
  gasleft: 'uint256',
  'abi.encode': 'bytes',
  'abi.encodePacked': 'bytes',
  'abi.encodeWithSelector': 'bytes',
  'abi.encodeWithSignature': 'bytes',
  'abi.encodeCall': 'bytes',
  'bytes.concat': 'bytes',
  'string.concat': 'string',
};

/** Functions, errors and events. */
const HAVE_SELECTORS: ReadonlySet<string> = new Set(['method', 'function', 'struct']);

export function builtinMember(_linking: Linking, { name: type }: { readonly name: string }, name: string): Type {
  const result = RESULTS[`${type}.${name}`];
  if (result !== undefined) return { kind: 'function', result: builtin(result) };
  // Of a variable that others read by calling it.
  if (name === 'selector') return builtin('bytes4');
  // `type(int8).max`.
  if ((name === 'max' || name === 'min') && /^u?int\d+$/.test(type)) return builtin(type);
  const known = MEMBERS[`${type}.${name}`] ?? (name === 'length' ? 'uint256' : undefined);
  return known === undefined ? UNKNOWN : builtin(known);
}

export function libraryCall(_linking: Linking, _view: FileView, _callee: Index, called: Type): Typed | undefined {
  const result = called.kind === 'builtin' ? RESULTS[called.name] : undefined;
  return result === undefined ? undefined : { type: builtin(result), rule: 'return' };
}

/** `f.selector`; `T.wrap(x)` and `T.unwrap(x)` of `type T is uint256`. */
export function impliedMember(linking: Linking, entity: Entity, name: string): Type | undefined {
  const fact = entity.view.symbol(entity.symbol);
  if (name === 'selector' && HAVE_SELECTORS.has(fact?.kind ?? '')) return builtin('bytes4');
  if (fact?.kind !== 'type') return undefined;
  if (name === 'wrap') return { kind: 'function', result: { kind: 'instance', entity, args: [] } };
  if (name !== 'unwrap') return undefined;
  const written = /\bis\s(.*)$/.exec(fact.signature)?.[1] ?? '';
  return { kind: 'function', result: declaredType(linking, entity.view, 0, written.replace(/\s*;$/, '')) };
}
