"""An assignment by OR-Tools' SimpleMinCostFlow: python3 assignment-ortools.py NETWORK OPEN SPREAD, as assignment-highs.mjs takes them."""
import json
import resource
import sys
import time

import numpy as np
import ortools
from ortools.graph.python import min_cost_flow

numbers = np.fromfile(sys.argv[1], dtype=np.int32)
open_place, spread = int(sys.argv[2]), int(sys.argv[3])
entries, judges, arcs = (int(n) for n in numbers[:3])
sizes = [entries, entries + 1, arcs, arcs, judges, judges]
wanted, first, judge, cost, _, most = np.split(numbers[3:], np.cumsum(sizes)[:-1])


def used():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


before, begun = used(), time.time()
entry = np.repeat(np.arange(entries, dtype=np.int32), np.diff(first))
sink = entries + judges
flow = min_cost_flow.SimpleMinCostFlow()
flow.add_arcs_with_capacity_and_unit_cost(entry, (entries + judge).astype(np.int32), np.ones(arcs, dtype=np.int64), cost.astype(np.int64))
every_judge = np.arange(entries, sink, dtype=np.int32)
flow.add_arcs_with_capacity_and_unit_cost(every_judge, np.full(judges, sink, dtype=np.int32), most.astype(np.int64), np.zeros(judges, dtype=np.int64))
for nth in range(int(wanted.max())):
    some = np.flatnonzero(wanted > nth).astype(np.int32)
    price = np.full(len(some), open_place + nth * spread, dtype=np.int64)
    flow.add_arcs_with_capacity_and_unit_cost(some, np.full(len(some), sink, dtype=np.int32), np.ones(len(some), dtype=np.int64), price)
supply = np.concatenate([wanted, np.zeros(judges, dtype=np.int32), [-wanted.sum()]]).astype(np.int64)
flow.set_nodes_supplies(np.arange(sink + 1, dtype=np.int32), supply)
if flow.solve() != flow.OPTIMAL:
    sys.exit("OR-Tools found no optimum.")
after = used()
print(json.dumps({
    "seconds": after[0] - before[0],
    "elapsed": time.time() - begun,
    "megabytes": (after[1] - before[1]) * 1024 / 1e6,
    "cost": flow.optimal_cost(),
    "version": f"OR-Tools {ortools.__version__}",
}))
