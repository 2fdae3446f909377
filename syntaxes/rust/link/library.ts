/**
 * Types of the members of the standard library, as it declares them: enough for chains to survive them and for closures to know what
 * they are given. A type's own parameters are replaced by its arguments; other single capitals are found from what is passed.
 */
export interface LibraryType {
  readonly parameters: readonly string[];
  /** Types whose members it has as well, with its own parameters. */
  readonly more?: readonly string[];
  readonly members: string;
}

/** One member a line or `;`: its name, and its type as Rust writes types of functions. */
const OPTION = `
unwrap fn() -> T; expect fn() -> T; unwrap_or fn(T) -> T; unwrap_or_default fn() -> T; unwrap_or_else fn(fn() -> T) -> T; unwrap_unchecked fn() -> T
map fn(fn(T) -> U) -> Option<U>; and_then fn(fn(T) -> Option<U>) -> Option<U>; map_or fn(U, fn(T) -> U) -> U; map_or_else fn(fn() -> U, fn(T) -> U) -> U
filter fn(fn(T) -> bool) -> Option<T>; or fn(Option<T>) -> Option<T>; or_else fn(fn() -> Option<T>) -> Option<T>; xor fn(Option<T>) -> Option<T>
ok_or fn(E) -> Result<T, E>; ok_or_else fn(fn() -> E) -> Result<T, E>; as_ref fn() -> Option<T>; as_mut fn() -> Option<T>; as_deref fn() -> Option<T>
as_deref_mut fn() -> Option<T>; take fn() -> Option<T>; take_if fn(fn(T) -> bool) -> Option<T>; replace fn(T) -> Option<T>; insert fn(T) -> T
get_or_insert fn(T) -> T; get_or_insert_with fn(fn() -> T) -> T; cloned fn() -> Option<T>; copied fn() -> Option<T>; clone fn() -> Option<T>
is_some fn() -> bool; is_none fn() -> bool; is_some_and fn(fn(T) -> bool) -> bool; is_none_or fn(fn(T) -> bool) -> bool; iter fn() -> Iterator<T>
iter_mut fn() -> Iterator<T>; into_iter fn() -> Iterator<T>; zip fn(Option<U>) -> Option<(T, U)>; and fn(Option<U>) -> Option<U>; flatten fn() -> T
transpose fn() -> T; inspect fn(fn(T)) -> Option<T>; unzip fn() -> T`;

const RESULT = `
unwrap fn() -> T; expect fn() -> T; unwrap_or fn(T) -> T; unwrap_or_default fn() -> T; unwrap_or_else fn(fn(E) -> T) -> T; unwrap_err fn() -> E
expect_err fn() -> E; map fn(fn(T) -> U) -> Result<U, E>; map_err fn(fn(E) -> U) -> Result<T, U>; and_then fn(fn(T) -> Result<U, E>) -> Result<U, E>
map_or fn(U, fn(T) -> U) -> U; map_or_else fn(fn(E) -> U, fn(T) -> U) -> U; or_else fn(fn(E) -> Result<T, U>) -> Result<T, U>; ok fn() -> Option<T>
err fn() -> Option<E>; as_ref fn() -> Result<T, E>; as_mut fn() -> Result<T, E>; as_deref fn() -> Result<T, E>; cloned fn() -> Result<T, E>
copied fn() -> Result<T, E>; clone fn() -> Result<T, E>; is_ok fn() -> bool; is_err fn() -> bool; iter fn() -> Iterator<T>; into_iter fn() -> Iterator<T>
is_ok_and fn(fn(T) -> bool) -> bool; is_err_and fn(fn(E) -> bool) -> bool; inspect fn(fn(T)) -> Result<T, E>; inspect_err fn(fn(E)) -> Result<T, E>
transpose fn() -> Option<Result<T, E>>; and fn(Result<U, E>) -> Result<U, E>; or fn(Result<T, U>) -> Result<T, U>`;

