/** The enums that CPython makes of the numbers of families, kinds and flags. */
import { class_attributes } from "../../objects/classes.js";
import { libraryClass } from "../../objects/library_functions.js";
import { typeInfo } from "../../objects/type_registry.js";
import { enum_class, EnumType, IntEnum, IntFlag } from "../enum/index.js";

const families = {
  AF_UNSPEC: 0, AF_UNIX: 1, AF_INET: 2, AF_AX25: 3, AF_IPX: 4, AF_APPLETALK: 5, AF_NETROM: 6, AF_BRIDGE: 7, AF_ATMPVC: 8, AF_X25: 9, AF_INET6: 10, AF_ROSE: 11,
  AF_NETBEUI: 13, AF_SECURITY: 14, AF_KEY: 15, AF_NETLINK: 16, AF_ROUTE: 16, AF_PACKET: 17, AF_ASH: 18, AF_ECONET: 19, AF_ATMSVC: 20, AF_RDS: 21, AF_SNA: 22, AF_IRDA: 23,
  AF_PPPOX: 24, AF_WANPIPE: 25, AF_LLC: 26, AF_CAN: 29, AF_TIPC: 30, AF_ALG: 38, AF_VSOCK: 40, AF_QIPCRTR: 42,
} as const;

const kinds = {
  SOCK_STREAM: 1, SOCK_DGRAM: 2, SOCK_RAW: 3, SOCK_RDM: 4, SOCK_SEQPACKET: 5, SOCK_NONBLOCK: 2048, SOCK_CLOEXEC: 524288,
} as const;

const addressInfo = {
  AI_PASSIVE: 1, AI_CANONNAME: 2, AI_NUMERICHOST: 4, AI_V4MAPPED: 8, AI_ALL: 16, AI_ADDRCONFIG: 32, AI_NUMERICSERV: 1024,
} as const;

const messageFlags = {
  MSG_OOB: 1, MSG_PEEK: 2, MSG_DONTROUTE: 4, MSG_CTRUNC: 8, MSG_TRUNC: 32, MSG_DONTWAIT: 64, MSG_EOR: 128, MSG_WAITALL: 256, MSG_CONFIRM: 2048, MSG_ERRQUEUE: 8192,
  MSG_NOSIGNAL: 16384, MSG_MORE: 32768, MSG_FASTOPEN: 536870912, MSG_CMSG_CLOEXEC: 1073741824,
} as const;

export class AddressFamily extends IntEnum {}
export class SocketKind extends IntEnum {}
export class AddressInfo extends IntFlag {}
export class MsgFlag extends IntFlag {}

/** As `_convert_` does: a class whose members are also names of the module. */
function members(cls: Function, name: string, base: Function, values: Readonly<Record<string, number>>): void {
  for (const [key, value] of Object.entries(values)) Object.defineProperty(cls, key, { value, writable: true, enumerable: true, configurable: true });
  libraryClass(cls, { name, module: "socket", bases: [base] });
  typeInfo(cls).metaclass = EnumType;
  class_attributes(cls);
  enum_class(cls);
}
members(AddressFamily, "AddressFamily", IntEnum, families);
members(SocketKind, "SocketKind", IntEnum, kinds);
members(AddressInfo, "AddressInfo", IntFlag, addressInfo);
members(MsgFlag, "MsgFlag", IntFlag, messageFlags);

const member = (cls: Function, name: string): unknown => Reflect.get(cls, name);
/** The member of a number; the number itself when there is none. */
const named = (cls: Function, values: Readonly<Record<string, number>>): ((value: number) => unknown) => {
  const found = new Map(Object.entries(values).map(([name, value]) => [value, member(cls, name)]));
  return (value) => found.get(value) ?? value;
};
export const addressFamily = named(AddressFamily, families);
export const socketKind = named(SocketKind, kinds);

