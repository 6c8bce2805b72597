/** `html.entities`: character references by name. */
import { dict } from "../objects/dict.js";
import { oldEntities } from "./html/entities.js";
import { references } from "./html/unescape.js";

const old = oldEntities.split(" ").map((entry): [name: string, code: number] => {
  const [name = "", code = ""] = entry.split(",");
  return [name, parseInt(code, 16)];
});

export const html5 = dict(references());
export const name2codepoint = dict(old);
export const codepoint2name = dict(old.map(([name, code]): [number, string] => [code, name]));
export const entitydefs = dict(old.map(([name, code]): [string, string] => [name, String.fromCodePoint(code)]));
