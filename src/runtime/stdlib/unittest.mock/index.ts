/** `unittest.mock`. */
export { AsyncMock } from "./async_mocks.js";
export { call } from "./calls.js";
export { MagicMock } from "./magic.js";
export { Mock, NonCallableMock } from "./mocks.js";
export { patch } from "./patching.js";
export { ANY, DEFAULT, sentinel } from "./sentinels.js";
