from typing import Dict, List, Tuple, Optional, Union
from dataclasses import dataclass, field

Row = Dict[str, Union[int, str]]
Grid = List[List[int]]
Pos = Tuple[int, int]


class Range:
    def __init__(self, lo: int, hi: int) -> None:
        self.lo, self.hi = lo, hi

    def __contains__(self, x: int) -> bool:
        return self.lo <= x <= self.hi


def neighbours(grid: Grid, pos: Pos) -> List[Pos]:
    r, c = pos
    found: List[Pos] = []
    for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        y, x = r + dr, c + dc
        if 0 <= y < len(grid) and 0 <= x < len(grid[0]) and grid[y][x] == 0:
            found.append((y, x))
    return found


def shortest(grid: Grid, start: Pos, end: Pos) -> Optional[List[Pos]]:
    frontier: List[Pos] = [start]
    came: Dict[Pos, Optional[Pos]] = {start: None}
    while frontier:
        current = frontier.pop(0)
        if current == end:
            path: List[Pos] = []
            step: Optional[Pos] = current
            while step is not None:
                path.append(step)
                step = came[step]
            return path[::-1]
        for n in neighbours(grid, current):
            if n not in came:
                came[n] = current
                frontier.append(n)
    return None


maze: Grid = [[0, 1, 0], [0, 0, 0], [1, 1, 0]]
print(shortest(maze, (0, 0), (2, 2)), shortest([[0, 1], [1, 0]], (0, 0), (1, 1)))
rows: List[Row] = [{"id": 1, "name": "a"}, {"id": 2, "name": "b"}]
print([r["name"] for r in rows], 3 in Range(1, 5), 9 in Range(1, 5))
for i in range(2):
    print(i)
