/** Ranges in shell patterns, also those whose ends are the wrong way round. */

import { print } from "yieldstar/runtime";
import * as fnmatch from "yieldstar/runtime/fnmatch";

const names = [
  "a",
  "b",
  "c",
  "d",
  "z",
  "-",
  "]",
  "[",
  "^",
  "!",
  "\\",
  "9",
  "A",
  "ab",
];
for (const pattern of [
  "[a-c]",
  "[c-a]",
  "[!c-a]",
  "[z-a-c]",
  "[a-c-]",
  "[-a]",
  "[!-a]",
  "[]a]",
  "[!]a]",
  "[]-a]",
  "[^a]",
  "[[a]",
  "[a\\]",
  "[b-ac]",
  "[--a]",
  "[a--]",
  "[",
  "[!]",
  "[a-b]*",
  "?[!a]",
]) {
  print(
    pattern,
    names.filter((name) => fnmatch.fnmatchcase(name, pattern)),
  );
}
