/** `types`: names for the types that no builtin names, and small objects made of attributes. */
import { AsyncGeneratorType, CoroutineType, GeneratorType } from "../../objects/by_hand.js";
import { CodeObject } from "../../objects/code_objects.js";
import { GenericAlias, UnionType } from "../../objects/generic_alias.js";
import { Ellipsis, NotImplemented } from "../../objects/singletons.js";
import { Frame, Traceback } from "../../objects/traceback.js";
import { BuiltinFunctionType, FunctionType, MethodDescriptorType, MethodType, MethodWrapperType, WrapperDescriptorType, ModuleType, NoneType, type_of } from "../../objects/types.js";

export { AsyncGeneratorType, BuiltinFunctionType, CoroutineType, FunctionType, GeneratorType, GenericAlias, MethodDescriptorType, MethodType, MethodWrapperType, WrapperDescriptorType, ModuleType, NoneType, UnionType };
export { GetSetDescriptorType, MemberDescriptorType } from "../../objects/slot_descriptors.js";
export { MappingProxyType } from "../../objects/mapping_proxy.js";
export { Cell as CellType } from "../../objects/closures.js";
export { get_original_bases, new_class, prepare_class, resolve_bases } from "./class_creation.js";
export { DynamicClassAttribute } from "./dynamic_class_attribute.js";
export { coroutine } from "./generator_coroutines.js";
export { SimpleNamespace } from "./simple_namespace.js";

export const LambdaType = FunctionType;
export const BuiltinMethodType = BuiltinFunctionType;
export const CodeType = CodeObject;
export const TracebackType = Traceback;
export const FrameType = Frame;
export const EllipsisType: Function = type_of(Ellipsis);
export const NotImplementedType: Function = type_of(NotImplemented);
