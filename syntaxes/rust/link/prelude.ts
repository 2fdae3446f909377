/** Names that are there without an import (https://doc.rust-lang.org/std/prelude), types and macros of the language. */

let names: ReadonlySet<string> | undefined;

export function isPrelude(name: string): boolean {
  names ??= new Set(NAMES.split(/\s+/));
  return names.has(name);
}

/** Whether a trait is known without an import; what only derives one has its name too. */
export function isPreludeTrait(name: string): boolean {
  return name !== 'Debug' && name !== 'Hash' && isPrelude(name);
}

const NAMES = `bool char str u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64 f16 f128
Option Some None Result Ok Err Vec String Box ToString ToOwned Clone Copy Send Sync Sized Unpin Drop Fn FnMut FnOnce AsyncFn AsyncFnMut AsyncFnOnce drop
AsRef AsMut Into From TryFrom TryInto FromIterator Default Iterator IntoIterator Extend DoubleEndedIterator ExactSizeIterator PartialEq Eq PartialOrd Ord
Debug Hash assert assert_eq assert_ne cfg column compile_error concat dbg debug_assert debug_assert_eq debug_assert_ne env eprint eprintln file format
format_args include include_bytes include_str line matches module_path option_env panic print println stringify thread_local todo try unimplemented
unreachable vec write writeln size_of size_of_val align_of align_of_val derive test global_allocator addr_of addr_of_mut is_x86_feature_detected`;
