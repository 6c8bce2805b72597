/** `Mock`: an object that has every attribute, can be called, and remembers how. */
import { genericSetattr, getattr } from "../../objects/attributes.js";
import { call as callWith, callable } from "../../objects/calls.js";
import { eq } from "../../objects/compare.js";
import { dict, type Dict, isPlainObject } from "../../objects/dict.js";
import { dir } from "../../objects/dir.js";
import { AssertionError, AttributeError, BaseException } from "../../objects/exceptions.js";
import { identityOf } from "../../objects/identity.js";
import { isIterable, iter, iterate } from "../../objects/iteration.js";
import { libraryClass } from "../../objects/library_functions.js";
import { next } from "../../builtins/objects.js";
import { repr } from "../../objects/repr.js";
import { truthy } from "../../objects/truth.js";
import { className, isClass } from "../../objects/type_registry.js";
import { issubclass, type_of } from "../../objects/types.js";
import { pformat } from "../pprint/index.js";
import { formatted, MockCall, split } from "./calls.js";
import { DEFAULT } from "./sentinels.js";

const ASSERTION = /^(?:assert|assret|asert|aseert|assrt)|^(?:called_once|called_once_with|called_with|not_called|has_calls|any_call|has_awaits|any_await|awaited|awaited_once|awaited_with|not_awaited)$/;
const MISSPELT_ONLY = /^(?:called_once|called_with|not_called|has_calls|any_call|called_once_with)$/;
const isMagic = (name: string): boolean => /^__.+__$/.test(name);

/** What a mock knows; Python doesn't see it. */
export class MockState {
  name: string | null = null;
  newName = "";
  parent: NonCallableMock | null = null;
  newParent: NonCallableMock | null = null;
  spec: unknown = null;
  specNames: ReadonlySet<string> | null = null;
  isSpecSet = false;
  unsafe = false;
  wraps: unknown = null;
  returnValue: unknown = DEFAULT;
  sideEffect: unknown = null;
  called = false;
  count = 0;
  args: unknown = null;
  readonly argsList: unknown[] = [];
  readonly calls: unknown[] = [];
  readonly methodCalls: unknown[] = [];
  readonly children = new Map<string, unknown>();
  readonly deleted = new Set<string>();
}

interface Place {
  readonly name: string | null;
  readonly newName: string;
  readonly parent: NonCallableMock | null;
  readonly newParent: NonCallableMock;
  readonly wraps?: unknown;
}

/** The attributes that a mock itself has and that are set on its state. */
const OWN = { return_value: "returnValue", called: "called", call_count: "count", call_args: "args" } as const;

const PARAMETERS = ["spec", "side_effect", "return_value", "wraps", "name", "spec_set"] as const;

export class NonCallableMock {
  readonly $mock: MockState;

  constructor(...params: unknown[]) {
    const state = new MockState();
    this.$mock = state;
    const last = params[params.length - 1];
    const keywords: Record<string, unknown> = isPlainObject(last) ? { ...last } : {};
    for (const [i, value] of (isPlainObject(last) ? params.slice(0, -1) : params).entries()) keywords[PARAMETERS[i] ?? ""] = value;
    const take = (name: string, otherwise: unknown): unknown => {
      const value = keywords[name] ?? otherwise;
      delete keywords[name];
      return value;
    };
    const specSet = take("spec_set", null);
    const spec = take("spec", null);
    state.isSpecSet = specSet !== null;
    this.$specify(specSet ?? spec);
    state.name = take("name", null) as string | null;
    state.newName = state.name ?? "";
    state.unsafe = truthy(take("unsafe", false));
    state.wraps = take("wraps", null);
    state.returnValue = take("return_value", DEFAULT);
    const effect = take("side_effect", null);
    if (effect !== null) this.side_effect = effect;
    this.configure_mock(keywords);
  }

  $specify(spec: unknown): void {
    if (spec === null) return;
    this.$mock.spec = Array.isArray(spec) ? null : isClass(spec) ? spec : type_of(spec);
    this.$mock.specNames = new Set((Array.isArray(spec) ? spec : dir(spec)).map(String));
  }

  // ─── attributes ───

