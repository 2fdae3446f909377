/** Codicons (CC-BY-4.0) as the outlines they are drawn with: one way for buttons, canvas and pictures, and no font to load. */
import add from '@vscode/codicons/src/icons/add.svg';
import arrowBoth from '@vscode/codicons/src/icons/arrow-both.svg';
import arrowLeft from '@vscode/codicons/src/icons/arrow-left.svg';
import arrowRight from '@vscode/codicons/src/icons/arrow-right.svg';
import beaker from '@vscode/codicons/src/icons/beaker.svg';
import callIncoming from '@vscode/codicons/src/icons/call-incoming.svg';
import callOutgoing from '@vscode/codicons/src/icons/call-outgoing.svg';
import check from '@vscode/codicons/src/icons/check.svg';
import chevronDown from '@vscode/codicons/src/icons/chevron-down.svg';
import chevronRight from '@vscode/codicons/src/icons/chevron-right.svg';
import chevronUp from '@vscode/codicons/src/icons/chevron-up.svg';
import close from '@vscode/codicons/src/icons/close.svg';
import ellipsis from '@vscode/codicons/src/icons/ellipsis.svg';
import eye from '@vscode/codicons/src/icons/eye.svg';
import file from '@vscode/codicons/src/icons/file.svg';
import filter from '@vscode/codicons/src/icons/filter.svg';
import filterFilled from '@vscode/codicons/src/icons/filter-filled.svg';
import folder from '@vscode/codicons/src/icons/folder.svg';
import info from '@vscode/codicons/src/icons/info.svg';
import packageIcon from '@vscode/codicons/src/icons/package.svg';
import pin from '@vscode/codicons/src/icons/pin.svg';
import pinned from '@vscode/codicons/src/icons/pinned.svg';
import question from '@vscode/codicons/src/icons/question.svg';
import remove from '@vscode/codicons/src/icons/remove.svg';
import search from '@vscode/codicons/src/icons/search.svg';
import symbolClass from '@vscode/codicons/src/icons/symbol-class.svg';
import symbolConstant from '@vscode/codicons/src/icons/symbol-constant.svg';
import symbolEnum from '@vscode/codicons/src/icons/symbol-enum.svg';
import symbolEnumMember from '@vscode/codicons/src/icons/symbol-enum-member.svg';
import symbolField from '@vscode/codicons/src/icons/symbol-field.svg';
import symbolInterface from '@vscode/codicons/src/icons/symbol-interface.svg';
import symbolMethod from '@vscode/codicons/src/icons/symbol-method.svg';
import symbolMisc from '@vscode/codicons/src/icons/symbol-misc.svg';
import symbolNamespace from '@vscode/codicons/src/icons/symbol-namespace.svg';
import symbolProperty from '@vscode/codicons/src/icons/symbol-property.svg';
import symbolSnippet from '@vscode/codicons/src/icons/symbol-snippet.svg';
import symbolStructure from '@vscode/codicons/src/icons/symbol-structure.svg';
import symbolVariable from '@vscode/codicons/src/icons/symbol-variable.svg';
import target from '@vscode/codicons/src/icons/target.svg';
import type { GraphNode } from '../../../server/protocol/graph.ts';

/** The `d` of each icon, drawn on 16 by 16. */
export const iconPaths = {
  add: outline(add),
  arrowBoth: outline(arrowBoth),
  arrowLeft: outline(arrowLeft),
  arrowRight: outline(arrowRight),
  beaker: outline(beaker),
  callIncoming: outline(callIncoming),
  callOutgoing: outline(callOutgoing),
  check: outline(check),
  chevronDown: outline(chevronDown),
  chevronRight: outline(chevronRight),
  chevronUp: outline(chevronUp),
  close: outline(close),
  ellipsis: outline(ellipsis),
  eye: outline(eye),
  file: outline(file),
  filter: outline(filter),
  filterFilled: outline(filterFilled),
  folder: outline(folder),
  info: outline(info),
  package: outline(packageIcon),
  pin: outline(pin),
  pinned: outline(pinned),
  question: outline(question),
  remove: outline(remove),
  search: outline(search),
  symbolClass: outline(symbolClass),
  symbolConstant: outline(symbolConstant),
  symbolEnum: outline(symbolEnum),
  symbolEnumMember: outline(symbolEnumMember),
  symbolField: outline(symbolField),
  symbolInterface: outline(symbolInterface),
  symbolMethod: outline(symbolMethod),
  symbolMisc: outline(symbolMisc),
  symbolNamespace: outline(symbolNamespace),
  symbolProperty: outline(symbolProperty),
  symbolSnippet: outline(symbolSnippet),
  symbolStructure: outline(symbolStructure),
  symbolVariable: outline(symbolVariable),
  target: outline(target),
} as const;

export type IconName = keyof typeof iconPaths;

/** Icon and class name (for its colour) of what a node is. */
export function nodeIcon({ what, kind }: Pick<GraphNode, 'what' | 'kind'>): IconName {
  switch (what) {
    case 'file':
      return 'file';
    case 'folder':
      return 'folder';
    case 'external':
      return 'package';
    case 'fold':
      return foldIcons.get(kind) ?? 'ellipsis';
    case 'symbol':
      return symbolIcons.get(kind) ?? 'symbolMisc';
  }
}

const foldIcons: ReadonlyMap<string, IconName> = new Map([
  ['tests', 'beaker'],
  ['externals', 'package'],
  ['class', 'symbolClass'],
  ['file', 'file'],
  ['folder', 'folder'],
]);

const symbolIcons: ReadonlyMap<string, IconName> = new Map([
  ['accessor', 'symbolProperty'],
  ['class', 'symbolClass'],
  ['constant', 'symbolConstant'],
  ['constructor', 'symbolMethod'],
  ['enum', 'symbolEnum'],
  ['enum_member', 'symbolEnumMember'],
  ['field', 'symbolField'],
  ['function', 'symbolMethod'],
  ['interface', 'symbolInterface'],
  ['macro', 'symbolSnippet'],
  ['method', 'symbolMethod'],
  ['module', 'symbolNamespace'],
  ['namespace', 'symbolNamespace'],
  ['struct', 'symbolStructure'],
  ['trait', 'symbolInterface'],
  ['type', 'symbolClass'],
  ['variable', 'symbolVariable'],
]);

function outline(svg: string): string {
  return [...svg.matchAll(/\sd="([^"]+)"/g)].map(([, d]) => d).join(' ');
}
