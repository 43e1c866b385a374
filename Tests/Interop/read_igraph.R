# Reads a GraphML file with R's igraph and prints what it holds as JSON:
#   Rscript read_igraph.R FILE.graphml
suppressPackageStartupMessages({
  library(igraph)
  library(jsonlite)
})
file <- commandArgs(trailingOnly = TRUE)[1]
g <- read_graph(file, format = "graphml")

# A value as JSON can have it: a number with all its digits, which jsonlite would cut.
value <- function(x) if (is.numeric(x)) list(number = sprintf("%.17g", x)) else x

# The attributes of nodes or edges, one list for each.
rows <- function(attributes, count) {
  lapply(seq_len(count), function(i) lapply(attributes, function(column) value(column[[i]])))
}
ends <- ends(g, E(g), names = FALSE)
result <- list(
  directed = is_directed(g),
  graph = lapply(graph_attr(g), value),
  nodes = rows(vertex_attr(g), vcount(g)),
  edges = rows(edge_attr(g), ecount(g)),
  sources = I(as.integer(ends[, 1]) - 1L),
  targets = I(as.integer(ends[, 2]) - 1L)
)
cat(toJSON(result, auto_unbox = TRUE))
