import { c3Order } from '../../../server/src/linker/lookup/c3Order.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking, LinkRules } from '../../../server/src/linker/rules/linking.ts';
import { builtin, type Meaning, type Type, UNKNOWN } from '../../../server/src/linker/types/types.ts';
import { imported, moduleMember, resolveModule, starredIn } from './modules.ts';
import { elementOf, extensionMembers, parseType } from './types.ts';

export const solidityLinks: LinkRules = {
  languages: ['solidity'],
  resolveModule,
  moduleMember,
  imported,
  freeName,
  bareMembers: 'beforeFile',
  callsConstruct: true,
  callOfType: 'constructor',
  extensionMembers,
  // Bases come with the last one first: https://docs.soliditylang.org/en/latest/contracts.html#multiple-inheritance-and-linearization
  linearize: c3Order,
  classNamesAreVisible: true,
  parseType,
  builtinMember: (_linking, type, name) => builtinMember(type.name, name),
  elementOf: (_linking, type, key) => elementOf(type, key),
  literal: (kind) => builtin(kind),
};

function freeName(linking: Linking, view: FileView, name: string): readonly Meaning[] {
  const found = starredIn(linking, view, name, new Set([view.id]));
  if (found.length > 0) return found;
  return GLOBALS.has(name) ? [{ kind: 'external', module: '', name }] : [];
}

/** https://docs.soliditylang.org/en/latest/units-and-global-variables.html */
const GLOBALS: ReadonlySet<string> = new Set(
  `abi addmod assert block blobhash blockhash ecrecover gasleft keccak256 msg mulmod now require revert ripemd160 selfdestruct sha256 sha3 suicide
  super this tx type payable address bytes string Error Panic console vm`.split(/\s+/),
);

const MEMBERS: Readonly<Record<string, string>> = {
  'msg.sender': 'address',
  'msg.value': 'uint256',
  'msg.data': 'bytes',
  'tx.origin': 'address',
  'block.timestamp': 'uint256',
  'block.number': 'uint256',
  'address.balance': 'uint256',
};

function builtinMember(type: string, name: string): Type {
  const known = MEMBERS[`${type}.${name}`] ?? (name === 'length' ? 'uint256' : undefined);
  return known === undefined ? UNKNOWN : builtin(known);
}
