/** Names of modules that a program may import without our having them: the standard library's, and well-known packages. */

/** The public modules of CPython 3.13's standard library (`sys.stdlib_module_names`). */
const STANDARD = new Set(
  (
    "abc aifc antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii bisect builtins bz2 " +
    "cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys compileall concurrent configparser " +
    "contextlib contextvars copy copyreg crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis distutils doctest " +
    "email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc genericpath " +
    "getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp importlib inspect io " +
    "ipaddress itertools json keyword lib2to3 linecache locale logging lzma mailbox mailcap marshal math mimetypes mmap modulefinder " +
    "msilib msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path numbers opcode operator optparse os ossaudiodev pathlib " +
    "pdb pickle pickletools pipes pkgutil platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr " +
    "pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors " +
    "shelve shlex shutil signal site smtpd smtplib sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl " +
    "stat statistics string stringprep struct subprocess sunau symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile " +
    "termios textwrap this threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo " +
    "types typing unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser winreg winsound wsgiref xdrlib xml " +
    "xmlrpc zipapp zipfile zipimport zlib zoneinfo"
  ).split(" "),
);

/** Whether a dotted module name belongs to the standard library. */
export const isStandardModule = (name: string): boolean => STANDARD.has(name.split(".")[0]!);

/** Whether a name is that of a package to be installed, as far as one can tell: not relative, not of the standard library. */
export const thirdPartyHint = (name: string): boolean => !name.startsWith(".") && !isStandardModule(name);

export interface MissingModule {
  readonly why: string;
  readonly instead?: string;
}

const NO_PROTOCOL = "the runtime has sockets, but not what is built on them";
const NO_INTERPRETER = "there is no Python interpreter inside a converted program";
const IN_JAVASCRIPT = "the program runs as JavaScript, whose own profiler measures it";
const SIMULATE = "`await asyncio.sleep(…)` where the answer's time matters, and a fixed answer";

/** Modules of the standard library that a converted program can't have, and what serves in their place. */
const MISSING: Readonly<Record<string, MissingModule>> = {
  "urllib.request": { why: NO_PROTOCOL, instead: SIMULATE },
  "urllib.error": { why: NO_PROTOCOL, instead: SIMULATE },
  "urllib.robotparser": { why: NO_PROTOCOL },
  "http.client": { why: NO_PROTOCOL, instead: SIMULATE },
  "http.server": { why: NO_PROTOCOL },
  "http.cookies": { why: NO_PROTOCOL },
  "http.cookiejar": { why: NO_PROTOCOL },
  socketserver: { why: NO_PROTOCOL },
  ftplib: { why: NO_PROTOCOL },
  smtplib: { why: NO_PROTOCOL },
  poplib: { why: NO_PROTOCOL },
  imaplib: { why: NO_PROTOCOL },
  webbrowser: { why: NO_PROTOCOL },
  pty: { why: "the runtime has no terminals" },
  cProfile: { why: IN_JAVASCRIPT, instead: "time.perf_counter around what is to be measured" },
  profile: { why: IN_JAVASCRIPT, instead: "time.perf_counter around what is to be measured" },
  pstats: { why: IN_JAVASCRIPT, instead: "time.perf_counter around what is to be measured" },
  tracemalloc: { why: "memory is JavaScript's, and nobody counts what a line allocates" },
  resource: { why: "the limits and the use of the process are the host's" },
  ctypes: { why: "there is no C library to call" },
  dis: { why: NO_INTERPRETER },
  code: { why: NO_INTERPRETER },
  codeop: { why: NO_INTERPRETER },
  symtable: { why: NO_INTERPRETER },
  token: { why: NO_INTERPRETER },
  tokenize: { why: NO_INTERPRETER },
  pdb: { why: NO_INTERPRETER, instead: "print, or the debugger of Node on the converted program" },
  bdb: { why: NO_INTERPRETER },
  runpy: { why: "modules are resolved when the program is converted" },
  marshal: { why: NO_INTERPRETER },
  pickle: { why: "objects are JavaScript's, and pickles name CPython's", instead: "json, or copy.deepcopy" },
  shelve: { why: "objects are JavaScript's, and pickles name CPython's", instead: "json" },
  sqlite3: { why: "no database is bundled" },
  tkinter: { why: "there are no windows" },
  turtle: { why: "there are no windows" },
  curses: { why: "there is no terminal to draw on" },
};

/** Why a module of the standard library is not there; null when it only waits to be written. */
export const missingModule = (name: string): MissingModule | null => MISSING[name] ?? MISSING[name.split(".")[0]!] ?? null;

/** Public names that are not in their module's `__all__`, so that `from m import *` leaves them out. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  codecs: "charmap_build charmap_decode charmap_encode ascii_decode ascii_encode escape_decode escape_encode latin_1_decode latin_1_encode raw_unicode_escape_decode raw_unicode_escape_encode readbuffer_encode unicode_escape_decode unicode_escape_encode utf_16_be_decode utf_16_be_encode utf_16_decode utf_16_encode utf_16_ex_decode utf_16_le_decode utf_16_le_encode utf_32_be_decode utf_32_be_encode utf_32_decode utf_32_encode utf_32_ex_decode utf_32_le_decode utf_32_le_encode utf_7_decode utf_7_encode utf_8_decode utf_8_encode unregister make_identity_dict make_encoding_map BufferedIncrementalEncoder BufferedIncrementalDecoder".split(" "),
  collections: ["abc"],
  contextlib: ["AsyncContextDecorator"],
  copy: ["error"],
  hashlib: ["HASH", "HASHXOF", "scrypt"],
  logging: ["Filterer", "root"],
  os: ["process_cpu_count", "PathLike", "supports_unicode_filenames"],
  re: ["DEBUG"],
  threading: ["currentThread", "activeCount"],
};

/** Whether `from module import *` leaves a public name of the module out. */
export const notGivenByStar = (module: string, name: string): boolean => LEFT_OUT[module]?.includes(name) ?? false;
