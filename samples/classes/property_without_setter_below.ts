/** A property of a subclass that has no setter, where the class above assigns. */

import { AttributeError, getattr, print, setattr } from "yieldstar/runtime";

class Cup {
  constructor(size: number) {
    this.size = size;
  }

  get size(): unknown {
    return getattr(this, "_size");
  }

  set size(value: number) {
    setattr(this, "_size", value);
  }
}

class Fixed extends Cup {
  override get size(): number {
    return 3;
  }
}

try {
  new Fixed(2);
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  print(error);
}

class Plain {
  get size(): number {
    return 1;
  }
}

try {
  setattr(new Plain(), "size", 2);
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  print(error);
}
