/** `PurePath`: paths as texts, in the way of POSIX. */
import { madeAgainBy } from "../../objects/attributes/pickled_names.js";
import { Bytes } from "../../objects/bytes.js";
import { lookupSpecial } from "../../objects/attributes.js";
import { TypeError, ValueError } from "../../objects/exceptions.js";
import { hash } from "../../objects/hash.js";
import type { Int } from "../../objects/integer.js";
import { libraryClass } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { NotImplemented } from "../../objects/singletons.js";
import { encodeText } from "../../objects/str/encode.js";
import { tupleOf, type PyTuple } from "../../objects/tuple.js";
import { typeInfo } from "../../objects/type_registry.js";
import { type_name } from "../../objects/types.js";
import { globPattern } from "./glob.js";

/** A segment of a path: text, or something with `__fspath__`. */
function segmentText(segment: unknown): string {
  if (typeof segment === "string") return segment;
  if (segment instanceof PurePath) return segment.$text;
  const method = typeof segment === "object" && segment !== null ? lookupSpecial(segment, "__fspath__") : undefined;
  const text: unknown = method === undefined || method === null ? undefined : method();
  if (typeof text === "string") return text;
  throw new TypeError(`argument should be a str or an os.PathLike object where __fspath__ returns a str, not '${type_name(segment)}'`);
}

export class PurePath {
  /** `/`, `//` or nothing. */
  readonly $root: string;
  readonly $parts: readonly string[];

  constructor(...segments: unknown[]) {
    let joined = "";
    for (const segment of segments) {
      const text = segmentText(segment);
      joined = text.startsWith("/") || joined === "" ? text : joined.endsWith("/") ? joined + text : `${joined}/${text}`;
    }
    this.$root = joined.startsWith("//") && !joined.startsWith("///") ? "//" : joined.startsWith("/") ? "/" : "";
    this.$parts = joined.split("/").filter((part) => part !== "" && part !== ".");
  }

  with_segments(...segments: unknown[]): this {
    return Reflect.construct(this.constructor, segments) as this;
  }

  get $text(): string {
    return this.$root + this.$parts.join("/") || ".";
  }

  get parts(): PyTuple<string> {
    return tupleOf(this.$root === "" ? this.$parts : [this.$root, ...this.$parts]);
  }

  get drive(): string {
    return "";
  }

  get root(): string {
    return this.$root;
  }

  get anchor(): string {
    return this.$root;
  }

  get name(): string {
    return this.$parts[this.$parts.length - 1] ?? "";
  }

  get suffix(): string {
    const { name } = this;
    const dot = name.lastIndexOf(".");
    return dot > 0 && dot < name.length - 1 ? name.slice(dot) : "";
  }

  get suffixes(): string[] {
    const { name } = this;
    if (name.endsWith(".")) return [];
    return name
      .replace(/^\.+/, "")
      .split(".")
      .slice(1)
      .map((part) => `.${part}`);
  }

  get stem(): string {
    const { name, suffix } = this;
    return suffix === "" ? name : name.slice(0, -suffix.length);
  }

  get parent(): this {
    return this.$parts.length === 0 ? this : this.with_segments(this.$root + this.$parts.slice(0, -1).join("/"));
  }

  get parents(): PyTuple<this> {
    const out: this[] = [];
    for (let path: this = this; path.$parts.length > 0; ) {
      path = path.parent;
      out.push(path);
    }
    return tupleOf(out);
  }

  joinpath(...segments: unknown[]): this {
    return this.with_segments(this, ...segments);
  }

  __truediv__(other: unknown): unknown {
    return typeof other === "string" || other instanceof PurePath ? this.with_segments(this, other) : NotImplemented;
  }

  __rtruediv__(other: unknown): unknown {
    return typeof other === "string" || other instanceof PurePath ? this.with_segments(other, this) : NotImplemented;
  }

  with_name(name: string): this {
    if (this.name === "") throw new ValueError(`${repr(this)} has an empty name`);
    if (name === "" || name === "." || name.includes("/")) throw new ValueError(`Invalid name ${repr(name)}`);
    return this.with_segments(this.$root + [...this.$parts.slice(0, -1), name].join("/"));
  }

  with_stem(stem: string): this {
    return this.with_name(stem + this.suffix);
  }

  with_suffix(suffix: string): this {
    if (suffix !== "" && (!suffix.startsWith(".") || suffix === "." || suffix.includes("/"))) throw new ValueError(`Invalid suffix ${repr(suffix)}`);
    if (this.name === "") throw new ValueError(`${repr(this)} has an empty name`);
    return this.with_name(this.stem + suffix);
  }

