/** Every API map, by the name under which analysis asks for it. */
import type { ApiMap } from "./api.js";
import { bytes } from "./builtins/bytes.js";
import { complex } from "./builtins/complex.js";
import { coroutines } from "./builtins/coroutines.js";
import { dict } from "./builtins/dict.js";
import { exceptions } from "./builtins/exceptions.js";
import { float } from "./builtins/float.js";
import { functions } from "./builtins/functions.js";
import { int } from "./builtins/int.js";
import { list } from "./builtins/list.js";
import { objects } from "./builtins/objects.js";
import { range } from "./builtins/range.js";
import { set } from "./builtins/set.js";
import { str } from "./builtins/str.js";
import { tuple } from "./builtins/tuple.js";
import { types } from "./builtins/types.js";
import { abc } from "./modules/abc.js";
import { argparse } from "./modules/argparse.js";
import { array } from "./modules/array.js";
import { ast } from "./modules/ast.js";
import { asyncio, asyncio_subprocess } from "./modules/asyncio.js";
import { asyncioModules } from "./modules/asyncio_modules.js";
import { base64 } from "./modules/base64.js";
import { binascii } from "./modules/binascii.js";
import { bisect } from "./modules/bisect.js";
import { calendar } from "./modules/calendar.js";
import { cmath } from "./modules/cmath.js";
import { codecs } from "./modules/codecs.js";
import { collections } from "./modules/collections.js";
import { collections_abc } from "./modules/collections.abc.js";
import { concurrent_futures } from "./modules/concurrent.futures.js";
import { concurrent_futures_process } from "./modules/concurrent.futures.process.js";
import { configparser } from "./modules/configparser.js";
import { contextlib } from "./modules/contextlib.js";
import { contextvars } from "./modules/contextvars.js";
import { copy } from "./modules/copy.js";
import { copyreg } from "./modules/copyreg.js";
import { csv } from "./modules/csv.js";
import { dataclasses } from "./modules/dataclasses.js";
import { datetime } from "./modules/datetime.js";
import { decimal } from "./modules/decimal.js";
import { difflib } from "./modules/difflib.js";
import { atexit } from "./modules/atexit.js";
import { errno } from "./modules/errno.js";
import { enum_ } from "./modules/enum.js";
import { fnmatch } from "./modules/fnmatch.js";
import { fractions } from "./modules/fractions.js";
import { functools } from "./modules/functools.js";
import { gc } from "./modules/gc.js";
import { graphlib } from "./modules/graphlib.js";
import { reprlib } from "./modules/reprlib.js";
import { importlib } from "./modules/importlib.js";
import { getopt } from "./modules/getopt.js";
import { getpass } from "./modules/getpass.js";
import { glob } from "./modules/glob.js";
import { hashlib } from "./modules/hashlib.js";
import { heapq } from "./modules/heapq.js";
import { hmac } from "./modules/hmac.js";
import { html } from "./modules/html.js";
import { html_entities } from "./modules/html.entities.js";
import { http } from "./modules/http.js";
import { inspect } from "./modules/inspect.js";
import { io } from "./modules/io.js";
import { ipython } from "./modules/ipython-display.js";
import { itertools } from "./modules/itertools.js";
import { json } from "./modules/json.js";
import { json_decoder } from "./modules/json.decoder.js";
import { json_encoder } from "./modules/json.encoder.js";
import { future } from "./modules/__future__.js";
import { keyword } from "./modules/keyword.js";
import { linecache } from "./modules/linecache.js";
import { logging } from "./modules/logging.js";
import { math } from "./modules/math.js";
import { multiprocessingModules } from "./modules/multiprocessing.js";
import { numbers } from "./modules/numbers.js";
import { operator } from "./modules/operator.js";
import { os, os_path } from "./modules/os.js";
import { concurrent, urllib } from "./modules/packages.js";
import { pathlib } from "./modules/pathlib.js";
import { pickle } from "./modules/pickle.js";
import { platform } from "./modules/platform.js";
import { pprint } from "./modules/pprint.js";
import { queue } from "./modules/queue.js";
import { random } from "./modules/random.js";
import { re } from "./modules/re.js";
import { sched } from "./modules/sched.js";
import { secrets } from "./modules/secrets.js";
import { select } from "./modules/select.js";
import { selectors } from "./modules/selectors.js";
import { shlex } from "./modules/shlex.js";
import { shutil } from "./modules/shutil.js";
import { signal } from "./modules/signal.js";
import { socket } from "./modules/socket.js";
import { ssl } from "./modules/ssl.js";
import { statistics } from "./modules/statistics.js";
import { string } from "./modules/string.js";
import { struct } from "./modules/struct.js";
import { subprocess } from "./modules/subprocess.js";
import { sys } from "./modules/sys.js";
import { tempfile } from "./modules/tempfile.js";
import { textwrap } from "./modules/textwrap.js";
import { threading } from "./modules/threading.js";
import { time } from "./modules/time.js";
import { timeit } from "./modules/timeit.js";
import { traceback } from "./modules/traceback.js";
import { types_ } from "./modules/types.js";
import { typing } from "./modules/typing.js";
import { unicodedata } from "./modules/unicodedata.js";
import { unittest } from "./modules/unittest.js";
import { unittest_mock } from "./modules/unittest.mock.js";
import { urllib_parse } from "./modules/urllib.parse.js";
import { uuid } from "./modules/uuid.js";
import { warnings } from "./modules/warnings.js";
import { weakref } from "./modules/weakref.js";
import { zoneinfo } from "./modules/zoneinfo.js";

