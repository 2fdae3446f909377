/** Paths that conventions mark as written by a machine or copied from elsewhere: they rank low, they are not left out. */

const FOLDERS = /(^|\/)(vendor|vendored|third_party|thirdparty|external|generated|__generated__|gen|dist|build|out)\//i;

/** By language, as its usual generators name what they write. */
const NAMES = new RegExp(
  [
    '\\.bundle\\.js',
    '\\.pb\\.(go|cc|h|rs|dart)|\\.pb\\.gw\\.go|_pb2(_grpc)?\\.pyi?|_pb\\.(js|d\\.ts|rb)|_grpc_pb\\.(js|d\\.ts)|\\.pb(grpc|json|server|enum)\\.dart',
    '\\.(g|freezed|gr|config|mocks|swagger|chopper)\\.dart',
    '\\.(g|g\\.i|designer|feature)\\.(cs|vb)|AssemblyInfo\\.cs',
    '[._](generated|gen|autogen)\\.[a-z]+',
    '(^|/)zz_generated[^/]*\\.go|_(string|mock|easyjson|ffjson)\\.go|(^|/)(bindata|wire_gen)\\.go',
    '(^|/)moc_[^/]*\\.cpp|(^|/)(ui|qrc)_[^/]*\\.(h|cpp|py)|\\.moc|\\.(tab|yy)\\.(c|h|cc|hh)',
    '(^|/)R\\.java|(Outer|Grpc)\\.java|(^|/)BuildConfig\\.java',
    '\\.(capnp|fbs)\\.(h|c\\+\\+|cpp)|_generated\\.(h|rs|go|py|ts)',
    '\\.snap|\\.pb\\.swift|\\.grpc\\.swift|\\.graphql\\.(ts|swift|dart)',
  ]
    .map((names) => `(${names})$`)
    .join('|'),
  'i',
);

export function isGeneratedPath(path: string): boolean {
  return FOLDERS.test(path) || NAMES.test(path);
}
