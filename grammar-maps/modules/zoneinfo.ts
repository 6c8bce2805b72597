/** `zoneinfo`. */
import { apiModule, cls, fn, unsupported } from "../api.js";

const paths = unsupported("zones are the host's, not files");

export const zoneinfo = apiModule<typeof import("../../src/runtime/stdlib/zoneinfo.js")>()({
  ZoneInfo: cls({
    init: "(key: str)",
    bases: ["datetime.tzinfo"],
    methods: { no_cache: fn("(key: str) -> ZoneInfo"), clear_cache: fn("() -> None") },
    attributes: { key: "str" },
    partial: "zones as the host's JavaScript knows them: abbreviations of rarer zones are given as offsets",
  }),
  available_timezones: fn("() -> set[str]", { partial: "the names that the host lists" }),
  ZoneInfoNotFoundError: cls({ bases: ["builtins.KeyError"], init: "(*args: object)" }),
  TZPATH: paths,
  reset_tzpath: paths,
  InvalidTZPathWarning: paths,
});
