/** `s.encode(encoding, errors)`: text into bytes. */
import { Bytes } from "../bytes/objects.js";
import { encodeText } from "../codecs/registry.js";
import { receiver, textArgument } from "./receiver.js";

export { encodeText } from "../codecs/registry.js";

/** `s.encode(encoding, errors)` */
export function encode(s: string, encoding: unknown = "utf-8", errors: unknown = "strict"): Bytes {
  s = receiver(s, "encode");
  return new Bytes(encodeText(s, textArgument(encoding, "encode() argument 'encoding'"), textArgument(errors, "encode() argument 'errors'")));
}
