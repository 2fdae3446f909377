/**
 * Types of the members of .NET's own types: enough for chains to survive them and for lambdas to know what they are given. `T(A, B)` is
 * a method; a type's own parameters are replaced by its arguments, other single capitals are found from what is passed.
 */
import type { LibrarySignatures, LibraryType } from '../../../server/src/linker/library/librarySignatures.ts';
import { parseMember } from './typeText.ts';

const TEST = '(Func<T, bool>)';

/** https://learn.microsoft.com/dotnet/api/system.linq.enumerable */
export const LINQ: Readonly<Record<string, string>> = {
  Where: `IEnumerable<T>${TEST}`,
  Select: 'IEnumerable<U>(Func<T, U>)',
  SelectMany: 'IEnumerable<U>(Func<T, IEnumerable<U>>) & IEnumerable<V>(Func<T, IEnumerable<U>>, Func<T, U, V>)',
  OrderBy: 'IEnumerable<T>(Func<T, U>)',
  OrderByDescending: 'IEnumerable<T>(Func<T, U>)',
  ThenBy: 'IEnumerable<T>(Func<T, U>)',
  ThenByDescending: 'IEnumerable<T>(Func<T, U>)',
  GroupBy: 'IEnumerable<IGrouping<U, T>>(Func<T, U>) & IEnumerable<IGrouping<U, V>>(Func<T, U>, Func<T, V>)',
  ToLookup: 'ILookup<U, T>(Func<T, U>) & ILookup<U, V>(Func<T, U>, Func<T, V>)',
  ToDictionary: 'Dictionary<U, T>(Func<T, U>) & Dictionary<U, V>(Func<T, U>, Func<T, V>)',
  Join: 'IEnumerable<W>(IEnumerable<U>, Func<T, V>, Func<U, V>, Func<T, U, W>)',
  Zip: 'IEnumerable<ValueTuple<T, U>>(IEnumerable<U>) & IEnumerable<W>(IEnumerable<U>, Func<T, U, W>)',
  Aggregate: 'T(Func<T, T, T>) & U(U, Func<U, T, U>) & V(U, Func<U, T, U>, Func<U, V>)',
  First: `T${TEST}`,
  FirstOrDefault: `T${TEST}`,
  Last: `T${TEST}`,
  LastOrDefault: `T${TEST}`,
  Single: `T${TEST}`,
  SingleOrDefault: `T${TEST}`,
  ElementAt: 'T(int)',
  ElementAtOrDefault: 'T(int)',
  Any: `bool${TEST}`,
  All: `bool${TEST}`,
  Count: `int${TEST}`,
  LongCount: `long${TEST}`,
  Sum: 'int(Func<T, U>)',
  Average: 'double(Func<T, U>)',
  Min: 'T() & U(Func<T, U>)',
  Max: 'T() & U(Func<T, U>)',
  Order: 'IEnumerable<T>()',
  OrderDescending: 'IEnumerable<T>()',
  Index: 'IEnumerable<ValueTuple<int, T>>()',
  MinBy: 'T(Func<T, U>)',
  MaxBy: 'T(Func<T, U>)',
  Contains: 'bool(T)',
  Skip: 'IEnumerable<T>(int)',
  SkipWhile: `IEnumerable<T>${TEST}`,
  Take: 'IEnumerable<T>(int)',
  TakeWhile: `IEnumerable<T>${TEST}`,
  TakeLast: 'IEnumerable<T>(int)',
  SkipLast: 'IEnumerable<T>(int)',
  Distinct: 'IEnumerable<T>()',
  DistinctBy: 'IEnumerable<T>(Func<T, U>)',
  Union: 'IEnumerable<T>(IEnumerable<T>)',
  Except: 'IEnumerable<T>(IEnumerable<T>)',
  Intersect: 'IEnumerable<T>(IEnumerable<T>)',
  Concat: 'IEnumerable<T>(IEnumerable<T>)',
  Append: 'IEnumerable<T>(T)',
  Prepend: 'IEnumerable<T>(T)',
  Reverse: 'IEnumerable<T>()',
  DefaultIfEmpty: 'IEnumerable<T>()',
  Chunk: 'IEnumerable<T[]>(int)',
  AsEnumerable: 'IEnumerable<T>()',
  AsQueryable: 'IEnumerable<T>()',
  AsParallel: 'IEnumerable<T>()',
  ToList: 'List<T>()',
  ToArray: 'T[]()',
  ToHashSet: 'HashSet<T>()',
  ToImmutableArray: 'List<T>()',
  ToImmutableList: 'List<T>()',
  OfType: 'IEnumerable<U>()',
  Cast: 'IEnumerable<U>()',
  GetEnumerator: 'IEnumerator<T>()',
  ToListAsync: 'Task<List<T>>()',
  ToArrayAsync: 'Task<T[]>()',
  FirstAsync: `Task<T>${TEST}`,
  FirstOrDefaultAsync: `Task<T>${TEST}`,
  SingleAsync: `Task<T>${TEST}`,
  SingleOrDefaultAsync: `Task<T>${TEST}`,
};

