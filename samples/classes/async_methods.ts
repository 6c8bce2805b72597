import {
  call_method,
  coroutine,
  coroutine_methods,
  float,
  getattr,
  lazily,
  print,
  setattr,
  type Coroutine,
  type PyGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

class Robot {
  static fleet: (Robot | Turbo)[] = [];

  name: string;
  speed: number;
  position: number;

  constructor(name: string, speed: number) {
    setattr(this, "name", name);
    setattr(this, "speed", float(speed));
    setattr(this, "position", 0);
    Robot.fleet.push(this);
  }

  *move(steps: number): Coroutine<number> {
    for (let _ = 0; _ < steps; _++) {
      yield* asyncio.sleep(getattr(this, "speed"));
      setattr(this, "position", getattr(this, "position") + 1);
    }
    print(`${getattr(this, "name")} is at ${getattr(this, "position")}`);
    return getattr(this, "position");
  }

  static *rest(): Coroutine<string> {
    yield* asyncio.sleep(0);
    return "resting";
  }
}
coroutine_methods(Robot, "move", "rest");

class Turbo extends Robot {
  override *move(steps: number): Coroutine<number> {
    print(`${getattr(this, "name")} roars`);
    return yield* super.move(steps * 2);
  }
}
coroutine_methods(Turbo, "move");

function* main(): Coroutine<void> {
  new Robot("slow", 0.03);
  new Turbo("fast", 0.01);
  print(
    yield* asyncio.gather(
      ...lazily(function* (
        source: Iterable<Robot | Turbo>,
      ): PyGenerator<Coroutine<number>, void, null> {
        for (const robot of source) {
          yield call_method<Coroutine<number>>(robot, "move", [2]);
        }
        return null;
      }, Robot.fleet),
    ),
  );
  print(yield* Robot.rest());
}
coroutine(main);

await asyncio.run(main());
