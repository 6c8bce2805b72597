/** The numbers of OpenSSL as Python's enums. */
import { class_attributes } from "../../objects/classes.js";
import { libraryClass } from "../../objects/library_functions.js";
import { makeNamedTuple } from "../../objects/named_tuple.js";
import { typeInfo } from "../../objects/type_registry.js";
import { Enum, enum_class, EnumType, IntEnum, IntFlag } from "../enum/index.js";

export class _SSLMethod extends IntEnum {}
export class VerifyMode extends IntEnum {}
export class TLSVersion extends IntEnum {}
export class SSLErrorNumber extends IntEnum {}
export class Options extends IntFlag {}
export class VerifyFlags extends IntFlag {}
export class Purpose extends Enum {}

function members(cls: Function, name: string, base: Function, values: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(values)) Object.defineProperty(cls, key, { value, writable: true, enumerable: true, configurable: true });
  libraryClass(cls, { name, module: "ssl", bases: [base] });
  typeInfo(cls).metaclass = EnumType;
  class_attributes(cls);
  enum_class(cls);
}

members(_SSLMethod, "_SSLMethod", IntEnum, { PROTOCOL_TLS: 2, PROTOCOL_SSLv23: 2, PROTOCOL_TLSv1: 3, PROTOCOL_TLSv1_1: 4, PROTOCOL_TLSv1_2: 5, PROTOCOL_TLS_CLIENT: 16, PROTOCOL_TLS_SERVER: 17 });
members(VerifyMode, "VerifyMode", IntEnum, { CERT_NONE: 0, CERT_OPTIONAL: 1, CERT_REQUIRED: 2 });
members(TLSVersion, "TLSVersion", IntEnum, { MINIMUM_SUPPORTED: -2, SSLv3: 768, TLSv1: 769, TLSv1_1: 770, TLSv1_2: 771, TLSv1_3: 772, MAXIMUM_SUPPORTED: -1 });
members(SSLErrorNumber, "SSLErrorNumber", IntEnum, {
  SSL_ERROR_SSL: 1, SSL_ERROR_WANT_READ: 2, SSL_ERROR_WANT_WRITE: 3, SSL_ERROR_WANT_X509_LOOKUP: 4, SSL_ERROR_SYSCALL: 5, SSL_ERROR_ZERO_RETURN: 6, SSL_ERROR_WANT_CONNECT: 7,
  SSL_ERROR_EOF: 8, SSL_ERROR_INVALID_ERROR_CODE: 10,
});
members(Options, "Options", IntFlag, {
  OP_NO_SSLv2: 0, OP_SINGLE_DH_USE: 0, OP_SINGLE_ECDH_USE: 0, OP_LEGACY_SERVER_CONNECT: 4, OP_ENABLE_KTLS: 8, OP_IGNORE_UNEXPECTED_EOF: 128, OP_NO_TICKET: 16384, OP_NO_COMPRESSION: 131072,
  OP_ENABLE_MIDDLEBOX_COMPAT: 1048576, OP_CIPHER_SERVER_PREFERENCE: 4194304, OP_NO_SSLv3: 33554432, OP_NO_TLSv1: 67108864, OP_NO_TLSv1_2: 134217728, OP_NO_TLSv1_1: 268435456,
  OP_NO_TLSv1_3: 536870912, OP_NO_RENEGOTIATION: 1073741824, OP_ALL: 2147483728,
});
members(VerifyFlags, "VerifyFlags", IntFlag, {
  VERIFY_DEFAULT: 0, VERIFY_CRL_CHECK_LEAF: 4, VERIFY_CRL_CHECK_CHAIN: 12, VERIFY_X509_STRICT: 32, VERIFY_ALLOW_PROXY_CERTS: 64, VERIFY_X509_TRUSTED_FIRST: 32768, VERIFY_X509_PARTIAL_CHAIN: 524288,
});

/** An object of X.509, by its number and names. */
const _ASN1Object = makeNamedTuple("_ASN1Object", ["nid", "shortname", "longname", "oid"], new Map(), "ssl") as new (...items: readonly unknown[]) => object;
members(Purpose, "Purpose", Enum, {
  SERVER_AUTH: new _ASN1Object(129, "serverAuth", "TLS Web Server Authentication", "1.3.6.1.5.5.7.3.1"),
  CLIENT_AUTH: new _ASN1Object(130, "clientAuth", "TLS Web Client Authentication", "1.3.6.1.5.5.7.3.2"),
});

/** The member of that name. */
export const member = (cls: Function, name: string): unknown => Reflect.get(cls, name);