const ITERATOR = `
next fn() -> Option<T>; next_back fn() -> Option<T>; nth fn(usize) -> Option<T>; last fn() -> Option<T>; peek fn() -> Option<T>; next_if fn(fn(T) -> bool) -> Option<T>
peek_mut fn() -> Option<T>; nth_back fn(usize) -> Option<T>; map fn(fn(T) -> U) -> Iterator<U>; filter fn(fn(T) -> bool) -> Iterator<T>
filter_map fn(fn(T) -> Option<U>) -> Iterator<U>; flat_map fn(fn(T) -> Iterator<U>) -> Iterator<U>; for_each fn(fn(T)); try_for_each fn(fn(T) -> U) -> U
find fn(fn(T) -> bool) -> Option<T>; find_map fn(fn(T) -> Option<U>) -> Option<U>; any fn(fn(T) -> bool) -> bool; all fn(fn(T) -> bool) -> bool
position fn(fn(T) -> bool) -> Option<usize>; rposition fn(fn(T) -> bool) -> Option<usize>; fold fn(U, fn(U, T) -> U) -> U; try_fold fn(U, fn(U, T) -> V) -> V
reduce fn(fn(T, T) -> T) -> Option<T>; scan fn(U, fn(U, T) -> Option<V>) -> Iterator<V>; enumerate fn() -> Iterator<(usize, T)>
zip fn(Iterator<U>) -> Iterator<(T, U)>; chain fn(Iterator<T>) -> Iterator<T>; rev fn() -> Iterator<T>; skip fn(usize) -> Iterator<T>
take fn(usize) -> Iterator<T>; skip_while fn(fn(T) -> bool) -> Iterator<T>; take_while fn(fn(T) -> bool) -> Iterator<T>; map_while fn(fn(T) -> Option<U>) -> Iterator<U>
step_by fn(usize) -> Iterator<T>; peekable fn() -> Iterator<T>; fuse fn() -> Iterator<T>; cycle fn() -> Iterator<T>; by_ref fn() -> Iterator<T>
inspect fn(fn(T)) -> Iterator<T>; cloned fn() -> Iterator<T>; copied fn() -> Iterator<T>; collect fn() -> Collected<T>; clone fn() -> Iterator<T>
into_iter fn() -> Iterator<T>; iter fn() -> Iterator<T>; partition fn(fn(T) -> bool) -> (Vec<T>, Vec<T>); max fn() -> Option<T>; min fn() -> Option<T>
max_by_key fn(fn(T) -> U) -> Option<T>; min_by_key fn(fn(T) -> U) -> Option<T>; max_by fn(fn(T, T) -> U) -> Option<T>; min_by fn(fn(T, T) -> U) -> Option<T>
sum fn() -> T; product fn() -> T; count fn() -> usize; len fn() -> usize; unzip fn() -> Unzipped<T>; flatten fn() -> Flattened<T>; rfind fn(fn(T) -> bool) -> Option<T>; rev fn() -> Iterator<T>`;

const SLICE = `
iter fn() -> Iterator<T>; iter_mut fn() -> Iterator<T>; into_iter fn() -> Iterator<T>; drain fn() -> Iterator<T>; get fn(usize) -> Option<T>; get_mut fn(usize) -> Option<T>
first fn() -> Option<T>; first_mut fn() -> Option<T>; last fn() -> Option<T>; last_mut fn() -> Option<T>; pop fn() -> Option<T>; remove fn(usize) -> T; swap_remove fn(usize) -> T
get_unchecked fn(usize) -> T; get_unchecked_mut fn(usize) -> T; to_vec fn() -> Vec<T>; into_vec fn() -> Vec<T>; into_boxed_slice fn() -> [T]; as_slice fn() -> [T]
as_mut_slice fn() -> [T]; as_ref fn() -> [T]; as_mut fn() -> [T]; to_owned fn() -> Vec<T>; clone fn() -> Vec<T>; borrow fn() -> [T]; split_off fn(usize) -> Vec<T>
split_at fn(usize) -> ([T], [T]); split_at_mut fn(usize) -> ([T], [T]); split_first fn() -> Option<(T, [T])>; split_last fn() -> Option<(T, [T])>
windows fn(usize) -> Iterator<[T]>; chunks fn(usize) -> Iterator<[T]>; chunks_exact fn(usize) -> Iterator<[T]>; chunks_mut fn(usize) -> Iterator<[T]>
split fn(fn(T) -> bool) -> Iterator<[T]>; concat fn() -> T; retain fn(fn(T) -> bool); retain_mut fn(fn(T) -> bool); sort_by fn(fn(T, T) -> U); sort_by_key fn(fn(T) -> U)
sort_unstable_by fn(fn(T, T) -> U); sort_unstable_by_key fn(fn(T) -> U); dedup_by_key fn(fn(T) -> U); dedup_by fn(fn(T, T) -> bool); binary_search_by fn(fn(T) -> U) -> Result<usize, usize>
binary_search_by_key fn(U, fn(T) -> U) -> Result<usize, usize>; binary_search fn(T) -> Result<usize, usize>; partition_point fn(fn(T) -> bool) -> usize; push fn(T); insert fn(usize, T)
len fn() -> usize; is_empty fn() -> bool; contains fn(T) -> bool; extend_from_slice fn(Vec<T>); push_back fn(T); push_front fn(T); pop_back fn() -> Option<T>; pop_front fn() -> Option<T>
front fn() -> Option<T>; back fn() -> Option<T>; front_mut fn() -> Option<T>; back_mut fn() -> Option<T>; peek fn() -> Option<T>; peek_mut fn() -> Option<T>; into_sorted_vec fn() -> Vec<T>
range fn() -> Iterator<T>; iter_ref fn() -> Iterator<T>; starts_with fn(Vec<T>) -> bool; ends_with fn(Vec<T>) -> bool; copy_from_slice fn(Vec<T>); resize fn(usize, T)`;

