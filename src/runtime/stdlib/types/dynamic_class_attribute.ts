/** `types.DynamicClassAttribute`: a property of instances; the class itself leaves the name to its metaclass. */
import { getattr } from "../../objects/attributes.js";
import { call, invoke } from "../../objects/calls.js";
import { AttributeError } from "../../objects/exceptions.js";
import { describeMethods } from "../../objects/functions.js";
import { truthy } from "../../objects/truth.js";
import { registerType } from "../../objects/type_registry.js";

export class DynamicClassAttribute {
  fget: unknown;
  fset: unknown;
  fdel: unknown;
  __doc__: unknown;
  overwrite_doc: boolean;
  __isabstractmethod__: boolean;

  constructor(fget: unknown = null, fset: unknown = null, fdel: unknown = null, doc: unknown = null) {
    this.fget = fget;
    this.fset = fset;
    this.fdel = fdel;
    this.overwrite_doc = doc === null;
    this.__doc__ = truthy(doc) || fget === null ? doc : getattr(fget, "__doc__", null);
    this.__isabstractmethod__ = fget !== null && truthy(getattr(fget, "__isabstractmethod__", false));
  }

  __get__(instance: unknown, _owner: unknown = null): unknown {
    if (instance === null) {
      if (this.__isabstractmethod__) return this;
      throw new AttributeError();
    }
    if (this.fget === null) throw new AttributeError("unreadable attribute");
    return invoke(this.fget, instance);
  }

  __set__(instance: unknown, value: unknown): void {
    if (this.fset === null) throw new AttributeError("can't set attribute");
    invoke(this.fset, instance, value);
  }

  __delete__(instance: unknown): void {
    if (this.fdel === null) throw new AttributeError("can't delete attribute");
    invoke(this.fdel, instance);
  }

  getter(fget: unknown): unknown {
    const made = this.$with(fget, this.fset, this.fdel, (this.overwrite_doc && fget !== null ? getattr(fget, "__doc__", null) : null) ?? this.__doc__);
    if (made instanceof DynamicClassAttribute) made.overwrite_doc = this.overwrite_doc;
    return made;
  }

  setter(fset: unknown): unknown {
    const made = this.$with(this.fget, fset, this.fdel, this.__doc__);
    if (made instanceof DynamicClassAttribute) made.overwrite_doc = this.overwrite_doc;
    return made;
  }

  deleter(fdel: unknown): unknown {
    const made = this.$with(this.fget, this.fset, fdel, this.__doc__);
    if (made instanceof DynamicClassAttribute) made.overwrite_doc = this.overwrite_doc;
    return made;
  }

  $with(...parts: readonly unknown[]): unknown {
    return call(this.constructor, parts);
  }
}
registerType(DynamicClassAttribute, { name: "DynamicClassAttribute", module: "types", signature: "fget=None, fset=None, fdel=None, doc=None", sealed: false });
describeMethods(DynamicClassAttribute, "DynamicClassAttribute", { getter: "fget", setter: "fset", deleter: "fdel" });
