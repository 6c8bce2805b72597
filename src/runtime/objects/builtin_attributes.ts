/**
 * The attributes of built-in types, as `dir` shows them on CPython 3.13 (those of `object` left out where they are only inherited).
 * The runtime's own classes have more methods than Python knows (`Dict.at`, `PySet.size`); this list keeps them out of sight.
 * Recorded from CPython, not written by hand.
 */
const recorded: Readonly<Record<string, string>> = {
  object: "__class__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __setattr__ __sizeof__ __str__ __subclasshook__",
  int: "__abs__ __add__ __and__ __bool__ __ceil__ __divmod__ __float__ __floor__ __floordiv__ __getnewargs__ __index__ __int__ __invert__ __lshift__ __mod__ __mul__ __neg__ __or__ __pos__ __pow__ __radd__ __rand__ __rdivmod__ __rfloordiv__ __rlshift__ __rmod__ __rmul__ __ror__ __round__ __rpow__ __rrshift__ __rshift__ __rsub__ __rtruediv__ __rxor__ __sub__ __truediv__ __trunc__ __xor__ as_integer_ratio bit_count bit_length conjugate denominator from_bytes imag is_integer numerator real to_bytes",
  bool: "__abs__ __add__ __and__ __bool__ __ceil__ __divmod__ __float__ __floor__ __floordiv__ __getnewargs__ __index__ __int__ __invert__ __lshift__ __mod__ __mul__ __neg__ __or__ __pos__ __pow__ __radd__ __rand__ __rdivmod__ __rfloordiv__ __rlshift__ __rmod__ __rmul__ __ror__ __round__ __rpow__ __rrshift__ __rshift__ __rsub__ __rtruediv__ __rxor__ __sub__ __truediv__ __trunc__ __xor__ as_integer_ratio bit_count bit_length conjugate denominator from_bytes imag is_integer numerator real to_bytes",
  float: "__abs__ __add__ __bool__ __ceil__ __divmod__ __float__ __floor__ __floordiv__ __getformat__ __getnewargs__ __int__ __mod__ __mul__ __neg__ __pos__ __pow__ __radd__ __rdivmod__ __rfloordiv__ __rmod__ __rmul__ __round__ __rpow__ __rsub__ __rtruediv__ __sub__ __truediv__ __trunc__ as_integer_ratio conjugate fromhex hex imag is_integer real",
  complex: "__abs__ __add__ __bool__ __complex__ __getnewargs__ __mul__ __neg__ __pos__ __pow__ __radd__ __rmul__ __rpow__ __rsub__ __rtruediv__ __sub__ __truediv__ conjugate imag real",
  str: "__add__ __contains__ __getitem__ __getnewargs__ __iter__ __len__ __mod__ __mul__ __rmod__ __rmul__ capitalize casefold center count encode endswith expandtabs find format format_map index isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join ljust lower lstrip maketrans partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill",
  bytes: "__add__ __buffer__ __bytes__ __contains__ __getitem__ __getnewargs__ __iter__ __len__ __mod__ __mul__ __rmod__ __rmul__ capitalize center count decode endswith expandtabs find fromhex hex index isalnum isalpha isascii isdigit islower isspace istitle isupper join ljust lower lstrip maketrans partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill",
  bytearray: "__add__ __alloc__ __buffer__ __contains__ __delitem__ __getitem__ __iadd__ __imul__ __iter__ __len__ __mod__ __mul__ __release_buffer__ __rmod__ __rmul__ __setitem__ append capitalize center clear copy count decode endswith expandtabs extend find fromhex hex index insert isalnum isalpha isascii isdigit islower isspace istitle isupper join ljust lower lstrip maketrans partition pop remove removeprefix removesuffix replace reverse rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill",
  list: "__add__ __class_getitem__ __contains__ __delitem__ __getitem__ __iadd__ __imul__ __iter__ __len__ __mul__ __reversed__ __rmul__ __setitem__ append clear copy count extend index insert pop remove reverse sort",
  tuple: "__add__ __class_getitem__ __contains__ __getitem__ __getnewargs__ __iter__ __len__ __mul__ __rmul__ count index",
  dict: "__class_getitem__ __contains__ __delitem__ __getitem__ __ior__ __iter__ __len__ __or__ __reversed__ __ror__ __setitem__ clear copy fromkeys get items keys pop popitem setdefault update values",
  set: "__and__ __class_getitem__ __contains__ __iand__ __ior__ __isub__ __iter__ __ixor__ __len__ __or__ __rand__ __ror__ __rsub__ __rxor__ __sub__ __xor__ add clear copy difference difference_update discard intersection intersection_update isdisjoint issubset issuperset pop remove symmetric_difference symmetric_difference_update union update",
  frozenset: "__and__ __class_getitem__ __contains__ __iter__ __len__ __or__ __rand__ __ror__ __rsub__ __rxor__ __sub__ __xor__ copy difference intersection isdisjoint issubset issuperset symmetric_difference union",
  range: "__bool__ __contains__ __getitem__ __iter__ __len__ __reversed__ count index start step stop",
  slice: "indices start step stop",
  NoneType: "__bool__",
  NotImplementedType: "__bool__",
  ellipsis: "",
  function: "__annotations__ __builtins__ __call__ __closure__ __code__ __defaults__ __dict__ __get__ __globals__ __kwdefaults__ __module__ __name__ __qualname__ __type_params__",
  builtin_function_or_method: "__call__ __module__ __name__ __qualname__ __self__ __text_signature__",
  method: "__call__ __func__ __get__ __self__",
  type: "__abstractmethods__ __annotations__ __base__ __bases__ __basicsize__ __call__ __dict__ __dictoffset__ __flags__ __instancecheck__ __itemsize__ __module__ __mro__ __name__ __or__ __prepare__ __qualname__ __ror__ __subclasscheck__ __subclasses__ __text_signature__ __type_params__ __weakrefoffset__ mro",
  FutureIter: "__iter__ __next__ close send throw",
  coroutine: "__await__ __class_getitem__ __del__ __name__ __qualname__ close cr_await cr_code cr_frame cr_origin cr_running cr_suspended send throw",
  generator: "__class_getitem__ __del__ __iter__ __name__ __next__ __qualname__ close gi_code gi_frame gi_running gi_suspended gi_yieldfrom send throw",
  async_generator: "__aiter__ __anext__ __class_getitem__ __del__ __name__ __qualname__ aclose ag_await ag_code ag_frame ag_running ag_suspended asend athrow",
  property: "__delete__ __get__ __isabstractmethod__ __name__ __set__ __set_name__ deleter fdel fget fset getter setter",
  staticmethod: "__annotations__ __call__ __dict__ __doc__ __module__ __name__ __qualname__ __func__ __get__ __isabstractmethod__ __wrapped__",
  classmethod: "__annotations__ __dict__ __doc__ __module__ __name__ __qualname__ __func__ __get__ __isabstractmethod__ __wrapped__",
  super: "__get__ __self__ __self_class__ __thisclass__",
  memoryview: "__buffer__ __delitem__ __enter__ __exit__ __getitem__ __iter__ __len__ __release_buffer__ __setitem__ _from_flags c_contiguous cast contiguous f_contiguous format hex itemsize nbytes ndim obj readonly release shape strides suboffsets tobytes tolist toreadonly",
  dict_keys: "__and__ __contains__ __iter__ __len__ __or__ __rand__ __reversed__ __ror__ __rsub__ __rxor__ __sub__ __xor__ isdisjoint mapping",
  dict_values: "__iter__ __len__ __reversed__ mapping",
  dict_items: "__and__ __contains__ __iter__ __len__ __or__ __rand__ __reversed__ __ror__ __rsub__ __rxor__ __sub__ __xor__ isdisjoint mapping",
  traceback: "tb_frame tb_lasti tb_lineno tb_next",
  frame: "clear f_back f_builtins f_code f_globals f_lasti f_lineno f_locals f_trace f_trace_lines f_trace_opcodes",
  code: "__replace__ _co_code_adaptive _varname_from_oparg co_argcount co_cellvars co_code co_consts co_exceptiontable co_filename co_firstlineno co_flags co_freevars co_kwonlyargcount co_lines co_linetable co_lnotab co_name co_names co_nlocals co_positions co_posonlyargcount co_qualname co_stacksize co_varnames replace",
  map: "__iter__ __next__",
  filter: "__iter__ __next__",
  zip: "__iter__ __next__ __setstate__",
  enumerate: "__class_getitem__ __iter__ __next__",
  reversed: "__iter__ __length_hint__ __next__ __setstate__",
  list_iterator: "__iter__ __length_hint__ __next__ __setstate__",
  mappingproxy: "__class_getitem__ __contains__ __getitem__ __ior__ __iter__ __len__ __or__ __reversed__ __ror__ copy get items keys values",
};

