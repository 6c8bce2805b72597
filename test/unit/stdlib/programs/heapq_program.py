import bisect
import heapq
import random

random.seed(1)
data = [random.randint(0, 50) for _ in range(20)]
heap = list(data)
heapq.heapify(heap)
print(heap)
for x in (7, 3, 60):
    heapq.heappush(heap, x)
print(heap)
print([heapq.heappop(heap) for _ in range(5)], heap)
print(heapq.heappushpop(heap, 1), heapq.heapreplace(heap, 99), heap)
print(heapq.nlargest(3, data), heapq.nsmallest(3, data), heapq.nlargest(2, ["a", "ccc", "bb"], key=len), heapq.nsmallest(0, data))
print(list(heapq.merge([1, 4, 7], [2, 5], [3, 6, 8])), list(heapq.merge(["bb", "dddd"], ["a", "ccc"], key=len)), list(heapq.merge([3, 1], [2], reverse=True)))
tasks = []
heapq.heappush(tasks, (2, "code"))
heapq.heappush(tasks, (1, "eat"))
heapq.heappush(tasks, (3, "sleep"))
while tasks:
    print(heapq.heappop(tasks))
try:
    heapq.heappop([])
except IndexError as e:
    print(e)
try:
    heapq.heappush([1], "a")
except TypeError as e:
    print(e)
s = [1, 3, 3, 5, 7]
print(bisect.bisect(s, 3), bisect.bisect_left(s, 3), bisect.bisect_right(s, 8), bisect.bisect_left(s, 0), bisect.bisect(s, 3, 0, 2))
bisect.insort(s, 4)
bisect.insort_left(s, 3)
print(s, bisect.bisect_left(["a", "bbb", "cccc"], 3, key=len))
words = ["kiwi", "apple"]
bisect.insort(words, "fig", key=lambda w: len(w) * -1)
print(words)
