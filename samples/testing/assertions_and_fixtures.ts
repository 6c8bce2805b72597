/** Every assertion that fails says what it found; fixtures of modules, classes and tests run around them. */

import {
  async_with,
  blocking_methods,
  bound_method,
  call,
  call_method,
  class_attributes,
  coroutine_methods,
  decorate,
  DeprecationWarning,
  dict,
  float,
  frozenset,
  getattr,
  gt,
  int,
  integer,
  is_main,
  KeyError,
  lazily,
  len,
  list,
  print,
  range,
  set,
  setattr,
  show_names,
  str,
  TimeoutError,
  tuple,
  TypeError,
  UserWarning,
  ValueError,
  with_,
  ZeroDivisionError,
  type Blocking,
  type Coroutine,
  type PyGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as logging from "yieldstar/runtime/logging";
import * as sys from "yieldstar/runtime/sys";
import * as time from "yieldstar/runtime/time";
import * as unittest from "yieldstar/runtime/unittest";
import * as warnings from "yieldstar/runtime/warnings";

const log: string[] = [];
function setUpModule(): null {
  log.push("setUpModule");
  unittest.addModuleCleanup(bound_method(log, "append"), "module cleanup");
  return null;
}
function tearDownModule(): null {
  log.push("tearDownModule");
  return null;
}
class Base extends unittest.TestCase {
  static override setUpClass(): null {
    log.push("class " + getattr(this, "__name__"));
    setattr(this, "shared", [1]);
    call_method(this, "addClassCleanup", [
      bound_method(log, "append"),
      "class cleanup",
    ]);
    return null;
  }
  static override tearDownClass(): null {
    log.push("end " + getattr(this, "__name__"));
    return null;
  }
  override setUp(): null {
    setattr(this, "value", 1);
    log.push("up");
    return null;
  }
  override tearDown(): null {
    log.push("down");
    return null;
  }
}
class TestOne extends Base {
  static maxDiff: null = null;

  test_b(): null {
    this.assertEqual(getattr(this, "value"), 1);
    this.assertEqual(getattr(this, "shared"), [1]);
    return null;
  }
  *test_a(): Blocking<null> {
    this.assertTrue(true);
    yield* time.sleep(0.01);
    return null;
  }
  test_types(): null {
    this.assertEqual("x".repeat(100), "x".repeat(99) + "y");
    return null;
  }
  test_types2(): null {
    this.assertEqual(dict({ a: 1, b: [1, 2] }), dict({ a: 1, b: [1, 3] }));
    return null;
  }
  test_sets(): null {
    this.assertEqual(set([1, 2]), set([2, 3]));
    return null;
  }
  test_frozen(): null {
    this.assertEqual(frozenset([1]), frozenset([2]));
    return null;
  }
  test_tuple(): null {
    this.assertEqual(tuple([1, 2]), tuple([1, 2, 3]));
    return null;
  }
  test_seq(): null {
    this.assertSequenceEqual([1, 2], tuple([1, 2]));
    this.assertSequenceEqual([1], range(3));
    return null;
  }
  test_count(): null {
    this.assertCountEqual([1, 2, 2], [2, 1, 1]);
    return null;
  }
  test_count2(): null {
    this.assertCountEqual([[1], [2]], [[2], [3]]);
    return null;
  }
  test_almost(): null {
    this.assertAlmostEqual(float(1.0), 1.00000001);
    this.assertAlmostEqual(1, 1.1);
    return null;
  }
  test_almost2(): null {
    this.assertAlmostEqual(1, 1.5, undefined, undefined, /* delta= */ 0.2);
    return null;
  }
  test_almost3(): null {
    this.assertNotAlmostEqual(1, 1.00000001);
    return null;
  }
  test_regex(): null {
    this.assertRegex("abc", "^b");
    return null;
  }
  test_notregex(): null {
    this.assertNotRegex("abc", "b.");
    return null;
  }
  test_none(): null {
    this.assertIsNone(5);
    return null;
  }
  test_notnone(): null {
    this.assertIsNotNone(null, "why");
    return null;
  }
  test_is(): null {
    this.assertIs([], []);
    return null;
  }
  test_isnot(): null {
    const x: unknown[] = [];
    this.assertIsNot(x, x);
    return null;
  }
  test_inst(): null {
    this.assertIsInstance(3, tuple([str, list]));
    return null;
  }
  test_ninst(): null {
    this.assertNotIsInstance(3, int);
    return null;
  }
  test_float(): null {
    this.assertEqual(float(4 / 2), float(3.0));
    return null;
  }
  test_true(): null {
    this.assertTrue(0, /* msg= */ "zero");
    return null;
  }
  test_false(): null {
    this.assertFalse([1]);
    return null;
  }
  test_long(): null {
    this.assertEqual(list(range(60)), list(range(61)));
    return null;
  }
  test_raises(): null {
    const manager = with_(this.assertRaises(tuple([ValueError, KeyError])));
    const cm = manager.enter();
    try {
      int("x");
    } catch (error) {
      manager.failed(error);
    } finally {
      manager.exit();
    }
    this.assertIn("invalid literal", str(getattr(cm, "exception")));
    this.assertRaises(ZeroDivisionError, () => integer.floordiv(1, 0));
    this.assertRaisesRegex(ValueError, "inv", int, "q");
    const manager2 = with_(this.assertRaises(TypeError));
    manager2.enter();
    try {
      this.assertRaises(5);
    } catch (error) {
      manager2.failed(error);
    } finally {
      manager2.exit();
    }
    const manager3 = with_(this.assertRaises(ValueError));
    manager3.enter();
    try {
    } catch (error) {
      manager3.failed(error);
    } finally {
      manager3.exit();
    }
    return null;
  }
  test_logs(): null {
    const manager4 = with_(this.assertLogs("app", /* level= */ "INFO"));
    let cm = manager4.enter();
    try {
      logging.getLogger("app").info("first");
      logging.getLogger("app.sub").error("second");
    } catch (error) {
      manager4.failed(error);
    } finally {
      manager4.exit();
    }
    this.assertEqual(getattr(cm, "output"), [
      "INFO:app:first",
      "ERROR:app.sub:second",
    ]);
    const manager5 = with_(this.assertLogs());
    cm = manager5.enter();
    try {
    } catch (error) {
      manager5.failed(error);
    } finally {
      manager5.exit();
    }
    return null;
  }
  test_nologs(): null {
    const manager6 = with_(this.assertNoLogs());
    manager6.enter();
    try {
      logging.warning("x");
    } catch (error) {
      manager6.failed(error);
    } finally {
      manager6.exit();
    }
    return null;
  }
  test_warns(): null {
    const manager7 = with_(this.assertWarns(DeprecationWarning));
    const cm = manager7.enter();
    try {
      warnings.warn("old", DeprecationWarning);
    } catch (error) {
      manager7.failed(error);
    } finally {
      manager7.exit();
    }
    this.assertEqual(str(getattr(cm, "warning")), "old");
    const manager8 = with_(this.assertWarnsRegex(UserWarning, "new"));
    manager8.enter();
    try {
      warnings.warn("old");
    } catch (error) {
      manager8.failed(error);
    } finally {
      manager8.exit();
    }
    return null;
  }
  test_sub(): null {
    for (let i = 0; i < 3; i++) {
      const manager9 = with_(this.subTest(undefined, { i }));
      manager9.enter();
      try {
        const manager10 = with_(this.subTest("inner", { j: i * 2 }));
        manager10.enter();
        try {
          this.assertNotEqual(i, 1);
        } catch (error) {
          manager10.failed(error);
        } finally {
          manager10.exit();
        }
        if (i === 2) {
          this.skipTest("two");
        }
      } catch (error) {
        manager9.failed(error);
      } finally {
        manager9.exit();
      }
    }
    return null;
  }
  test_exit(): null {
    sys.exit(3);
    return null;
  }
}
blocking_methods(TestOne, "test_a");
const TestSkipped$ = class TestSkipped extends Base {
  test_x(): null {
    return null;
  }
};
const TestSkipped = call(unittest.skip("whole class"), [TestSkipped$]);
const TestSkipped2$ = class TestSkipped2 extends Base {
  test_x(): null {
    return null;
  }
  test_y(): null {
    return null;
  }
};
class_attributes(TestSkipped2$);
decorate(TestSkipped2$, "test_y", (f$: unknown) =>
  call(unittest.skipUnless(true, "never"), [f$]),
);
const TestSkipped2 = call(
  unittest.skipIf(gt(sys.version_info, tuple([3])), "new"),
  [TestSkipped2$],
);
class TestAsync extends unittest.IsolatedAsyncioTestCase {
  override setUp(): null {
    log.push("sync up");
    return null;
  }
  override *asyncSetUp(): Coroutine<null> {
    yield* asyncio.sleep(0.01);
    log.push("async up");
    this.addAsyncCleanup(bound_method(this, "later"));
    return null;
  }
  *later(): Coroutine<null> {
    yield* asyncio.sleep(0);
    log.push("later");
    return null;
  }
  override *asyncTearDown(): Coroutine<null> {
    log.push("async down");
    return null;
  }
  *test_ok(): Coroutine<null> {
    const result = yield* asyncio.gather(
      ...lazily(function* (
        source: Iterable<number>,
      ): PyGenerator<Coroutine<number>, void, null> {
        for (const i of source) {
          yield asyncio.sleep(0.01, i);
        }
        return null;
      }, range(3)),
    );
    this.assertEqual(result, [0, 1, 2]);
    return null;
  }
  *test_bad(): Coroutine<null> {
    yield* asyncio.sleep(0.01);
    this.assertEqual(1, 2);
    return null;
  }
  *test_timeout(): Coroutine<null> {
    const manager11 = with_(this.assertRaises(TimeoutError));
    manager11.enter();
    try {
      const limit = async_with(asyncio.timeout(0.01));
      yield* limit.enter();
      try {
        yield* asyncio.sleep(1);
      } catch (error) {
        yield* limit.failed(error);
      } finally {
        yield* limit.exit();
      }
    } catch (error) {
      manager11.failed(error);
    } finally {
      manager11.exit();
    }
    return null;
  }
  test_plain(): null {
    return null;
  }
}
coroutine_methods(
  TestAsync,
  "asyncSetUp",
  "later",
  "asyncTearDown",
  "test_ok",
  "test_bad",
  "test_timeout",
);
class NoMethod extends unittest.TestCase {
  runTest(): null {
    this.fail("run");
    return null;
  }
}
show_names(import.meta, {
  setUpModule: () => setUpModule,
  tearDownModule: () => tearDownModule,
  Base: () => Base,
  TestOne: () => TestOne,
  TestSkipped: () => TestSkipped,
  TestSkipped2: () => TestSkipped2,
  TestAsync: () => TestAsync,
  NoMethod: () => NoMethod,
});
if (is_main(import.meta)) {
  const program = await unittest.main(undefined, undefined, undefined, {
    exit: false,
    verbosity: 2,
  });
  print(
    program.result,
    getattr(program.result, "testsRun"),
    len(getattr(program.result, "failures")),
  );
  print(log);
}
