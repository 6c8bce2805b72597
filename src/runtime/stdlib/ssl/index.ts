/** `ssl`: contexts for encrypted connections of asyncio. The page is CPython's `ssl.py`; the host's TLS library does the work. */
import { pythonFunctions } from "../../objects/library_functions.js";
import { tuple } from "../../objects/tuple.js";
import { cert_time_to_seconds, DER_cert_to_PEM_cert, PEM_cert_to_DER_cert } from "./certificates.js";
import { _create_unverified_context, create_default_context } from "./context.js";
import { _SSLMethod, member, Options, SSLErrorNumber, VerifyFlags, VerifyMode } from "./enums.js";
import { SSLCertVerificationError } from "./errors.js";

export { PEM_FOOTER, PEM_HEADER } from "./certificates.js";
export { SSLContext } from "./context.js";
export { _SSLMethod, Options, Purpose, SSLErrorNumber, TLSVersion, VerifyFlags, VerifyMode } from "./enums.js";
export { SSLCertVerificationError, SSLEOFError, SSLError, SSLSyscallError, SSLWantReadError, SSLWantWriteError, SSLZeroReturnError } from "./errors.js";
export { SSLObject } from "./ssl_object.js";
export { _create_unverified_context, cert_time_to_seconds, create_default_context, DER_cert_to_PEM_cert, PEM_cert_to_DER_cert };

/** The old name. */
export const CertificateError = SSLCertVerificationError;

export const PROTOCOL_TLS = member(_SSLMethod, "PROTOCOL_TLS");
export const PROTOCOL_SSLv23 = member(_SSLMethod, "PROTOCOL_SSLv23");
export const PROTOCOL_TLSv1 = member(_SSLMethod, "PROTOCOL_TLSv1");
export const PROTOCOL_TLSv1_1 = member(_SSLMethod, "PROTOCOL_TLSv1_1");
export const PROTOCOL_TLSv1_2 = member(_SSLMethod, "PROTOCOL_TLSv1_2");
export const PROTOCOL_TLS_CLIENT = member(_SSLMethod, "PROTOCOL_TLS_CLIENT");
export const PROTOCOL_TLS_SERVER = member(_SSLMethod, "PROTOCOL_TLS_SERVER");
export const CERT_NONE = member(VerifyMode, "CERT_NONE");
export const CERT_OPTIONAL = member(VerifyMode, "CERT_OPTIONAL");
export const CERT_REQUIRED = member(VerifyMode, "CERT_REQUIRED");
export const SSL_ERROR_SSL = member(SSLErrorNumber, "SSL_ERROR_SSL");
export const SSL_ERROR_WANT_READ = member(SSLErrorNumber, "SSL_ERROR_WANT_READ");
export const SSL_ERROR_WANT_WRITE = member(SSLErrorNumber, "SSL_ERROR_WANT_WRITE");
export const SSL_ERROR_WANT_X509_LOOKUP = member(SSLErrorNumber, "SSL_ERROR_WANT_X509_LOOKUP");
export const SSL_ERROR_SYSCALL = member(SSLErrorNumber, "SSL_ERROR_SYSCALL");
export const SSL_ERROR_ZERO_RETURN = member(SSLErrorNumber, "SSL_ERROR_ZERO_RETURN");
export const SSL_ERROR_WANT_CONNECT = member(SSLErrorNumber, "SSL_ERROR_WANT_CONNECT");
export const SSL_ERROR_EOF = member(SSLErrorNumber, "SSL_ERROR_EOF");
export const SSL_ERROR_INVALID_ERROR_CODE = member(SSLErrorNumber, "SSL_ERROR_INVALID_ERROR_CODE");
export const OP_NO_SSLv2 = member(Options, "OP_NO_SSLv2");
export const OP_SINGLE_DH_USE = member(Options, "OP_SINGLE_DH_USE");
export const OP_SINGLE_ECDH_USE = member(Options, "OP_SINGLE_ECDH_USE");
export const OP_LEGACY_SERVER_CONNECT = member(Options, "OP_LEGACY_SERVER_CONNECT");
export const OP_ENABLE_KTLS = member(Options, "OP_ENABLE_KTLS");
export const OP_IGNORE_UNEXPECTED_EOF = member(Options, "OP_IGNORE_UNEXPECTED_EOF");
export const OP_NO_TICKET = member(Options, "OP_NO_TICKET");
export const OP_NO_COMPRESSION = member(Options, "OP_NO_COMPRESSION");
export const OP_ENABLE_MIDDLEBOX_COMPAT = member(Options, "OP_ENABLE_MIDDLEBOX_COMPAT");
export const OP_CIPHER_SERVER_PREFERENCE = member(Options, "OP_CIPHER_SERVER_PREFERENCE");
export const OP_NO_SSLv3 = member(Options, "OP_NO_SSLv3");
export const OP_NO_TLSv1 = member(Options, "OP_NO_TLSv1");
export const OP_NO_TLSv1_2 = member(Options, "OP_NO_TLSv1_2");
export const OP_NO_TLSv1_1 = member(Options, "OP_NO_TLSv1_1");
export const OP_NO_TLSv1_3 = member(Options, "OP_NO_TLSv1_3");
export const OP_NO_RENEGOTIATION = member(Options, "OP_NO_RENEGOTIATION");
export const OP_ALL = member(Options, "OP_ALL");
export const VERIFY_DEFAULT = member(VerifyFlags, "VERIFY_DEFAULT");
export const VERIFY_CRL_CHECK_LEAF = member(VerifyFlags, "VERIFY_CRL_CHECK_LEAF");
export const VERIFY_CRL_CHECK_CHAIN = member(VerifyFlags, "VERIFY_CRL_CHECK_CHAIN");
export const VERIFY_X509_STRICT = member(VerifyFlags, "VERIFY_X509_STRICT");
export const VERIFY_ALLOW_PROXY_CERTS = member(VerifyFlags, "VERIFY_ALLOW_PROXY_CERTS");
export const VERIFY_X509_TRUSTED_FIRST = member(VerifyFlags, "VERIFY_X509_TRUSTED_FIRST");
export const VERIFY_X509_PARTIAL_CHAIN = member(VerifyFlags, "VERIFY_X509_PARTIAL_CHAIN");

export const HAS_SNI = true, HAS_ALPN = true, HAS_ECDH = true, HAS_NPN = false, HAS_PSK = true, HAS_NEVER_CHECK_COMMON_NAME = true;
export const HAS_SSLv2 = false, HAS_SSLv3 = false, HAS_TLSv1 = true, HAS_TLSv1_1 = true, HAS_TLSv1_2 = true, HAS_TLSv1_3 = true;
export const CHANNEL_BINDING_TYPES: readonly string[] = [];
/** The version whose messages and defaults these are. */
export const OPENSSL_VERSION = "OpenSSL 3.0.19 27 Jan 2026";
export const OPENSSL_VERSION_INFO = tuple([3, 0, 0, 19, 0]);
export const OPENSSL_VERSION_NUMBER = 805306672;

pythonFunctions("ssl", {
  create_default_context: [create_default_context, "purpose=Purpose.SERVER_AUTH, *, cafile=None, capath=None, cadata=None"],
  _create_unverified_context: [_create_unverified_context, ""],
  cert_time_to_seconds: [cert_time_to_seconds, "cert_time"],
  DER_cert_to_PEM_cert: [DER_cert_to_PEM_cert, "der_cert_bytes"],
  PEM_cert_to_DER_cert: [PEM_cert_to_DER_cert, "pem_cert_string"],
});