  __getattr__(name: string): unknown {
    const state = this.$mock;
    if (state.deleted.has(name)) throw new AttributeError(name, { name, obj: this });
    const known = state.children.get(name);
    if (known !== undefined) return known;
    if (state.specNames !== null) {
      if (!state.specNames.has(name) || isMagic(name)) throw new AttributeError(`Mock object has no attribute ${repr(name)}`, { name, obj: this });
    } else if (isMagic(name)) throw new AttributeError(name, { name, obj: this });
    if (!state.unsafe && (state.specNames === null || !state.specNames.has(name)) && (ASSERTION.test(name) || MISSPELT_ONLY.test(name))) throw new AttributeError(`${repr(name)} is not a valid assertion. Use a spec for the mock if ${repr(name)} is meant to be an attribute.`, { name, obj: this });
    const child = this.$child({ name, newName: name, parent: this, newParent: this, wraps: state.wraps === null ? null : getattr(state.wraps, name) });
    state.children.set(name, child);
    return child;
  }

  __setattr__(name: string, value: unknown): void {
    const state = this.$mock;
    if (name === "side_effect") {
      this.side_effect = value;
      return;
    }
    if (Object.hasOwn(OWN, name)) {
      Object.assign(state, { [OWN[name as keyof typeof OWN]]: value });
      if (name === "return_value") adopt(value, this, "()");
      return;
    }
    if (state.isSpecSet && state.specNames !== null && !state.specNames.has(name)) throw new AttributeError(`Mock object has no attribute '${name}'`);
    state.deleted.delete(name);
    adopt(value, this, name);
    if (value instanceof NonCallableMock && value.$mock.newParent === this) state.children.set(name, value);
    else if (isMagic(name)) state.children.set(name, value);
    else {
      state.children.delete(name);
      genericSetattr(this, name, value);
    }
  }

  __delattr__(name: string): void {
    const state = this.$mock;
    if (state.deleted.has(name)) throw new AttributeError(name, { name, obj: this });
    state.children.delete(name);
    if (Object.hasOwn(this, name)) Reflect.deleteProperty(this, name);
    state.deleted.add(name);
  }

  /** A mock for an attribute, or for what a call gives. */
  $child({ name, newName, parent, newParent, wraps = null }: Place): NonCallableMock {
    const child = new (this.$childClass(newName))({ wraps });
    Object.assign(child.$mock, { name, newName, parent, newParent });
    return child;
  }

  $childClass(_name: string): new (options: Readonly<Record<string, unknown>>) => NonCallableMock {
    return this.constructor as new (options: Readonly<Record<string, unknown>>) => NonCallableMock;
  }

  get return_value(): unknown {
    const state = this.$mock;
    if (state.returnValue === DEFAULT && state.wraps === null) state.returnValue = this.$child({ name: null, newName: "()", parent: null, newParent: this });
    return state.returnValue;
  }

  get side_effect(): unknown {
    return this.$mock.sideEffect;
  }

  set side_effect(value: unknown) {
    const isSequence = value !== null && !isClass(value) && !callable(value) && !(value instanceof BaseException) && isIterable(value);
    this.$mock.sideEffect = isSequence ? iter(value) : value;
  }

  get called(): boolean {
    return this.$mock.called;
  }

  get call_count(): number {
    return this.$mock.count;
  }

  get call_args(): unknown {
    return this.$mock.args;
  }

  get call_args_list(): unknown[] {
    return this.$mock.argsList;
  }

  get mock_calls(): unknown[] {
    return this.$mock.calls;
  }

  get method_calls(): unknown[] {
    return this.$mock.methodCalls;
  }

  get __class__(): unknown {
    return this.$mock.spec ?? this.constructor;
  }

  configure_mock(changes: Readonly<Record<string, unknown>> = {}): void {
    for (const [path, value] of Object.entries(changes).sort(([a], [b]) => a.split(".").length - b.split(".").length)) {
      const names = path.split(".");
      const last = names.pop() ?? path;
      let target: unknown = this;
      for (const name of names) target = getattr(target, name);
      if (target instanceof NonCallableMock) target.__setattr__(last, value);
    }
  }

  attach_mock(mock: unknown, attribute: string): void {
    if (mock instanceof NonCallableMock) Object.assign(mock.$mock, { parent: null, newParent: null, name: null, newName: "" });
    this.__setattr__(attribute, mock);
  }

