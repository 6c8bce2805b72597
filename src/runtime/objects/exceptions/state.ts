/** What exceptions give away for copies (`__reduce__`, `__setstate__`), and what `del` says of their attributes. */
import { attributesOf, setattr } from "../attributes.js";
import { Dict, dict } from "../dict.js";
import { libraryMethods } from "../library_functions.js";
import { tuple, type PyTuple } from "../tuple.js";
import { BaseException, TypeError } from "./hierarchy.js";
import { BlockingIOError, OSError } from "./os_error.js";
import { AttributeError, ImportError } from "./with_attributes.js";

/** The state besides the arguments: what the program set, and what these classes keep in C. */
function stateOf(error: BaseException): Dict<string, unknown> {
  const own: Dict<string, unknown> = dict();
  if (error instanceof ImportError) for (const name of ["name", "path", "name_from"] as const) if (error[name] !== null) own.set(name, error[name]);
  if (error instanceof AttributeError) {
    if (error.name !== null) own.set("name", error.name);
    own.set("args", error.args);
  }
  own.update(attributesOf(error));
  return own;
}

function argumentsOf(error: BaseException): PyTuple {
  if (!(error instanceof OSError) || error.args.length !== 2 || (error.filename ?? null) === null) return error.args;
  const more = (error.filename2 ?? null) === null ? [error.filename] : [error.filename, null, error.filename2];
  return tuple([...error.args, ...more]);
}

const methods = {
  __reduce__(this: BaseException): PyTuple {
    const state = stateOf(this);
    return tuple([this.constructor, argumentsOf(this), ...(state.size === 0 ? [] : [state])]);
  },

  __setstate__(this: BaseException, state: unknown): null {
    if (state === null) return null;
    if (!(state instanceof Dict)) throw new TypeError("state is not a dictionary");
    for (const [name, value] of state.items()) setattr(this, String(name), value);
    return null;
  },
};

for (const [name, value] of Object.entries(methods)) Object.defineProperty(BaseException.prototype, name, { value, writable: true, configurable: true });
libraryMethods(BaseException, { __reduce__: "", __setstate__: "object, /" }, "builtin");

type Deletable = Function & { $delete?: (error: object) => void };

/** What `del` does where the attribute is no property of the instance. */
function onDelete(cls: Function, name: string, remove: (error: object) => void): void {
  const get: Deletable | undefined = Object.getOwnPropertyDescriptor(cls.prototype, name)?.get;
  if (get !== undefined) get.$delete = remove;
}

for (const name of ["args", "__traceback__", "__cause__", "__context__"]) {
  onDelete(BaseException, name, () => {
    throw new TypeError(`${name} may not be deleted`);
  });
}
onDelete(BaseException, "__suppress_context__", () => {
  throw new TypeError("can't delete numeric/char attribute");
});
onDelete(BlockingIOError, "characters_written", (error) => {
  const blocked = error as BlockingIOError;
  void blocked.characters_written; // which raises when it has none
  blocked.$written = undefined;
});
