/** `getSize` and `setSize` are those of `size`; one that begins with `is` is called what it is called. */
export function propertiesNamed(accessor: string): readonly string[] {
  const [, verb, rest = ''] = /^(get|set|is)(\p{Lu}.*)$/u.exec(accessor) ?? [];
  const plain = rest.slice(0, 1).toLowerCase() + rest.slice(1);
  switch (verb) {
    case 'get':
      return [plain];
    case 'set':
      return [plain, `is${rest}`];
    case 'is':
      return [accessor];
    default:
      return [];
  }
}
