/** `urllib.parse`. */
import { AnyBytes, Bytes } from "../objects/bytes.js";
import { decodeBytes } from "../objects/bytes/decode.js";
import { encodeText } from "../objects/str/encode.js";
import { call_method } from "../objects/calls.js";
import { dict, Dict } from "../objects/dict.js";
import { TypeError, ValueError } from "../objects/exceptions.js";
import { collect } from "../objects/iteration.js";
import { pythonFunctions } from "../objects/library_functions.js";
import { defineFields, NamedTupleBase } from "../objects/named_tuple.js";
import { repr } from "../objects/repr.js";
import { str } from "../objects/str.js";
import { truthy } from "../objects/truth.js";
import { tuple, type Tuple } from "../objects/tuple.js";
import { registerType } from "../objects/type_registry.js";

// ─── quoting ───

const ALWAYS_SAFE = /[A-Za-z0-9_.\-~]/;

function quotedBytes(data: Uint8Array, safe: string): string {
  let out = "";
  for (const byte of data) {
    const c = String.fromCharCode(byte);
    out += byte < 128 && (ALWAYS_SAFE.test(c) || safe.includes(c)) ? c : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return out;
}

/** `quote(string, safe='/', encoding=None, errors=None)` */
export function quote(string: unknown, safe: unknown = "/", encoding: string | null = null, errors: string | null = null): string {
  const allowed = safe instanceof AnyBytes ? safe.$text : str(safe);
  if (string instanceof AnyBytes) return quotedBytes(string.data, allowed);
  if (typeof string !== "string") throw new TypeError("quote_from_bytes() expected bytes");
  return quotedBytes(encodeText(string, encoding ?? "utf-8", errors ?? "strict"), allowed);
}

/** `quote_plus(string, safe='')` */
export function quote_plus(string: unknown, safe: unknown = "", encoding: string | null = null, errors: string | null = null): string {
  return quote(string, `${str(safe)} `, encoding, errors).replaceAll(" ", "+");
}

/** `quote_from_bytes(bs, safe='/')` */
export function quote_from_bytes(bs: unknown, safe: unknown = "/"): string {
  if (!(bs instanceof AnyBytes)) throw new TypeError("quote_from_bytes() expected bytes");
  return quote(bs, safe);
}

/** `unquote_to_bytes(string)` */
export function unquote_to_bytes(string: unknown): Bytes {
  const text = string instanceof AnyBytes ? string.$text : new Bytes(encodeText(str(string))).$text;
  const out: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const hex = text.slice(i + 1, i + 3);
    if (text[i] === "%" && /^[0-9a-fA-F]{2}$/.test(hex)) {
      out.push(parseInt(hex, 16));
      i += 2;
    } else out.push(text.charCodeAt(i));
  }
  return new Bytes(Uint8Array.from(out));
}

/** `unquote(string, encoding='utf-8', errors='replace')` */
export function unquote(string: unknown, encoding: string | null = "utf-8", errors: string | null = "replace"): string {
  const text = string instanceof AnyBytes ? string.$text : str(string);
  return text.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => decodeBytes(unquote_to_bytes(run).data, encoding ?? "utf-8", errors ?? "replace"));
}

/** `unquote_plus(string)` */
export function unquote_plus(string: string, encoding = "utf-8", errors = "replace"): string {
  return unquote(string.replaceAll("+", " "), encoding, errors);
}

/** `urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus)` */
export function urlencode(query: unknown, doseq: unknown = false, safe = "", encoding: string | null = null, errors: string | null = null, quote_via: (string: unknown, safe?: unknown, encoding?: string | null, errors?: string | null) => string = quote_plus): string {
  const pairs = collect(query instanceof Dict ? query.items() : typeof query === "object" && query !== null && "items" in query ? call_method(query, "items") : query).map((pair) => collect(pair));
  const shown = (value: unknown): string => quote_via(value instanceof AnyBytes || typeof value === "string" ? value : str(value), safe, encoding, errors);
  const parts: string[] = [];
  for (const [key, value] of pairs) {
    if (truthy(doseq) && typeof value === "object" && value !== null && !(value instanceof AnyBytes) && Symbol.iterator in value) for (const one of collect(value)) parts.push(`${shown(key)}=${shown(one)}`);
    else parts.push(`${shown(key)}=${shown(value)}`);
  }
  return parts.join("&");
}

