/** TLS by Node's library, on connections of the host's and on those in memory. Its modules come in as a parameter, so that the runtime bundles for browsers. */
import { type Address, ByteQueue, NetworkError, type StreamDescriptor } from "./descriptor.js";
import { type Tls, type TlsCertificate, type TlsChain, TlsError, type TlsFailure, type TlsMaterial, type TlsStream } from "./tls.js";

interface Emitter {
  on(event: string, listener: (...args: never[]) => void): unknown;
}

interface Duplex extends Emitter {
  push(data: Uint8Array | null): boolean;
  destroy(error?: unknown): unknown;
}

type Names = Readonly<Record<string, string | readonly string[]>>;

interface PeerCertificate {
  readonly raw?: Uint8Array;
  readonly subject?: Names;
  readonly issuer?: Names;
  readonly serialNumber: string;
  readonly valid_from: string;
  readonly valid_to: string;
  readonly subjectaltname?: string;
}

interface TlsSocket extends Emitter {
  readonly authorized: boolean;
  /** A code, or an error that has one. */
  readonly authorizationError: string | { readonly code?: string } | null;
  readonly alpnProtocol: string | false | null;
  readonly writableLength: number;
  readonly destroyed: boolean;
  write(data: Uint8Array): boolean;
  end(): unknown;
  destroy(): unknown;
  destroySoon(): void;
  pause(): unknown;
  resume(): unknown;
  getCipher(): { readonly standardName: string; readonly name: string; readonly version: string } | undefined;
  getProtocol(): string | null;
  getPeerCertificate(): PeerCertificate;
  isSessionReused(): boolean;
}

/** What is needed of `node:tls` and `node:stream`. */
export interface NodeTlsModules {
  readonly tls: {
    connect(options: object): TlsSocket;
    createServer(options: object): Emitter & { emit(event: "connection", socket: Duplex): unknown };
    createSecureContext(options: object): object;
    checkServerIdentity(hostname: string, certificate: PeerCertificate): unknown;
    readonly rootCertificates: readonly string[];
  };
  readonly stream: { readonly Duplex: new (options: object) => Duplex };
  readonly openssl: string;
}

const timers = globalThis as unknown as { setImmediate(callback: () => void): void };

/** So much is taken from either side before the other has read it. */
const AHEAD = 1 << 18;
/** So many turns of the host's loop pass until what the library was given has come out of it. */
const QUIET_TURNS = 4;

/** OpenSSL's numbers and texts of what may be wrong with a certificate, by Node's names. */
const CERTIFICATE_PROBLEMS: Readonly<Record<string, readonly [code: number, text: string]>> = {
  UNABLE_TO_GET_ISSUER_CERT: [2, "unable to get issuer certificate"],
  CERT_SIGNATURE_FAILURE: [7, "certificate signature failure"],
  CERT_NOT_YET_VALID: [9, "certificate is not yet valid"],
  CERT_HAS_EXPIRED: [10, "certificate has expired"],
  DEPTH_ZERO_SELF_SIGNED_CERT: [18, "self-signed certificate"],
  SELF_SIGNED_CERT_IN_CHAIN: [19, "self-signed certificate in certificate chain"],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: [20, "unable to get local issuer certificate"],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: [21, "unable to verify the first certificate"],
  CERT_CHAIN_TOO_LONG: [22, "certificate chain too long"],
  CERT_REVOKED: [23, "certificate revoked"],
  PATH_LENGTH_EXCEEDED: [25, "path length constraint exceeded"],
  INVALID_PURPOSE: [26, "unsuitable certificate purpose"],
  CERT_UNTRUSTED: [27, "certificate not trusted"],
  CERT_REJECTED: [28, "certificate rejected"],
};
const HOSTNAME_MISMATCH = 62, IP_MISMATCH = 64;

const LONG_NAMES: Readonly<Record<string, string>> = {
  C: "countryName", ST: "stateOrProvinceName", L: "localityName", O: "organizationName", OU: "organizationalUnitName", CN: "commonName", DC: "domainComponent",
  SN: "surname", GN: "givenName", UID: "userId",
};