/** Python's builtin functions, classes and constants, and the types of coroutine and generator objects. */
export const builtinMap: ApiMap = {
  ...types,
  ...functions,
  ...objects,
  ...int,
  ...float,
  ...complex,
  ...str,
  ...bytes,
  ...list,
  ...tuple,
  ...range,
  ...dict,
  ...set,
  ...exceptions,
  ...coroutines,
};

/** Types of that map that Python has no name for. */
export const namelessTypes: ReadonlySet<string> = new Set(["coroutine", "generator", "async_generator", "dict_keys", "dict_values", "dict_items"]);

/** Dotted Python module name → what the runtime has of it. */
export const apiMaps: Readonly<Record<string, ApiMap>> = {
  abc,
  argparse,
  array,
  ast,
  asyncio,
  "asyncio.subprocess": asyncio_subprocess,
  ...asyncioModules,
  ...multiprocessingModules,
  base64,
  binascii,
  bisect,
  cmath,
  calendar,
  codecs,
  collections,
  "collections.abc": collections_abc,
  concurrent,
  "concurrent.futures": concurrent_futures,
  "concurrent.futures.process": concurrent_futures_process,
  configparser,
  contextlib,
  contextvars,
  copy,
  copyreg,
  csv,
  dataclasses,
  datetime,
  decimal,
  difflib,
  atexit,
  enum: enum_,
  errno,
  fnmatch,
  fractions,
  functools,
  gc,
  graphlib,
  reprlib,
  importlib,
  getopt,
  getpass,
  glob,
  hashlib,
  heapq,
  hmac,
  html,
  "html.entities": html_entities,
  http,
  inspect,
  io,
  itertools,
  json,
  "json.decoder": json_decoder,
  "json.encoder": json_encoder,
  __future__: future,
  keyword,
  linecache,
  logging,
  math,
  numbers,
  operator,
  os,
  "os.path": os_path,
  pathlib,
  pickle,
  platform,
  pprint,
  queue,
  random,
  re,
  sched,
  secrets,
  select,
  selectors,
  shlex,
  shutil,
  signal,
  socket,
  ssl,
  statistics,
  string,
  struct,
  subprocess,
  sys,
  tempfile,
  textwrap,
  threading,
  time,
  timeit,
  traceback,
  types: types_,
  typing,
  unicodedata,
  unittest,
  "unittest.mock": unittest_mock,
  urllib,
  "urllib.parse": urllib_parse,
  uuid,
  warnings,
  weakref,
  zoneinfo,
};

/** Modules that only what is put into programs imports: no program can say their names. */
export const unspeakableMaps: Readonly<Record<string, ApiMap>> = { "ipython-display": ipython };
