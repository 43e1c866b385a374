// The one file that calls libgvc. The library keeps global state and has no locks of its own: everything here runs under
// one lock, and the context, whose second creation would read freed memory, is made once and kept.
internal import CGraphviz
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension LayoutGraph {
  /// Finds the arrangement.
  ///
  /// Safe to call from any thread; calls take turns.
  ///
  /// - Returns: The places of everything, the same for the same graph and version of Graphviz.
  /// - Throws: ``LayoutError`` where the graph does not hold together or the engine gives up.
  public func arranged() throws(LayoutError) -> Layout {
    try check()
    // What is to stay where it is must be laid out together.
    guard !nodes.contains(where: { $0.position != nil }) else { return try arrangedAtOnce() }
    // The engines can pack separate parts, but the layered one loses labels and may crash then.
    let parts = self.parts
    guard parts.count > 1 else { return try arrangedAlone() }
    var layouts: [Layout] = []
    for part in parts { layouts.append(try part.graph.arrangedAlone()) }
    return packed(parts, layouts)
  }

  /// The arrangement of a graph that is all connected.
  private func arrangedAlone() throws(LayoutError) -> Layout {
    if engine == .layered { return try arrangedAtOnce() }
    guard nodes.count > 1 else { return spread(Layout(alone: self)) }
    return spread(try arrangedAtOnce())
  }

  private func arrangedAtOnce() throws(LayoutError) -> Layout {
    let outcome = session.withLock { session -> Result<Layout, LayoutError> in
      messages.withLock { $0 = [] }
      let opened = session ?? Session()
      session = opened
      return opened.arrange(self)
    }
    return try outcome.get()
  }

  private func check() throws(LayoutError) {
    for edge in edges {
      for index in [edge.source, edge.target] where !nodes.indices.contains(index) { throw .badIndex(index) }
    }
    var grouped: Set<Int> = []
    for index in groups.flatMap(\.nodes) {
      guard nodes.indices.contains(index), grouped.insert(index).inserted else { throw .badIndex(index) }
    }
    let measures =
      [nodeSpacing, layerSpacing] + nodes.flatMap { [$0.size.width, $0.size.height] }
      + edges.compactMap(\.labelSize).flatMap { [$0.width, $0.height] } + edges.compactMap(\.length)
      + groups.flatMap { [$0.margin, $0.labelSize.width, $0.labelSize.height] }
    for measure in measures where !(measure >= 0 && measure < 100_000) { throw .badMeasure(measure) }
    for position in nodes.compactMap(\.position) {
      for measure in [position.x, position.y] where !measure.isFinite { throw .badMeasure(measure) }
    }
  }
}

/// The context, once it is there; whoever holds the lock may call the library.
private let session = Mutex<Session?>(nil)

/// What the library said since the last layout began.
private let messages = Mutex<[String]>([])

/// The library's context.
///
/// It is never freed: the library would use it again after that.
@safe private struct Session: @unchecked Sendable {
  private let context: OpaquePointer

  init() {
    unsafe agseterrf { text in
      if let text = unsafe text { messages.withLock { unsafe $0.append(String(cString: text)) } }
      return 0
    }
    unsafe context = gvContext()
  }

  func arrange(_ graph: LayoutGraph) -> Result<Layout, LayoutError> {
    seedRandomNumbers()
    if var drawing = unsafe Drawing(graph, context), drawing.build(graph), let layout = drawing.layout(graph.engine) {
      return .success(layout)
    }
    let said = messages.withLock { $0.map { trimmed($0) } }
    return .failure(.failed(engine: graph.engine, messages: said.filter { !$0.isEmpty }))
  }
}

/// The engines that begin at random places draw them from the C library's generators.
private func seedRandomNumbers() {
  srand(1)
  srandom(1)
  srand48(1)
}

private func trimmed(_ text: String) -> String {
  var characters = Substring(text)
  while characters.last?.isWhitespace == true { characters.removeLast() }
  return String(characters)
}

/// A graph of the library, with handles of its parts in the order in which they were given; frees all of it at its end.
@safe private struct Drawing: ~Copyable {
  private let context: OpaquePointer
  private let root: UnsafeMutablePointer<Agraph_t>
  private var nodes: [UnsafeMutablePointer<Agnode_t>] = unsafe []
  private var edges: [UnsafeMutablePointer<Agedge_t>] = unsafe []
  private var groups: [UnsafeMutablePointer<Agraph_t>] = unsafe []

