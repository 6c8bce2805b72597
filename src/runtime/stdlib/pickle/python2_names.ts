/** Where Python 2 had what protocols 0 to 2 name, for those who write or read its pickles (`fix_imports`). */

/** A name in a module. */
export interface Global {
  readonly module: string;
  readonly name: string;
}

/** Python 3's module → Python 2's. */
const modules: ReadonlyMap<string, string> = new Map(
  Object.entries({
    builtins: "__builtin__",
    copyreg: "copy_reg",
    queue: "Queue",
    configparser: "ConfigParser",
    reprlib: "repr",
    _thread: "thread",
    "http.client": "httplib",
    "html.entities": "htmlentitydefs",
    "urllib.parse": "urlparse",
    "urllib.request": "urllib2",
    "collections.abc": "_abcoll",
    _functools: "functools",
    _pickle: "pickle",
  }),
);

/** What moved by itself: Python 3's `module.name` → Python 2's. */
const moved: readonly (readonly [string, string])[] = [
  ["builtins.range", "__builtin__.xrange"],
  ["functools.reduce", "__builtin__.reduce"],
  ["sys.intern", "__builtin__.intern"],
  ["builtins.chr", "__builtin__.unichr"],
  ["builtins.str", "__builtin__.unicode"],
  ["builtins.int", "__builtin__.long"],
  ["builtins.zip", "itertools.izip"],
  ["builtins.map", "itertools.imap"],
  ["builtins.filter", "itertools.ifilter"],
  ["itertools.filterfalse", "itertools.ifilterfalse"],
  ["itertools.zip_longest", "itertools.izip_longest"],
  ["collections.UserDict", "UserDict.IterableUserDict"],
  ["collections.UserList", "UserList.UserList"],
  ["collections.UserString", "UserString.UserString"],
  ["urllib.parse.quote_plus", "urllib.quote_plus"],
  ["urllib.parse.quote", "urllib.quote"],
  ["urllib.parse.unquote_plus", "urllib.unquote_plus"],
  ["urllib.parse.unquote", "urllib.unquote"],
  ["urllib.parse.urlencode", "urllib.urlencode"],
];

/** The exceptions that Python 2 had in its module `exceptions`. */
const exceptions =
  "ArithmeticError AssertionError AttributeError BaseException BufferError BytesWarning DeprecationWarning EOFError EnvironmentError Exception FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError KeyError KeyboardInterrupt LookupError MemoryError NameError NotImplementedError OSError OverflowError PendingDeprecationWarning ReferenceError RuntimeError RuntimeWarning StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError".split(
    " ",
  );

/** Python 3 tells more kinds of OSError apart. */
const kindsOfOSError = "BrokenPipeError ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError FileExistsError FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError".split(" ");

const global = (path: string): Global => ({ module: path.slice(0, path.lastIndexOf(".")), name: path.slice(path.lastIndexOf(".") + 1) });

const toTwo = new Map<string, Global>([
  ...moved.map(([three, two]) => [three, global(two)] as const),
  ...exceptions.map((name) => [`builtins.${name}`, { module: "exceptions", name }] as const),
  ...kindsOfOSError.map((name) => [`builtins.${name}`, { module: "exceptions", name: "OSError" }] as const),
  ["builtins.ModuleNotFoundError", { module: "exceptions", name: "ImportError" }],
  ["_functools.reduce", { module: "__builtin__", name: "reduce" }],
]);

const toThree = new Map<string, Global>([
  ...moved.map(([three, two]) => [two, global(three)] as const),
  ...exceptions.map((name) => [`exceptions.${name}`, { module: "builtins", name }] as const),
  ["exceptions.StandardError", { module: "builtins", name: "Exception" }],
  ["__builtin__.basestring", { module: "builtins", name: "str" }],
  ["UserDict.UserDict", { module: "collections", name: "UserDict" }],
]);

const modulesToThree: ReadonlyMap<string, string> = new Map([
  ...[...modules].filter(([three]) => !three.startsWith("_f") && !three.startsWith("_p")).map(([three, two]) => [two, three] as const),
  ["cPickle", "pickle"],
  ["UserDict", "collections"],
  ["UserList", "collections"],
  ["UserString", "collections"],
  ["StringIO", "io"],
  ["cStringIO", "io"],
]);

/** What Python 2 called it. */
export function namedByTwo({ module, name }: Global): Global {
  return toTwo.get(`${module}.${name}`) ?? { module: modules.get(module) ?? module, name };
}

/** What Python 3 calls it. */
export function namedByThree({ module, name }: Global): Global {
  return toThree.get(`${module}.${name}`) ?? { module: modulesToThree.get(module) ?? module, name };
}
