/** Encryption on top of any connection: what a host with a TLS library offers. Without one a program's `ssl=` is refused. */
import type { StreamDescriptor } from "./descriptor.js";

/** A certificate chain with its key, as PEM. */
export interface TlsChain {
  readonly cert: Uint8Array;
  readonly key: Uint8Array;
  readonly password: string | null;
}

/** What an SSLContext says; the object itself stands for it, so that a host may keep what it makes of it. */
export interface TlsMaterial {
  readonly chains: readonly TlsChain[];
  /** Who is trusted, as PEM. */
  readonly authorities: readonly string[];
  /** Whether those that the host trusts are trusted, too. */
  readonly hostAuthorities: boolean;
  readonly ciphers: string | null;
  /** "TLSv1.2"; null: what the library has. */
  readonly lowest: string | null;
  readonly highest: string | null;
  readonly alpn: readonly string[];
  readonly verify: "none" | "optional" | "required";
  readonly checkHostname: boolean;
}

/** Why an encrypted connection did not come about, or ended. */
export type TlsFailure =
  | { readonly kind: "certificate"; readonly code: number; readonly text: string }
  /** `reason` as OpenSSL calls it: "wrong version number". */
  | { readonly kind: "protocol"; readonly reason: string }
  | { readonly kind: "system"; readonly code: string }
  /** The other side has gone. */
  | { readonly kind: "closed" };

/** A certificate as its holder shows it; names in the order in which they stand there. */
export interface TlsCertificate {
  readonly der: Uint8Array;
  readonly subject: readonly (readonly [name: string, value: string])[];
  readonly issuer: readonly (readonly [name: string, value: string])[];
  readonly serialNumber: string;
  readonly notBefore: string;
  readonly notAfter: string;
  /** "DNS:localhost, IP Address:127.0.0.1" */
  readonly alternatives: string | null;
}

/** An encrypted connection: bytes go in and come out as they are. */
export interface TlsStream extends StreamDescriptor {
  /** Both sides have agreed. */
  readonly agreed: boolean;
  readonly failure: TlsFailure | null;
  /** The other side sends nothing more. */
  readonly ended: boolean;
  /** Told when the library begins or ends to work on what it was given: meanwhile the host needs its turn. */
  whenBusy: ((busy: boolean) => void) | null;
  /** Calls back when what was written must have reached the other side, if that is in this program. */
  whenUnderWay(then: () => void): void;
  readonly cipher: readonly [name: string, protocol: string, bits: number] | null;
  readonly protocol: string | null;
  readonly alpn: string | null;
  readonly isReused: boolean;
  readonly peerCertificate: TlsCertificate | null;
}

export interface Tls {
  /** What the library calls itself: "OpenSSL 3.0.13". */
  readonly version: string;
  /** Why a chain with its key can't be used, null when it can. */
  problemOfChain(chain: TlsChain): string | null;
  /** Whether it knows one of the ciphers. */
  knowsCiphers(ciphers: string): boolean;
  /** Begins to agree with the other side; the connection belongs to what is given back. `hostname`: who the server should be. */
  wrap(raw: StreamDescriptor, material: TlsMaterial, isServer: boolean, hostname: string | null): TlsStream;
}

/** Thrown by reading and writing. */
export class TlsError extends Error {
  readonly failure: TlsFailure;

  constructor(failure: TlsFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}