const LIST: Readonly<Record<string, string>> = {
  Count: 'int',
  Length: 'int',
  Add: 'void(T)',
  Find: `T${TEST}`,
  FindLast: `T${TEST}`,
  FindAll: `List<T>${TEST}`,
  FindIndex: `int${TEST}`,
  Exists: `bool${TEST}`,
  TrueForAll: `bool${TEST}`,
  RemoveAll: `int${TEST}`,
  ForEach: 'void(Action<T>)',
  ConvertAll: 'List<U>(Func<T, U>)',
  GetRange: 'List<T>(int, int)',
  AsReadOnly: 'List<T>()',
  Sort: 'void(Comparison<T>)',
  IndexOf: 'int(T)',
  Insert: 'void(int, T)',
  Remove: 'bool(T)',
  BinarySearch: 'int(T)',
  First: `T${TEST}`,
  Last: `T${TEST}`,
};

const QUEUE: Readonly<Record<string, string>> = {
  Count: 'int',
  Dequeue: 'T()',
  Peek: 'T()',
  Pop: 'T()',
  Push: 'void(T)',
  Enqueue: 'void(T)',
  TryPeek: 'bool(T)',
  TryPop: 'bool(T)',
  TryDequeue: 'bool(T)',
  TryTake: 'bool(T)',
  Take: 'T()',
};

const DICTIONARY: Readonly<Record<string, string>> = {
  Keys: 'IEnumerable<K>',
  Values: 'IEnumerable<V>',
  Count: 'int',
  Add: 'void(K, V)',
  TryAdd: 'bool(K, V)',
  TryGetValue: 'bool(K, V)',
  ContainsKey: 'bool(K)',
  Remove: 'bool(K, V)',
  TryRemove: 'bool(K, V)',
  GetOrAdd: 'V(K, Func<K, V>)',
  AddOrUpdate: 'V(K, Func<K, V>, Func<K, V, V>)',
  GetValueOrDefault: 'V(K)',
  GetEnumerator: 'IEnumerator<KeyValuePair<K, V>>()',
};

/** Types whose members are those of another, under the same arguments. */
const like = (base: string): LibraryType => ({ parameters: ['T'], members: {}, base });

/** Names that the library has for types of the language; `Convert.ToInt32(x)` gives what is behind the name. */
export const LANGUAGE_TYPES: Readonly<Record<string, string>> = {
  Boolean: 'bool',
  Byte: 'byte',
  Char: 'char',
  Decimal: 'decimal',
  Double: 'double',
  Int16: 'short',
  Int32: 'int',
  Int64: 'long',
  SByte: 'sbyte',
  Single: 'float',
  String: 'string',
  UInt16: 'ushort',
  UInt32: 'uint',
  UInt64: 'ulong',
};

