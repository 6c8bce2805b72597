/** Imports that authors leave out because every reader knows them: a fragment that misses only such names gets them, and the report says so. */

/** `import module` when `name` is null, else `from module import name`. */
export interface PreludeImport {
  readonly module: string;
  readonly name: string | null;
}

const modules = (
  "abc argparse ast asyncio base64 bisect cmath collections concurrent.futures contextlib contextvars csv dataclasses datetime decimal enum fractions functools hashlib heapq inspect io itertools json logging " +
  "math multiprocessing os pathlib pickle pprint random re shutil signal socket statistics string struct subprocess sys tempfile textwrap threading time traceback typing unicodedata unittest uuid warnings weakref zlib"
).split(" ");

/** Names that mean one thing to every reader. What is also an everyday word (`sleep`, `time`, `field`, `Queue`) is not among them. */
const members: Readonly<Record<string, string>> = {
  abc: "ABC ABCMeta abstractmethod",
  asyncio: "TaskGroup",
  collections: "ChainMap Counter OrderedDict defaultdict deque namedtuple",
  "collections.abc": "AsyncGenerator AsyncIterable AsyncIterator Awaitable Coroutine Iterator Mapping MutableMapping MutableSequence",
  "concurrent.futures": "ProcessPoolExecutor ThreadPoolExecutor as_completed",
  contextlib: "AsyncExitStack ExitStack asynccontextmanager contextmanager suppress",
  contextvars: "ContextVar copy_context",
  copy: "deepcopy",
  dataclasses: "asdict dataclass",
  datetime: "timedelta",
  decimal: "Decimal",
  enum: "Enum IntEnum StrEnum",
  fractions: "Fraction",
  functools: "cached_property lru_cache partial reduce singledispatch total_ordering wraps",
  itertools: "accumulate combinations cycle groupby islice permutations",
  operator: "attrgetter itemgetter",
  pathlib: "Path",
  pprint: "pprint",
  random: "randint",
  threading: "Thread",
  time: "perf_counter",
  types: "SimpleNamespace",
  typing: "Any Callable ClassVar Dict Generator Generic Iterable List Literal NamedTuple Optional Protocol Sequence Tuple TypeVar TypedDict Union",
};

const known = new Map<string, PreludeImport>();
for (const module of modules) known.set(module.split(".")[0]!, { module, name: null });
for (const [module, names] of Object.entries(members)) for (const name of names.split(" ")) known.set(name, { module, name });

/** The import that everybody would write for this name; null when it could mean anything. */
export const preludeImport = (name: string): PreludeImport | null => known.get(name) ?? null;

/** As it is written. */
export const importText = ({ module, name }: PreludeImport): string => (name === null ? `import ${module}` : `from ${module} import ${name}`);
