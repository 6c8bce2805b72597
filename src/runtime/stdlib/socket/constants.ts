/** The constants of `socket`, as Linux numbers them, and the enums that CPython makes of them. */
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

export const SO_DEBUG = 1, SO_ACCEPTCONN = 30, SO_REUSEADDR = 2, SO_INCOMING_CPU = 49, SO_KEEPALIVE = 9, SO_DONTROUTE = 5, SO_BROADCAST = 6, SO_LINGER = 13;
export const SO_OOBINLINE = 10, SO_REUSEPORT = 15, SO_SNDBUF = 7, SO_RCVBUF = 8, SO_SNDLOWAT = 19, SO_RCVLOWAT = 18, SO_SNDTIMEO = 21, SO_RCVTIMEO = 20, SO_ERROR = 4;
export const SO_TYPE = 3, SO_PASSCRED = 16, SO_PEERCRED = 17, SO_PASSSEC = 34, SO_PEERSEC = 31, SO_BINDTODEVICE = 25, SO_BINDTOIFINDEX = 62, SO_PRIORITY = 12;
export const SO_MARK = 36, SO_DOMAIN = 39, SO_PROTOCOL = 38, SOMAXCONN = 4096, SOL_SOCKET = 1, SOL_IP = 0, SOL_TCP = 6, SOL_UDP = 17, IPPROTO_IP = 0;
export const IPPROTO_HOPOPTS = 0, IPPROTO_ICMP = 1, IPPROTO_IGMP = 2, IPPROTO_IPV6 = 41, IPPROTO_IPIP = 4, IPPROTO_TCP = 6, IPPROTO_EGP = 8, IPPROTO_PUP = 12;
export const IPPROTO_UDP = 17, IPPROTO_UDPLITE = 136, IPPROTO_IDP = 22, IPPROTO_TP = 29, IPPROTO_ROUTING = 43, IPPROTO_FRAGMENT = 44, IPPROTO_RSVP = 46;
export const IPPROTO_GRE = 47, IPPROTO_ESP = 50, IPPROTO_AH = 51, IPPROTO_ICMPV6 = 58, IPPROTO_NONE = 59, IPPROTO_DSTOPTS = 60, IPPROTO_PIM = 103, IPPROTO_SCTP = 132;
export const IPPROTO_MPTCP = 262, IPPROTO_RAW = 255, IPPORT_RESERVED = 1024, IPPORT_USERRESERVED = 5000, INADDR_ANY = 0, INADDR_BROADCAST = 4294967295;
export const INADDR_LOOPBACK = 2130706433, INADDR_UNSPEC_GROUP = 3758096384, INADDR_ALLHOSTS_GROUP = 3758096385, INADDR_MAX_LOCAL_GROUP = 3758096639;
export const INADDR_NONE = 4294967295, IP_OPTIONS = 4, IP_HDRINCL = 3, IP_TOS = 1, IP_TTL = 2, IP_RECVOPTS = 6, IP_RECVRETOPTS = 7, IP_RECVTOS = 13, IP_RETOPTS = 7;
export const IP_MULTICAST_IF = 32, IP_MULTICAST_TTL = 33, IP_MULTICAST_LOOP = 34, IP_ADD_MEMBERSHIP = 35, IP_DROP_MEMBERSHIP = 36, IP_DEFAULT_MULTICAST_TTL = 1;
export const IP_DEFAULT_MULTICAST_LOOP = 1, IP_MAX_MEMBERSHIPS = 20, IP_TRANSPARENT = 19, IP_PKTINFO = 8, IP_BIND_ADDRESS_NO_PORT = 24, IP_UNBLOCK_SOURCE = 37;
export const IP_BLOCK_SOURCE = 38, IP_ADD_SOURCE_MEMBERSHIP = 39, IP_DROP_SOURCE_MEMBERSHIP = 40, IPV6_JOIN_GROUP = 20, IPV6_LEAVE_GROUP = 21, IPV6_MULTICAST_HOPS = 18;
export const IPV6_MULTICAST_IF = 17, IPV6_MULTICAST_LOOP = 19, IPV6_UNICAST_HOPS = 16, IPV6_V6ONLY = 26, IPV6_CHECKSUM = 7, IPV6_DONTFRAG = 62, IPV6_DSTOPTS = 59;
export const IPV6_HOPLIMIT = 52, IPV6_HOPOPTS = 54, IPV6_NEXTHOP = 9, IPV6_PATHMTU = 61, IPV6_PKTINFO = 50, IPV6_RECVDSTOPTS = 58, IPV6_RECVHOPLIMIT = 51;
export const IPV6_RECVHOPOPTS = 53, IPV6_RECVPKTINFO = 49, IPV6_RECVRTHDR = 56, IPV6_RECVTCLASS = 66, IPV6_RTHDR = 57, IPV6_RTHDRDSTOPTS = 55, IPV6_RTHDR_TYPE_0 = 0;
export const IPV6_RECVPATHMTU = 60, IPV6_TCLASS = 67, TCP_NODELAY = 1, TCP_MAXSEG = 2, TCP_CORK = 3, TCP_KEEPIDLE = 4, TCP_KEEPINTVL = 5, TCP_KEEPCNT = 6;
export const TCP_SYNCNT = 7, TCP_LINGER2 = 8, TCP_DEFER_ACCEPT = 9, TCP_WINDOW_CLAMP = 10, TCP_INFO = 11, TCP_QUICKACK = 12, TCP_CONGESTION = 13, TCP_MD5SIG = 14;
export const TCP_THIN_LINEAR_TIMEOUTS = 16, TCP_THIN_DUPACK = 17, TCP_USER_TIMEOUT = 18, TCP_REPAIR = 19, TCP_REPAIR_QUEUE = 20, TCP_QUEUE_SEQ = 21;
export const TCP_REPAIR_OPTIONS = 22, TCP_FASTOPEN = 23, TCP_TIMESTAMP = 24, TCP_NOTSENT_LOWAT = 25, TCP_CC_INFO = 26, TCP_SAVE_SYN = 27, TCP_SAVED_SYN = 28;
export const TCP_REPAIR_WINDOW = 29, TCP_FASTOPEN_CONNECT = 30, TCP_ULP = 31, TCP_MD5SIG_EXT = 32, TCP_FASTOPEN_KEY = 33, TCP_FASTOPEN_NO_COOKIE = 34;
export const TCP_ZEROCOPY_RECEIVE = 35, TCP_INQ = 36, TCP_TX_DELAY = 37, EAI_ADDRFAMILY = -9, EAI_AGAIN = -3, EAI_BADFLAGS = -1, EAI_FAIL = -4, EAI_FAMILY = -6;
export const EAI_MEMORY = -10, EAI_NODATA = -5, EAI_NONAME = -2, EAI_OVERFLOW = -12, EAI_SERVICE = -8, EAI_SOCKTYPE = -7, EAI_SYSTEM = -11, NI_MAXHOST = 1025;
export const NI_MAXSERV = 32, NI_NOFQDN = 4, NI_NUMERICHOST = 1, NI_NAMEREQD = 8, NI_NUMERICSERV = 2, NI_DGRAM = 16, NI_IDN = 32, SHUT_RD = 0, SHUT_WR = 1;
export const SHUT_RDWR = 2, EBADF = 9, EAGAIN = 11, EWOULDBLOCK = 11;
export const has_ipv6 = true;
