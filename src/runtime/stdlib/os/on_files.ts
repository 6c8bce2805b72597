/** Acts on the host's files for `os`, `os.path`, `shutil`. */
import type { HostFiles } from "../../host.js";
import { hostFiles } from "../io/files.js";
import { osError } from "../io/host_errors.js";
import { pathText } from "../io/open.js";

/** Runs something on the host's files; its errors become Python's. */
export function onFiles<T>(path: unknown, act: (files: HostFiles, path: string) => T): T {
  const text = pathText(path);
  const files = hostFiles(path);
  try {
    return act(files, text);
  } catch (error) {
    throw osError(error, path);
  }
}
