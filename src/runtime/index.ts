/**
 * `yieldstar/runtime`: everything that a converted program may import from there.
 * One line a source file; what is not listed here is the runtime's own business.
 */

// ─── the object model ───
export * from "./objects/exceptions.js";
import "./objects/exceptions/state.js";
export { exception_matches, raise_active } from "./objects/exceptions/matching.js";
export {
  caught$,
  code$,
  file$,
  inlined$,
  format_exception,
  format_exception_only,
  format_tb,
  Frame,
  libraryFrame,
  located$,
  located_methods$,
  trace$,
  Traceback,
  unraisable_text,
  warn_text,
} from "./objects/traceback.js";
export { syntax_warnings as syntax_warnings$, warn as warn_of, type CompilerWarning } from "./objects/warn.js";
export { super_outside, superType as super$ } from "./objects/super.js";
export { must_wait$ } from "./objects/must_wait.js";
export { depth$, too_deep$ } from "./objects/recursion.js";
export { handled as handled$ } from "./objects/exceptions/handled.js";
export { again$ } from "./objects/exceptions/raising.js";
export { attributeName } from "./objects/attribute_names.js";
export { bound_method, delattr, getattr, hasattr, lookupSpecial, setattr } from "./objects/attributes.js";
export { dir, vars } from "./objects/dir.js";
export { cell, closed_over } from "./objects/closures.js";
export { annotate_class, build_class, class_cell, class_name, delete_class_name, store_class_name } from "./objects/class_namespaces.js";
export { call, call_method, callable, invoke, keywords_for, merged_keywords, object_init, star_args, stars } from "./objects/calls.js";
export { builtin, function_info, function_meta, named, type AnyFunction, type FunctionMeta } from "./objects/functions.js";
export { class_attributes, class_info, decorate, decorate_descriptor, decorate_getter, decorate_setter, decorate_static, make_class, method_info, mix, mro, PyObject, super_of, superType, type ClassOptions } from "./objects/classes.js";
export { classmethod, property, staticmethod } from "./objects/descriptors.js";
export { class_getitem, GenericAlias, union_type, UnionType } from "./objects/generic_alias.js";
export { isinstance, issubclass, class_name as type_name, NoneType, object, registerType, type, type_of } from "./objects/types.js";
export { show_names } from "./objects/shown_names.js";
export { setOwnModules, type OwnModules } from "./objects/importing.js";
export { cannot_import, import_from, import_module, missing_module, module, nameModule, noModule, not_bound_yet, reveal, PyModule, attribute_now, restore_modules, setModuleLoader, user_module } from "./objects/modules.js";
export { bound, is_main, module_file, module_name, module_package, setMainModule, unbind, unknown_name } from "./objects/names.js";
export { blocking_with, with_, type BlockingWithBlock, type WithBlock } from "./objects/context_managers.js";

// ─── numbers and text ───
export { complex, Complex } from "./objects/complex.js";
export { float, floats, isFloat, power, type Float } from "./objects/float.js";
export { int } from "./objects/int.js";
export { divide, integer, type Int } from "./objects/integer.js";
export { bytearray, bytes, ByteArray, Bytes, memoryview, type MemoryViewObject } from "./objects/bytes.js";
export { format } from "./objects/format.js";
export { ascii, repr } from "./objects/repr.js";
export { str } from "./objects/str.js";

// ─── containers and operators ───
export { dict, Dict } from "./objects/dict.js";
export { list } from "./objects/list.js";
export { range, Range } from "./objects/range.js";
export { frozenset, FrozenSet, PySet, set } from "./objects/set.js";
export { Slice } from "./objects/slice.js";
export { pairOf as pair$, tuple, type PyTuple, type Tuple } from "./objects/tuple.js";
export { Ellipsis, NotImplemented } from "./objects/singletons.js";
export { unavailable, unavailable_value } from "./objects/unavailable.js";
export { contains, eq, ge, gt, is_in, is_not, is_same, le, lt, ne, not_contains, rich } from "./objects/compare.js";
export {
  absolute,
  add,
  and_,
  floordiv,
  iadd,
  iand,
  ifloordiv,
  ilshift,
  imatmul,
  imod,
  imul,
  invert,
  ior,
  ipow,
  irshift,
  isub,
  itruediv,
  ixor,
  lshift,
  matmul,
  mod,
  mul,
  neg,
  or_,
  pos,
  rshift,
  sub,
  truediv,
  xor,
} from "./objects/operators.js";
export { repeated } from "./objects/array_items.js";
export { listed$ } from "./objects/listing.js";
export { at, del_slice, delitem, getitem, set_at, set_slice, setitem, slice } from "./objects/subscript.js";
export { is_int, is_mapping, is_sequence, starred, unpack, unpack_starred } from "./objects/unpack.js";
export { iterate } from "./objects/iteration.js";
export { dir_in, forget_in, give_in, globals_in, locals_in, module_annotations, module_globals, module_names, need_builtin, seen_as, snapshot, store_in, useNames, ModuleNames } from "./objects/module_names.js";
export { display_in, eval_in, eval_of, exec_in, exec_of, setTextCompiler, type CompiledText, type CompileMode, type TextCompiler } from "./objects/dynamic_code.js";
export { lazily, lazily_async } from "./objects/generator_expression.js";
export { match_class, match_keys, match_remaining, match_rest } from "./objects/match.js";
export { with_init } from "./objects/library_bases.js";
export { awaiting, delegating, track_delegation } from "./objects/delegation.js";
export { base_class, bytes_literal, mapping_items, merged, yield_from, yield_from_awaitable } from "./objects/merging.js";
export { not_, truthy } from "./objects/truth.js";
export * from "./builtins/index.js";

// ─── coroutines, generators, threads ───
export { coroutine, coroutine_methods, left_coroutine$, type Awaitable, type Coroutine, type CoroutineFunction } from "./objects/coroutine.js";
export { awaitable } from "./objects/awaitable.js";
export { await_top_level } from "./asyncio/top_level.js";
export { generator, generator_methods, type PyGenerator } from "./objects/generator.js";
export { changeable } from "./objects/changeable_functions.js";
export { class_methods, static_methods } from "./objects/method_kinds.js";
export { methods_without_self } from "./objects/methods_without_self.js";
export { aclose, aiter, anext, asend, async_generator, async_generator_methods, async_iterate, athrow, item, type PyAsyncGenerator } from "./objects/async_generator.js";
export { async_with } from "./objects/async_with.js";
export { close, send, throw_ } from "./objects/by_hand.js";
export { discard, watch_coroutine } from "./objects/unawaited.js";
export { blocking, blocking_methods, run_blocking, type Blocking } from "./threads/blocking.js";
export { next_turn, slice_is_over, turn_is_over } from "./threads/turns.js";
export { blocked, blocked_method } from "./threads/blocked.js";
export { run_sync } from "./threads/scheduler.js";

// ─── the host ───
export { currentHost, setHost, withHost, type Host } from "./host.js";
