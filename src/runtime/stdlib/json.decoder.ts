/** `json.decoder`: where the classes of `json` that read are defined. */
export { JSONDecodeError, JSONDecoder } from "./json/decoder.js";
