/** `SSLContext`: which certificates a program shows and trusts. The page is CPython's `ssl.py`; the work is done by the host's TLS library. */
import { currentHost, type HostFiles } from "../../host.js";
import type { Tls, TlsChain, TlsMaterial } from "../../network/tls.js";
import { bufferBytes } from "../../objects/bytes/arguments.js";
import { invoke } from "../../objects/calls.js";
import { Dict } from "../../objects/dict.js";
import { FileNotFoundError, TypeError, ValueError } from "../../objects/exceptions.js";
import { iterate } from "../../objects/iteration.js";
import { libraryClass } from "../../objects/library_functions.js";
import { str } from "../../objects/str.js";
import { truthy } from "../../objects/truth.js";
import { unavailable } from "../../objects/unavailable.js";
import { pathText } from "../io/open.js";
import { DER_cert_to_PEM_cert, PEM_FOOTER, PEM_HEADER } from "./certificates.js";
import { makeEnums, member, _SSLMethod, Options, Purpose, TLSVersion, VerifyFlags, VerifyMode } from "./enums.js";
import { libraryError, SSLError } from "./errors.js";

const CERT_NONE = 0, CERT_REQUIRED = 2;
const PROTOCOL_TLS = 2, PROTOCOL_TLS_CLIENT = 16;
const TLS_1_2 = 771, MAXIMUM = -1;
const PROTOCOLS = new Set([2, 3, 4, 5, 16, 17]);
/** What the library sets by itself: OP_ALL, no SSLv3, no compression, the server's order of ciphers. */
const USUAL_OPTIONS = 2186412112;
const TRUSTED_FIRST = 32768, STRICT = 32, PARTIAL_CHAIN = 524288;
const VERSIONS: Readonly<Record<number, string>> = { 769: "TLSv1", 770: "TLSv1.1", 771: "TLSv1.2", 772: "TLSv1.3" };
const ERR_PEM = 524297;

/** The host's TLS; without one the program ends where it needs it. */
export function hostTls(): Tls {
  return currentHost().tls?.() ?? unavailable("ssl", "there is no TLS library here", currentHost().argv[0] ?? "");
}

export class SSLContext {
  readonly #chains: TlsChain[] = [];
  readonly #authorities: string[] = [];
  #hostAuthorities = false;
  #ciphers: string | null = null;
  #alpn: readonly string[] = [];
  readonly #protocol: number;
  #checkHostname: boolean;
  #verifyMode: number;
  #lowest = TLS_1_2;
  #highest = MAXIMUM;
  #options = USUAL_OPTIONS;
  #verifyFlags = TRUSTED_FIRST;
  #material: TlsMaterial | null = null;

  constructor(protocol: unknown = PROTOCOL_TLS) {
    makeEnums();
    const number = protocol === null ? PROTOCOL_TLS : Number(protocol);
    if (!PROTOCOLS.has(number)) throw new ValueError("invalid or unsupported protocol version " + str(protocol));
    this.#protocol = number;
    this.#checkHostname = number === PROTOCOL_TLS_CLIENT;
    this.#verifyMode = this.#checkHostname ? CERT_REQUIRED : CERT_NONE;
  }

