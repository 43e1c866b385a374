// Reads or writes GraphML with igraph in C: `igraph read FILE`, `igraph write FILE OUTPUT`.

#include <igraph/igraph.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int count, char **words) {
  if (count < 3) return 2;
  igraph_t graph;
  igraph_set_attribute_table(&igraph_cattribute_table);
  FILE *file = fopen(words[2], "r");
  if (!file) return 1;
  double start = now();
  if (igraph_read_graph_graphml(&graph, file, 0) != IGRAPH_SUCCESS) return 1;
  fclose(file);
  if (count > 3 && strcmp(words[1], "write") == 0) {
    start = now();
    file = fopen(words[3], "w");
    if (!file || igraph_write_graph_graphml(&graph, file, 0) != IGRAPH_SUCCESS) return 1;
    fclose(file);
  }
  printf("{\"seconds\": %.6f}\n", now() - start);
  return 0;
}
