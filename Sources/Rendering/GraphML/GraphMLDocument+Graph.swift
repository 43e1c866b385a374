import RelationGraph

extension GraphMLDocument {
  /// Appends what there is to say of the graph as a whole.
  ///
  /// It stands before the nodes because Cytoscape and APOC give later values to the last node; Gephi leaves it out with a warning.
  mutating func appendValues(of graph: Graph) {
    for field in plan.graphFields {
      switch field {
      case .title: appendDerived(graph.title, as: field.key)
      case .sources:
        appendDerived(Set(graph.articles.compactMap(\.source)).sorted().joined(separator: " | "), as: field.key)
      case .articles: appendArticles(graph.articles, as: field.key)
      case .profile: appendDerived(profile.rawValue, as: field.key)
      case .drawing: appendDerived("yes", as: field.key)
      case .attributes: appendRenamed(as: field.key)
      case .verbatim:
        if !NameToken.isToken(graph.id) { keep(graph.id, as: "id") }
        if GraphMLVerbatim.isNeeded(for: graph.title) { keep(graph.title, as: "title") }
        appendVerbatim(as: field.key)
      }
    }
  }

  private mutating func appendArticles(_ articles: [Article], as key: GraphMLKey) {
    let start = appendOpening(key)
    output.append("[")
    for (index, article) in articles.enumerated() {
      output.append(index == 0 ? "{\"id\":" : ",{\"id\":")
      output.appendJSON(article.id)
      output.appendJSON(",\"title\":", article.title)
      output.appendJSON(",\"source\":", article.source)
      output.appendJSON(",\"date\":", article.date)
      output.appendJSON(",\"language\":", article.language)
      output.appendJSON(",\"url\":", article.url)
      output.append("}")
    }
    output.append("]")
    appendClosing(from: start)
  }

  /// Appends which attributes have another name or type here than in the graph.
  private mutating func appendRenamed(as key: GraphMLKey) {
    let start = appendOpening(key)
    var separator = "{"
    for (scope, keys) in [(GraphMLKey.Scope.node, plan.nodeKeys), (.edge, plan.edgeKeys)] where !keys.renamed.isEmpty {
      output.append("\(separator)\"\(scope.rawValue)\":")
      separator = "{"
      for (name, attribute) in keys.renamed {
        output.append(separator)
        output.appendJSON(name)
        output.append(":{\"name\":")
        output.appendJSON(attribute.name)
        output.append(",\"type\":\"\(attribute.type.rawValue)\"}")
        separator = ","
      }
      output.append("}")
    }
    output.append("}")
    appendClosing(from: start)
  }
}