const namesOf = (names: Names = {}): (readonly [string, string])[] =>
  Object.entries(names).flatMap(([name, value]) => (typeof value === "string" ? [value] : value).map((each) => [LONG_NAMES[name] ?? name, each] as const));

class NodeTlsStream implements TlsStream {
  readonly fd: number;
  readonly live: boolean;
  changed: (() => void) | null = null;
  whenBusy: ((busy: boolean) => void) | null = null;
  closed = false;
  agreed = false;
  failure: TlsFailure | null = null;
  private readonly modules: NodeTlsModules;
  private readonly raw: StreamDescriptor;
  private readonly material: TlsMaterial;
  private readonly hostname: string | null;
  /** What the library reads from and writes to. */
  private readonly duplex: Duplex;
  private socket: TlsSocket | null = null;
  private readonly received = new ByteQueue();
  ended = false;
  private finished = false;
  /** The library wants to read. */
  private wants = false;
  private unsent: { data: Uint8Array; readonly done: (error?: unknown) => void } | null = null;
  private isSending = false;
  private isReading = false;
  private turns = 0;

  constructor(modules: NodeTlsModules, raw: StreamDescriptor, material: TlsMaterial, isServer: boolean, hostname: string | null) {
    this.fd = raw.fd;
    this.live = raw.live;
    this.modules = modules;
    this.raw = raw;
    this.material = material;
    this.hostname = hostname;
    this.duplex = new modules.stream.Duplex({
      allowHalfOpen: true,
      read: () => {
        this.wants = true;
        this.readRaw();
      },
      write: (data: Uint8Array, _encoding: string, done: (error?: unknown) => void) => {
        this.unsent = { data, done };
        this.writeRaw();
      },
      final: (done: () => void) => {
        if (!raw.closed) raw.shutdown();
        done();
      },
      destroy: (error: unknown, done: (error: unknown) => void) => {
        raw.close();
        done(error);
      },
    });
    this.duplex.on("error", () => {});
    raw.changed = () => {
      this.writeRaw();
      this.readRaw();
    };
    if (isServer) this.beServer();
    else this.beClient();
    this.stir();
  }

  private beClient(): void {
    const { material, hostname } = this;
    const socket = this.modules.tls.connect({
      ...secrets(material),
      socket: this.duplex,
      ...(hostname !== null && !isAddress(hostname) && { servername: hostname }),
      rejectUnauthorized: false,
      checkServerIdentity: () => undefined,
      ...(material.alpn.length > 0 && { ALPNProtocols: material.alpn }),
    });
    this.follow(socket);
    socket.on("secureConnect", () => this.agree(socket));
  }

  private beServer(): void {
    const { material } = this;
    const server = this.modules.tls.createServer({
      ...secrets(material),
      requestCert: material.verify !== "none",
      rejectUnauthorized: false,
      ...(material.alpn.length > 0 && { ALPNProtocols: material.alpn }),
    });
    server.on("secureConnection", (socket: TlsSocket) => {
      this.follow(socket);
      this.agree(socket);
    });
    server.on("tlsClientError", (error: { code?: string; reason?: string }, socket: TlsSocket) => {
      this.socket = socket;
      this.fail(failureOf(error));
    });
    server.emit("connection", this.duplex);
  }

  private follow(socket: TlsSocket): void {
    this.socket = socket;
    socket.on("data", (data: Uint8Array) => {
      this.stir();
      this.received.push(data.slice());
      if (this.received.size >= AHEAD) socket.pause();
      this.changed?.();
    });
    const over = (): void => {
      this.ended = true;
      if (this.agreed) this.changed?.();
      else this.fail({ kind: "closed" });
    };
    socket.on("end", over);
    socket.on("close", over);
    socket.on("drain", () => this.changed?.());
    socket.on("error", (error: { code?: string; reason?: string }) => this.fail(failureOf(error)));
  }

  /** The library is content; whether we are depends on the certificate. Until then nothing has been sent that lets the other side go on. */
  private agree(socket: TlsSocket): void {
    const problem = this.problem(socket);
    if (problem !== null) {
      this.fail({ kind: "certificate", ...problem });
      return;
    }
    this.agreed = true;
    this.changed?.();
  }

