/** `collections`. */
export { Counter } from "./counter.js";
export { deque } from "./deque.js";
export { ChainMap, defaultdict, OrderedDict } from "./dicts.js";
export { namedtuple } from "./named_tuples.js";
export { UserDict, UserList, UserString } from "./user_types.js";
export * as abc from "../collections.abc.js";
