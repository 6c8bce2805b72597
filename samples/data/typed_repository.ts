import {
  call,
  call_method,
  class_attributes,
  contains,
  decorate,
  dict,
  discard,
  getattr,
  iter,
  iterate,
  len,
  LookupError,
  print,
  repr,
  set,
  sorted,
  star_args,
  str,
  truthy,
  type Dict,
  type Int,
  type PySet,
} from "yieldstar/runtime";
import { ABC, abstractmethod } from "yieldstar/runtime/abc";
import { asdict, dataclass, replace } from "yieldstar/runtime/dataclasses";
import { TypeVar } from "yieldstar/runtime/typing";

const K = new TypeVar("K");
const V = new TypeVar("V");

class NotFound extends LookupError {
  key: unknown;

  constructor(key: unknown) {
    super(`no entry ${repr(key)}`);
    this.key = key;
  }
}

class Repository extends ABC {
  get(key: unknown): unknown {
    return null;
  }

  add(key: unknown, value: unknown): null {
    return null;
  }

  find(key: unknown): unknown {
    try {
      return this.get(key);
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      return null;
    }
  }
}
decorate(Repository, "get", (f$: unknown) => abstractmethod(f$));
decorate(Repository, "add", (f$: unknown) => abstractmethod(f$));

class MemoryRepository extends Repository {
  _data: Dict<unknown, unknown>;

  constructor() {
    super();
    this._data = dict();
  }

  override get(key: unknown): unknown {
    if (!contains(this._data, key)) {
      throw new NotFound(key);
    }
    return this._data.at(key);
  }

  override add(key: unknown, value: unknown): null {
    this._data.set(key, value);
    return null;
  }

  __iter__(): Iterable<unknown> {
    return iter(this._data.values());
  }

  __len__(): number {
    return this._data.size;
  }
}

class Task {
  static counter = 0;
  id: Int;
  title: string;
  done: boolean;
  tags: PySet<unknown>;
  parent: unknown;

  constructor(
    id: Int,
    title: string,
    done: boolean = false,
    tags: PySet<unknown> = set(),
    parent: unknown = null,
  ) {
    this.id = id;
    this.title = title;
    this.done = done;
    this.tags = tags;
    this.parent = parent;
  }

  complete(): unknown {
    return replace(this, { done: true });
  }

  get path(): string {
    return this.parent === null
      ? this.title
      : `${str(getattr(this.parent, "path"))}/${this.title}`;
  }
}
dataclass(Task, "id", "title", "done", "tags", "parent");
class_attributes(Task);

class TaskService {
  repo: MemoryRepository;
  next_id: number;

  constructor(repo: MemoryRepository) {
    this.repo = repo;
    this.next_id = 1;
  }

  create(title: string, ...params$: unknown[]): Task {
    const { args: tags, kwargs: kwargs$ } = star_args(params$);
    let parent: unknown = kwargs$.take_keyword("parent", null);
    const task = new Task(
      this.next_id,
      title,
      undefined,
      /* tags= */ set(tags),
      parent,
    );
    this.next_id += 1;
    this.repo.add(task.id, task);
    return task;
  }

  complete(id: unknown): boolean {
    const task = this.repo.find(id);
    if (task === null || truthy(getattr(task, "done"))) {
      return false;
    }
    this.repo.add(id, call_method(task, "complete", []));
    return true;
  }
}

const repo = new MemoryRepository();
const service = new TaskService(repo);
const home = service.create("home");
service.create("clean", "weekly", { parent: home });
print(service.complete(2), service.complete(2), service.complete(9));
for (const task of iterate(repo)) {
  print(
    getattr(task, "id"),
    getattr(task, "path"),
    getattr(task, "done"),
    call(sorted, [getattr(task, "tags")]),
  );
}
try {
  discard(repo.get(7));
} catch (e) {
  if (!(e instanceof NotFound)) throw e;
  print(e, e.key);
}
print(len(repo), repo.find(1) === home, asdict(home).at("title"));
