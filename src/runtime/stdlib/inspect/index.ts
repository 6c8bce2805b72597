/** `inspect`: what a value is, what its signature says, where it is written. */
import { getattr } from "../../objects/attributes.js";
import { callable } from "../../objects/calls.js";
import { Dict, dict } from "../../objects/dict.js";
import { TypeError } from "../../objects/exceptions.js";
import { pythonFunctions } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { formatannotation } from "./parameters.js";
import { signature } from "./signatures.js";

export { cleandoc, getdoc } from "./docs.js";
export { currentframe, FrameInfo, getframeinfo, getinnerframes, getlineno, getouterframes, stack, trace, Traceback } from "./frames.js";
export {
  isabstract, isasyncgen, isasyncgenfunction, isawaitable, isbuiltin, isclass, iscode, iscoroutine, iscoroutinefunction, isdatadescriptor, isframe, isfunction, isgenerator, isgeneratorfunction, isgetsetdescriptor,
  ismemberdescriptor, ismethod, ismethoddescriptor, ismethodwrapper, ismodule, isroutine, istraceback, markcoroutinefunction,
} from "./kinds.js";
export { getattr_static, getmembers, getmembers_static, getmro, unwrap } from "./members.js";
export { _empty, formatannotation, Parameter } from "./parameters.js";
export { BoundArguments, FullArgSpec, getfullargspec, Signature, signature } from "./signatures.js";
export { findsource, getblock, getcomments, getfile, getsource, getsourcefile, getsourcelines } from "./source.js";
export {
  AGEN_CLOSED, AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR, CO_ITERABLE_COROUTINE, CO_NESTED, CO_NEWLOCALS, CO_NOFREE, CO_OPTIMIZED, CO_VARARGS, CO_VARKEYWORDS, CORO_CLOSED,
  CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, GEN_CLOSED, GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, getasyncgenstate, getcoroutinestate, getgeneratorstate,
} from "./states.js";

/** `get_annotations(obj)`: a copy; none where there are none. */
export function get_annotations(obj: unknown): Dict<unknown, unknown> {
  const own: unknown = getattr(obj, "__annotations__", null);
  if (own === null && !callable(obj)) throw new TypeError(`${repr(obj)} is not a module, class, or callable.`);
  return own instanceof Dict ? dict(own) : dict();
}

pythonFunctions("inspect", {
  signature: [signature, "obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False"],
  get_annotations: [get_annotations, "obj, *, globals=None, locals=None, eval_str=False"],
  formatannotation: [formatannotation, "annotation"],
});
