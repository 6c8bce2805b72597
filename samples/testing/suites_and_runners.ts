/** Loaders, suites, results and runners, used by hand. */

import {
  add,
  AssertionError,
  at,
  bound,
  call,
  call_method,
  Complex,
  complex,
  discard,
  eq,
  Exception,
  function_info,
  getattr,
  getitem,
  hash,
  iterate,
  list,
  named,
  ne,
  print,
  raise_,
  repr,
  RuntimeError,
  setattr,
  show_names,
  slice,
  str,
  super_of,
  SystemExit,
  truthy,
  tuple,
  type_name,
  unpack,
  ValueError,
} from "yieldstar/runtime";
import * as io from "yieldstar/runtime/io";
import * as sys from "yieldstar/runtime/sys";
import * as unittest from "yieldstar/runtime/unittest";

class A extends unittest.TestCase {
  test_1(): null {
    print("out 1");
    this.fail("one");
    return null;
  }
  test_2(): void {
    print("out 2");
    throw new ValueError("two");
  }
  test_3(): null {
    return null;
  }
  helper(): null {
    return null;
  }
}
class Fixture extends unittest.TestCase {
  static override setUpClass(): void {
    throw new unittest.SkipTest("not here");
  }
  test_x(): null {
    return null;
  }
}
class Down extends unittest.TestCase {
  static override tearDownClass(): void {
    throw new RuntimeError("down");
  }
  test_x(): null {
    return null;
  }
}
class Mine extends unittest.TestResult {
  override addSuccess(test: unknown): null {
    print("success", test);
    discard(call_method(super_of(Mine, this), "addSuccess", [test]));
    return null;
  }
  override addFailure(test: unknown, err: unknown): null {
    print(
      "failure",
      test,
      getattr(getitem(err, 0), "__name__"),
      getitem(err, 1),
    );
    return null;
  }
  override startTestRun(): null {
    print("start run");
    return null;
  }
}
function load_tests(
  loader: unknown,
  tests: unknown,
  pattern: unknown,
): unknown {
  print("load_tests", call_method(tests, "countTestCases", []), pattern);
  return tests;
}
let loader: unittest.TestLoader | undefined;
let suite: unknown;
let stream: io.StringIO | undefined;
let result: unknown;
let r: unittest.TestResult | undefined;
let s2: unittest.TestSuite | undefined;
let f: (unittest.FunctionTestCase | (() => A | void | null)) | undefined;
let c: A | undefined;
show_names(import.meta, {
  A: () => A,
  Fixture: () => Fixture,
  Down: () => Down,
  Mine: () => Mine,
  load_tests: () => load_tests,
  loader: () => loader,
  suite: () => suite,
  stream: () => stream,
  result: () => result,
  r: () => r,
  s2: () => s2,
  f: () => f,
  c: () => c,
});
loader = new unittest.TestLoader();
print(loader.getTestCaseNames(A));
suite = loader.loadTestsFromTestCase(A);
print(
  suite,
  call_method(suite, "countTestCases", []),
  Array.from(iterate(suite), (t) => call_method(t, "id", [])),
);
stream = new io.StringIO();
result = await new unittest.TextTestRunner(
  stream,
  undefined,
  /* verbosity= */ 1,
  undefined,
  /* buffer= */ true,
).run(suite);
print(stream.getvalue());
print(
  result,
  call_method(result, "wasSuccessful", []),
  (() => {
    const items: string[] = [];
    for (const each of iterate(getattr(bound(result, "result"), "failures"))) {
      const [t, _] = unpack(each, 2);
      items.push(str(t));
    }
    return items;
  })(),
);
print(call(list, [suite]));
r = new unittest.TestResult();
await new A("test_2").run(r);
print(r, getitem(at(r.errors, 0), 1));
s2 = new unittest.TestSuite([new A("test_3"), new A("test_3")]);
s2.addTest(new A("test_1"));
discard(call(s2, [r]));
print(r);
await new A("test_3").run(new Mine());
await new A("test_1").run(new Mine());
for (f of tuple([
  () => new A("nope"),
  () => (new unittest.TestSuite().addTest(A), null),
  () => (new unittest.TestSuite().addTests("x"), null),
  () => (new unittest.TestSuite().addTest(3), null),
])) {
  try {
    f();
  } catch (e) {
    if (!(e instanceof Exception)) throw e;
    print(type_name(e), e);
  }
}
/** A plain function. */
function plain(): null {
  if (!eq(1, 2)) {
    throw new AssertionError();
  }
  return null;
}
function_info(plain, { doc: "A plain function." });
f = new unittest.FunctionTestCase(
  plain,
  undefined,
  undefined,
  /* description= */ "told",
);
print(f, slice(repr(f), null, 40), f.id(), f.shortDescription());
print(
  eq(new A("test_1"), new A("test_1")),
  eq(new A("test_1"), new A("test_2")),
  hash(new A("test_1")) === hash(new A("test_1")),
  repr(new A("test_1")),
);
c = new A();
print(
  (c.assertEqual(1, 1), null),
  c.failureException,
  c.longMessage,
  c.maxDiff,
  getattr(A, "maxDiff"),
);
setattr(c, "longMessage", false);
try {
  c.assertEqual(1, 2, "mine");
} catch (e) {
  if (!(e instanceof AssertionError)) throw e;
  print(e);
}
function cmp(a: unknown, b: unknown, msg: unknown = null): null {
  if (ne(getattr(a, "real"), getattr(b, "real"))) {
    throw raise_(
      call_method(bound(c, "c"), "failureException", [
        truthy(msg) ? msg : "reals differ",
      ]),
    );
  }
  return null;
}
named("cmp", cmp, "a, b, msg=None");
c.addTypeEqualityFunc(complex, cmp);
c.assertEqual(add(1, new Complex(0, 2)), add(1, new Complex(0, 3)));
try {
  c.assertEqual(add(1, new Complex(0, 2)), add(2, new Complex(0, 3)));
} catch (e) {
  if (!(e instanceof AssertionError)) throw e;
  print(e);
}
try {
  await new A("test_2").debug();
} catch (e) {
  if (!(e instanceof ValueError)) throw e;
  print("debug", e);
}
try {
  await unittest.main(
    undefined,
    undefined,
    /* argv= */ ["prog", "A.test_3", "Down"],
    {
      exit: true,
      testRunner: new unittest.TextTestRunner(/* stream= */ sys.stdout),
    },
  );
} catch (e) {
  if (!(e instanceof SystemExit)) throw e;
  print("exit", e.code);
}
try {
  await unittest.main(
    undefined,
    undefined,
    /* argv= */ ["prog", "-k", "test_3", "-q"],
  );
} catch (e) {
  if (!(e instanceof SystemExit)) throw e;
  print("exit", e.code);
}
try {
  await unittest.main(undefined, undefined, /* argv= */ ["prog", "-k", "zzz"]);
} catch (e) {
  if (!(e instanceof SystemExit)) throw e;
  print("exit", e.code);
}
try {
  await unittest.main(undefined, undefined, /* argv= */ ["prog", "-f"]);
} catch (e) {
  if (!(e instanceof SystemExit)) throw e;
  print("exit", e.code);
}
try {
  await unittest.main(undefined, undefined, /* argv= */ ["prog", "Nope.x"]);
} catch (e) {
  if (!(e instanceof SystemExit)) throw e;
  print("exit", e.code);
}
