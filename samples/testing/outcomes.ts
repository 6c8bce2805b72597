/** Failures, errors, skips and expected failures, and their tracebacks. */

import {
  call,
  caused_by,
  class_info,
  decorate,
  dict,
  getattr,
  is_main,
  KeyError,
  named,
  object,
  OSError,
  print,
  RuntimeError,
  show_names,
  tuple,
  ValueError,
  with_,
} from "yieldstar/runtime";
import * as unittest from "yieldstar/runtime/unittest";

function boom(): void {
  throw new ValueError("x");
}
named("boom", boom, "");
class T extends unittest.TestCase {
  test_a(): null {
    this.assertRaises(KeyError, boom);
    return null;
  }
  test_b(): null {
    const manager = with_(this.assertRaises(KeyError));
    manager.enter();
    try {
      boom();
    } catch (error) {
      manager.failed(error);
    } finally {
      manager.exit();
    }
    return null;
  }
  /** Doc of c */
  test_c(): null {
    this.assertEqual([1, 2, 3], [1, 2, 4], "hm");
    return null;
  }
  test_d(): null {
    const manager2 = with_(this.assertRaisesRegex(ValueError, "y"));
    manager2.enter();
    try {
      boom();
    } catch (error) {
      manager2.failed(error);
    } finally {
      manager2.exit();
    }
    return null;
  }
  test_e(): null {
    for (let i = 0; i < 4; i++) {
      const manager3 = with_(this.subTest("m", { i }));
      manager3.enter();
      try {
        this.assertEqual(i % 2, 0);
      } catch (error) {
        manager3.failed(error);
      } finally {
        manager3.exit();
      }
    }
    return null;
  }
  test_f(): null {
    this.skipTest("no");
    return null;
  }
  test_g(): null {
    return null;
  }
  test_h(): null {
    this.fail("x");
    return null;
  }
  test_i(): null {
    return null;
  }
  test_j(): null {
    this.assertLess(3, 2);
    return null;
  }
  test_k(): null {
    this.assertRaises(KeyError, print);
    return null;
  }
  test_l(): null {
    try {
      boom();
    } catch (e) {
      if (!(e instanceof ValueError)) throw e;
      throw caused_by(new KeyError("k"), e);
    }
    return null;
  }
  test_m(): null {
    this.assertIn(1, 5);
    return null;
  }
  test_n(): null {
    this.assertEqual(1, call(getattr(object, "__new__"), [Bad]));
    return null;
  }
  test_o(): null {
    const manager4 = with_(this.assertRaises(ValueError));
    const cm = manager4.enter();
    try {
      throw new ValueError("hello");
    } catch (error) {
      manager4.failed(error);
    } finally {
      manager4.exit();
    }
    this.assertEqual(
      getattr(getattr(cm, "exception"), "args"),
      tuple(["hello"]),
    );
    this.addCleanup(boom);
    return null;
  }
  test_p(): null {
    this.assertDictEqual(dict([[1, 2]]), dict([[1, 3]]));
    return null;
  }
  test_q(): null {
    this.assertEqual("a\nb\nc", "a\nx\nc");
    return null;
  }
}
class_info(T, { methods: { test_c: { doc: "Doc of c" } } });
decorate(T, "test_g", (f$: unknown) => call(unittest.skip("skipped"), [f$]));
decorate(T, "test_h", unittest.expectedFailure);
decorate(T, "test_i", unittest.expectedFailure);
class Bad {
  __eq__(o: unknown): void {
    throw new RuntimeError("eq");
  }
}
class S extends unittest.TestCase {
  static override setUpClass(): void {
    throw new OSError("no");
  }
  test_1(): null {
    return null;
  }
}
show_names(import.meta, { T: () => T, S: () => S });
if (is_main(import.meta)) {
  await unittest.main();
}
