/** An object some of whose properties are seen as something else. Its methods see it as it is: they need its private fields. */
export function seenOtherwise<Whole extends object>(whole: Whole, seen: (value: unknown, key: string) => unknown): Whole {
  const get = (_: Whole, key: string | symbol): unknown => {
    const value = seen(Reflect.get(whole, key, whole), String(key));
    return typeof value === 'function' ? value.bind(whole) : value;
  };
  return new Proxy(whole, { get });
}
