import {
  coroutine,
  getattr,
  print,
  type,
  type_name,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

/** A subroutine: a call runs it from its first line to its last. */
function boil(what: string): string {
  print(`boiling ${what}`);
  return `hot ${what}`;
}

/** A coroutine: a call only makes an object; somebody has to drive it. */
function* boil_later(what: string): Coroutine<string> {
  print(`boiling ${what}, later`);
  yield* asyncio.sleep(0.01);
  return `hot ${what}`;
}
coroutine(boil_later);

print(boil("water"));

const pot = boil_later("milk");
print(type(pot), type_name(pot));
print(getattr(pot, "__name__"), getattr(pot, "__qualname__"));
print("nothing has been boiled yet");
print(await asyncio.run(pot));

print(
  asyncio.iscoroutinefunction(boil),
  asyncio.iscoroutinefunction(boil_later),
);
print(asyncio.iscoroutine(pot), asyncio.iscoroutine(boil));
