/** `asyncio.subprocess`: child processes. */
export { create_subprocess_exec, create_subprocess_shell, DEVNULL, PIPE, Process, STDOUT, SubprocessStreamProtocol } from "../../asyncio/subprocess.js";
