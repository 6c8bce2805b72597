/** `SSLObject`: what a program may ask of an encrypted connection. */
import type { TlsStream } from "../../network/tls.js";
import { Bytes } from "../../objects/bytes.js";
import { Dict } from "../../objects/dict.js";
import { TypeError, ValueError } from "../../objects/exceptions.js";
import { libraryClass } from "../../objects/library_functions.js";
import { tuple, type Tuple } from "../../objects/tuple.js";
import { certificateDict } from "./certificates.js";
import type { SSLContext } from "./context.js";

export class SSLObject {
  readonly #stream: TlsStream;
  readonly #context: SSLContext;
  readonly #isServer: boolean;
  readonly #hostname: string | null;

  constructor(stream?: TlsStream, context?: SSLContext, isServer = false, hostname: string | null = null) {
    if (stream === undefined || context === undefined) throw new TypeError("SSLObject does not have a public constructor. Instances are returned by SSLContext.wrap_bio().");
    this.#stream = stream;
    this.#context = context;
    this.#isServer = isServer;
    this.#hostname = hostname;
  }

  get context(): SSLContext {
    return this.#context;
  }

  get server_side(): boolean {
    return this.#isServer;
  }

  get server_hostname(): string | null {
    return this.#hostname;
  }

  get session_reused(): boolean {
    return this.#stream.isReused;
  }

  /** The other side's certificate: a dict, empty when it was not checked; None when there is none. */
  getpeercert(binary_form: boolean = false): Dict<string, unknown> | Bytes | null {
    if (!this.#stream.agreed) throw new ValueError("handshake not done yet");
    const { peerCertificate: found } = this.#stream;
    if (found === null) return null;
    if (binary_form) return new Bytes(found.der);
    return this.#context.$material.verify === "none" ? new Dict<string, unknown>() : certificateDict(found);
  }

  cipher(): Tuple<[string, string, number]> | null {
    const { cipher } = this.#stream;
    return cipher === null ? null : tuple([...cipher] as [string, string, number]);
  }

  version(): string | null {
    return this.#stream.protocol;
  }

  selected_alpn_protocol(): string | null {
    return this.#stream.alpn;
  }

  compression(): null {
    return null;
  }
}
libraryClass(SSLObject, { name: "SSLObject", module: "ssl" }, { getpeercert: "binary_form=False", cipher: "", version: "", selected_alpn_protocol: "", compression: "" });
