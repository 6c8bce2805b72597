/** A socket's family and kind as its `repr` tells them: numbers, since `str` of an `IntEnum` is one. */
import { version } from "../python_version.js";

const families: Readonly<Record<number, string>> = { 1: "AF_UNIX", 2: "AF_INET", 10: "AF_INET6" };
const kinds: Readonly<Record<number, string>> = { 1: "SOCK_STREAM", 2: "SOCK_DGRAM" };

export const familyText = (family: number): string => named("AddressFamily", families[family], family);
export const kindText = (kind: number): string => named("SocketKind", kinds[kind], kind);

const named = (enumName: string, name: string | undefined, value: number): string => (version.minor < 11 && name !== undefined ? `${enumName}.${name}` : String(value));
