/** `collections`. */
export { _count_elements, Counter } from "./counter.js";
export { deque } from "./deque.js";
export { ChainMap, defaultdict } from "./dicts.js";
export { namedtuple } from "./named_tuples.js";
export { OrderedDict } from "./ordered_dict.js";
export { UserDict, UserList, UserString } from "./user_types.js";
export * as abc from "../collections.abc.js";
