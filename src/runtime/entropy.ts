/** What a program cannot foresee: random bytes from the host. */
import { currentHost } from "./host.js";

interface WebCrypto {
  readonly crypto: { getRandomValues(array: Uint8Array): Uint8Array };
}

/** `os.urandom(count)` */
export function randomBytes(count: number): Uint8Array {
  const host = currentHost();
  if (host.randomBytes !== undefined) return host.randomBytes(count);
  const bytes = new Uint8Array(count);
  const { crypto } = globalThis as unknown as WebCrypto;
  // One call fills at most 65,536 bytes.
  for (let at = 0; at < count; at += 65536) crypto.getRandomValues(bytes.subarray(at, Math.min(count, at + 65536)));
  return bytes;
}
