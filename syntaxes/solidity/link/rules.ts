import { c3Order } from '../../../server/src/linker/lookup/c3Order.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking, LinkRules } from '../../../server/src/linker/rules/linking.ts';
import { builtin, type Meaning } from '../../../server/src/linker/types/types.ts';
import { distance } from './distance.ts';
import { builtinMember, impliedMember, libraryCall } from './library.ts';
import { imported, moduleMember, resolveModule, starredIn } from './modules.ts';
import { superMembers } from './super.ts';
import { elementOf, parseType } from './types.ts';
import { extensionMembers, takesFront } from './using.ts';

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
  overloadsAreInherited: true,
  overloadsAreInOrder: true,
  superMembers,
  distance,
  distanceKnowsAll: true,
  takesFront,
  libraryCall,
  impliedMember,
  classNamesAreVisible: true,
  parseType,
  builtinMember,
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
