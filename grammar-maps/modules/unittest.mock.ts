/** `unittest.mock`: what a mock is, has and gives is anybody's guess, so nothing is known of its types. */
import { apiModule, constant, unsupported } from "../api.js";

export const unittest_mock = apiModule<typeof import("../../src/runtime/stdlib/unittest.mock/index.js")>()({
  NonCallableMock: constant("Any"),
  Mock: constant("Any"),
  MagicMock: constant("Any"),
  AsyncMock: constant("Any"),
  call: constant("Any"),
  patch: constant("Any"),
  sentinel: constant("Any"),
  ANY: constant("Any"),
  DEFAULT: constant("Any"),
  NonCallableMagicMock: unsupported("the runtime has no mocks of special methods that can't be called", "MagicMock"),
  ThreadingMock: unsupported("threads are green, and wait for nothing that a mock does", "Mock"),
  PropertyMock: unsupported("properties are part of JavaScript's classes", "an attribute of the mock"),
  create_autospec: unsupported("signatures of converted functions are not kept for mocks", "Mock(spec=…)"),
  mock_open: unsupported("`open` is called directly", "io.StringIO"),
  seal: unsupported("the runtime does not keep mocks from growing", "Mock(spec=…)"),
  FILTER_DIR: unsupported("`dir` of a mock lists its attributes only"),
});