/** https://learn.microsoft.com/dotnet/api/system.type; what is named here is no extension, whatever a project adds for old platforms. */
const REFLECTION: Readonly<Record<string, string>> = {
  GetConstructor: 'ConstructorInfo()',
  GetConstructors: 'ConstructorInfo[]()',
  GetCustomAttributes: 'object[]()',
  GetElementType: 'Type()',
  GetEvent: 'EventInfo()',
  GetEvents: 'EventInfo[]()',
  GetField: 'FieldInfo()',
  GetFields: 'FieldInfo[]()',
  GetGenericArguments: 'Type[]()',
  GetGenericTypeDefinition: 'Type()',
  GetInterface: 'Type()',
  GetInterfaces: 'Type[]()',
  GetMember: 'MemberInfo[]()',
  GetMembers: 'MemberInfo[]()',
  GetMethod: 'MethodInfo()',
  GetMethods: 'MethodInfo[]()',
  GetNestedType: 'Type()',
  GetNestedTypes: 'Type[]()',
  GetProperties: 'PropertyInfo[]()',
  GetProperty: 'PropertyInfo()',
  IsAssignableFrom: 'bool()',
  IsInstanceOfType: 'bool()',
  IsSubclassOf: 'bool()',
  MakeArrayType: 'Type()',
  MakeGenericType: 'Type()',
};

/** What all members have by which reflection tells of them. */
const MEMBER: Readonly<Record<string, string>> = {
  DeclaringType: 'Type',
  GetCustomAttributes: 'object[]()',
  IsDefined: 'bool()',
  Name: 'string',
  ReflectedType: 'Type',
};

