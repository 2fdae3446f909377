/** A pack of tier 2 or 3 out of its language.json and its table. */
import type { LanguagePack } from '../languagePack.ts';
import type { NodeRole } from '../roles/roleTable.ts';
import { genericHooks } from './genericHooks.ts';
import type { GenericTable } from './genericTable.ts';

/** Done when somebody asks for a file of the language, not when the pack is loaded: nearly all of them are never asked for. */
export function genericPack(data: unknown, table: GenericTable): LanguagePack {
  let made: Pick<LanguagePack, 'roles' | 'hooks'> | undefined;
  const parts = () => {
    made ??= { roles: { nodes: { ...rolesOf(table), ...table.roles }, tokens: {} }, hooks: genericHooks(table) };
    return made;
  };
  return {
    data: data as LanguagePack['data'],
    scoping: { spaces: 'shared', members: 'hidden', locals: 'hoisted', ...table.scoping },
    docs: { comments: ['/**', '///', '//', '#', '--', ';', '%', '(*', '{-', '"'], lines: true, ...table.docs },
    ...(hasCalls(table) ? {} : { calls: 'none' }),
    ...(table.masked === undefined ? {} : { masked: table.masked }),
    get roles() {
      return parts().roles;
    },
    get hooks() {
      return parts().hooks;
    },
  };
}

function hasCalls({ calls, memberCalls, roles = {} }: GenericTable): boolean {
  return calls !== undefined || memberCalls !== undefined || Object.values(roles).some(({ role }) => role === 'call');
}

function rolesOf({ comments }: GenericTable): Record<string, NodeRole> {
  return Object.fromEntries(comments.map((type) => [type, { role: 'comment' }]));
}
