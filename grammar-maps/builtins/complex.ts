/** The type `complex`. */
import { type ApiMap, cls, fn } from "../api.js";

export const complex: ApiMap = {
  complex: cls({
    init: "(real: object = 0, imag: object = 0)",
    methods: { conjugate: fn("() -> complex") },
    attributes: { real: "float", imag: "float" },
    partial: "the last digits of fractional powers may differ",
  }),
};
