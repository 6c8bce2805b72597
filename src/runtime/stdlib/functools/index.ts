/** `functools`. */
export { cache, cached_property, lru_cache } from "./caching.js";
export { singledispatch, singledispatchmethod } from "./dispatch.js";
export { cmp_to_key, reduce, total_ordering } from "./ordering.js";
export { partial, partialmethod } from "./partials.js";
export { update_wrapper, wraps, WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES } from "./wrapping.js";