export const AF_UNSPEC = member(AddressFamily, "AF_UNSPEC");
export const AF_UNIX = member(AddressFamily, "AF_UNIX");
export const AF_INET = member(AddressFamily, "AF_INET");
export const AF_AX25 = member(AddressFamily, "AF_AX25");
export const AF_IPX = member(AddressFamily, "AF_IPX");
export const AF_APPLETALK = member(AddressFamily, "AF_APPLETALK");
export const AF_NETROM = member(AddressFamily, "AF_NETROM");
export const AF_BRIDGE = member(AddressFamily, "AF_BRIDGE");
export const AF_ATMPVC = member(AddressFamily, "AF_ATMPVC");
export const AF_X25 = member(AddressFamily, "AF_X25");
export const AF_INET6 = member(AddressFamily, "AF_INET6");
export const AF_ROSE = member(AddressFamily, "AF_ROSE");
export const AF_NETBEUI = member(AddressFamily, "AF_NETBEUI");
export const AF_SECURITY = member(AddressFamily, "AF_SECURITY");
export const AF_KEY = member(AddressFamily, "AF_KEY");
export const AF_NETLINK = member(AddressFamily, "AF_NETLINK");
export const AF_ROUTE = member(AddressFamily, "AF_ROUTE");
export const AF_PACKET = member(AddressFamily, "AF_PACKET");
export const AF_ASH = member(AddressFamily, "AF_ASH");
export const AF_ECONET = member(AddressFamily, "AF_ECONET");
export const AF_ATMSVC = member(AddressFamily, "AF_ATMSVC");
export const AF_RDS = member(AddressFamily, "AF_RDS");
export const AF_SNA = member(AddressFamily, "AF_SNA");
export const AF_IRDA = member(AddressFamily, "AF_IRDA");
export const AF_PPPOX = member(AddressFamily, "AF_PPPOX");
export const AF_WANPIPE = member(AddressFamily, "AF_WANPIPE");
export const AF_LLC = member(AddressFamily, "AF_LLC");
export const AF_CAN = member(AddressFamily, "AF_CAN");
export const AF_TIPC = member(AddressFamily, "AF_TIPC");
export const AF_ALG = member(AddressFamily, "AF_ALG");
export const AF_VSOCK = member(AddressFamily, "AF_VSOCK");
export const AF_QIPCRTR = member(AddressFamily, "AF_QIPCRTR");
export const SOCK_STREAM = member(SocketKind, "SOCK_STREAM");
export const SOCK_DGRAM = member(SocketKind, "SOCK_DGRAM");
export const SOCK_RAW = member(SocketKind, "SOCK_RAW");
export const SOCK_RDM = member(SocketKind, "SOCK_RDM");
export const SOCK_SEQPACKET = member(SocketKind, "SOCK_SEQPACKET");
export const SOCK_NONBLOCK = member(SocketKind, "SOCK_NONBLOCK");
export const SOCK_CLOEXEC = member(SocketKind, "SOCK_CLOEXEC");
export const AI_PASSIVE = member(AddressInfo, "AI_PASSIVE");
export const AI_CANONNAME = member(AddressInfo, "AI_CANONNAME");
export const AI_NUMERICHOST = member(AddressInfo, "AI_NUMERICHOST");
export const AI_V4MAPPED = member(AddressInfo, "AI_V4MAPPED");
export const AI_ALL = member(AddressInfo, "AI_ALL");
export const AI_ADDRCONFIG = member(AddressInfo, "AI_ADDRCONFIG");
export const AI_NUMERICSERV = member(AddressInfo, "AI_NUMERICSERV");
export const MSG_OOB = member(MsgFlag, "MSG_OOB");
export const MSG_PEEK = member(MsgFlag, "MSG_PEEK");
export const MSG_DONTROUTE = member(MsgFlag, "MSG_DONTROUTE");
export const MSG_CTRUNC = member(MsgFlag, "MSG_CTRUNC");
export const MSG_TRUNC = member(MsgFlag, "MSG_TRUNC");
export const MSG_DONTWAIT = member(MsgFlag, "MSG_DONTWAIT");
export const MSG_EOR = member(MsgFlag, "MSG_EOR");
export const MSG_WAITALL = member(MsgFlag, "MSG_WAITALL");
export const MSG_CONFIRM = member(MsgFlag, "MSG_CONFIRM");
export const MSG_ERRQUEUE = member(MsgFlag, "MSG_ERRQUEUE");
export const MSG_NOSIGNAL = member(MsgFlag, "MSG_NOSIGNAL");
export const MSG_MORE = member(MsgFlag, "MSG_MORE");
export const MSG_FASTOPEN = member(MsgFlag, "MSG_FASTOPEN");
export const MSG_CMSG_CLOEXEC = member(MsgFlag, "MSG_CMSG_CLOEXEC");

