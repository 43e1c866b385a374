import Articles
import Extraction
import RelationGraph
import Rendering

/// Turns inputs into graphs, several at a time, and hands them over in the order of the inputs.
struct GraphPipeline<Output: Sendable>: Sendable {
  /// What is read.
  let files: [InputFile]
  /// How many batches are worked on at a time.
  let jobs: Int
  /// The identifiers of what was done before and is passed over.
  var done: [String] = []
  /// Understands articles.
  let extractor: Extractor
  /// Reads GraphML.
  var graphML = GraphMLReader()
  /// What becomes of each graph, in parallel.
  let transform: @Sendable (Graph) -> Output

  /// What became of an article or graph.
  struct Produced: Sendable {
    var result: Result<Output, CommandError>
    var warnings: [InputWarning] = []
    /// How many bytes of input were read for it.
    var size = 0
  }

  /// The outcome of a batch, with its place in the order.
  private struct Finished: Sendable {
    var index: Int
    var items: [Produced]
  }

  /// Works through the inputs.
  ///
  /// No more than four batches a job are held at any time, whatever the size of the inputs.
  ///
  /// - Parameter receive: Takes what became of each article or graph; an error ends the work.
  /// - Throws: What `receive` throws, and ``CommandError/foreignResults(_:)``.
  func run(_ receive: (Produced) throws(CommandError) -> Void) async throws(CommandError) {
    let outcome: Result<Void, CommandError> = await withTaskGroup(of: Finished.self) { group in
      var reader = BatchReader(files)
      var delivery = Delivery()
      do throws(CommandError) {
        if let missing = reader.skip(done) { throw .foreignResults(missing) }
        while true {
          let isFull = delivery.running >= jobs || delivery.held >= 4 * jobs
          if isFull || (delivery.running > 0 && reader.mayWait()) {
            if let finished = await group.next() { try delivery.take(finished, receive) }
          } else if let batch = reader.next() {
            let index = delivery.start()
            group.addTask { Finished(index: index, items: batch.flatMap(produce)) }
          } else {
            break
          }
        }
        while let finished = await group.next() { try delivery.take(finished, receive) }
        return .success(())
      } catch {
        group.cancelAll()
        return .failure(error)
      }
    }
    try outcome.get()
  }

  /// Keeps count of batches and hands them over in order.
  private struct Delivery {
    private var started = 0
    private var delivered = 0
    private var early: [Int: [Produced]] = [:]

    /// How many batches are being worked on.
    var running: Int { started - delivered - early.count }
    /// How many batches are not handed over yet.
    var held: Int { started - delivered }

    mutating func start() -> Int {
      defer { started += 1 }
      return started
    }

    mutating func take(
      _ finished: Finished, _ receive: (Produced) throws(CommandError) -> Void
    ) throws(CommandError) {
      early[finished.index] = finished.items
      while let items = early.removeValue(forKey: delivered) {
        delivered += 1
        for item in items { try receive(item) }
      }
    }
  }

  /// Makes the graphs of a portion.
  private func produce(_ portion: BatchReader.Portion) -> [Produced] {
    guard !Task.isCancelled else { return [] }
    var produced = portion.items().map(produce)
    if case .part(let part) = portion, !produced.isEmpty { produced[0].size = part.size }
    return produced
  }

  private func produce(_ item: Result<InputItem, ReadingError>) -> Produced {
    switch item {
    case .failure(let error): Produced(result: .failure(.reading(error)))
    case .success(.document(let document, let warnings)):
      Produced(result: extracted(document).map(transform), warnings: warnings.map { .reading($0) })
    case .success(.graph(let graph)): read(graph)
    }
  }

  private func extracted(_ document: Document) -> Result<Graph, CommandError> {
    do throws(ExtractionError) {
      return .success(try extractor.extract(document))
    } catch .unsoundLanguage(let error) {
      return .failure(.codebook(error))
    } catch {
      return .failure(.extraction(error, document: document.id))
    }
  }

  private func read(_ input: GraphBytes) -> Produced {
    do throws(CommandError) {
      let (graph, warnings) = try Graph.read(input, graphML: graphML)
      return Produced(result: .success(transform(graph)), warnings: warnings)
    } catch {
      return Produced(result: .failure(error))
    }
  }
}