  reset_mock({ return_value = false, side_effect = false }: { readonly return_value?: unknown; readonly side_effect?: unknown } = {}): void {
    const state = this.$mock;
    Object.assign(state, { called: false, count: 0, args: null });
    for (const list of [state.argsList, state.calls, state.methodCalls]) list.length = 0;
    if (truthy(return_value)) state.returnValue = DEFAULT;
    if (truthy(side_effect)) state.sideEffect = null;
    for (const child of [...state.children.values(), state.returnValue]) if (child instanceof NonCallableMock && child !== this) child.reset_mock({ return_value, side_effect });
  }

  mock_add_spec(spec: unknown, spec_set: unknown = false): void {
    this.$mock.isSpecSet = truthy(spec_set);
    this.$specify(spec);
  }

  // ─── assertions ───

  $named(): string {
    return this.$mock.name ?? "mock";
  }

  $history(): string {
    return this.$mock.calls.length === 0 ? "" : `\nCalls: ${pformat(this.$mock.calls)}.`;
  }

  assert_called(): void {
    if (this.$mock.count === 0) throw new AssertionError(`Expected '${this.$named()}' to have been called.`);
  }

  assert_not_called(): void {
    if (this.$mock.count > 0) throw new AssertionError(`Expected '${this.$named()}' to not have been called. Called ${this.$mock.count} times.${this.$history()}`);
  }

  assert_called_once(): void {
    if (this.$mock.count !== 1) throw new AssertionError(`Expected '${this.$named()}' to have been called once. Called ${this.$mock.count} times.${this.$history()}`);
  }

  assert_called_with(...params: unknown[]): void {
    const { args, keywords } = split(params);
    const expected = formatted(this.$named(), args, keywords);
    const actual = this.$mock.args;
    if (actual === null) throw new AssertionError(`expected call not found.\nExpected: ${expected}\n  Actual: not called.`);
    if (eq(new MockCall("", args, keywords, { isPair: true }), actual)) return;
    const [, given, kwargs] = actual instanceof MockCall ? actual.$parts() : ["", [], dict()];
    throw new AssertionError(`expected call not found.\nExpected: ${expected}\n  Actual: ${formatted(this.$named(), given, kwargs)}`);
  }

  assert_called_once_with(...params: unknown[]): void {
    if (this.$mock.count !== 1) throw new AssertionError(`Expected '${this.$named()}' to be called once. Called ${this.$mock.count} times.${this.$history()}`);
    this.assert_called_with(...params);
  }

  assert_any_call(...params: unknown[]): void {
    const { args, keywords } = split(params);
    const wanted = new MockCall("", args, keywords, { isPair: true });
    if (!this.$mock.argsList.some((one) => eq(wanted, one))) throw new AssertionError(`${formatted(this.$named(), args, keywords)} call not found`);
  }

  assert_has_calls(calls: unknown, any_order: unknown = false): void {
    const wanted = [...iterate(calls)];
    const made = this.$mock.calls;
    if (truthy(any_order)) {
      const left = [...made];
      const missing = wanted.filter((one) => {
        const at = left.findIndex((other) => eq(one, other));
        if (at >= 0) left.splice(at, 1);
        return at < 0;
      });
      if (missing.length > 0) throw new AssertionError(`${repr(this.$named())} does not contain all of ${repr(missing.length === 0 ? [] : wanted)} in its call list, found ${repr(made)} instead`);
      return;
    }
    for (let start = 0; start + wanted.length <= made.length; start++) if (wanted.every((one, i) => eq(one, made[start + i]))) return;
    throw new AssertionError(`Calls not found.\nExpected: ${repr(wanted)}\n  Actual: ${pformat(made)}`);
  }

  // ─── calls ───