  /// Opens an empty graph; nothing where the library has no memory for it.
  init?(_ graph: LayoutGraph, _ context: OpaquePointer) {
    var kind = Agdesc_t()
    kind.directed = 1
    kind.maingraph = 1
    guard let root = unsafe mutable("map", { unsafe agopen($0, kind, nil) }) else { return nil }
    unsafe self.root = root
    unsafe self.context = context
  }

  deinit {
    unsafe gvFreeLayout(context, root)
    unsafe agclose(root)
  }

  /// Has each layer free the list of nodes that it has now.
  ///
  /// To make room for the label of a line within a layer, the layered engine moves that list (`make_vn_slot` in Graphviz 2.42) but
  /// would free the old one, which is free already.
  private func mendRanks() {
    guard let ranks = unsafe graphInfo(root).pointee.rank else { return }
    let (first, last) = unsafe (graphInfo(root).pointee.minrank, graphInfo(root).pointee.maxrank)
    guard first <= last else { return }
    for rank in Int(first)...Int(last) { unsafe ranks[rank].av = unsafe ranks[rank].v }
  }

  /// Runs the engine and reads what it has found, where all of it is there.
  func layout(_ engine: LayoutEngine) -> Layout? {
    let outcome = unsafe mutable(engine.rawValue) { unsafe gvLayout(context, root, $0) }
    guard outcome == 0 else { return nil }
    mendRanks()
    let top = unsafe graphInfo(root).pointee.bb.UR.y
    let nodes = unsafe self.nodes.map { unsafe flipped(nodeInfo($0).pointee.coord, top) }
    guard nodes.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else { return nil }
    return unsafe Layout(
      nodes: nodes, edges: edges.map { unsafe edge($0, top) },
      groups: groups.map { unsafe rectangle(graphInfo($0).pointee.bb, top) },
      bounds: rectangle(graphInfo(root).pointee.bb, top))
  }
}

// MARK: - Building

extension Drawing {
  /// Puts all parts into the graph; false where the library has no memory for them.
  mutating func build(_ graph: LayoutGraph) -> Bool {
    setDefaults(graph)
    return addNodes(graph.nodes) && addEdges(graph.edges) && addGroups(graph.groups)
  }

  /// The attributes that all parts share, and the defaults of those that differ.
  private func setDefaults(_ graph: LayoutGraph) {
    // Lines are routed from centre to centre and clipped by whoever draws the boxes; only layers route them.
    let routing = graph.engine == .layered ? "true" : ""
    declare(
      AGRAPH,
      [
        ("splines", routing), ("overlap", "true"), ("nodesep", inches(graph.nodeSpacing)),
        ("ranksep", inches(graph.layerSpacing)), ("outputorder", "edgesfirst"), ("label", ""), ("margin", "8"),
        ("mode", "major"), ("inputscale", "72"),
      ])
    declare(
      AGNODE,
      [
        ("label", ""), ("shape", "box"), ("fixedsize", "true"), ("width", "1"), ("height", "1"), ("pos", ""),
        ("pin", ""),
      ])
    declare(
      AGEDGE,
      [
        ("label", ""), ("dir", "none"), ("headclip", "false"), ("tailclip", "false"), ("len", ""),
        ("constraint", "true"),
      ])
    // The engines by stress never free what they keep of weights, so they had better not know of any where all are one.
    if graph.edges.contains(where: { $0.weight != 1 }) { declare(AGEDGE, [("weight", "1")]) }
  }

  private func declare(_ kind: Int32, _ attributes: [(String, String)]) {
    for (name, value) in attributes {
      unsafe mutable(name) { name in unsafe mutable(value) { value in _ = unsafe agattr(root, kind, name, value) } }
    }
  }

  private mutating func addNodes(_ nodes: [LayoutGraph.Node]) -> Bool {
    for (index, node) in nodes.enumerated() {
      guard let handle = unsafe mutable("n\(index)", { unsafe agnode(root, $0, 1) }) else { return false }
      unsafe set(handle, "width", inches(node.size.width))
      unsafe set(handle, "height", inches(node.size.height))
      if let position = node.position {
        // Turned round here, as places are when the layout is read. The whole may still be shifted.
        unsafe set(handle, "pos", "\(position.x),\(-position.y)!")
      }
      unsafe self.nodes.append(handle)
    }
    return true
  }

  private mutating func addEdges(_ edges: [LayoutGraph.Edge]) -> Bool {
    for edge in edges {
      guard let handle = unsafe agedge(root, nodes[edge.source], nodes[edge.target], nil, 1) else { return false }
      if let size = edge.labelSize { unsafe setLabel(handle, size) }
      if edge.weight != 1 { unsafe set(handle, "weight", String(edge.weight)) }
      if !edge.ranks { unsafe set(handle, "constraint", "false") }
      if let length = edge.length { unsafe set(handle, "len", inches(length)) }
      unsafe self.edges.append(handle)
    }
    return true
  }

