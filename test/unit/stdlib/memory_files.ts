/** Files that live in a test: folders and contents by their absolute paths. */
import type { HostFiles } from "../../../src/runtime/host.js";

class FileError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** The working directory, in a file system that is nobody's. */
const HERE = "/here";

/** A file system whose working directory is empty; `/tmp` is there too. */
export function memoryFiles(): HostFiles {
  const nodes = new Map<string, Uint8Array | null>([
    ["/", null],
    [HERE, null],
    ["/tmp", null],
  ]);
  const absolute = (path: string): string => {
    const parts: string[] = [];
    for (const part of (path.startsWith("/") ? path : `${HERE}/${path}`).split("/")) {
      if (part === "..") parts.pop();
      else if (part !== "" && part !== ".") parts.push(part);
    }
    return `/${parts.join("/")}`;
  };
  const parentOf = (path: string): string => path.slice(0, path.lastIndexOf("/")) || "/";
  const list = (path: string): string[] => [...nodes.keys()].filter((each) => each !== "/" && parentOf(each) === path).map((each) => each.slice(each.lastIndexOf("/") + 1)).sort();
  const found = (path: string): Uint8Array | null => {
    const node = nodes.get(absolute(path));
    if (node === undefined) throw new FileError("ENOENT");
    return node;
  };
  const contentOf = (path: string): Uint8Array => {
    const node = found(path);
    if (node === null) throw new FileError("EISDIR");
    return node;
  };
  return {
    read: (path) => contentOf(path),
    write: (path, data, how) => {
      const key = absolute(path);
      if (nodes.get(parentOf(key)) !== null) throw new FileError("ENOENT");
      if (nodes.get(key) === null) throw new FileError("EISDIR");
      if (how === "create" && nodes.has(key)) throw new FileError("EEXIST");
      nodes.set(key, how === "append" && nodes.has(key) ? Uint8Array.from([...contentOf(path), ...data]) : data.slice());
    },
    exists: (path) => nodes.has(absolute(path)),
    isDirectory: (path) => nodes.get(absolute(path)) === null,
    list: (path) => (found(path) === null ? list(absolute(path)) : []),
    makeDirectory: (path, parents) => {
      const key = absolute(path);
      for (let parent = parentOf(key); !nodes.has(parent); parent = parentOf(parent)) {
        if (!parents) throw new FileError("ENOENT");
        nodes.set(parent, null);
      }
      nodes.set(key, null);
    },
    remove: (path) => {
      contentOf(path);
      nodes.delete(absolute(path));
    },
    removeDirectory: (path) => {
      found(path);
      if (list(absolute(path)).length > 0) throw new FileError("ENOTEMPTY");
      nodes.delete(absolute(path));
    },
    rename: (from, to) => {
      found(from);
      const [source, target] = [absolute(from), absolute(to)];
      for (const key of [...nodes.keys()]) {
        if (key !== source && !key.startsWith(`${source}/`)) continue;
        nodes.set(target + key.slice(source.length), nodes.get(key)!);
        nodes.delete(key);
      }
    },
    stat: (path) => {
      const node = found(path);
      return { size: node?.length ?? 4096, modified: 0, mode: node === null ? 0o40755 : 0o100644, isDirectory: node === null, isFile: node !== null };
    },
    workingDirectory: () => HERE,
  };
}
