/** Which texts are numeric addresses, and the ports that have names. */
import { type Address, AF_INET, AF_INET6 } from "./descriptor.js";

/** `127.0.0.1`, `::1` as an address without a port; null for a name. */
export function numericAddress(host: string): Address | null {
  if (isIPv4(host)) return { family: AF_INET, host, port: 0 };
  return isIPv6(host) ? { family: AF_INET6, host, port: 0 } : null;
}

const isIPv4 = (text: string): boolean => {
  const parts = text.split(".");
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256);
};

function isIPv6(text: string): boolean {
  const [address = ""] = text.split("%");
  if (!address.includes(":")) return false;
  const halves = address.split("::");
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  const last = groups.at(-1);
  const hasIPv4 = last !== undefined && last.includes(".");
  if (hasIPv4 && !isIPv4(last)) return false;
  const words = hasIPv4 ? groups.slice(0, -1) : groups;
  const count = words.length + (hasIPv4 ? 2 : 0);
  return words.every((word) => /^[0-9a-fA-F]{1,4}$/.test(word)) && (halves.length === 2 ? count < 8 : count === 8);
}

/** The ports that programs call by name. */
const SERVICES: Readonly<Record<string, number>> = { echo: 7, discard: 9, daytime: 13, ftp: 21, ssh: 22, telnet: 23, smtp: 25, domain: 53, http: 80, pop3: 110, ntp: 123, imap2: 143, https: 443, imaps: 993 };

/** A port as a program gives it: a number, its digits, the name of a service; undefined when it is none of them. */
export function portNumber(port: unknown): number | undefined {
  if (port === null || port === undefined) return 0;
  if (typeof port === "number") return port;
  if (typeof port === "string") return /^\d+$/.test(port) ? Number(port) : SERVICES[port];
  return undefined;
}

/** The name of a port, null when it has none. */
export function serviceName(port: number, protocol: "tcp" | "udp"): string | null {
  const found = Object.entries(SERVICES).find(([, number]) => number === port);
  return found === undefined || (protocol === "udp" && !BOTH.has(found[0])) ? null : found[0];
}

/** Services that answer datagrams, too. */
const BOTH: ReadonlySet<string> = new Set(["echo", "discard", "daytime", "domain", "ntp", "http", "https"]);