  private mutating func addGroups(_ groups: [LayoutGraph.Group]) -> Bool {
    for (index, group) in groups.enumerated() {
      guard let handle = unsafe mutable("cluster\(index)", { unsafe agsubg(root, $0, 1) }) else { return false }
      for node in group.nodes { _ = unsafe agsubnode(handle, nodes[node], 1) }
      unsafe set(handle, "margin", String(group.margin))
      unsafe setLabel(handle, group.labelSize)
      unsafe self.groups.append(handle)
    }
    return true
  }

  private func set(_ part: UnsafeMutableRawPointer, _ name: String, _ value: String) {
    unsafe mutable(name) { name in unsafe mutable(value) { value in _ = unsafe agset(part, name, value) } }
  }

  /// Gives a part an empty label of a fixed size: an HTML-like table is the one form of label that asks no font.
  private func setLabel(_ part: UnsafeMutableRawPointer, _ size: Size) {
    let table =
      "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"0\" CELLSPACING=\"0\" FIXEDSIZE=\"TRUE\" "
      + "WIDTH=\"\(whole(size.width))\" HEIGHT=\"\(whole(size.height))\"><TR><TD></TD></TR></TABLE>"
    let markup = unsafe mutable(table) { unsafe agstrdup_html(root, $0) }
    unsafe mutable("label") { name in _ = unsafe agset(part, name, markup) }
    unsafe agstrfree(root, markup)
  }

}

private func whole(_ points: Double) -> Int { Int(points.rounded(.up)) }

/// A length as Graphviz wants it, which counts in inches of 72 points.
private func inches(_ points: Double) -> String { String(points / 72) }

/// Calls a function of the library that takes text it does not change, but does not say so.
private func mutable<Outcome>(
  _ text: String, _ body: (UnsafeMutablePointer<CChar>) -> Outcome
) -> Outcome {
  unsafe text.withCString { unsafe body(UnsafeMutablePointer(mutating: $0)) }
}

// MARK: - Reading

extension Drawing {
  private func edge(_ handle: UnsafeMutablePointer<Agedge_t>, _ top: Double) -> Layout.Edge {
    let info = unsafe edgeInfo(handle).pointee
    var curve: [Point] = []
    if let splines = unsafe info.spl, unsafe splines.pointee.size > 0, let first = unsafe splines.pointee.list {
      let bezier = unsafe first.pointee
      curve = unsafe (0..<Int(bezier.size)).map { unsafe flipped(bezier.list[$0], top) }
    }
    var label: Point?
    if let place = unsafe info.label, unsafe place.pointee.set != 0 { label = unsafe flipped(place.pointee.pos, top) }
    return Layout.Edge(curve: curve, label: label)
  }

  // The library hangs its results on each part as a record, and offers macros, which Swift does not see, to read it.

  private func graphInfo(_ graph: UnsafeMutablePointer<Agraph_t>) -> UnsafeMutablePointer<Agraphinfo_t> {
    unsafe UnsafeMutableRawPointer(graph.pointee.base.data).assumingMemoryBound(to: Agraphinfo_t.self)
  }

  private func nodeInfo(_ node: UnsafeMutablePointer<Agnode_t>) -> UnsafeMutablePointer<Agnodeinfo_t> {
    unsafe UnsafeMutableRawPointer(node.pointee.base.data).assumingMemoryBound(to: Agnodeinfo_t.self)
  }

  private func edgeInfo(_ edge: UnsafeMutablePointer<Agedge_t>) -> UnsafeMutablePointer<Agedgeinfo_t> {
    unsafe UnsafeMutableRawPointer(edge.pointee.base.data).assumingMemoryBound(to: Agedgeinfo_t.self)
  }
}

/// The library's heights grow upwards.
private func flipped(_ point: pointf, _ top: Double) -> Point {
  Point(x: rounded(point.x), y: rounded(top - point.y))
}

private func rectangle(_ box: boxf, _ top: Double) -> Rectangle {
  Rectangle(
    origin: Point(x: rounded(box.LL.x), y: rounded(top - box.UR.y)),
    size: Size(width: rounded(box.UR.x - box.LL.x), height: rounded(box.UR.y - box.LL.y)))
}

/// The last digits of some engines depend on the order of addresses in memory; no eye sees a hundredth of a point.
private func rounded(_ measure: Double) -> Double { (measure * 100).rounded() / 100 }
