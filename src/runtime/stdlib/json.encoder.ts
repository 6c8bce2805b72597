/** `json.encoder`: where the class of `json` that writes is defined. */
export { JSONEncoder } from "./json/encoder.js";
