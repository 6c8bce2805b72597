import {
  AttributeError,
  caught_group,
  class_info,
  ExceptionGroup,
  getattr,
  isinstance,
  KeyError,
  len,
  print,
  PyObject,
  repr,
  setattr,
  str,
  sub,
  tuple,
  type_name,
  TypeError,
  ValueError,
} from "yieldstar/runtime";

// A group may be split by any callable; its fields are fixed; except* takes tuples of classes from variables; functions know their lines.
class OnlyShort extends PyObject {
  __call__(error: unknown): boolean {
    return len(str(error)) < 3;
  }
}
class_info(OnlyShort, { firstLine: 2, body: ["__call__"] });

function make(): ExceptionGroup {
  return new ExceptionGroup("all", [
    new ValueError("ab"),
    new ExceptionGroup("inner", [new TypeError("abcdef"), new KeyError(1)]),
  ]);
}

const group = make();
print(group.split(new OnlyShort()));
print(group.subgroup((error: unknown) => isinstance(error, TypeError)));
try {
  setattr(group, "message", "other");
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  print(type_name(error));
}
try {
  setattr(group, "exceptions", tuple());
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  print(type_name(error));
}

const wanted = tuple([ValueError, KeyError]);
try {
  try {
    throw group;
  } catch (error) {
    const caught = caught_group(error);
    {
      const part = caught.take(wanted);
      if (part !== null) {
        print(repr(part));
      }
    }
    caught.raise_rest();
  }
} catch (rest) {
  if (!(rest instanceof ExceptionGroup)) throw rest;
  print(
    repr(rest),
    sub(
      getattr(rest.__traceback__, "tb_lineno"),
      getattr(getattr(make, "__code__"), "co_firstlineno"),
    ),
  );
}
try {
  group.split(3);
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error);
}
