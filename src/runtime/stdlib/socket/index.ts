/** `socket`: the network as the operating system has it; on hosts without one, and in isolated programs, its sockets meet in memory. */
import { OSError, TimeoutError } from "../../objects/exceptions.js";
import { libraryFunctions, pythonFunctions } from "../../objects/library_functions.js";
import type { AnyFunction } from "../../objects/functions.js";
import { htonl, htons, inet_aton, inet_ntoa, inet_ntop, inet_pton, ntohl, ntohs } from "./byte_order.js";
import { close, has_dualstack_ipv6, socketpair } from "./making.js";
import { gethostname, getprotobyname, getservbyname, getservbyport } from "./names.js";
import { getdefaulttimeout, setdefaulttimeout } from "./socket.js";

export * from "./enum_names.js";
export { AddressFamily, AddressInfo, MsgFlag, SocketKind } from "./enums.js";
export * from "./numbers.js";
export { gaierror, herror } from "./errors.js";
export { htonl, htons, inet_aton, inet_ntoa, inet_ntop, inet_pton, ntohl, ntohs } from "./byte_order.js";
export { close, create_connection, create_server, has_dualstack_ipv6, socketpair } from "./making.js";
export { getaddrinfo, getfqdn, gethostbyaddr, gethostbyname, gethostbyname_ex, gethostname, getnameinfo, getprotobyname, getservbyname, getservbyport } from "./names.js";
export { getdefaulttimeout, setdefaulttimeout, socket } from "./socket.js";
export { socket as SocketType } from "./socket.js";

export const error = OSError;
export const timeout = TimeoutError;

libraryFunctions("_socket", {
  htonl: [htonl as AnyFunction, "x, /"],
  htons: [htons as AnyFunction, "x, /"],
  ntohl: [ntohl as AnyFunction, "x, /"],
  ntohs: [ntohs as AnyFunction, "x, /"],
  inet_aton: [inet_aton as AnyFunction, "ip_addr, /"],
  inet_ntoa: [inet_ntoa as AnyFunction, "packed_ip, /"],
  inet_pton: [inet_pton as AnyFunction, "address_family, ip_string, /"],
  inet_ntop: [inet_ntop as AnyFunction, "address_family, packed_ip, /"],
  gethostname: [gethostname as AnyFunction, ""],
  getservbyname: [getservbyname as AnyFunction, "servicename, protocolname=None, /"],
  getservbyport: [getservbyport as AnyFunction, "port, protocolname=None, /"],
  getprotobyname: [getprotobyname as AnyFunction, "protocolname, /"],
  getdefaulttimeout: [getdefaulttimeout as AnyFunction, ""],
  setdefaulttimeout: [setdefaulttimeout as AnyFunction, "timeout, /"],
  close: [close as AnyFunction, "fd, /"],
});
pythonFunctions("socket", {
  socketpair: [socketpair as AnyFunction, "family=None, type=<SocketKind.SOCK_STREAM: 1>, proto=0"],
  has_dualstack_ipv6: [has_dualstack_ipv6 as AnyFunction, ""],
});
