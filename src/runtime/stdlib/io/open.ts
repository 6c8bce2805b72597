/** `open(file, mode)`. */
import { Bytes } from "../../objects/bytes.js";
import { decodeBytes } from "../../objects/bytes/decode.js";
import { lookupSpecial } from "../../objects/attributes.js";
import { LookupError, TypeError, ValueError } from "../../objects/exceptions.js";
import { libraryFunctions } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { checkEncoding as checkName } from "../../objects/codecs/registry.js";
import { type_name } from "../../objects/types.js";
import { FileIO, type Access, BufferedRandom, BufferedReader, BufferedWriter, type FileBuffer, hostFiles, TextIOWrapper } from "./files.js";
import { namedError, osError } from "./host_errors.js";

/** A path as text: str, bytes, or an object with `__fspath__`. */
export function pathText(path: unknown, what = "expected str, bytes or os.PathLike object, not %"): string {
  if (typeof path === "string") return path;
  if (path instanceof Bytes) return decodeBytes(path.data, "utf-8", "surrogateescape");
  const method = typeof path === "object" && path !== null ? lookupSpecial(path, "__fspath__") : undefined;
  if (method !== undefined && method !== null) {
    const text: unknown = method();
    if (typeof text === "string") return text;
    if (text instanceof Bytes) return decodeBytes(text.data, "utf-8", "surrogateescape");
    throw new TypeError(`expected ${type_name(path)}.__fspath__() to return str or bytes, not ${type_name(text)}`);
  }
  throw new TypeError(what.replace("%", type_name(path)));
}

interface Mode {
  readonly action: "r" | "w" | "a" | "x";
  readonly updating: boolean;
  readonly binary: boolean;
}

function parseMode(mode: unknown): Mode {
  if (typeof mode !== "string") throw new TypeError(`open() argument 'mode' must be str, not ${mode === null ? "None" : type_name(mode)}`);
  if (!/^[rwaxbt+]*$/.test(mode) || new Set(mode).size !== mode.length) throw new ValueError(`invalid mode: ${repr(mode)}`);
  if (mode.includes("b") && mode.includes("t")) throw new ValueError("can't have text and binary mode at once");
  const actions = Array.from(mode).filter((c): c is Mode["action"] => c === "r" || c === "w" || c === "a" || c === "x");
  const [action] = actions;
  if (action === undefined && actions.length === 0) throw new ValueError("Must have exactly one of create/read/write/append mode and at most one plus");
  if (action === undefined || actions.length > 1) throw new ValueError("must have exactly one of create/read/write/append mode");
  return { action, updating: mode.includes("+"), binary: mode.includes("b") };
}

/** `open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)` */
export function open(file: unknown, mode: "rb" | "r+b" | "rb+" | "wb" | "ab" | "xb" | "w+b" | "wb+" | "a+b" | "ab+", buffering?: number, encoding?: null, errors?: null, newline?: null): FileBuffer;
export function open(file: unknown, mode?: "r" | "w" | "a" | "x" | "r+" | "w+" | "a+" | "x+" | "rt" | "wt" | "at", buffering?: number, encoding?: string | null, errors?: string | null, newline?: string | null): TextIOWrapper;
export function open(file: unknown, mode?: string, buffering?: number, encoding?: string | null, errors?: string | null, newline?: string | null): TextIOWrapper | FileBuffer;
export function open(file: unknown, mode = "r", buffering = -1, encoding: string | null = null, errors: string | null = null, newline: string | null = null): TextIOWrapper | FileBuffer {
  const path = pathText(file);
  if (path.includes("\0")) throw new ValueError("embedded null byte");
  for (const [name, value] of Object.entries({ encoding, errors, newline })) {
    if (value !== null && typeof value !== "string") throw new TypeError(`open() argument '${name}' must be str or None, not ${type_name(value)}`);
  }
  const { action, updating, binary } = parseMode(mode);
  if (binary) {
    if (encoding !== null) throw new ValueError("binary mode doesn't take an encoding argument");
    if (errors !== null) throw new ValueError("binary mode doesn't take an errors argument");
    if (newline !== null) throw new ValueError("binary mode doesn't take a newline argument");
  } else if (encoding !== null) checkEncoding(encoding);
  const access: Access = { path, name: file, reads: action === "r" || updating, writes: action !== "r" || updating, appends: action === "a" };
  const content = contentFor(access, action);
  const kind = Number(buffering) === 0 && binary ? FileIO : updating ? BufferedRandom : action === "r" ? BufferedReader : BufferedWriter;
  // a file that is emptied for updating says that it is read and written
  const buffer = new kind(access, `${action === "w" && updating ? "r" : action}b${updating ? "+" : ""}`, content);
  if (!binary && Number(buffering) === 0) throw new ValueError("can't have unbuffered text I/O");
  if (newline !== null && !["", "\n", "\r", "\r\n"].includes(newline)) throw new ValueError(`illegal newline value: ${newline}`);
  return binary ? buffer : new TextIOWrapper(buffer, encoding, errors, newline, mode);
}

function checkEncoding(encoding: string): void {
  try {
    checkName(encoding);
  } catch (error) {
    if (error instanceof LookupError) throw new LookupError(`unknown encoding: ${encoding}`);
    throw error;
  }
}

/** What the file holds when it is opened; modes that create or empty it do so now. */
function contentFor({ path, name }: Access, action: Mode["action"]): Uint8Array {
  const files = hostFiles(name);
  try {
    if (path === "") throw namedError("ENOENT", name);
    if (files.isDirectory(path)) throw namedError(action === "x" ? "EEXIST" : "EISDIR", name);
    switch (action) {
      case "r":
        return files.read(path);
      case "a":
        if (files.exists(path)) return files.read(path);
        files.write(path, new Uint8Array(0), "replace");
        return new Uint8Array(0);
      case "x":
        files.write(path, new Uint8Array(0), "create");
        return new Uint8Array(0);
      default:
        files.write(path, new Uint8Array(0), "replace");
        return new Uint8Array(0);
    }
  } catch (error) {
    throw osError(error, name);
  }
}

libraryFunctions("_io", { open: [open, "file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None"] });
