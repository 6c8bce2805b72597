import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Binding, Env, mergeEnvs } from "../../../src/analysis/infer/environment.js";
import { Scope, type Variable } from "../../../src/analysis/scopes.js";
import { INT, STR } from "../../../src/analysis/types.js";

const scope = new Scope("module", { kind: "Module", body: [], comments: [], span: { start: 0, end: 0 } }, null);
const variables: Variable[] = Array.from({ length: 3000 }, (_, i) => scope.variable(`v${i}`));
const binding = (maybe: boolean, type = INT): Binding => ({ type, maybe });

describe("the variables' states", () => {
  it("are as those of maps, whatever is copied, written and merged", () => {
    const index = fc.oneof(fc.nat(40), fc.nat(2999));
    const step = fc.oneof(
      fc.record({ do: fc.constant("set" as const), env: fc.nat(3), at: index, maybe: fc.boolean(), text: fc.boolean() }),
      fc.record({ do: fc.constant("delete" as const), env: fc.nat(3), at: index }),
      fc.record({ do: fc.constant("copy" as const), env: fc.nat(3), to: fc.nat(3) }),
      fc.record({ do: fc.constant("merge" as const), env: fc.nat(3), with: fc.nat(3), to: fc.nat(3) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const envs = [new Env(), new Env(), new Env(), new Env()];
        const models = envs.map(() => new Map<Variable, Binding>());
        for (const s of steps) {
          if (s.do === "set") {
            const made = binding(s.maybe, s.text ? STR : INT);
            envs[s.env]!.set(variables[s.at]!, made);
            models[s.env]!.set(variables[s.at]!, made);
          } else if (s.do === "delete") {
            envs[s.env]!.delete(variables[s.at]!);
            models[s.env]!.delete(variables[s.at]!);
          } else if (s.do === "copy") {
            envs[s.to] = envs[s.env]!.fork();
            models[s.to] = new Map(models[s.env]);
          } else {
            const [a, b] = [models[s.env]!, models[s.with]!];
            envs[s.to] = mergeEnvs(envs[s.env]!, envs[s.with]!)!.fork();
            models[s.to] = new Map([...a, ...b].map(([v]) => [v, binding(a.get(v)?.maybe !== false || b.get(v)?.maybe !== false)]));
          }
        }
        for (const [i, env] of envs.entries()) expect(variables.filter((v) => env.get(v)?.maybe !== models[i]!.get(v)?.maybe)).toEqual([]);
        for (const [i, env] of envs.entries()) for (const [j, other] of envs.entries()) if (models[i]!.size !== models[j]!.size) expect(Env.same(env, other)).toBe(false);
        for (const env of envs) expect(Env.same(env, env.fork())).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("meet in the time of what they differ in", () => {
    let env = new Env();
    for (const v of variables) env.set(v, binding(false));
    let chosen = 0;
    for (const v of variables) {
      const path = env.fork();
      path.set(v, binding(false, STR));
      env = Env.combine(env, path, (a, b) => (chosen++, b ?? a));
    }
    expect(chosen).toBeLessThanOrEqual(variables.length * 32);
    expect(variables.every((v) => env.get(v)?.type === STR)).toBe(true);
  });
});
