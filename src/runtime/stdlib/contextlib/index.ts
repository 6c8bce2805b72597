/** `contextlib`. */
export { AbstractAsyncContextManager, AbstractContextManager } from "./abstract.js";
export { AsyncContextDecorator } from "./async_decorator.js";
export { AsyncExitStack, ExitStack } from "./exit_stacks.js";
export { _AsyncGeneratorContextManager, _GeneratorContextManager, asynccontextmanager, ContextDecorator, contextmanager } from "./generator_managers.js";
export { aclosing, closing, nullcontext, redirect_stderr, redirect_stdout, suppress } from "./small_managers.js";