/** `parse_qsl(qs, keep_blank_values=False, strict_parsing=False)` */
export function parse_qsl(qs: string, keep_blank_values: unknown = false, strict_parsing: unknown = false, encoding = "utf-8", errors = "replace", _max_num_fields: number | null = null, separator = "&"): Tuple<[string, string]>[] {
  if (separator === "") throw new ValueError("Separator must be of type string or bytes.");
  const out: Tuple<[string, string]>[] = [];
  for (const part of qs.split(separator)) {
    if (part === "" && !truthy(strict_parsing)) continue;
    const at = part.indexOf("=");
    if (at < 0 && truthy(strict_parsing)) throw new ValueError(`bad query field: ${repr(part)}`);
    if (at < 0 && !truthy(keep_blank_values)) continue;
    const value = at < 0 ? "" : part.slice(at + 1);
    if (value !== "" || truthy(keep_blank_values)) out.push(tuple([unquote_plus(at < 0 ? part : part.slice(0, at), encoding, errors), unquote_plus(value, encoding, errors)]));
  }
  return out;
}

/** `parse_qs(qs, keep_blank_values=False, strict_parsing=False)` */
export function parse_qs(qs: string, keep_blank_values: unknown = false, strict_parsing: unknown = false, encoding = "utf-8", errors = "replace", max_num_fields: number | null = null, separator = "&"): Dict<string, string[]> {
  const out: Dict<string, string[]> = dict();
  for (const [name, value] of parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator)) out.setdefault(name, []).push(value);
  return out;
}

// ─── the parts of an address ───

/** What the results know of `user:password@host:port`. */
abstract class WithNetloc extends NamedTupleBase {
  abstract get netloc(): string;

  $split(): { user: string | null; password: string | null; host: string | null; port: string | null } {
    const at = this.netloc.lastIndexOf("@");
    const info = at < 0 ? null : this.netloc.slice(0, at);
    const rest = this.netloc.slice(at + 1);
    const colon = info === null ? -1 : info.indexOf(":");
    const bracket = /^\[([^\]]*)\](?::(.*))?$/.exec(rest);
    const [, host = "", port] = bracket ?? /^([^:]*)(?::(.*))?$/s.exec(rest) ?? [];
    return { user: info === null ? null : colon < 0 ? info : info.slice(0, colon), password: info === null || colon < 0 ? null : info.slice(colon + 1), host: host === "" ? null : host, port: port === undefined || port === "" ? null : port };
  }

  get username(): string | null {
    return this.$split().user;
  }

  get password(): string | null {
    return this.$split().password;
  }

  get hostname(): string | null {
    return this.$split().host?.toLowerCase() ?? null;
  }

  get port(): number | null {
    const { port } = this.$split();
    if (port === null) return null;
    if (!/^\d+$/.test(port)) throw new ValueError(`Port could not be cast to integer value as ${repr(port)}`);
    if (Number(port) > 65535) throw new ValueError("Port out of range 0-65535");
    return Number(port);
  }
}

export class ParseResult extends WithNetloc {
  get scheme(): string {
    return this[0] as string;
  }
  get netloc(): string {
    return this[1] as string;
  }
  get path(): string {
    return this[2] as string;
  }
  get params(): string {
    return this[3] as string;
  }
  get query(): string {
    return this[4] as string;
  }
  get fragment(): string {
    return this[5] as string;
  }
  geturl(): string {
    return urlunparse(this);
  }
}

export class SplitResult extends WithNetloc {
  get scheme(): string {
    return this[0] as string;
  }
  get netloc(): string {
    return this[1] as string;
  }
  get path(): string {
    return this[2] as string;
  }
  get query(): string {
    return this[3] as string;
  }
  get fragment(): string {
    return this[4] as string;
  }
  geturl(): string {
    return urlunsplit(this);
  }
}

export class DefragResult extends NamedTupleBase {
  get url(): string {
    return this[0] as string;
  }
  get fragment(): string {
    return this[1] as string;
  }
  geturl(): string {
    return this.fragment === "" ? this.url : `${this.url}#${this.fragment}`;
  }
}
for (const [cls, fields] of [
  [ParseResult, ["scheme", "netloc", "path", "params", "query", "fragment"]],
  [SplitResult, ["scheme", "netloc", "path", "query", "fragment"]],
  [DefragResult, ["url", "fragment"]],
] as const) {
  registerType(cls, { name: cls.name, module: "urllib.parse", bases: [tuple], sealed: false });
  defineFields(cls, fields, new Map());
}

