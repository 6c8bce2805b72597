/** `b.decode(encoding, errors)`: bytes into text. */
export { decodeBytes } from "../codecs/registry.js";
