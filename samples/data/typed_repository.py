from __future__ import annotations
from abc import ABC, abstractmethod
from dataclasses import dataclass, field, asdict, replace
from typing import Generic, TypeVar, Optional, Iterator, ClassVar

K = TypeVar("K")
V = TypeVar("V")


class NotFound(LookupError):
    def __init__(self, key: object) -> None:
        super().__init__(f"no entry {key!r}")
        self.key = key


class Repository(ABC, Generic[K, V]):
    @abstractmethod
    def get(self, key: K) -> V: ...

    @abstractmethod
    def add(self, key: K, value: V) -> None: ...

    def find(self, key: K) -> Optional[V]:
        try:
            return self.get(key)
        except NotFound:
            return None


class MemoryRepository(Repository[K, V]):
    def __init__(self) -> None:
        self._data: dict[K, V] = {}

    def get(self, key: K) -> V:
        if key not in self._data:
            raise NotFound(key)
        return self._data[key]

    def add(self, key: K, value: V) -> None:
        self._data[key] = value

    def __iter__(self) -> Iterator[V]:
        return iter(self._data.values())

    def __len__(self) -> int:
        return len(self._data)


@dataclass
class Task:
    id: int
    title: str
    done: bool = False
    tags: set[str] = field(default_factory=set)
    parent: Optional[Task] = None
    counter: ClassVar[int] = 0

    def complete(self) -> Task:
        return replace(self, done=True)

    @property
    def path(self) -> str:
        return self.title if self.parent is None else f"{self.parent.path}/{self.title}"


class TaskService:
    def __init__(self, repo: Repository[int, Task]) -> None:
        self.repo = repo
        self.next_id = 1

    def create(self, title: str, *tags: str, parent: Optional[Task] = None) -> Task:
        task = Task(self.next_id, title, tags=set(tags), parent=parent)
        self.next_id += 1
        self.repo.add(task.id, task)
        return task

    def complete(self, id: int) -> bool:
        task = self.repo.find(id)
        if task is None or task.done:
            return False
        self.repo.add(id, task.complete())
        return True


repo: MemoryRepository[int, Task] = MemoryRepository()
service = TaskService(repo)
home = service.create("home")
service.create("clean", "weekly", parent=home)
print(service.complete(2), service.complete(2), service.complete(9))
for task in repo:
    print(task.id, task.path, task.done, sorted(task.tags))
try:
    repo.get(7)
except NotFound as e:
    print(e, e.key)
print(len(repo), repo.find(1) is home, asdict(home)["title"])