/** `urlsplit(url, scheme='', allow_fragments=True)` */
export function urlsplit(url: string, scheme = "", allow_fragments: unknown = true): SplitResult {
  let rest = url.replace(/^[\0- ]+/, "").replace(/[\t\r\n]/g, "");
  let found = scheme.trim();
  const match = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(rest);
  if (match !== null) {
    found = match[1]!.toLowerCase();
    rest = rest.slice(match[0].length);
  }
  let netloc = "";
  if (rest.startsWith("//")) {
    const end = /[/?#]/.exec(rest.slice(2));
    netloc = end === null ? rest.slice(2) : rest.slice(2, 2 + end.index);
    rest = rest.slice(2 + netloc.length);
    if (netloc.includes("[") !== netloc.includes("]")) throw new ValueError("Invalid IPv6 URL");
  }
  let fragment = "";
  const hash = truthy(allow_fragments) ? rest.indexOf("#") : -1;
  if (hash >= 0) {
    fragment = rest.slice(hash + 1);
    rest = rest.slice(0, hash);
  }
  const mark = rest.indexOf("?");
  const query = mark < 0 ? "" : rest.slice(mark + 1);
  return new SplitResult(found, netloc, mark < 0 ? rest : rest.slice(0, mark), query, fragment);
}

const WITH_PARAMS = new Set(["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtsps", "rtspu", "sip", "sips", "mms", "sftp", "tel"]);

/** `urlparse(url, scheme='', allow_fragments=True)` */
export function urlparse(url: string, scheme = "", allow_fragments: unknown = true): ParseResult {
  const split = urlsplit(url, scheme, allow_fragments);
  let { path } = split;
  let params = "";
  if (WITH_PARAMS.has(split.scheme) && path.includes(";")) {
    const slash = path.lastIndexOf("/");
    const at = path.indexOf(";", Math.max(0, slash));
    if (at >= 0) {
      params = path.slice(at + 1);
      path = path.slice(0, at);
    }
  }
  return new ParseResult(split.scheme, split.netloc, path, params, split.query, split.fragment);
}

/** `urlunsplit(components)` */
export function urlunsplit(components: unknown): string {
  const [scheme = "", netloc = "", path = "", query = "", fragment = ""] = collect(components).map((part) => str(part));
  let url = path;
  if (netloc !== "" || url.startsWith("//")) url = `//${netloc}${url !== "" && !url.startsWith("/") ? "/" : ""}${url}`;
  if (scheme !== "") url = `${scheme}:${url}`;
  if (query !== "") url += `?${query}`;
  return fragment === "" ? url : `${url}#${fragment}`;
}

/** `urlunparse(components)` */
export function urlunparse(components: unknown): string {
  const [scheme = "", netloc = "", path = "", params = "", query = "", fragment = ""] = collect(components).map((part) => str(part));
  return urlunsplit([scheme, netloc, params === "" ? path : `${path};${params}`, query, fragment]);
}

/** `urldefrag(url)` */
export function urldefrag(url: string): DefragResult {
  const at = url.indexOf("#");
  return at < 0 ? new DefragResult(url, "") : new DefragResult(url.slice(0, at), url.slice(at + 1));
}

/** `urljoin(base, url, allow_fragments=True)` (RFC 3986, 5.2) */
export function urljoin(base: string, url: string, allow_fragments: unknown = true): string {
  if (base === "") return url;
  if (url === "") return base;
  const b = urlparse(base, "", allow_fragments);
  const u = urlparse(url, b.scheme, allow_fragments);
  if (u.scheme !== b.scheme) return url;
  if (u.netloc !== "") return urlunparse(u);
  if (u.path === "" && u.params === "") return urlunparse([u.scheme, b.netloc, b.path, b.params, u.query === "" ? b.query : u.query, u.fragment]);
  const baseParts = b.path.split("/");
  if (baseParts[baseParts.length - 1] !== "") baseParts.pop();
  const segments = u.path.startsWith("/") ? u.path.split("/") : [...baseParts.filter((part, i) => i === 0 || part !== ""), ...u.path.split("/")];
  const resolved: string[] = [];
  for (const segment of segments) {
    if (segment === "..") {
      if (resolved.length > 1) resolved.pop();
    } else if (segment !== ".") resolved.push(segment);
  }
  if (segments[segments.length - 1] === "." || segments[segments.length - 1] === "..") resolved.push("");
  return urlunparse([u.scheme, b.netloc, resolved.join("/") || "/", u.params, u.query, u.fragment]);
}

pythonFunctions("urllib.parse", {
  quote: [quote, "string, safe='/', encoding=None, errors=None"],
  quote_plus: [quote_plus, "string, safe='', encoding=None, errors=None"],
  quote_from_bytes: [quote_from_bytes, "bs, safe='/'"],
  unquote: [unquote, "string, encoding='utf-8', errors='replace'"],
  unquote_plus: [unquote_plus, "string, encoding='utf-8', errors='replace'"],
  unquote_to_bytes: [unquote_to_bytes, "string"],
  urlencode: [urlencode, "query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus"],
  parse_qs: [parse_qs, "qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None, separator='&'"],
  parse_qsl: [parse_qsl, "qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None, separator='&'"],
  urlsplit: [urlsplit, "url, scheme='', allow_fragments=True"],
  urlparse: [urlparse, "url, scheme='', allow_fragments=True"],
  urlunsplit: [urlunsplit, "components"],
  urlunparse: [urlunparse, "components"],
  urldefrag: [urldefrag, "url"],
  urljoin: [urljoin, "base, url, allow_fragments=True"],
});
