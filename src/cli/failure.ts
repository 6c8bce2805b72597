/** What ends a command with a message: one line, no stack. Exit status 2 is for asking wrongly, 1 for everything else. */
export class CommandFailure extends Error {
  readonly exitStatus: number;

  constructor(message: string, exitStatus: number) {
    super(message);
    this.name = "CommandFailure";
    this.exitStatus = exitStatus;
  }
}

/** The command was asked wrongly: no such file, unknown option. */
export function usageError(message: string): CommandFailure {
  return new CommandFailure(message, 2);
}

/** The host's error in words: `ENOENT` → "no such file or directory". */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const words: Record<string, string> = {
    ENOENT: "no such file or directory",
    EACCES: "permission denied",
    EPERM: "operation not permitted",
    EISDIR: "it is a directory",
    ENOTDIR: "a part of the path is not a directory",
    EROFS: "the file system is read-only",
    ENOSPC: "no space left on the device",
    ELOOP: "too many symbolic links",
    ENAMETOOLONG: "the name is too long",
    EEXIST: "a file stands where a folder is needed",
  };
  return words[code] ?? (error instanceof Error ? error.message.split("\n")[0] ?? "unknown error" : String(error));
}
