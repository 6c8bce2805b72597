/** `pathlib`, in the way of POSIX. */
export { Path, Path as PosixPath } from "./path.js";
export { PurePath, PurePosixPath } from "./pure.js";