  /** Tells all the mocks above of a call. */
  $remember(args: readonly unknown[], keywords: Dict<string, unknown>): void {
    const state = this.$mock;
    state.called = true;
    state.count++;
    state.args = new MockCall("", args, keywords, { isPair: true });
    state.argsList.push(state.args);
    state.calls.push(new MockCall("", args, keywords));
    let isMethod = state.parent !== null;
    let method = state.name ?? "";
    let name = state.newName;
    let isCall = name === "()";
    for (let above = state.newParent; above !== null; above = above.$mock.newParent) {
      if (isMethod) {
        above.$mock.methodCalls.push(new MockCall(method, args, keywords));
        isMethod = above.$mock.parent !== null;
        if (isMethod) method = `${above.$mock.name}.${method}`;
      }
      above.$mock.calls.push(new MockCall(name, args, keywords));
      if (above.$mock.newName !== "") {
        name = `${above.$mock.newName}${isCall ? "" : "."}${name}`;
        isCall = above.$mock.newName === "()";
      }
    }
  }

  /** Whether the program has said what calls come to. */
  $isConfigured(): boolean {
    return this.$mock.returnValue !== DEFAULT || this.$mock.sideEffect !== null || this.$mock.wraps !== null;
  }

  /** What a call comes to. */
  $answer(args: readonly unknown[], keywords: Dict<string, unknown>): unknown {
    const state = this.$mock;
    const effect = state.sideEffect;
    if (effect !== null) {
      if (isException(effect)) throw raised(effect);
      const result = callable(effect) ? callWith(effect, args, keywords) : next(effect);
      if (isException(result) && !callable(effect)) throw raised(result);
      if (result !== DEFAULT) return result;
    }
    if (state.returnValue === DEFAULT && state.wraps !== null) return callWith(state.wraps, args, keywords);
    return this.return_value;
  }

  /** `mock.method()`: the way from the outermost mock to this one. */
  $path(): string {
    const { newName } = this.$mock;
    const names = [newName];
    let dot = newName === "()" ? "" : ".";
    let last: NonCallableMock = this;
    for (let above = this.$mock.newParent; above !== null; above = above.$mock.newParent) {
      last = above;
      names.push(above.$mock.newName + dot);
      dot = above.$mock.newName === "()" ? "" : ".";
    }
    names.reverse();
    let first = last.$mock.name ?? "mock";
    if (names.length > 1 && names[1] !== "()" && names[1] !== "().") first += ".";
    names[0] = first;
    return names.join("");
  }

  __repr__(): string {
    const path = this.$path();
    const shown = path === "mock" || path === "mock." ? "" : ` name=${repr(path)}`;
    const { spec, isSpecSet } = this.$mock;
    const specified = isClass(spec) ? ` ${isSpecSet ? "spec_set" : "spec"}=${repr(className(spec))}` : "";
    return `<${className(this.constructor)}${shown}${specified} id='${identityOf(this)}'>`;
  }
}

/** A mock without a place becomes a part of this one. */
function adopt(value: unknown, owner: NonCallableMock, name: string): void {
  if (!(value instanceof NonCallableMock) || value === owner) return;
  const state = value.$mock;
  if (state.parent !== null || state.newParent !== null || state.name !== null) return;
  if (name !== "()") Object.assign(state, { parent: owner, name });
  Object.assign(state, { newParent: owner, newName: name });
}

const isException = (x: unknown): boolean => x instanceof BaseException || (isClass(x) && issubclass(x, BaseException));
const raised = (x: unknown): BaseException => (x instanceof BaseException ? x : (callWith(x, []) as BaseException));

const assertions = {
  ...Object.fromEntries(["assert_called", "assert_not_called", "assert_called_once"].map((name) => [name, ""])),
  ...Object.fromEntries(["assert_called_with", "assert_called_once_with", "assert_any_call"].map((name) => [name, "*args, **kwargs"])),
};
libraryClass(
  NonCallableMock,
  { name: "NonCallableMock", module: "unittest.mock", signature: "spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, unsafe=False, **kwargs" },
  { ...assertions, configure_mock: "**kwargs", attach_mock: "mock, attribute", reset_mock: "*, return_value=False, side_effect=False", mock_add_spec: "spec, spec_set=False", assert_has_calls: "calls, any_order=False" },
);

export class Mock extends NonCallableMock {
  __call__(...params: unknown[]): unknown {
    const { args, keywords } = split(params);
    this.$remember(args, keywords);
    return this.$answer(args, keywords);
  }
}
libraryClass(Mock, { name: "Mock", module: "unittest.mock", bases: [NonCallableMock], signature: "spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, unsafe=False, **kwargs" }, { __call__: "*args, **kwargs" });

