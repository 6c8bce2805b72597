/** `importlib`. */
import { apiModule, fn, unsupported } from "../api.js";

const known = "modules are resolved when the program is converted";

export const importlib = apiModule<typeof import("../../src/runtime/stdlib/importlib.js")>()({
  __import__: fn("(name: object, globals: object = None, locals: object = None, fromlist: object = (), level: int = 0) -> Any", { partial: `${known}: a module of the program's own is found when a statement, or a call with its name as a literal, mentions it` }),
  import_module: fn("(name: object, package: object = None) -> Any", { partial: `${known}: a module of the program's own is found when a statement, or a call with its name as a literal, mentions it` }),
  invalidate_caches: fn("() -> None"),
  reload: unsupported(known),
  find_loader: unsupported(known),
  abc: unsupported(known),
  machinery: unsupported(known),
  metadata: unsupported("converted programs come without packages from PyPI"),
  resources: unsupported("use `open` and `pathlib`"),
  util: unsupported(known),
});
