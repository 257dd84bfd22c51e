"""A plan by OR-Tools' SimpleMinCostFlow: python3 matching-ortools.py PROBLEM UNPLACED."""
import json
import resource
import sys
import time

import numpy as np
import ortools
from ortools.graph.python import min_cost_flow

numbers = np.fromfile(sys.argv[1], dtype=np.int32)
unplaced = int(sys.argv[2])
students, homes, pairs = (int(n) for n in numbers[:3])
first, home, cost, places = np.split(numbers[3:], np.cumsum([students + 1, pairs, pairs])[:3])


def used():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def solve():
    sink = students + homes
    everybody = np.arange(students, dtype=np.int32)
    flow = min_cost_flow.SimpleMinCostFlow()
    add = flow.add_arcs_with_capacity_and_unit_cost
    add(np.repeat(everybody, np.diff(first)), (students + home).astype(np.int32), np.ones(pairs, dtype=np.int64), cost.astype(np.int64))
    add(np.arange(students, sink, dtype=np.int32), np.full(homes, sink, dtype=np.int32), places.astype(np.int64), np.zeros(homes, dtype=np.int64))
    add(everybody, np.full(students, sink, dtype=np.int32), np.ones(students, dtype=np.int64), np.full(students, unplaced, dtype=np.int64))
    supply = np.concatenate([np.ones(students), np.zeros(homes), [-students]]).astype(np.int64)
    flow.set_nodes_supplies(np.arange(sink + 1, dtype=np.int32), supply)
    if flow.solve() != flow.OPTIMAL:
        sys.exit("OR-Tools found no optimum.")
    return flow.optimal_cost()


seconds = elapsed = float("inf")
for _ in range(3):
    before, begun = used(), time.time()
    total = solve()
    seconds = min(seconds, used() - before)
    elapsed = min(elapsed, time.time() - begun)
print(json.dumps({"seconds": seconds, "elapsed": elapsed, "megabytes": 0, "cost": total, "version": f"OR-Tools {ortools.__version__}"}))
