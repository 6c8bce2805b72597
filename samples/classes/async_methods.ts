import {
  coroutine,
  coroutine_methods,
  lazily,
  print,
  type Coroutine,
  type PyGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

class Robot {
  static fleet: Robot[] = [];

  name: string;
  speed: number;
  position: number;

  constructor(name: string, speed: number) {
    this.name = name;
    this.speed = speed;
    this.position = 0;
    Robot.fleet.push(this);
  }

  *move(steps: number): Coroutine<number> {
    for (let _ = 0; _ < steps; _++) {
      yield* asyncio.sleep(this.speed);
      this.position += 1;
    }
    print(`${this.name} is at ${this.position}`);
    return this.position;
  }

  static *rest(): Coroutine<string> {
    yield* asyncio.sleep(0);
    return "resting";
  }
}
coroutine_methods(Robot, "move", "rest");

class Turbo extends Robot {
  override *move(steps: number): Coroutine<number> {
    print(`${this.name} roars`);
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
        source: Iterable<Robot>,
      ): PyGenerator<Coroutine<number>, void, null> {
        for (const robot of source) {
          yield robot.move(2);
        }
        return null;
      }, Robot.fleet),
    ),
  );
  print(yield* Robot.rest());
}
coroutine(main);

await asyncio.run(main());
