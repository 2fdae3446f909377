import type { Index } from '../../facts/fileFacts.ts';
import type { FileView } from '../reading/fileView.ts';
import type { Linking } from '../rules/linking.ts';
import type { Entity } from '../types/types.ts';
import { meaningsOf, memberOfMeaning } from './meanings.ts';

/** The definition that a member belongs to. */
export function ownerClass({ view, symbol }: Entity): Entity | undefined {
  const container = view.symbol(symbol)?.container ?? -1;
  return container < 0 ? undefined : { view, symbol: container };
}

/** The same, also when that is in another file of the package. */
export function ownerOf(linking: Linking, member: Entity): Entity | undefined {
  const name = member.view.symbol(member.symbol)?.containerName ?? '';
  if (name === '') return ownerClass(member);
  const [head = '', ...rest] = name.split('.');
  const { freeNamesByNamespace } = linking.rulesOf(member.view);
  let meanings = meaningsOf(linking, member.view, freeNamesByNamespace === true ? member.view.scopeOf(member.symbol) : 0, head);
  for (const part of rest) meanings = meanings.flatMap((meaning) => memberOfMeaning(linking, meaning, part));
  const [meaning] = meanings;
  return meaning?.kind === 'symbol' ? meaning.entity : undefined;
}

/** Full name of the namespace that a symbol is or stands in, with dots; ''. */
export function namespaceOf(view: FileView, symbol: Index): string {
  const names: string[] = [];
  for (let at = symbol; at >= 0; at = view.symbol(at)?.container ?? -1)
    if (view.symbol(at)?.kind === 'namespace') names.unshift(view.symbol(at)?.name ?? '');
  return names.join('.');
}
