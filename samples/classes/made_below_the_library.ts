/** Classes below those of the library: made by `type`, and with several bases whose instances hold nothing. */

import {
  base_class,
  build_class,
  call,
  call_method,
  class_cell,
  Dict,
  dict,
  discard,
  getattr,
  getitem,
  isinstance,
  iterate,
  list,
  mix,
  module_name,
  named,
  print,
  setattr,
  setitem,
  Slice,
  str,
  super_of,
  tuple,
  type,
  TypeError,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as queue from "yieldstar/runtime/queue";
import * as threading from "yieldstar/runtime/threading";

function remember(self: unknown, word: unknown): null {
  setattr(self, "word", word);
  return null;
}

const Listener = type(
  "Listener",
  tuple([asyncio.Protocol]),
  dict({ __init__: remember }),
);
print(
  getattr(call(Listener, ["hello"]), "word"),
  getitem(getattr(Listener, "__mro__"), new Slice(1, 3, null)),
);

function limited(self: unknown, size: unknown): null {
  discard(call(getattr(queue.Queue, "__init__"), [self, size]));
  setattr(self, "label", `at most ${str(size)}`);
  return null;
}

const Jobs = type("Jobs", tuple([queue.Queue]), dict({ __init__: limited }));
const jobs = call(Jobs, [3]);
print(
  getattr(jobs, "maxsize"),
  getattr(jobs, "label"),
  call_method(jobs, "empty", []),
);

const Counted = type(
  "Counted",
  tuple([dict]),
  dict({
    __init__: (self: unknown, n: unknown) =>
      call(getattr(dict, "__init__"), [self], { n }),
  }),
);
print(call(Counted, [4]));

const Worker = type(
  "Worker",
  tuple([threading.Thread]),
  dict({ run: (self: unknown) => (print("ran"), null) }),
);
const worker = call(Worker, []);
discard(call_method(worker, "start", []));
discard(call_method(worker, "join", []));

function Named$body(namespace$1: unknown, class$1: unknown): null {
  function __init__$$(self: unknown, name: unknown): null {
    setattr(self, "name", name);
    return null;
  }
  named("Named.__init__", __init__$$, "self, name");
  setitem(namespace$1, "__init__", __init__$$);
  return null;
}
named("Named", Named$body, "namespace$1, class$1");
const Named = call(build_class, [
  Named$body,
  "Named",
  tuple([asyncio.Protocol]),
  module_name(import.meta),
]);

function Either$body(namespace$2: unknown, class$2: unknown): null {
  return null;
}
named("Either", Either$body, "namespace$2, class$2");
const Either = call(build_class, [
  Either$body,
  "Either",
  tuple([asyncio.DatagramProtocol, Named]),
  module_name(import.meta),
]);

function Both$body(namespace$3: unknown, class$3: unknown): null {
  function __init__$$(self: unknown): null {
    discard(
      call_method(
        super_of(call(class_cell, [class$3, "super"]), self),
        "__init__",
        ["both"],
      ),
    );
    return null;
  }
  named("Both.__init__", __init__$$, "self");
  setitem(namespace$3, "__init__", __init__$$);
  setitem(namespace$3, "__classcell__", class$3);
  return null;
}
named("Both", Both$body, "namespace$3, class$3");
const Both = call(build_class, [
  Both$body,
  "Both",
  tuple([Named, asyncio.DatagramProtocol]),
  module_name(import.meta),
]);

print(
  getattr(call(Either, ["either"]), "name"),
  getattr(call(Both, []), "name"),
  isinstance(call(Both, []), asyncio.DatagramProtocol),
);
print(
  Array.from(iterate(getattr(Both, "__mro__")), (each) =>
    getattr(each, "__name__"),
  ),
);
try {
  class Neither extends mix(Dict, base_class(list)) {}
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error);
}
