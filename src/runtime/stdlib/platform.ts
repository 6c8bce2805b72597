/** `platform`: what it says on the Linux machine that the runtime pretends to be. */
import { pythonFunctions } from "../objects/library_functions.js";
import { tuple, type Tuple } from "../objects/tuple.js";

export const system = (): string => "Linux";
export const node = (): string => "localhost";
export const release = (): string => "";
export const version = (): string => "";
export const machine = (): string => "x86_64";
export const processor = (): string => "";
export const platform = (_aliased: unknown = false, _terse: unknown = false): string => "Linux-x86_64-with-glibc";
export const architecture = (): Tuple<[string, string]> => tuple(["64bit", "ELF"]);
export const python_version = (): string => "3.13.0";
export const python_version_tuple = (): Tuple<[string, string, string]> => tuple(["3", "13", "0"]);
export const python_implementation = (): string => "CPython";
export const python_compiler = (): string => "yieldstar";
export const python_build = (): Tuple<[string, string]> => tuple(["main", "Oct  7 2024 05:02:14"]);
export const python_branch = (): string => "";
export const python_revision = (): string => "";

pythonFunctions("platform", Object.fromEntries(Object.entries({ system, node, release, version, machine, processor, architecture, python_version, python_version_tuple, python_implementation, python_compiler, python_build, python_branch, python_revision }).map(([name, f]) => [name, [f, ""] as const])));
pythonFunctions("platform", { platform: [platform, "aliased=False, terse=False"] });
