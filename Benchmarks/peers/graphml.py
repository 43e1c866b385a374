"""Reads or writes GraphML with a library of Python: `graphml.py python-igraph|networkx read|write FILE [OUTPUT]`."""

import json
import sys
import time

library, task, path = sys.argv[1:4]
if library == "networkx":
    import networkx

    read = lambda: networkx.read_graphml(path, force_multigraph=True)
    write = lambda graph: networkx.write_graphml_lxml(graph, sys.argv[4])
else:
    import igraph

    read = lambda: igraph.Graph.Read_GraphML(path)
    write = lambda graph: graph.write_graphml(sys.argv[4])

start = time.perf_counter()
graph = read()
seconds = time.perf_counter() - start
if task == "write":
    start = time.perf_counter()
    write(graph)
    seconds = time.perf_counter() - start
print(json.dumps({"seconds": seconds}))