const SET = `
iter fn() -> Iterator<T>; into_iter fn() -> Iterator<T>; drain fn() -> Iterator<T>; get fn(T) -> Option<T>; take fn(T) -> Option<T>; first fn() -> Option<T>; last fn() -> Option<T>
pop_first fn() -> Option<T>; pop_last fn() -> Option<T>; union fn() -> Iterator<T>; intersection fn() -> Iterator<T>; difference fn() -> Iterator<T>; symmetric_difference fn() -> Iterator<T>
range fn() -> Iterator<T>; retain fn(fn(T) -> bool); insert fn(T) -> bool; contains fn(T) -> bool; remove fn(T) -> bool; len fn() -> usize; is_empty fn() -> bool; replace fn(T) -> Option<T>`;

const MAP = `
get fn(K) -> Option<V>; get_mut fn(K) -> Option<V>; insert fn(K, V) -> Option<V>; remove fn(K) -> Option<V>; remove_entry fn(K) -> Option<(K, V)>; get_key_value fn(K) -> Option<(K, V)>
entry fn(K) -> Entry<K, V>; iter fn() -> Iterator<(K, V)>; iter_mut fn() -> Iterator<(K, V)>; into_iter fn() -> Iterator<(K, V)>; drain fn() -> Iterator<(K, V)>; keys fn() -> Iterator<K>
values fn() -> Iterator<V>; values_mut fn() -> Iterator<V>; into_values fn() -> Iterator<V>; into_keys fn() -> Iterator<K>; range fn() -> Iterator<(K, V)>; range_mut fn() -> Iterator<(K, V)>
first_key_value fn() -> Option<(K, V)>; last_key_value fn() -> Option<(K, V)>; pop_first fn() -> Option<(K, V)>; pop_last fn() -> Option<(K, V)>; first_entry fn() -> Option<Entry<K, V>>
retain fn(fn(K, V) -> bool); contains_key fn(K) -> bool; len fn() -> usize; is_empty fn() -> bool; get_or_insert_with fn(K, fn() -> V) -> V; get_index fn(usize) -> Option<(K, V)>`;

const ENTRY = `
or_insert fn(V) -> V; or_insert_with fn(fn() -> V) -> V; or_default fn() -> V; or_insert_with_key fn(fn(K) -> V) -> V; and_modify fn(fn(V)) -> Entry<K, V>; key fn() -> K; get fn() -> V
get_mut fn() -> V; into_mut fn() -> V; insert fn(V) -> V; remove fn() -> V; remove_entry fn() -> (K, V); into_key fn() -> K; insert_entry fn(V) -> Entry<K, V>`;

const STRING = `
chars fn() -> Iterator<char>; bytes fn() -> Iterator<u8>; char_indices fn() -> Iterator<(usize, char)>; lines fn() -> Iterator<str>; split_whitespace fn() -> Iterator<str>
split fn() -> Iterator<str>; rsplit fn() -> Iterator<str>; splitn fn() -> Iterator<str>; rsplitn fn() -> Iterator<str>; split_terminator fn() -> Iterator<str>; split_inclusive fn() -> Iterator<str>
matches fn() -> Iterator<str>; match_indices fn() -> Iterator<(usize, str)>; split_once fn() -> Option<(str, str)>; rsplit_once fn() -> Option<(str, str)>; strip_prefix fn() -> Option<str>
strip_suffix fn() -> Option<str>; split_at fn(usize) -> (str, str); trim fn() -> str; trim_start fn() -> str; trim_end fn() -> str; trim_matches fn() -> str; trim_start_matches fn() -> str
trim_end_matches fn() -> str; to_string fn() -> String; to_owned fn() -> String; to_lowercase fn() -> String; to_uppercase fn() -> String; to_ascii_lowercase fn() -> String; repeat fn(usize) -> String
to_ascii_uppercase fn() -> String; replace fn() -> String; replacen fn() -> String; clone fn() -> String; into_string fn() -> String; as_str fn() -> str; as_ref fn() -> str; borrow fn() -> str
as_mut_str fn() -> str; into_boxed_str fn() -> str; as_bytes fn() -> [u8]; into_bytes fn() -> Vec<u8>; find fn() -> Option<usize>; rfind fn() -> Option<usize>; get fn() -> Option<str>
pop fn() -> Option<char>; remove fn(usize) -> char; drain fn() -> Iterator<char>; len fn() -> usize; is_empty fn() -> bool; contains fn() -> bool; starts_with fn() -> bool; ends_with fn() -> bool`;

