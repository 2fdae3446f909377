/** Coroutines, flows, futures and what holds a value for others: of kotlinx.coroutines, Java and Compose, as far as values go through them. */
import { readMembers, type WrittenType } from '../../../server/src/linker/library/libraryTable.ts';

const FLOW = `map mapNotNull mapLatest transform transformLatest: ((E) -> R) -> Flow<R>; flatMapLatest flatMapConcat flatMapMerge: ((E) -> Flow<R>) -> Flow<R>;
  filter filterNot onEach takeWhile dropWhile distinctUntilChangedBy: ((E) -> R) -> Flow<E>; catch: (FlowCollector<E>.(Throwable) -> Unit) -> Flow<E>; onStart onCompletion onEmpty: (FlowCollector<E>.() -> Unit) -> Flow<E>;
  filterNotNull distinctUntilChanged take drop debounce sample flowOn buffer conflate cancellable retry asFlow: () -> Flow<E>; filterIsInstance: () -> Flow<R>;
  combine zip: (Flow<B>, (E, B) -> R) -> Flow<R>; scan runningFold: (R, (R, E) -> R) -> Flow<R>; fold: (R, (R, E) -> R) -> R; reduce: ((E, E) -> E) -> E; collect collectLatest: ((E) -> Unit) -> Unit; collectIndexed: ((Int, E) -> Unit) -> Unit;
  first last single firstOrNull lastOrNull singleOrNull: ((E) -> Boolean) -> E; toList toCollection: () -> List<E>; toSet: () -> Set<E>; count: () -> Int; stateIn: () -> StateFlow<E>; shareIn: () -> SharedFlow<E>; launchIn: () -> Job; collectAsState collectAsStateWithLifecycle: () -> State<E>`;

const BLOCK = 'CoroutineScope.() -> T';
const START = `async: (${BLOCK}) -> Deferred<T> | (Any, ${BLOCK}) -> Deferred<T> | (Any, Any, ${BLOCK}) -> Deferred<T>; launch: (${BLOCK}) -> Job | (Any, ${BLOCK}) -> Job`;

export const CONCURRENCY: Readonly<Record<string, WrittenType>> = {
  CoroutineScope: { members: START },
  Job: { members: 'join cancel cancelAndJoin: () -> Unit; isActive isCompleted isCancelled: Boolean' },
  Deferred: { parameters: 'E', base: 'Job', members: 'await getCompleted: () -> E' },
  Mutex: { members: 'withLock: (() -> R) -> R' },
  Channel: {
    parameters: 'E',
    members:
      'receive: () -> E; send: (E) -> Unit; receiveAsFlow consumeAsFlow: () -> Flow<E>; tryReceive receiveCatching: () -> Result<E>; iterator: () -> Iterator<E>',
  },
  Flow: { parameters: 'E', members: FLOW },
  FlowCollector: { parameters: 'E', members: 'emit: (E) -> Unit; emitAll: (Flow<E>) -> Unit' },
  SharedFlow: { parameters: 'E', base: 'Flow', members: 'replayCache: List<E>' },
  StateFlow: { parameters: 'E', base: 'SharedFlow', members: 'value: E' },
  MutableSharedFlow: { parameters: 'E', base: 'SharedFlow', members: 'emit tryEmit: (E) -> Unit; asSharedFlow: () -> SharedFlow<E>' },
  MutableStateFlow: {
    parameters: 'E',
    base: 'StateFlow',
    members:
      'emit tryEmit: (E) -> Unit; update: ((E) -> E) -> Unit; updateAndGet getAndUpdate: ((E) -> E) -> E; asStateFlow: () -> StateFlow<E>',
  },
  State: { parameters: 'E', members: 'value: E; getValue component1: () -> E' },
  Optional: {
    parameters: 'E',
    members:
      'get orElse orElseThrow orElseGet: (() -> E) -> E; map: ((E) -> R) -> Optional<R>; flatMap: ((E) -> Optional<R>) -> Optional<R>; filter or: ((E) -> Boolean) -> Optional<E>; ifPresent ifPresentOrElse: ((E) -> Unit) -> Unit; isPresent isEmpty: () -> Boolean',
  },
  CompletableFuture: {
    parameters: 'E',
    members:
      'get join getNow await: () -> E; thenApply thenApplyAsync handle: ((E) -> R) -> CompletableFuture<R>; thenCompose: ((E) -> CompletableFuture<R>) -> CompletableFuture<R>; thenAccept: ((E) -> Unit) -> CompletableFuture<Unit>; whenComplete: ((E, Throwable) -> Unit) -> CompletableFuture<E>',
  },
  AtomicReference: {
    parameters: 'E',
    members: 'get getAndSet: (E) -> E; updateAndGet getAndUpdate: ((E) -> E) -> E; set: (E) -> Unit; value: E',
  },
  Reference: { parameters: 'E', members: 'get call: () -> E' },
};

export const ALIKE: Readonly<Record<string, string>> = {
  MutableState: 'State',
  SendChannel: 'Channel',
  ReceiveChannel: 'Channel',
  ReentrantLock: 'Mutex',
  Lock: 'Mutex',
  Future: 'CompletableFuture',
  CompletionStage: 'CompletableFuture',
  ThreadLocal: 'Reference',
  WeakReference: 'Reference',
  SoftReference: 'Reference',
  Provider: 'Reference',
  Supplier: 'Reference',
  Callable: 'Reference',
};

export const CONCURRENT_FUNCTIONS: Readonly<Record<string, string>> = readMembers(
  `coroutineScope supervisorScope: (${BLOCK}) -> T; runBlocking: (${BLOCK}) -> T | (Any, ${BLOCK}) -> T; withContext withTimeout withTimeoutOrNull: (Any, ${BLOCK}) -> T;
  ${START};
  awaitAll: (Deferred<T>, Deferred<T>) -> List<T>; CoroutineScope MainScope: () -> CoroutineScope; Mutex: () -> Mutex; Channel: () -> Channel<T>; flow channelFlow callbackFlow: (FlowCollector<T>.() -> Unit) -> Flow<T>; flowOf: (T, T, T) -> Flow<T>; emptyFlow: () -> Flow<T>;
  combine: (Flow<A>, Flow<B>, (A, B) -> R) -> Flow<R> | (Flow<A>, Flow<B>, Flow<C>, (A, B, C) -> R) -> Flow<R>; MutableStateFlow: (T) -> MutableStateFlow<T>; MutableSharedFlow: () -> MutableSharedFlow<T>; AtomicReference: (T) -> AtomicReference<T>; WeakReference: (T) -> WeakReference<T>;
  mutableStateOf: (T) -> MutableState<T>; derivedStateOf: (() -> T) -> State<T>; remember rememberSaveable: (() -> T) -> T | (Any, () -> T) -> T | (Any, Any, () -> T) -> T`,
);
