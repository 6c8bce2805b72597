/** The enums that CPython makes of the numbers of families, kinds and flags. */
import { IntEnum, IntFlag } from "../enum/index.js";
import { libraryEnum } from "../enum/library_enum.js";

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

let isMade = false;

/** Gives the classes their members; most programs that use sockets never name one. */
export function makeEnums(): void {
  if (isMade) return;
  isMade = true;
  libraryEnum(AddressFamily, "socket", IntEnum, Object.entries(families));
  libraryEnum(SocketKind, "socket", IntEnum, Object.entries(kinds));
  libraryEnum(AddressInfo, "socket", IntFlag, Object.entries(addressInfo));
  libraryEnum(MsgFlag, "socket", IntFlag, Object.entries(messageFlags));
}

/** The member of that name. */
export function member(cls: Function, name: string): unknown {
  makeEnums();
  return Reflect.get(cls, name);
}

/** The member of a number; the number itself when there is none. */
const named = (cls: Function, values: Readonly<Record<string, number>>): ((value: number) => unknown) => {
  let found: Map<number, unknown> | null = null;
  return (value) => (found ??= new Map(Object.entries(values).map(([name, number]) => [number, member(cls, name)]))).get(value) ?? value;
};
export const addressFamily = named(AddressFamily, families);
export const socketKind = named(SocketKind, kinds);
