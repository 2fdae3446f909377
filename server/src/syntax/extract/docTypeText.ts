/** Types in documentation comments, for grammars without types of their own: JSDoc's `@param {T} x`, `@returns {T}`, `@type {T}`. */

/** What the comment of a definition says of its types, as TypeScript would write them. */
export interface DocTypes {
  /** By name, in the order in which they are written; members of an object parameter are part of its type. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly returns: string;
  readonly type: string;
  readonly self: string;
  readonly base: string;
  readonly templates: readonly string[];
  /** What each of them is known to be, by name. */
  readonly bounds?: ReadonlyMap<string, string>;
}

/** A type that a comment defines. */
export interface DocTypedef {
  readonly name: string;
  /** UTF-16 units from the start of the comment. */
  readonly at: number;
  readonly type: string;
}

interface Tag {
  readonly name: string;
  readonly type: string;
  /** What follows the type, or the name of the tag when it has none. */
  readonly rest: string;
  /** Where the rest starts. */
  readonly at: number;
}

export function readDocTypes(raw: string): DocTypes | undefined {
  const parameters: [name: string, type: string][] = [];
  const templates: string[] = [];
  const found = { returns: '', type: '', self: '', base: '' };
  for (const tag of tagsOf(raw)) {
    if (PARAMETER.test(tag.name)) parameters.push([parameterName(tag.rest), writtenType(tag.type)]);
    else if (tag.name === 'template') templates.push(...(/^[\w$]+(?:\s*,\s*[\w$]+)*/.exec(tag.rest)?.[0].split(/\s*,\s*/) ?? []));
    else takeType(found, tag);
  }
  const isEmpty = parameters.length === 0 && templates.length === 0 && Object.values(found).every((type) => type === '');
  return isEmpty ? undefined : { ...found, templates, parameters: withMembers(parameters) };
}

function takeType(found: { returns: string; type: string; self: string; base: string }, { name, type, rest }: Tag): void {
  const field = FIELDS[name];
  if (field === undefined) return;
  found[field] = field === 'base' && type === '' ? (/^[\w$.]+/.exec(rest)?.[0] ?? '') : writtenType(type);
}

const FIELDS: Readonly<Record<string, 'returns' | 'type' | 'self' | 'base'>> = {
  return: 'returns',
  returns: 'returns',
  type: 'type',
  this: 'self',
  extends: 'base',
  augments: 'base',
};

const PARAMETER = /^(?:param|arg|argument)$/;

/** `@typedef {T} Name`, `@typedef {Object} Name` with `@property {T} name`, and `@callback Name` with parameters. */
export function readTypedefs(raw: string): DocTypedef[] {
  const typedefs: { name: string; at: number; type: string; members: [string, string][]; returns: string; isCallback: boolean }[] = [];
  for (const tag of tagsOf(raw)) {
    const isCallback = tag.name === 'callback';
    const last = typedefs.at(-1);
    if (tag.name === 'typedef' || isCallback) {
      const name = /^[A-Za-z_$][\w$]*/.exec(tag.rest)?.[0] ?? '';
      if (name !== '') typedefs.push({ name, at: tag.at, type: writtenType(tag.type), members: [], returns: '', isCallback });
    } else if (last !== undefined && (/^prop(?:erty)?$/.test(tag.name) || (last.isCallback && PARAMETER.test(tag.name))))
      last.members.push([parameterName(tag.rest), writtenType(tag.type)]);
    else if (last !== undefined && /^returns?$/.test(tag.name)) last.returns = writtenType(tag.type);
  }
  return typedefs.map(({ name, at, type, members, returns, isCallback }) => {
    const parts = [...withMembers(members)].map(([key, each]) => `${key}: ${each === '' ? 'any' : each}`);
    if (isCallback) return { name, at, type: `(${parts.join(', ')}) => ${returns === '' ? 'any' : returns}` };
    return { name, at, type: parts.length > 0 && /^(?:any)?$/.test(type) ? `{ ${parts.join('; ')} }` : type };
  });
}

/** `options.bar` is a member of the object that `options` is. */
function withMembers(written: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  const members = new Map<string, string[]>();
  for (const [name, type] of written) {
    const dot = name.indexOf('.');
    if (dot < 0) types.set(name, type);
    else if (!name.includes('.', dot + 1) && type !== '') {
      const owner = name.slice(0, dot).replace(/\[\]$/, '');
      members.set(owner, [...(members.get(owner) ?? []), `${name.slice(dot + 1)}: ${type}`]);
    }
  }
  for (const [owner, list] of members) if (/^(?:any)?$/.test(types.get(owner) ?? 'none')) types.set(owner, `{ ${list.join('; ')} }`);
  return types;
}

/** The tags of a comment, each with the type in braces behind it. */
function* tagsOf(raw: string): Generator<Tag> {
  TAG.lastIndex = 0;
  for (let match = TAG.exec(raw); match !== null; match = TAG.exec(raw)) {
    const name = match[1] ?? '';
    let at = match.index + match[0].length;
    let type = '';
    if (raw[at] === '{') {
      const end = closingBrace(raw, at);
      if (end < 0) continue;
      type = raw
        .slice(at + 1, end)
        .replace(/\n\s*\*/g, ' ')
        .trim();
      at = end + 1;
    }
    while (raw[at] === ' ' || raw[at] === '\t') at++;
    const line = raw.indexOf('\n', at);
    yield { name, type, rest: raw.slice(at, line < 0 ? raw.length : line), at };
  }
}

const TAG = /@([a-z]+)[ \t]*/g;

function closingBrace(raw: string, open: number): number {
  let depth = 0;
  for (let at = open; at < raw.length; at++) {
    if (raw[at] === '{') depth++;
    else if (raw[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

/** `[name=1]`, `name - what it is`. */
function parameterName(rest: string): string {
  return /^\[?\s*([\w$.[\]]*[\w$])/.exec(rest)?.[1] ?? '';
}

/** JSDoc's own forms as TypeScript writes them: `?T`, `T=`, `Array.<T>`, `function(T): U`, `*`. */
function writtenType(text: string): string {
  let type = text.replace(/^[?!]|[?!=]$/g, '').replace(/^\.\.\./, '');
  if (/^(?:\*|Object|object|Function|function|mixed)?$/.test(type)) return type === '' ? '' : 'any';
  type = type.replace(/([\w$])\.</g, '$1<').replace(/\bObject</g, 'Record<');
  type = type.replace(/\bfunction\s*\(([^()]*)\)\s*(?::\s*([\w$.<>[\]]+))?/g, (_, list: string, result?: string) =>
    functionType(list, result),
  );
  return type.replace(/(^|[(|<,\s])[?!](?=[A-Za-z])/g, '$1');
}

function functionType(list: string, result: string | undefined): string {
  const parameters = list.split(',').filter((each) => each.trim() !== '');
  const named = parameters.map((each, place) => (each.includes(':') ? each : `a${place}: ${each.trim().replace(/^\.\.\.|[=?]$/g, '')}`));
  return `((${named.join(', ')}) => ${result ?? 'any'})`;
}
