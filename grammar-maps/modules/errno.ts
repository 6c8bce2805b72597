/** `errno`. */
import { apiModule, constant } from "../api.js";

const number = constant("count");

export const errno = apiModule<typeof import("../../src/runtime/stdlib/errno.js")>()({
  EPERM: number, ENOENT: number, ESRCH: number, EINTR: number, EIO: number, ENXIO: number, E2BIG: number, ENOEXEC: number, EBADF: number,
  ECHILD: number, EAGAIN: number, EWOULDBLOCK: number, ENOMEM: number, EACCES: number, EFAULT: number, ENOTBLK: number, EBUSY: number,
  EEXIST: number, EXDEV: number, ENODEV: number, ENOTDIR: number, EISDIR: number, EINVAL: number, ENFILE: number, EMFILE: number,
  ENOTTY: number, ETXTBSY: number, EFBIG: number, ENOSPC: number, ESPIPE: number, EROFS: number, EMLINK: number, EPIPE: number, EDOM: number,
  ERANGE: number, EDEADLK: number, EDEADLOCK: number, ENAMETOOLONG: number, ENOLCK: number, ENOSYS: number, ENOTEMPTY: number, ELOOP: number,
  ENOMSG: number, EIDRM: number, ECHRNG: number, EL2NSYNC: number, EL3HLT: number, EL3RST: number, ELNRNG: number, EUNATCH: number,
  ENOCSI: number, EL2HLT: number, EBADE: number, EBADR: number, EXFULL: number, ENOANO: number, EBADRQC: number, EBADSLT: number,
  EBFONT: number, ENOSTR: number, ENODATA: number, ETIME: number, ENOSR: number, ENONET: number, ENOPKG: number, EREMOTE: number,
  ENOLINK: number, EADV: number, ESRMNT: number, ECOMM: number, EPROTO: number, EMULTIHOP: number, EDOTDOT: number, EBADMSG: number,
  EOVERFLOW: number, ENOTUNIQ: number, EBADFD: number, EREMCHG: number, ELIBACC: number, ELIBBAD: number, ELIBSCN: number, ELIBMAX: number,
  ELIBEXEC: number, EILSEQ: number, ERESTART: number, ESTRPIPE: number, EUSERS: number, ENOTSOCK: number, EDESTADDRREQ: number,
  EMSGSIZE: number, EPROTOTYPE: number, ENOPROTOOPT: number, EPROTONOSUPPORT: number, ESOCKTNOSUPPORT: number, ENOTSUP: number,
  EOPNOTSUPP: number, EPFNOSUPPORT: number, EAFNOSUPPORT: number, EADDRINUSE: number, EADDRNOTAVAIL: number, ENETDOWN: number,
  ENETUNREACH: number, ENETRESET: number, ECONNABORTED: number, ECONNRESET: number, ENOBUFS: number, EISCONN: number, ENOTCONN: number,
  ESHUTDOWN: number, ETOOMANYREFS: number, ETIMEDOUT: number, ECONNREFUSED: number, EHOSTDOWN: number, EHOSTUNREACH: number, EALREADY: number,
  EINPROGRESS: number, ESTALE: number, EUCLEAN: number, ENOTNAM: number, ENAVAIL: number, EISNAM: number, EREMOTEIO: number, EDQUOT: number,
  ENOMEDIUM: number, EMEDIUMTYPE: number, ECANCELED: number, ENOKEY: number, EKEYEXPIRED: number, EKEYREVOKED: number, EKEYREJECTED: number,
  EOWNERDEAD: number, ENOTRECOVERABLE: number, ERFKILL: number,
  errorcode: constant("dict[int, str]"),
});
