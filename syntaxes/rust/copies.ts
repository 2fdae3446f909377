/** Methods that every type may have and that mostly give the same type again. */
export const COPIES: ReadonlySet<string> = new Set([
  'clone',
  'to_owned',
  'borrow',
  'borrow_mut',
  'as_ref',
  'as_mut',
  'by_ref',
  'deref',
  'into_iter',
]);
