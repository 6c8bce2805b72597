/** Objects that processes share: what stands in a pickle of one is where it is in the shared memory. Only a process that starts may be given one. */
import { madeAgainBy, namedInPickles } from "../../objects/attributes/pickled_names.js";
import { RuntimeError } from "../../objects/exceptions.js";
import { libraryFunctions } from "../../objects/library_functions.js";
import { tuple } from "../../objects/tuple.js";
import { type_name } from "../../objects/types.js";
import { placeOfStarting } from "../../interpreters/child.js";

/** RuntimeError unless a process is being started, as CPython's `assert_spawning`. */
export function assertSpawning(x: object): void {
  if (placeOfStarting() === null) throw new RuntimeError(`${type_name(x)} objects should only be shared between processes through inheritance`);
}

/** Instances of `cls` are made again, in the process that gets one, by `make` of what `parts` says. */
export function sharedBy<T extends object>(cls: abstract new (...args: never[]) => T, module: string, parts: (x: T) => readonly unknown[], make: (...parts: never[]) => T): void {
  const name = `_rebuild_${cls.name}`;
  namedInPickles(module, name, make);
  libraryFunctions(module, { [name]: [make as (...args: unknown[]) => unknown, "*parts"] });
  madeAgainBy(cls, (x) => [make, tuple([...parts(x as T)])]);
}

/** As `sharedBy`, for what may only be inherited. */
export function inheritedBy<T extends object>(cls: abstract new (...args: never[]) => T, module: string, parts: (x: T) => readonly unknown[], make: (...parts: never[]) => T): void {
  sharedBy(
    cls,
    module,
    (x) => {
      assertSpawning(x);
      return parts(x);
    },
    make,
  );
}