/** What a type defines again although `object` has it, as `vars` of it shows on CPython 3.13. Recorded from CPython. */
const redefined: Readonly<Record<string, string>> = {
  int: "__eq__ __format__ __ge__ __getattribute__ __gt__ __hash__ __le__ __lt__ __ne__ __new__ __repr__ __sizeof__",
  bool: "__new__ __repr__",
  float: "__eq__ __format__ __ge__ __gt__ __hash__ __le__ __lt__ __ne__ __new__ __repr__",
  complex: "__eq__ __format__ __ge__ __getattribute__ __gt__ __hash__ __le__ __lt__ __ne__ __new__ __repr__",
  str: "__eq__ __format__ __ge__ __gt__ __hash__ __le__ __lt__ __ne__ __new__ __repr__ __sizeof__ __str__",
  bytes: "__eq__ __ge__ __getattribute__ __gt__ __hash__ __le__ __lt__ __ne__ __new__ __repr__ __str__",
  bytearray: "__eq__ __ge__ __getattribute__ __gt__ __hash__ __init__ __le__ __lt__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __sizeof__ __str__",
  list: "__eq__ __ge__ __getattribute__ __gt__ __hash__ __init__ __le__ __lt__ __ne__ __new__ __repr__ __sizeof__",
  tuple: "__eq__ __ge__ __getattribute__ __gt__ __hash__ __le__ __lt__ __ne__ __new__ __repr__",
  dict: "__eq__ __ge__ __getattribute__ __gt__ __hash__ __init__ __le__ __lt__ __ne__ __new__ __repr__ __sizeof__",
  set: "__eq__ __ge__ __getattribute__ __gt__ __hash__ __init__ __le__ __lt__ __ne__ __new__ __reduce__ __repr__ __sizeof__",
  frozenset: "__eq__ __ge__ __gt__ __hash__ __le__ __lt__ __ne__ __new__ __reduce__ __repr__ __sizeof__",
  range: "__eq__ __ge__ __getattribute__ __gt__ __hash__ __le__ __lt__ __ne__ __new__ __reduce__ __repr__",
  slice: "__eq__ __ge__ __getattribute__ __gt__ __hash__ __le__ __lt__ __ne__ __new__ __reduce__ __repr__",
  NoneType: "__eq__ __ge__ __gt__ __hash__ __le__ __lt__ __ne__ __new__ __repr__",
  NotImplementedType: "__new__ __reduce__ __repr__",
  ellipsis: "__new__ __reduce__ __repr__",
  function: "__new__ __repr__",
  builtin_function_or_method: "__eq__ __ge__ __gt__ __hash__ __le__ __lt__ __ne__ __reduce__ __repr__",
  method: "__eq__ __ge__ __getattribute__ __gt__ __hash__ __le__ __lt__ __ne__ __new__ __reduce__ __repr__",
  type: "__delattr__ __dir__ __getattribute__ __init__ __new__ __repr__ __setattr__ __sizeof__",
  FutureIter: "__iter__ __next__ close send throw",
  coroutine: "__repr__ __sizeof__",
  generator: "__repr__ __sizeof__",
  async_generator: "__repr__ __sizeof__",
  property: "__getattribute__ __init__ __new__",
  staticmethod: "__init__ __new__ __repr__",
  classmethod: "__init__ __new__ __repr__",
  super: "__getattribute__ __init__ __new__ __repr__",
  memoryview: "__eq__ __ge__ __getattribute__ __gt__ __hash__ __le__ __lt__ __ne__ __new__ __repr__",
  dict_keys: "__eq__ __ge__ __gt__ __hash__ __le__ __lt__ __ne__ __repr__",
  dict_values: "__repr__",
  dict_items: "__eq__ __ge__ __gt__ __hash__ __le__ __lt__ __ne__ __repr__",
  traceback: "__dir__ __new__",
  frame: "__repr__ __sizeof__",
  code: "__eq__ __ge__ __gt__ __hash__ __le__ __lt__ __ne__ __new__ __repr__ __sizeof__",
  map: "__getattribute__ __new__ __reduce__",
  filter: "__getattribute__ __new__ __reduce__",
  zip: "__getattribute__ __new__ __reduce__",
  enumerate: "__getattribute__ __new__ __reduce__",
  reversed: "__getattribute__ __new__ __reduce__",
  list_iterator: "__reduce__",
  mappingproxy: "__eq__ __ge__ __gt__ __hash__ __le__ __lt__ __ne__ __new__ __repr__ __str__",
};

/** The names of `object` that a built-in type has for itself. */
export const redefinedAttributes = (typeName: string): readonly string[] => (Object.hasOwn(redefined, typeName) ? (redefined[typeName] ?? "").split(" ") : []);

const none: ReadonlySet<string> = new Set();
const sets = new Map<string, ReadonlySet<string>>();

/** The Python attributes of a built-in type; null for types that are not in the table, which show what they have. */
export function builtinAttributes(typeName: string): ReadonlySet<string> | null {
  const known = sets.get(typeName);
  if (known !== undefined) return known;
  const names = Object.hasOwn(recorded, typeName) ? recorded[typeName] : undefined;
  if (names === undefined) return null;
  const set = names === "" ? none : new Set(names.split(" "));
  sets.set(typeName, set);
  return set;
}

/** What every object has. */
export const objectAttributes: ReadonlySet<string> = new Set(recorded["object"]?.split(" "));
