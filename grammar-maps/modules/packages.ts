/** `concurrent`, `urllib`: packages without names of their own, whose modules have maps. */
import { apiModule } from "../api.js";

export const concurrent = apiModule<typeof import("../../src/runtime/stdlib/concurrent.js")>()({});
export const urllib = apiModule<typeof import("../../src/runtime/stdlib/urllib.js")>()({});
