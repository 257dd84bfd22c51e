"""A plan by scipy's sparse LAPJV: python3 matching-scipy.py PROBLEM UNPLACED. A column for each place, and one for each student who may stay without."""
import json
import resource
import sys
import time

import numpy as np
import scipy
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

numbers = np.fromfile(sys.argv[1], dtype=np.int32)
unplaced = float(sys.argv[2])
students, homes, pairs = (int(n) for n in numbers[:3])
first, home, cost, places = np.split(numbers[3:], np.cumsum([students + 1, pairs, pairs])[:3])


def used():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


# An entry of 0 would be none at all: each costs one more.
begin = np.concatenate([[0], np.cumsum(places)])
student = np.repeat(np.arange(students), np.diff(first))
count = places[home]
column = np.repeat(begin[home], count) + np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
rows = np.concatenate([np.repeat(student, count), np.arange(students)])
columns = np.concatenate([column, begin[-1] + np.arange(students)])
price = np.concatenate([np.repeat(cost, count), np.full(students, unplaced)]) + 1.0
matrix = csr_matrix((price, (rows, columns)), shape=(students, int(begin[-1]) + students))
seconds = elapsed = float("inf")
for _ in range(3):
    before, begun = used(), time.time()
    row, chosen = min_weight_full_bipartite_matching(matrix)
    seconds = min(seconds, used() - before)
    elapsed = min(elapsed, time.time() - begun)
total = float(matrix[row, chosen].sum()) - students
print(json.dumps({"seconds": seconds, "elapsed": elapsed, "megabytes": 0, "cost": round(total), "version": f"scipy {scipy.__version__}"}))
