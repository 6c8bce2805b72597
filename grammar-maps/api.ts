/**
 * The vocabulary of the API maps: what each public name of a Python module is to us.
 * Analysis (types, effects, keyword resolution), the `unsupported-api` diagnostic and the generated support pages all read it.
 *
 * Signatures are written as in a Python stub: `"(delay: float, result: T = None) -> Coroutine[T]"`.
 * Types: None bool int float str bytes object Any, list[T], tuple[A, B], tuple[T, ...], dict[K, V], set[T], frozenset[T],
 * range, slice, Iterable[T], Iterator[T], Awaitable[T], Coroutine[T], AsyncIterator[T], ContextManager[T],
 * AsyncContextManager[T], Generator[Y, S, R], Callable[[A, B], R], Callable[..., R], type[T], Self, unions with `|`,
 * and the classes of the map's own module (or `module.Class` of another). One capital letter (T, K, V …) is a type variable;
 * `*Ts` stands for "the remaining positional arguments", as in `(func: Callable[[*Ts], R], *args: *Ts) -> Future[R]`.
 * `count` is an int in [0, 2^32], `index` an int in [-2^32, 2^32]; `int` may be of any size.
 */

export interface FunctionEntry {
  readonly kind: "function";
  readonly signature: string;
  /** "blocking": may wait in this thread (`time.sleep`, `asyncio.run`); its runtime function returns a `Blocking<T>`. */
  readonly effect?: "blocking";
  /** A class or static method: called on the type (`datetime.now()`), also when an instance is written. */
  readonly ofType?: true;
  /**
   * For a method that gives a coroutine: the runtime's method that does at once what awaiting it would do, and gives
   * the result, or `must_wait$` when something has to be waited for. `run` calls it for `await queue.get()`.
   */
  readonly atOnce?: string;
  /** What it is given to call runs in another thread: `executor.submit(f)`. */
  readonly threaded?: true;
  /** What differs from CPython, when not everything works. */
  readonly partial?: string;
  /** The Python version (3.N) that added it, when later than 3.8. */
  readonly since?: number;
}

export interface ClassEntry {
  readonly kind: "class";
  /** Type parameters, in order: `["T"]` for `Queue[T]`. */
  readonly params: readonly string[];
  /** Names of base classes in the same map, or `module.Class`. */
  readonly bases: readonly string[];
  /** The constructor's signature, without `self`; absent when a program can't construct it. */
  readonly init?: string;
  readonly methods: Readonly<Record<string, FunctionEntry | UnsupportedEntry>>;
  /** Attribute name → its type. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly partial?: string;
  readonly since?: number;
  /** Its instances are threads: what the constructor is given to call, and the `run` of a subclass, run in them. */
  readonly threaded?: true;
  /** Programs see whether the `__init__` of a subclass has called the class's own. */
  readonly asksForInit?: true;
}

export interface ConstantEntry {
  readonly kind: "constant";
  readonly type: string;
}

export interface UnsupportedEntry {
  readonly kind: "unsupported";
  readonly why: string;
  readonly instead?: string;
}

export type ApiEntry = FunctionEntry | ClassEntry | ConstantEntry | UnsupportedEntry;
export type ApiMap = Readonly<Record<string, ApiEntry>>;

export const fn = (signature: string, extra: Omit<FunctionEntry, "kind" | "signature"> = {}): FunctionEntry => ({ kind: "function", signature, ...extra });
export const ofType = (signature: string, extra: Omit<FunctionEntry, "kind" | "signature" | "ofType"> = {}): FunctionEntry => ({ kind: "function", signature, ofType: true, ...extra });
export const blocking = (signature: string, extra: Omit<FunctionEntry, "kind" | "signature" | "effect"> = {}): FunctionEntry => ({ kind: "function", signature, effect: "blocking", ...extra });
export const constant = (type: string): ConstantEntry => ({ kind: "constant", type });
export const unsupported = (why: string, instead?: string): UnsupportedEntry => ({ kind: "unsupported", why, instead });
export const cls = (entry: {
  params?: readonly string[];
  bases?: readonly string[];
  init?: string;
  methods?: Record<string, FunctionEntry | UnsupportedEntry>;
  attributes?: Record<string, string>;
  partial?: string;
  since?: number;
  threaded?: true;
  asksForInit?: true;
}): ClassEntry => ({ kind: "class", params: [], bases: [], methods: {}, attributes: {}, ...entry });

/** Python names that the runtime has to export under another name, because JavaScript reserves them. */
type RuntimeKey<K> = K extends string ? K | `${K}$` : never;
type Checked<M, Runtime> = {
  [K in keyof M]: M[K] extends UnsupportedEntry ? M[K] : RuntimeKey<K> & keyof Runtime extends never ? { error: "the runtime does not export this name"; name: K } : M[K];
};

/**
 * An API map checked against the runtime module that implements it: a name that is not `unsupported` must be exported there.
 *
 * @example apiModule<typeof import("../../src/runtime/stdlib/time.js")>()({ sleep: blocking("(seconds: float) -> None") })
 */
export const apiModule =
  <Runtime>() =>
  <M extends Record<string, FunctionEntry | ClassEntry | ConstantEntry | UnsupportedEntry>>(map: M & Checked<M, Runtime>): ApiMap =>
    map;