  private problem(socket: TlsSocket): { readonly code: number; readonly text: string } | null {
    const { verify, checkHostname } = this.material;
    const certificate = socket.getPeerCertificate();
    const shown = certificate.raw !== undefined;
    if (verify === "none" || (verify === "optional" && !shown)) return null;
    const error = socket.authorizationError;
    if (!socket.authorized && error !== null && error !== undefined) {
      const name = typeof error === "string" ? error : (error.code ?? "");
      const [code, text] = CERTIFICATE_PROBLEMS[name] ?? [1, name.toLowerCase().replaceAll("_", " ")];
      return { code, text };
    }
    const { hostname } = this;
    if (!checkHostname || hostname === null || this.modules.tls.checkServerIdentity(hostname, certificate) === undefined) return null;
    return isAddress(hostname)
      ? { code: IP_MISMATCH, text: `IP address mismatch, certificate is not valid for '${hostname}'.` }
      : { code: HOSTNAME_MISMATCH, text: `Hostname mismatch, certificate is not valid for '${hostname}'.` };
  }

  private fail(failure: TlsFailure): void {
    if (this.failure !== null) return;
    this.failure = failure;
    this.stir();
    this.socket?.destroy();
    this.duplex.destroy();
    this.changed?.();
  }

  private readRaw(): void {
    if (this.isReading) return; // in memory reading makes room for what the other side sends
    this.isReading = true;
    while (this.wants && !this.raw.closed && this.readSome());
    this.isReading = false;
  }

  /** Whether there was something. */
  private readSome(): boolean {
    let data: Uint8Array | null;
    try {
      data = this.raw.receive(1 << 16);
    } catch (error) {
      this.fail(error instanceof NetworkError ? { kind: "system", code: error.code } : { kind: "closed" });
      return false;
    }
    if (data === null) return false;
    this.stir();
    if (data.length > 0) this.wants = this.duplex.push(data);
    else {
      this.wants = false;
      this.duplex.push(null);
    }
    return true;
  }

  private writeRaw(): void {
    const { unsent } = this;
    // in memory the other side may answer while we still send
    if (unsent === null || this.raw.closed || this.isSending) return;
    this.isSending = true;
    this.stir();
    try {
      for (let sent = -1; sent !== 0 && unsent.data.length > 0; unsent.data = unsent.data.subarray(sent)) sent = this.raw.send(unsent.data);
    } catch (error) {
      this.unsent = null;
      this.isSending = false;
      unsent.done();
      this.fail(error instanceof NetworkError ? { kind: "system", code: error.code } : { kind: "closed" });
      return;
    }
    this.isSending = false;
    if (unsent.data.length > 0) return;
    this.unsent = null;
    unsent.done();
  }

  /** The library has got something to do. */
  private stir(): void {
    const idle = this.turns === 0;
    this.turns = QUIET_TURNS;
    if (!idle) return;
    this.whenBusy?.(true);
    timers.setImmediate(this.turn);
  }

  private readonly turn = (): void => {
    if (--this.turns > 0) timers.setImmediate(this.turn);
    else this.whenBusy?.(false);
  };

  whenUnderWay(then: () => void): void {
    this.stir();
    timers.setImmediate(() => timers.setImmediate(then));
  }

  get local(): Address {
    return this.raw.local;
  }

  get remote(): Address {
    return this.raw.remote;
  }

  readable(): boolean {
    return this.received.size > 0 || this.ended || this.failure !== null;
  }

  writable(): boolean {
    return this.failure !== null || (this.agreed && this.socket !== null && this.socket.writableLength < AHEAD);
  }

  takeError(): string | null {
    return null;
  }

  receive(limit: number): Uint8Array | null {
    if (this.received.size > 0) {
      const data = this.received.take(limit);
      if (this.received.size < AHEAD) this.socket?.resume();
      return data;
    }
    if (this.failure !== null && this.failure.kind !== "closed") throw thrown(this.failure);
    return this.ended || this.failure !== null ? new Uint8Array() : null;
  }

