/** Reading one file's flat tree by names of node types and fields: slow enough for hooks, pleasant enough for packs. */
import { ERROR_SYMBOL, type FlatTree, RECORD_WORDS } from '../flatTree.ts';
import type { GrammarTable } from '../grammarTable.ts';
import type { CompiledRoles } from '../roles/compiledRoles.ts';

export class TreeReader {
  readonly text: string;
  readonly tree: FlatTree;
  readonly grammar: GrammarTable;
  readonly records: Int32Array;
  readonly #roles: CompiledRoles;

  constructor({ grammar, roles }: { readonly grammar: GrammarTable; readonly roles: CompiledRoles }, text: string, tree: FlatTree) {
    this.grammar = grammar;
    this.#roles = roles;
    this.text = text;
    this.tree = tree;
    this.records = tree.records;
  }

  symbolAt(node: number): number {
    return (this.records[node * RECORD_WORDS] as number) & 0xffff;
  }

  fieldAt(node: number): number {
    return ((this.records[node * RECORD_WORDS] as number) >>> 16) & 0x7fff;
  }

  startAt(node: number): number {
    return this.records[node * RECORD_WORDS + 1] as number;
  }

  endAt(node: number): number {
    return this.records[node * RECORD_WORDS + 2] as number;
  }

  /** The record after the node's subtree. */
  after(node: number): number {
    return this.records[node * RECORD_WORDS + 3] as number;
  }

  /** The node's source text. */
  textAt(node: number): string {
    return this.text.slice(this.startAt(node), this.endAt(node));
  }

  typeAt(node: number): string {
    const symbol = this.symbolAt(node);
    return symbol === ERROR_SYMBOL ? 'ERROR' : (this.#roles.roles[symbol]?.nodeType ?? '');
  }

  /** The name of the field that the node hangs under; ''. */
  fieldNameAt(node: number): string {
    const field = this.fieldAt(node);
    return field === 0 ? '' : this.grammar.fieldName(field);
  }

  isA(node: number, type: string): boolean {
    return node >= 0 && this.typeAt(node) === type;
  }

  isComment(node: number): boolean {
    return this.#roles.commentMarks[this.symbolAt(node)] === 1;
  }

  /** Whether the parser made the node up; it has no text then. */
  isMissing(node: number): boolean {
    return (this.records[node * RECORD_WORDS] as number) < 0;
  }

  /** The first child under the field id, or -1; -1 for the id 0. Nodes that the parser made up are not there. */
  childUnder(parent: number, field: number): number {
    if (field === 0 || parent < 0) return -1;
    const end = this.after(parent);
    for (let child = parent + 1; child < end; child = this.after(child))
      if (this.fieldAt(child) === field && !this.isMissing(child)) return child;
    return -1;
  }

  /** The first child under the field of that name, or -1. */
  child(parent: number, field: string): number {
    return this.childUnder(parent, this.#roles.fields.get(field) ?? 0);
  }

  /** The first child of a node type, or -1. */
  childOfType(parent: number, type: string): number {
    if (parent < 0) return -1;
    const end = this.after(parent);
    for (let child = parent + 1; child < end; child = this.after(child)) if (this.typeAt(child) === type) return child;
    return -1;
  }

  /** The first child of any type, or -1. */
  firstChild(parent: number): number {
    if (parent < 0) return -1;
    const end = this.after(parent);
    for (let child = parent + 1; child < end; child = this.after(child)) if (!this.isMissing(child)) return child;
    return -1;
  }

  /** All children but those the parser made up, in source order. */
  children(parent: number): number[] {
    const children: number[] = [];
    if (parent < 0) return children;
    const end = this.after(parent);
    for (let child = parent + 1; child < end; child = this.after(child)) if (!this.isMissing(child)) children.push(child);
    return children;
  }

  /** The children that are code: comments may stand between any two. */
  codeChildren(parent: number): number[] {
    return this.children(parent).filter((child) => !this.isComment(child));
  }
}
