/** `types`. */
import { apiModule, cls, constant, fn, unsupported } from "../api.js";

const type = constant("Any");
const internal = unsupported("values of this type don't exist in a converted program");

export const types_ = apiModule<typeof import("../../src/runtime/stdlib/types/index.js")>()({
  FunctionType: type,
  LambdaType: type,
  CodeType: type,
  GeneratorType: type,
  CoroutineType: type,
  AsyncGeneratorType: type,
  MethodType: type,
  BuiltinFunctionType: type,
  BuiltinMethodType: type,
  ModuleType: type,
  TracebackType: type,
  FrameType: type,
  GenericAlias: type,
  UnionType: type,
  EllipsisType: type,
  NoneType: type,
  NotImplementedType: type,
  SimpleNamespace: cls({ init: "(mapping_or_iterable: object = ..., /, **kwargs: object)" }),
  MappingProxyType: cls({ init: "(mapping: object)", methods: { get: fn("(key: object, default: object = None, /) -> Any"), keys: fn("() -> Any"), values: fn("() -> Any"), items: fn("() -> Any"), copy: fn("() -> Any") } }),
  new_class: fn("(name: str, bases: object = ..., kwds: object = None, exec_body: object = None) -> Any"),
  resolve_bases: fn("(bases: object) -> tuple[object, ...]"),
  prepare_class: fn("(name: str, bases: object = ..., kwds: object = None) -> Any"),
  get_original_bases: fn("(cls: object, /) -> tuple[object, ...]", { since: 12 }),
  coroutine: fn("(func: object) -> Any"),
  CellType: cls({ init: "(contents: object = ..., /)", attributes: { cell_contents: "Any" } }),
  WrapperDescriptorType: cls({ init: "()" }),
  MethodWrapperType: cls({ init: "()" }),
  MethodDescriptorType: cls({ init: "()" }),
  ClassMethodDescriptorType: internal,
  GetSetDescriptorType: cls({ init: "()" }),
  MemberDescriptorType: cls({ init: "()" }),
  CapsuleType: internal,
  DynamicClassAttribute: cls({
    init: "(fget: object = None, fset: object = None, fdel: object = None, doc: object = None)",
    attributes: { fget: "Any", fset: "Any", fdel: "Any", overwrite_doc: "bool" },
    methods: { getter: fn("(fget: object) -> Any"), setter: fn("(fset: object) -> Any"), deleter: fn("(fdel: object) -> Any"), __get__: fn("(instance: object, owner: object = None) -> Any") },
  }),
});
