/** `unittest`. */
export { IsolatedAsyncioTestCase } from "./async_case.js";
export { TestCase } from "./case.js";
export { addModuleCleanup, doModuleCleanups, enterModuleContext } from "./cleanups.js";
export { FunctionTestCase } from "./function_case.js";
export { defaultTestLoader, TestLoader } from "./loader.js";
export { expectedFailure, skip, skipIf, SkipTest, skipUnless } from "./outcomes.js";
export { main, TestProgram } from "./program.js";
export { TestResult } from "./result.js";
export { BaseTestSuite, TestSuite } from "./suite.js";
export { TextTestResult } from "./text_result.js";
export { TextTestRunner } from "./text_runner.js";
