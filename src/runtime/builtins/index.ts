/** Python's builtin functions. */
export * from "./aggregates.js";
export * from "./sum.js";
export * from "./bool.js";
export * from "./iterators.js";
export * from "./numbers.js";
export * from "./objects.js";
export * from "./print.js";
import "./registration.js";
export { compile } from "../objects/dynamic_code.js";
export { __import__ } from "../objects/importing.js";
export { open } from "../stdlib/io/open.js";
