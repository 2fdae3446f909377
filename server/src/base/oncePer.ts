/** What is worked out once for an object and kept as long as the object lives. */
export function oncePer<Owner extends object, Value>(make: (owner: Owner) => Value): (owner: Owner) => Value {
  const made = new WeakMap<Owner, { readonly value: Value }>();
  return (owner) => {
    let kept = made.get(owner);
    if (kept === undefined) {
      kept = { value: make(owner) };
      made.set(owner, kept);
    }
    return kept.value;
  };
}

/** The same for keys that are no objects; kept as long as the function that tells it, or until there are too many of them. */
export function oncePerKey<Key extends string | number, Value>(
  make: (key: Key) => Value,
  { most = Number.POSITIVE_INFINITY }: { readonly most?: number } = {},
): (key: Key) => Value {
  const made = new Map<Key, { readonly value: Value }>();
  return (key) => {
    let kept = made.get(key);
    if (kept === undefined) {
      kept = { value: make(key) };
      if (made.size >= most) made.clear();
      made.set(key, kept);
    }
    return kept.value;
  };
}