const CELL = `
borrow fn() -> T; borrow_mut fn() -> T; try_borrow fn() -> Result<T, E>; try_borrow_mut fn() -> Result<T, E>; get fn() -> T; get_mut fn() -> T; take fn() -> T; replace fn(T) -> T
into_inner fn() -> T; set fn(T); as_ptr fn() -> T; swap fn(T); get_or_init fn(fn() -> T) -> T; replace_with fn(fn(T) -> T) -> T; update fn(fn(T) -> T) -> T`;

const LOCK = `
lock fn() -> Result<T, E>; read fn() -> Result<T, E>; write fn() -> Result<T, E>; try_lock fn() -> Result<T, E>; try_read fn() -> Result<T, E>; try_write fn() -> Result<T, E>
get_mut fn() -> Result<T, E>; into_inner fn() -> Result<T, E>`;

const POINTER = 'upgrade fn() -> Option<T>; clone fn() -> Weak<T>';

const NUMBER = `
cmp fn() -> Ordering; partial_cmp fn() -> Option<Ordering>; to_string fn() -> String; checked_add fn(Self) -> Option<Self>; checked_sub fn(Self) -> Option<Self>
checked_mul fn(Self) -> Option<Self>; checked_div fn(Self) -> Option<Self>; checked_rem fn(Self) -> Option<Self>; checked_neg fn() -> Option<Self>; checked_pow fn(u32) -> Option<Self>
checked_shl fn(u32) -> Option<Self>; checked_shr fn(u32) -> Option<Self>; checked_next_power_of_two fn() -> Option<Self>; wrapping_add fn(Self) -> Self; wrapping_sub fn(Self) -> Self
wrapping_mul fn(Self) -> Self; saturating_add fn(Self) -> Self; saturating_sub fn(Self) -> Self; saturating_mul fn(Self) -> Self; pow fn(u32) -> Self
overflowing_add fn(Self) -> (Self, bool); overflowing_sub fn(Self) -> (Self, bool); overflowing_mul fn(Self) -> (Self, bool); swap_bytes fn() -> Self`;
const NUMBERS = 'u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64';

const slice: LibraryType = { parameters: ['T'], members: SLICE };
const set: LibraryType = { parameters: ['T'], members: SET };
const map: LibraryType = { parameters: ['K', 'V'], members: MAP };
const iterator: LibraryType = { parameters: ['T'], members: ITERATOR };
const cell: LibraryType = { parameters: ['T'], members: CELL };
const lock: LibraryType = { parameters: ['T'], members: LOCK };
const string: LibraryType = { parameters: [], members: STRING };
const entry: LibraryType = { parameters: ['K', 'V'], members: ENTRY };

export const LIBRARY: Readonly<Record<string, LibraryType>> = {
  Option: { parameters: ['T'], members: OPTION },
  Result: { parameters: ['T', 'E'], members: RESULT },
  Iterator: iterator,
  IntoIterator: iterator,
  DoubleEndedIterator: iterator,
  ExactSizeIterator: iterator,
  FusedIterator: iterator,
  Vec: slice,
  slice,
  VecDeque: slice,
  LinkedList: slice,
  BinaryHeap: slice,
  SmallVec: slice,
  HashSet: set,
  BTreeSet: set,
  IndexSet: set,
  HashMap: map,
  BTreeMap: map,
  IndexMap: map,
  Entry: entry,
  OccupiedEntry: entry,
  VacantEntry: entry,
  str: string,
  String: string,
  RefCell: cell,
  Cell: cell,
  OnceCell: cell,
  OnceLock: cell,
  UnsafeCell: cell,
  Mutex: lock,
  RwLock: lock,
  Weak: { parameters: ['T'], members: POINTER },
  ...Object.fromEntries(NUMBERS.split(' ').map((name) => [name, { parameters: [], members: NUMBER.replaceAll('Self', name) }])),
};
