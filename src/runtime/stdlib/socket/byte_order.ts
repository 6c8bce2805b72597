/** Numbers and addresses in the network's byte order. */
import { AF_INET, AF_INET6 } from "../../network/descriptor.js";
import { Bytes } from "../../objects/bytes.js";
import { bytesLike } from "../../objects/bytes/arguments.js";
import { OSError, OverflowError, TypeError, ValueError } from "../../objects/exceptions.js";
import { asIndex } from "../../objects/indices.js";
import { type_name } from "../../objects/types.js";
import { networkError } from "../../asyncio/network_errors.js";
import { numericAddress } from "../../network/names.js";

function swapped16(x: unknown, name: string): number {
  const value = asIndex(x);
  if (value < 0) throw new OverflowError(`${name}: can't convert negative Python int to C 16-bit unsigned integer`);
  if (value > 0xffff) throw new OverflowError(`${name}: Python int too large to convert to C 16-bit unsigned integer`);
  return ((Number(value) & 0xff) << 8) | (Number(value) >> 8);
}

function swapped32(x: unknown): number {
  const value = asIndex(x, "expected int, % found");
  if (value < 0) throw new OverflowError("can't convert negative value to unsigned int");
  if (value > 0xffffffff) throw new OverflowError("int larger than 32 bits");
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, Number(value));
  return view.getUint32(0, true);
}

export const htons = (x: unknown): number => swapped16(x, "htons");
export const ntohs = (x: unknown): number => swapped16(x, "ntohs");
export const htonl = (x: unknown): number => swapped32(x);
export const ntohl = (x: unknown): number => swapped32(x);

/** `inet_aton`: also the old forms with fewer parts, octal and hexadecimal ones. */
export function inet_aton(ip_addr: unknown): Bytes {
  if (typeof ip_addr !== "string") throw new TypeError(`inet_aton() argument 1 must be str, not ${type_name(ip_addr)}`);
  const illegal = new OSError("illegal IP address string passed to inet_aton");
  const parts = ip_addr.split(".").map((part) => (/^0x[0-9a-f]+$/i.test(part) ? parseInt(part.slice(2), 16) : /^0[0-7]+$/.test(part) ? parseInt(part, 8) : /^\d+$/.test(part) ? Number(part) : NaN));
  const last = parts.pop()!;
  if (parts.length > 3 || !parts.every((part) => part <= 255) || !(last < 256 ** (4 - parts.length))) throw illegal;
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, last);
  bytes.set(parts);
  return new Bytes(bytes);
}

export function inet_ntoa(packed_ip: unknown): string {
  const data = bytesLike(packed_ip);
  if (data.length !== 4) throw new OSError("packed IP wrong length for inet_ntoa");
  return data.join(".");
}

export function inet_pton(address_family: unknown, ip_string: unknown): Bytes {
  const family = Number(asIndex(address_family));
  if (family !== AF_INET && family !== AF_INET6) throw networkError("EAFNOSUPPORT");
  const found = typeof ip_string === "string" ? numericAddress(ip_string) : null;
  if (found === null || found.family !== family || found.host.includes("%")) throw new OSError("illegal IP address string passed to inet_pton");
  return new Bytes(family === AF_INET ? Uint8Array.from(found.host.split("."), Number) : bytesOfIPv6(found.host));
}

export function inet_ntop(address_family: unknown, packed_ip: unknown): string {
  const family = Number(asIndex(address_family));
  const data = bytesLike(packed_ip);
  if (family !== AF_INET && family !== AF_INET6) throw new ValueError(`unknown address family ${family}`);
  if (data.length !== (family === AF_INET ? 4 : 16)) throw new ValueError("invalid length of packed IP address string");
  return family === AF_INET ? data.join(".") : textOfIPv6(data);
}

function bytesOfIPv6(text: string): Uint8Array {
  const bytes = new Uint8Array(16);
  const [head = "", tail] = text.split("::");
  const expand = (part: string): number[] =>
    part === ""
      ? []
      : part.split(":").flatMap((group) => {
          if (group.includes(".")) return group.split(".").map(Number);
          const word = parseInt(group, 16);
          return [word >> 8, word & 255];
        });
  bytes.set(expand(head));
  const end = tail === undefined ? [] : expand(tail);
  bytes.set(end, 16 - end.length);
  return bytes;
}

/** As RFC 5952 has it: the longest row of zeros left out. */
function textOfIPv6(data: Uint8Array): string {
  const words = Array.from({ length: 8 }, (_, i) => (data[2 * i]! << 8) | data[2 * i + 1]!);
  let start = -1;
  let length = 1;
  for (let i = 0; i < 8; i++) {
    let end = i;
    while (end < 8 && words[end] === 0) end++;
    if (end - i > length) [start, length] = [i, end - i];
  }
  const isMapped = start === 0 && (length === 6 || (length === 5 && words[5] === 0xffff));
  if (isMapped && (length === 5 || words[6] !== 0)) return `::${length === 5 ? "ffff:" : ""}${data.slice(12).join(".")}`;
  const hex = words.map((word) => word.toString(16));
  return start < 0 ? hex.join(":") : `${hex.slice(0, start).join(":")}::${hex.slice(start + length).join(":")}`;
}