  relative_to(other: unknown, { walk_up = false }: { readonly walk_up?: unknown } = {}): this {
    const base = other instanceof PurePath ? other : this.with_segments(other);
    let common = 0;
    while (common < base.$parts.length && base.$parts[common] === this.$parts[common]) common++;
    if (base.$root !== this.$root) throw new ValueError(`${repr(this.$text)} and ${repr(base.$text)} have different anchors`);
    if (common < base.$parts.length && walk_up !== true) throw new ValueError(`${repr(this.$text)} is not in the subpath of ${repr(base.$text)}`);
    if (base.$parts.slice(common).includes("..")) throw new ValueError(`'..' segment in ${repr(base.$text)} cannot be walked`);
    return this.with_segments([...base.$parts.slice(common).map(() => ".."), ...this.$parts.slice(common)].join("/"));
  }

  is_relative_to(other: unknown): boolean {
    const base = other instanceof PurePath ? other : this.with_segments(other);
    return base.$root === this.$root && base.$parts.every((part, i) => part === this.$parts[i]);
  }

  is_absolute(): boolean {
    return this.$root !== "";
  }

  is_reserved(): boolean {
    return false;
  }

  /** From the right; an absolute pattern has to match the whole path. */
  match(path_pattern: unknown, { case_sensitive = true }: { readonly case_sensitive?: unknown } = {}): boolean {
    const pattern = this.with_segments(path_pattern);
    if (pattern.$parts.length === 0) throw new ValueError("empty pattern");
    if (pattern.$root !== "" && (pattern.$root !== this.$root || pattern.$parts.length !== this.$parts.length)) return false;
    const tail = this.$parts.slice(-pattern.$parts.length);
    return tail.length === pattern.$parts.length && pattern.$parts.every((part, i) => globPattern(part === "**" ? "*" : part, case_sensitive !== false).test(tail[i]!));
  }

  /** The whole path, `**` for any number of segments. */
  full_match(pattern: unknown, { case_sensitive = true }: { readonly case_sensitive?: unknown } = {}): boolean {
    const wanted = this.with_segments(pattern);
    const matches = (i: number, j: number): boolean => {
      if (i === wanted.$parts.length) return j === this.$parts.length;
      const part = wanted.$parts[i]!;
      if (part === "**") return matches(i + 1, j) || (j < this.$parts.length && matches(i, j + 1));
      return j < this.$parts.length && globPattern(part, case_sensitive !== false).test(this.$parts[j]!) && matches(i + 1, j + 1);
    };
    return wanted.$root === this.$root && matches(0, 0);
  }

  as_posix(): string {
    return this.$text;
  }

  as_uri(): string {
    if (!this.is_absolute()) throw new ValueError("relative path can't be expressed as a file URI");
    return `file://${encodeURI(this.$text).replaceAll("#", "%23").replaceAll("?", "%3F")}`;
  }

  __fspath__(): string {
    return this.$text;
  }

  __str__(): string {
    return this.$text;
  }

  __bytes__(): Bytes {
    return new Bytes(encodeText(this.$text));
  }

  __repr__(): string {
    return `${typeInfo(this.constructor).name}(${repr(this.$text)})`;
  }

  __eq__(other: unknown): unknown {
    return other instanceof PurePath ? other.$text === this.$text : NotImplemented;
  }

  __hash__(): Int {
    return hash(this.$text);
  }

  $before(other: unknown, holds: (order: number) => boolean): unknown {
    if (!(other instanceof PurePath)) return NotImplemented;
    const [a, b] = [this.parts, other.parts];
    for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return holds(a[i]! < b[i]! ? -1 : 1);
    return holds(a.length - b.length);
  }

  __lt__(other: unknown): unknown {
    return this.$before(other, (order) => order < 0);
  }

  __le__(other: unknown): unknown {
    return this.$before(other, (order) => order <= 0);
  }

  __gt__(other: unknown): unknown {
    return this.$before(other, (order) => order > 0);
  }

  __ge__(other: unknown): unknown {
    return this.$before(other, (order) => order >= 0);
  }
}
// `PurePath()` and `Path()` make objects of CPython's POSIX classes: that is the name they show.
libraryClass(
  PurePath,
  { name: "PurePosixPath", module: "pathlib._local", signature: "*args" },
  {
    with_segments: "*pathsegments",
    joinpath: "*pathsegments",
    with_name: "name",
    with_stem: "stem",
    with_suffix: "suffix",
    relative_to: "other, *, walk_up=False",
    is_relative_to: "other",
    is_absolute: "",
    match: "path_pattern, *, case_sensitive=None",
    full_match: "pattern, *, case_sensitive=None",
    as_posix: "",
    as_uri: "",
  },
);

export class PurePosixPath extends PurePath {}
libraryClass(PurePosixPath, { name: "PurePosixPath", module: "pathlib._local", bases: [PurePath], signature: "*args" });

madeAgainBy(PurePath, (x) => [x.constructor, tupleOf([(x as PurePath).$text])]);
