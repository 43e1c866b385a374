import RelationGraph

/// The relations of a file, of which no string is made once they are known.
struct FileRelations: Sendable {
  private var table = TextTable()
  private var places: [GraphBuilder.RelationPlace] = []

  /// The number of a relation in a builder, which gets to know it.
  mutating func place(of name: Span<UInt8>, in builder: inout GraphBuilder) -> GraphBuilder.RelationPlace {
    let (number, isNew) = table.insert(name)
    if isNew {
      let text = String(decoding: name.indices.map { name[$0] }, as: UTF8.self)
      places.append(builder.place(of: Relation(text)))
    }
    return places[number]
  }
}