const TYPES: Readonly<Record<string, LibraryType>> = {
  MemberInfo: { parameters: [], members: MEMBER },
  FieldInfo: { parameters: [], members: { FieldType: 'Type', GetValue: 'object()', SetValue: 'void()' }, base: 'MemberInfo' },
  PropertyInfo: {
    parameters: [],
    members: {
      GetAccessors: 'MethodInfo[]()',
      GetGetMethod: 'MethodInfo()',
      GetIndexParameters: 'ParameterInfo[]()',
      GetSetMethod: 'MethodInfo()',
      GetValue: 'object()',
      PropertyType: 'Type',
      SetValue: 'void()',
    },
    base: 'MemberInfo',
  },
  MethodInfo: {
    parameters: [],
    members: {
      GetBaseDefinition: 'MethodInfo()',
      GetGenericArguments: 'Type[]()',
      GetGenericMethodDefinition: 'MethodInfo()',
      GetParameters: 'ParameterInfo[]()',
      Invoke: 'object()',
      MakeGenericMethod: 'MethodInfo()',
      ReturnType: 'Type',
    },
    base: 'MemberInfo',
  },

  IEnumerable: { parameters: ['T'], members: LINQ },
  IOrderedEnumerable: like('IEnumerable'),
  IQueryable: like('IEnumerable'),
  IOrderedQueryable: like('IEnumerable'),
  IAsyncEnumerable: like('IEnumerable'),
  List: { parameters: ['T'], members: LIST, base: 'IEnumerable' },
  IList: like('List'),
  ICollection: like('List'),
  IReadOnlyList: like('List'),
  IReadOnlyCollection: like('List'),
  Collection: like('List'),
  ObservableCollection: like('List'),
  ReadOnlyCollection: like('List'),
  ImmutableArray: like('List'),
  ImmutableList: like('List'),
  Array: like('List'),
  HashSet: like('List'),
  ISet: like('List'),
  SortedSet: like('List'),
  LinkedList: {
    parameters: ['T'],
    members: { First: 'LinkedListNode<T>', Last: 'LinkedListNode<T>', AddLast: 'LinkedListNode<T>(T)', AddFirst: 'LinkedListNode<T>(T)' },
    base: 'List',
  },
  LinkedListNode: {
    parameters: ['T'],
    members: { Value: 'T', Next: 'LinkedListNode<T>', Previous: 'LinkedListNode<T>', List: 'LinkedList<T>' },
  },
  ConcurrentBag: like('Queue'),
  DbSet: like('List'),
  Queue: { parameters: ['T'], members: QUEUE, base: 'IEnumerable' },
  Stack: like('Queue'),
  ConcurrentQueue: like('Queue'),
  ConcurrentStack: like('Queue'),
  BlockingCollection: like('Queue'),
  Dictionary: { parameters: ['K', 'V'], members: DICTIONARY, base: 'pairs' },
  IDictionary: { parameters: ['K', 'V'], members: {}, base: 'Dictionary' },
  IReadOnlyDictionary: { parameters: ['K', 'V'], members: {}, base: 'Dictionary' },
  SortedDictionary: { parameters: ['K', 'V'], members: {}, base: 'Dictionary' },
  SortedList: { parameters: ['K', 'V'], members: {}, base: 'Dictionary' },
  ConcurrentDictionary: { parameters: ['K', 'V'], members: {}, base: 'Dictionary' },
  ImmutableDictionary: { parameters: ['K', 'V'], members: {}, base: 'Dictionary' },
  KeyValuePair: { parameters: ['K', 'V'], members: { Key: 'K', Value: 'V' } },
  IGrouping: { parameters: ['K', 'T'], members: { Key: 'K', ...LINQ } },
  ILookup: { parameters: ['K', 'T'], members: {}, base: 'groups' },
  groups: { parameters: ['K', 'T'], members: { Contains: 'bool(K)' } },
  IEnumerator: { parameters: ['T'], members: { Current: 'T', MoveNext: 'bool()' } },
  Lazy: { parameters: ['T'], members: { Value: 'T', IsValueCreated: 'bool' } },
  Nullable: { parameters: ['T'], members: { Value: 'T', HasValue: 'bool', GetValueOrDefault: 'T()' } },
  Convert: {
    parameters: [],
    members: Object.fromEntries([
      ...Object.entries(LANGUAGE_TYPES).map(([name, type]) => [`To${name}`, `${type}()`]),
      ['ToDateTime', 'DateTime()'],
    ]),
  },
  Type: { parameters: [], members: REFLECTION },
  TypeInfo: { parameters: [], members: REFLECTION },
  Task: {
    parameters: ['T'],
    members: {
      Result: 'T',
      ConfigureAwait: 'Task<T>(bool)',
      GetAwaiter: 'Task<T>()',
      GetResult: 'T()',
      WaitAsync: 'Task<T>()',
      FromResult: 'Task<U>(U)',
      Run: 'Task<Awaited<U>>(Func<U>)',
      WhenAll: 'Task<U[]>(IEnumerable<Task<U>>) & Task<U[]>(Task<U>, Task<U>) & Task<U[]>(Task<U>, Task<U>, Task<U>)',
      WhenAny: 'Task<Task<U>>(IEnumerable<Task<U>>) & Task<Task<U>>(Task<U>, Task<U>)',
      ContinueWith: 'Task<U>(Func<Task<T>, U>)',
    },
  },
  ValueTask: { parameters: ['T'], members: { AsTask: 'Task<T>()' }, base: 'Task' },
  WeakReference: { parameters: ['T'], members: { TryGetTarget: 'bool(T)', Target: 'T' } },
  ThreadLocal: { parameters: ['T'], members: { Value: 'T' } },
  AsyncLocal: { parameters: ['T'], members: { Value: 'T' } },
  IOptions: { parameters: ['T'], members: { Value: 'T' } },
  Span: { parameters: ['T'], members: { Slice: 'Span<T>(int)', ToArray: 'T[]()', Length: 'int' }, base: 'List' },
  ReadOnlySpan: { parameters: ['T'], members: {}, base: 'Span' },
  Memory: { parameters: ['T'], members: { Span: 'Span<T>' }, base: 'Span' },
  ReadOnlyMemory: { parameters: ['T'], members: {}, base: 'Memory' },
  string: {
    parameters: [],
    members: Object.fromEntries([
      ...'Trim TrimStart TrimEnd Substring Replace ToLower ToUpper ToLowerInvariant ToUpperInvariant PadLeft PadRight Insert Remove Format Join Concat'
        .split(' ')
        .map((name) => [name, 'string()']),
      ...'Split'.split(' ').map((name) => [name, 'string[]()']),
      ...'Contains StartsWith EndsWith Equals IsNullOrEmpty IsNullOrWhiteSpace'.split(' ').map((name) => [name, 'bool()']),
      ...'IndexOf IndexOfAny LastIndexOf CompareTo'.split(' ').map((name) => [name, 'int()']),
      ['Length', 'int'],
      ['ToCharArray', 'char[]()'],
    ]),
  },
  StringBuilder: {
    parameters: [],
    members: Object.fromEntries(
      'Append AppendLine AppendFormat Insert Remove Replace Clear'.split(' ').map((name) => [name, 'StringBuilder()']),
    ),
  },
  // Of a library for tests that most projects have.
  Mock: {
    parameters: ['T'],
    members: { Object: 'T', Setup: 'Setup(Func<T, U>)', SetupGet: 'Setup(Func<T, U>)', Verify: 'void(Func<T, U>)' },
  },
  // What arrays and enumerations have of their own is called on their types.
  'Array.': {
    parameters: [],
    members: {
      Find: 'U(U[], Func<U, bool>)',
      FindLast: 'U(U[], Func<U, bool>)',
      FindAll: 'U[](U[], Func<U, bool>)',
      FindIndex: 'int(U[], Func<U, bool>)',
      Exists: 'bool(U[], Func<U, bool>)',
      TrueForAll: 'bool(U[], Func<U, bool>)',
      ForEach: 'void(U[], Action<U>)',
      ConvertAll: 'V[](U[], Func<U, V>)',
      Sort: 'void(U[], Comparison<U>)',
      Empty: 'U[]()',
      IndexOf: 'int(U[], U)',
    },
  },
  Enum: { parameters: [], members: { Parse: 'U(string)', TryParse: 'bool(string, U) & bool(string, bool, U)', GetValues: 'U[]()' } },
  Enumerable: {
    parameters: [],
    members: { Empty: 'IEnumerable<U>()', Repeat: 'IEnumerable<U>(U, int)', Range: 'IEnumerable<int>(int, int)' },
  },
  Activator: { parameters: [], members: { CreateInstance: 'U()' } },
  Interlocked: { parameters: [], members: { CompareExchange: 'U(U, U, U)', Exchange: 'U(U, U)' } },
};

export const LIBRARY: LibrarySignatures = { types: TYPES, parse: parseMember };

/** What all values have. */
export const OBJECT: Readonly<Record<string, string>> = {
  ToString: 'string()',
  Equals: 'bool(object)',
  GetHashCode: 'int()',
  GetType: 'Type()',
  MemberwiseClone: 'object()',
  ReferenceEquals: 'bool(object, object)',
};

/** Types whose one argument is what a loop over them gives. */
export const SEQUENCES: ReadonlySet<string> = new Set(
  `IEnumerable IOrderedEnumerable IQueryable IOrderedQueryable IAsyncEnumerable List IList ICollection IReadOnlyList IReadOnlyCollection
  Collection ObservableCollection ReadOnlyCollection ImmutableArray ImmutableList Array HashSet ISet SortedSet LinkedList ConcurrentBag DbSet
  Queue Stack ConcurrentQueue ConcurrentStack BlockingCollection Span ReadOnlySpan Memory ReadOnlyMemory array list`.split(/\s+/),
);
/** Types of keys and values. */
export const MAPS: ReadonlySet<string> = new Set(
  'Dictionary IDictionary IReadOnlyDictionary SortedDictionary SortedList ConcurrentDictionary ImmutableDictionary'.split(' '),
);