  /** What the host needs to know; one object as long as nothing changes. */
  get $material(): TlsMaterial {
    return (this.#material ??= {
      chains: [...this.#chains],
      authorities: [...this.#authorities],
      hostAuthorities: this.#hostAuthorities,
      ciphers: this.#ciphers,
      lowest: VERSIONS[this.#lowest] ?? null,
      highest: VERSIONS[this.#highest] ?? null,
      alpn: this.#alpn,
      verify: (["none", "optional", "required"] as const)[this.#verifyMode]!,
      checkHostname: this.#checkHostname,
    });
  }

  get protocol(): unknown {
    return invoke(_SSLMethod, this.#protocol);
  }

  get check_hostname(): boolean {
    return this.#checkHostname;
  }

  set check_hostname(value: unknown) {
    this.#checkHostname = truthy(value);
    if (this.#checkHostname && this.#verifyMode === CERT_NONE) this.#verifyMode = CERT_REQUIRED;
    this.#material = null;
  }

  get verify_mode(): unknown {
    return invoke(VerifyMode, this.#verifyMode);
  }

  set verify_mode(value: unknown) {
    const mode = Number(value);
    if (mode !== 0 && mode !== 1 && mode !== 2) throw new ValueError("invalid value for verify_mode");
    if (mode === CERT_NONE && this.#checkHostname) throw new ValueError("Cannot set verify_mode to CERT_NONE when check_hostname is enabled.");
    this.#verifyMode = mode;
    this.#material = null;
  }

  get minimum_version(): unknown {
    return invoke(TLSVersion, this.#lowest);
  }

  set minimum_version(value: unknown) {
    this.#lowest = Number(value);
    this.#material = null;
  }

  get maximum_version(): unknown {
    return invoke(TLSVersion, this.#highest);
  }

  set maximum_version(value: unknown) {
    this.#highest = Number(value);
    this.#material = null;
  }

  get options(): unknown {
    return invoke(Options, this.#options);
  }

  set options(value: unknown) {
    this.#options = Number(value);
  }

  get verify_flags(): unknown {
    return invoke(VerifyFlags, this.#verifyFlags);
  }

  set verify_flags(value: unknown) {
    this.#verifyFlags = Number(value);
  }

  load_cert_chain(certfile: unknown, keyfile: unknown = null, password: unknown = null): null {
    const cert = readFile(pathText(certfile, "certfile should be a valid filesystem path"));
    const key = keyfile === null ? cert : readFile(pathText(keyfile, "keyfile should be a valid filesystem path"));
    const secret: unknown = typeof password === "function" ? invoke(password) : password;
    const chain = { cert, key, password: secret === null ? null : typeof secret === "string" ? secret : new TextDecoder().decode(bufferBytes(secret)) };
    const problem = holdsPem(cert) ? hostTls().problemOfChain(chain) : "PEM lib";
    if (problem !== null) {
      if (/mismatch/.test(problem)) throw libraryError("X509", "KEY_VALUES_MISMATCH", "key values mismatch", 185073780, "_ssl.c:3937");
      throw libraryError("SSL", null, "PEM lib", ERR_PEM, holdsPem(cert) ? "_ssl.c:3937" : "_ssl.c:3916");
    }
    this.#chains.push(chain);
    this.#material = null;
    return null;
  }

  load_verify_locations(cafile: unknown = null, capath: unknown = null, cadata: unknown = null): null {
    if (cafile === null && capath === null && cadata === null) throw new TypeError("cafile, capath and cadata cannot be all omitted");
    if (cadata !== null) this.#trust(certificatesOf(cadata));
    if (cafile !== null) this.#trust(certificatesIn(new TextDecoder("latin1").decode(readFile(pathText(cafile, "cafile should be a valid filesystem path")))));
    if (capath !== null) {
      const folder = pathText(capath, "capath should be a valid filesystem path");
      const { files } = currentHost();
      for (const name of files?.isDirectory(folder) === true ? files.list(folder) : []) {
        const path = `${folder}/${name}`;
        if (!files!.isDirectory(path)) this.#authorities.push(...pemBlocks(new TextDecoder("latin1").decode(files!.read(path))));
      }
    }
    this.#material = null;
    return null;
  }

  #trust(found: readonly string[]): void {
    for (const each of found) if (!this.#authorities.includes(each)) this.#authorities.push(each);
  }

  /** Trusts whom the system trusts: SSL_CERT_FILE, else the host's own list. */
  load_default_certs(_purpose: unknown = null): null {
    const { environment, files } = currentHost();
    const named = environment["SSL_CERT_FILE"];
    if (named !== undefined && files?.exists(named) === true) this.#trust(pemBlocks(new TextDecoder("latin1").decode(files.read(named))));
    else this.#hostAuthorities = true;
    this.#material = null;
    return null;
  }

  set_default_verify_paths(): null {
    return this.load_default_certs();
  }

  set_ciphers(cipherlist: string): null {
    if (!hostTls().knowsCiphers(cipherlist)) throw new SSLError("No cipher can be selected.");
    this.#ciphers = cipherlist;
    this.#material = null;
    return null;
  }

  set_alpn_protocols(alpn_protocols: unknown): null {
    const names = [...iterate(alpn_protocols)].map((each) => String(each));
    if (names.some((name) => name.length === 0 || name.length > 255)) throw new SSLError("ALPN protocols must be 1 to 255 in length");
    this.#alpn = names;
    this.#material = null;
    return null;
  }

  cert_store_stats(): Dict<string, number> {
    return new Dict([
      ["x509", this.#authorities.length],
      ["crl", 0],
      ["x509_ca", this.#authorities.length],
    ]);
  }

  /** As `create_default_context` leaves it. */
  $strict(): void {
    this.#verifyFlags |= STRICT | PARTIAL_CHAIN;
  }
}
libraryClass(
  SSLContext,
  { name: "SSLContext", module: "ssl", signature: "protocol=None" },
  { load_cert_chain: "certfile, keyfile=None, password=None", load_verify_locations: "cafile=None, capath=None, cadata=None", load_default_certs: "purpose=Purpose.SERVER_AUTH", set_default_verify_paths: "", set_ciphers: "cipherlist, /", set_alpn_protocols: "alpn_protocols", cert_store_stats: "" },
);

function readFile(path: string): Uint8Array {
  const files: HostFiles | undefined = currentHost().files;
  try {
    if (files !== undefined) return files.read(path);
  } catch {
    // as OpenSSL tells it: without the name
  }
  throw new FileNotFoundError(2, "No such file or directory");
}

const pemBlocks = (text: string): string[] => text.match(new RegExp(`${PEM_HEADER}[^-]+${PEM_FOOTER}`, "g")) ?? [];
const holdsPem = (data: Uint8Array): boolean => new TextDecoder("latin1").decode(data).includes(PEM_HEADER);

function certificatesIn(text: string): string[] {
  const found = pemBlocks(text);
  if (found.length === 0) throw libraryError("X509", "NO_CERTIFICATE_OR_CRL_FOUND", "no certificate or crl found", 136, "_ssl.c:4168");
  return found;
}

/** PEM as text, or DER as bytes. */
function certificatesOf(cadata: unknown): string[] {
  if (typeof cadata !== "string") return [DER_cert_to_PEM_cert(cadata).trim()];
  if (cadata === "") throw new ValueError("Empty certificate data");
  const found = pemBlocks(cadata);
  if (found.length === 0) throw new SSLError(0, "no start line: cadata does not contain a certificate (_ssl.c:4035)");
  return found;
}

interface DefaultOptions {
  readonly cafile?: unknown;
  readonly capath?: unknown;
  readonly cadata?: unknown;
}

/** `create_default_context(purpose)`: a context with the settings of the day. */
export function create_default_context(purpose: unknown = member(Purpose, "SERVER_AUTH"), { cafile = null, capath = null, cadata = null }: DefaultOptions = {}): SSLContext {
  const isClient = purpose === member(Purpose, "SERVER_AUTH");
  if (!isClient && purpose !== member(Purpose, "CLIENT_AUTH")) throw new TypeError(str(purpose));
  const context = new SSLContext(isClient ? PROTOCOL_TLS_CLIENT : 17);
  context.$strict();
  if (cafile !== null || capath !== null || cadata !== null) context.load_verify_locations(cafile, capath, cadata);
  else if (isClient) context.load_default_certs();
  return context;
}

/** `_create_unverified_context()`: the other side may be anybody. */
export function _create_unverified_context(): SSLContext {
  const context = new SSLContext(PROTOCOL_TLS_CLIENT);
  context.check_hostname = false;
  context.verify_mode = CERT_NONE;
  return context;
}
