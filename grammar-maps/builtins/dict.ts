/** The type `dict` and its views. */
import { type ApiMap, cls, fn, ofType } from "../api.js";

const setLike = { isdisjoint: fn("(other: Iterable[object], /) -> bool") };

export const dict: ApiMap = {
  dict: cls({
    params: ["K", "V"],
    init: "(iterable: object = (), /, **kwargs: object)",
    methods: {
      clear: fn("() -> None"),
      copy: fn("() -> dict[K, V]"),
      fromkeys: ofType("(iterable: Iterable[K], value: V = None, /) -> dict[K, V]"),
      get: fn("(key: K, default: T = None, /) -> V | T"),
      items: fn("() -> dict_items[K, V]"),
      keys: fn("() -> dict_keys[K, V]"),
      pop: fn("(key: K, default: V = ..., /) -> V"),
      popitem: fn("() -> tuple[K, V]"),
      setdefault: fn("(key: K, default: V = None, /) -> V"),
      update: fn("(iterable: object = (), /, **kwargs: V) -> None"),
      values: fn("() -> dict_values[K, V]"),
    },
  }),
  dict_keys: cls({ params: ["K", "V"], methods: setLike, attributes: { mapping: "Any" } }),
  dict_values: cls({ params: ["K", "V"], attributes: { mapping: "Any" } }),
  dict_items: cls({ params: ["K", "V"], methods: setLike, attributes: { mapping: "Any" } }),
};
