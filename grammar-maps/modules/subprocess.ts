/** `subprocess`. */
import { apiModule, blocking, cls, constant, fn, unsupported } from "../api.js";

const streams = "stdin: Any = None, stdout: Any = None, stderr: Any = None, shell: bool = False, cwd: Any = None, env: Any = None, executable: Any = None, bufsize: int = -1, text: Any = None, universal_newlines: Any = None, encoding: Any = None, errors: Any = None";
const rest = "preexec_fn: Any = None, close_fds: bool = True, restore_signals: bool = True, start_new_session: bool = False, pass_fds: Any = (), user: Any = None, group: Any = None, extra_groups: Any = None, umask: int = -1, pipesize: int = -1, process_group: Any = None";
const errorAttributes = { cmd: "Any", output: "Any", stdout: "Any", stderr: "Any", args: "tuple[Any, ...]" };
const BY_NAME = "all but the program is given by name; the streams lead into pipes, nowhere, or to where the program's own lead";

export const subprocess = apiModule<typeof import("../../src/runtime/stdlib/subprocess/index.js")>()({
  PIPE: constant("int"),
  STDOUT: constant("int"),
  DEVNULL: constant("int"),
  run: blocking(`(args: Any, *, input: Any = None, capture_output: bool = False, timeout: float | None = None, check: bool = False, ${streams}, **kwargs: Any) -> CompletedProcess`, { partial: BY_NAME }),
  call: blocking(`(args: Any, *, timeout: float | None = None, ${streams}, **kwargs: Any) -> int`, { partial: BY_NAME }),
  check_call: blocking(`(args: Any, *, timeout: float | None = None, ${streams}, **kwargs: Any) -> int`, { partial: BY_NAME }),
  check_output: blocking("(args: Any, *, timeout: float | None = None, **kwargs: Any) -> Any", { partial: BY_NAME }),
  getoutput: blocking("(cmd: Any, *, encoding: Any = None, errors: Any = None) -> str"),
  getstatusoutput: blocking("(cmd: Any, *, encoding: Any = None, errors: Any = None) -> tuple[int, str]"),
  CompletedProcess: cls({
    init: "(args: Any, returncode: int, stdout: Any = None, stderr: Any = None)",
    methods: { check_returncode: fn("() -> None") },
    attributes: { args: "Any", returncode: "int", stdout: "Any", stderr: "Any" },
  }),
  Popen: cls({
    init: `(args: Any, *, ${streams}, ${rest})`,
    methods: {
      poll: blocking("() -> int | None"),
      wait: blocking("(timeout: float | None = None) -> int"),
      communicate: blocking("(input: Any = None, timeout: float | None = None) -> tuple[Any, Any]"),
      send_signal: fn("(sig: object) -> None"),
      terminate: fn("() -> None"),
      kill: fn("() -> None"),
      __enter__: fn("() -> Self"),
      __exit__: blocking("(exc_type: Any, value: Any, traceback: Any) -> None"),
    },
    attributes: { args: "Any", pid: "int", returncode: "int | None", stdin: "Any", stdout: "Any", stderr: "Any", text_mode: "Any", universal_newlines: "Any" },
    partial: BY_NAME,
  }),
  SubprocessError: cls({ bases: ["builtins.Exception"], init: "(*args: Any)" }),
  CalledProcessError: cls({ bases: ["SubprocessError"], init: "(returncode: Any, cmd: Any, output: Any = None, stderr: Any = None)", attributes: { returncode: "Any", ...errorAttributes } }),
  TimeoutExpired: cls({ bases: ["SubprocessError"], init: "(cmd: Any, timeout: Any, output: Any = None, stderr: Any = None)", attributes: { timeout: "Any", ...errorAttributes } }),
  list2cmdline: unsupported("it is for Windows"),
});
