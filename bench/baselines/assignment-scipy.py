"""An assignment by the HiGHS within scipy: python3 assignment-scipy.py NETWORK OPEN SPREAD, as assignment-highs.mjs takes them."""
import json
import resource
import sys
import time

import numpy as np
import scipy
from scipy.optimize import linprog
from scipy.sparse import csr_matrix

numbers = np.fromfile(sys.argv[1], dtype=np.int32)
open_place, spread = int(sys.argv[2]), int(sys.argv[3])
entries, judges, arcs = (int(n) for n in numbers[:3])
sizes = [entries, entries + 1, arcs, arcs, judges, judges]
wanted, first, judge, cost, _, most = np.split(numbers[3:], np.cumsum(sizes)[:-1])


def used():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


before, begun = used(), time.time()
places = np.concatenate([np.full(k, one) for one, k in enumerate(wanted)])
nth = np.concatenate([np.arange(k) for k in wanted])
rows = np.concatenate([np.repeat(np.arange(entries), np.diff(first)), places])
columns = arcs + len(places)
of_entries = csr_matrix((np.ones(columns), (rows, np.arange(columns))), shape=(entries, columns))
of_judges = csr_matrix((np.ones(arcs), (judge, np.arange(arcs))), shape=(judges, columns))
price = np.concatenate([cost, open_place + nth * spread])
solved = linprog(price, A_ub=of_judges, b_ub=most, A_eq=of_entries, b_eq=wanted, bounds=(0, 1), method="highs-ds")
if solved.status != 0:
    sys.exit(solved.message)
after = used()
print(json.dumps({
    "seconds": after[0] - before[0],
    "elapsed": time.time() - begun,
    "megabytes": (after[1] - before[1]) * 1024 / 1e6,
    "cost": round(solved.fun),
    "version": f"HiGHS in scipy {scipy.__version__}",
}))
