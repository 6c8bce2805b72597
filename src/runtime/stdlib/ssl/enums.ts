/** The numbers of OpenSSL as Python's enums. */
import { makeNamedTuple } from "../../objects/named_tuple.js";
import { Enum, IntEnum, IntFlag } from "../enum/index.js";
import { libraryEnum } from "../enum/library_enum.js";

export class _SSLMethod extends IntEnum {}
export class VerifyMode extends IntEnum {}
export class TLSVersion extends IntEnum {}
export class SSLErrorNumber extends IntEnum {}
export class Options extends IntFlag {}
export class VerifyFlags extends IntFlag {}
export class Purpose extends Enum {}

/** An object of X.509, by its number and names. */
const _ASN1Object = makeNamedTuple("_ASN1Object", ["nid", "shortname", "longname", "oid"], new Map(), "ssl") as new (...items: readonly unknown[]) => object;
let isMade = false;

/** Gives the classes their members; most programs never look at one. */
export function makeEnums(): void {
  if (isMade) return;
  isMade = true;
  libraryEnum(_SSLMethod, "ssl", IntEnum, Object.entries({ PROTOCOL_TLS: 2, PROTOCOL_SSLv23: 2, PROTOCOL_TLSv1: 3, PROTOCOL_TLSv1_1: 4, PROTOCOL_TLSv1_2: 5, PROTOCOL_TLS_CLIENT: 16, PROTOCOL_TLS_SERVER: 17 }));
  libraryEnum(VerifyMode, "ssl", IntEnum, Object.entries({ CERT_NONE: 0, CERT_OPTIONAL: 1, CERT_REQUIRED: 2 }));
  libraryEnum(TLSVersion, "ssl", IntEnum, Object.entries({ MINIMUM_SUPPORTED: -2, SSLv3: 768, TLSv1: 769, TLSv1_1: 770, TLSv1_2: 771, TLSv1_3: 772, MAXIMUM_SUPPORTED: -1 }));
  libraryEnum(SSLErrorNumber, "ssl", IntEnum, Object.entries({
    SSL_ERROR_SSL: 1, SSL_ERROR_WANT_READ: 2, SSL_ERROR_WANT_WRITE: 3, SSL_ERROR_WANT_X509_LOOKUP: 4, SSL_ERROR_SYSCALL: 5, SSL_ERROR_ZERO_RETURN: 6, SSL_ERROR_WANT_CONNECT: 7,
    SSL_ERROR_EOF: 8, SSL_ERROR_INVALID_ERROR_CODE: 10,
  }));
  libraryEnum(Options, "ssl", IntFlag, Object.entries({
    OP_NO_SSLv2: 0, OP_SINGLE_DH_USE: 0, OP_SINGLE_ECDH_USE: 0, OP_LEGACY_SERVER_CONNECT: 4, OP_ENABLE_KTLS: 8, OP_IGNORE_UNEXPECTED_EOF: 128, OP_NO_TICKET: 16384, OP_NO_COMPRESSION: 131072,
    OP_ENABLE_MIDDLEBOX_COMPAT: 1048576, OP_CIPHER_SERVER_PREFERENCE: 4194304, OP_NO_SSLv3: 33554432, OP_NO_TLSv1: 67108864, OP_NO_TLSv1_2: 134217728, OP_NO_TLSv1_1: 268435456,
    OP_NO_TLSv1_3: 536870912, OP_NO_RENEGOTIATION: 1073741824, OP_ALL: 2147483728,
  }));
  libraryEnum(VerifyFlags, "ssl", IntFlag, Object.entries({
    VERIFY_DEFAULT: 0, VERIFY_CRL_CHECK_LEAF: 4, VERIFY_CRL_CHECK_CHAIN: 12, VERIFY_X509_STRICT: 32, VERIFY_ALLOW_PROXY_CERTS: 64, VERIFY_X509_TRUSTED_FIRST: 32768, VERIFY_X509_PARTIAL_CHAIN: 524288,
  }));
  libraryEnum(Purpose, "ssl", Enum, Object.entries({
    SERVER_AUTH: new _ASN1Object(129, "serverAuth", "TLS Web Server Authentication", "1.3.6.1.5.5.7.3.1"),
    CLIENT_AUTH: new _ASN1Object(130, "clientAuth", "TLS Web Client Authentication", "1.3.6.1.5.5.7.3.2"),
  }));
}

/** The member of that name. */
export function member(cls: Function, name: string): unknown {
  makeEnums();
  return Reflect.get(cls, name);
}