  send(data: Uint8Array): number {
    const { socket } = this;
    if (this.failure !== null) throw thrown(this.failure);
    if (socket === null || this.finished || socket.destroyed) throw new NetworkError("EPIPE");
    if (socket.writableLength >= AHEAD) return 0;
    this.stir();
    socket.write(data.slice());
    return data.length;
  }

  shutdown(): void {
    if (this.finished) return;
    this.finished = true;
    this.stir();
    this.socket?.end();
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.changed = null;
    this.stir();
    if (this.agreed && this.failure === null) this.socket?.destroySoon();
    else {
      this.socket?.destroy();
      this.duplex.destroy();
    }
  }

  release(): void {
    this.raw.release();
  }

  get cipher(): readonly [string, string, number] | null {
    const found = this.agreed ? this.socket?.getCipher() : undefined;
    if (found === undefined) return null;
    return [found.name, found.version, /AES_?128|CCM8/.test(found.name) ? 128 : /3DES/.test(found.name) ? 112 : 256];
  }

  get protocol(): string | null {
    return this.agreed ? (this.socket?.getProtocol() ?? null) : null;
  }

  get alpn(): string | null {
    return this.socket?.alpnProtocol || null;
  }

  get isReused(): boolean {
    return this.socket?.isSessionReused() ?? false;
  }

  get peerCertificate(): TlsCertificate | null {
    const found = this.agreed ? this.socket?.getPeerCertificate() : undefined;
    if (found?.raw === undefined) return null;
    return {
      der: new Uint8Array(found.raw),
      subject: namesOf(found.subject),
      issuer: namesOf(found.issuer),
      serialNumber: found.serialNumber,
      notBefore: found.valid_from,
      notAfter: found.valid_to,
      alternatives: found.subjectaltname ?? null,
    };
  }
}

const thrown = (failure: TlsFailure): Error => (failure.kind === "system" ? new NetworkError(failure.code) : new TlsError(failure));

function failureOf({ code = "", reason }: { readonly code?: string; readonly reason?: string }): TlsFailure {
  if (reason !== undefined) return { kind: "protocol", reason };
  if (code.startsWith("ERR_SSL_")) return { kind: "protocol", reason: code.slice("ERR_SSL_".length).toLowerCase().replaceAll("_", " ") };
  if (code === "ECONNRESET" || code === "ERR_TLS_HANDSHAKE_TIMEOUT") return { kind: "closed" };
  return { kind: "system", code };
}

const isAddress = (hostname: string): boolean => /^[\d.]+$|:/.test(hostname);

/** The options of a context, for either side. */
function secrets({ chains, authorities, hostAuthorities, ciphers, lowest, highest }: TlsMaterial): object {
  return {
    ...(chains.length > 0 && { cert: chains.map(({ cert }) => cert), key: chains.map(({ key, password }) => ({ pem: key, ...(password !== null && { passphrase: password }) })) }),
    ...(!(hostAuthorities && authorities.length === 0) && { ca: authorities }),
    ...(ciphers !== null && { ciphers }),
    ...(lowest !== null && { minVersion: lowest }),
    ...(highest !== null && { maxVersion: highest }),
  };
}

export class NodeTls implements Tls {
  readonly version: string;
  private readonly modules: NodeTlsModules;

  constructor(modules: NodeTlsModules) {
    this.modules = modules;
    this.version = modules.openssl;
  }

  problemOfChain({ cert, key, password }: TlsChain): string | null {
    try {
      this.modules.tls.createSecureContext({ cert, key, ...(password !== null && { passphrase: password }) });
      return null;
    } catch (error) {
      return (error as { reason?: string }).reason ?? "PEM lib";
    }
  }

  knowsCiphers(ciphers: string): boolean {
    try {
      this.modules.tls.createSecureContext({ ciphers });
      return true;
    } catch {
      return false;
    }
  }

  wrap(raw: StreamDescriptor, material: TlsMaterial, isServer: boolean, hostname: string | null): TlsStream {
    const { rootCertificates } = this.modules.tls;
    // trusting one's own besides the host's means naming both
    const whole = material.hostAuthorities && material.authorities.length > 0 ? { ...material, authorities: [...rootCertificates, ...material.authorities] } : material;
    return new NodeTlsStream(this.modules, raw, whole, isServer, hostname);
  }
}
