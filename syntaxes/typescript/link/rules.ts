import type { LinkRules } from '../../../server/src/linker/rules/linking.ts';
import { fileModule } from '../../../server/src/linker/types/types.ts';
import { isContainer } from '../embedded/masks.ts';
import { awaited, builtinMember, elementOf, GLOBALS, literal, literalOf } from './builtins.ts';
import { optionBases } from './components.ts';
import { containerName } from './containers.ts';
import { isInsideFunction } from './functionMembers.ts';
import { imported, moduleMember, receiverOfExported } from './modules.ts';
import { heldBases, memberOfMaking } from './prototypes.ts';
import { libraryFunction, libraryType, memberOfComponent } from './react.ts';
import { resolveModule } from './resolve.ts';
import { parseType } from './typeText.ts';
import { givenBases, globalNames, membersOfModules, writtenParts } from './written.ts';

/** TypeScript, TSX, JavaScript and JSX, and what holds them. */
export const typescriptLinks: LinkRules = {
  languages: ['typescript', 'typescriptreact', 'javascript', 'javascriptreact', 'vue', 'svelte', 'astro', 'html'],
  resolveModule,
  moduleMember,
  imported,
  freeName: (linking, view, name) => {
    // CommonJS: what others get of this file.
    if (name === 'exports') return [fileModule(view)];
    const own = containerName(linking, view, name);
    if (own.length > 0) return own;
    return GLOBALS.has(name) ? [{ kind: 'external', module: '', name }] : globalNames(linking, name);
  },
  // What scripts declare is for all that is loaded with them, and nothing says what is.
  freeNameRule: (view, meanings) =>
    meanings.some((each) => each.kind === 'symbol' && each.entity.view.id !== view.id) ? 'unique' : 'package',
  isHiddenMember: isInsideFunction,
  impliedMember: (linking, entity, name) => memberOfMaking(entity, name) ?? memberOfComponent(linking, entity, name),
  receiverOutside: receiverOfExported,
  libraryFunction,
  libraryType,
  staticsAreApart: true,
  partsOf: writtenParts,
  membersElsewhere: membersOfModules,
  moreBases: (linking, entity) => [...optionBases(linking, entity), ...givenBases(linking, entity), ...heldBases(linking, entity)],
  parseType,
  builtinMember,
  followsFlow: true,
  modulesGiveValues: ({ language }) => !isContainer(language),
  elementOf,
  awaited: (_linking, type) => awaited(type),
  literal,
  literalOf,
};
