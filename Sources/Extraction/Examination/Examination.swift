public import RelationGraph

/// How an article was read: by which frame each relation was found, and which words that could have given one gave none.
public struct Examination: Hashable, Sendable {
  /// The identifier of the article.
  public var article: String
  /// The relations that were found, in the order of the text.
  public var readings: [Reading] = []
  /// The words that have a frame but gave no relation, in the order of the text.
  public var nearMisses: [NearMiss] = []
  /// How each sentence was understood, in the order of the text.
  public var outlines: [Outline] = []

  /// The grammar of a sentence, as far as it was understood.
  public struct Outline: Hashable, Sendable {
    /// Where the sentence begins and ends in the article's text, in Unicode scalars.
    public var place: Range<Int>
    /// The sentence.
    public var quote: String
    /// Its words with what each was taken for, then a line for each clause with lines for the phrases in it.
    public var lines: [String]
  }

  /// A relation as a sentence states it.
  public struct Reading: Hashable, Sendable {
    /// Where the sentence begins and ends in the article's text, in Unicode scalars.
    public var place: Range<Int>
    /// The word that gave the relation.
    public var trigger: String
    /// The relation.
    public var relation: Relation
    /// The file and line of the frame.
    public var frame: String
    /// The two ends.
    public var source: End, target: End
    /// What made the status other than `actual`, if anything did.
    public var grounds: [StatusGround]
  }

  /// An end of a relation: the words in the sentence and whom they mean.
  public struct End: Hashable, Sendable {
    /// The words in the sentence, nothing where the end stands outside it (who speaks).
    public var words: String?
    /// Who is meant.
    public var node: NodeID
    /// Whom that node stands for at state level: itself, or the body that it acts for.
    public var principal: NodeID
  }

  /// A word with a frame that gave no relation.
  public struct NearMiss: Hashable, Sendable {
    /// Where the sentence begins and ends in the article's text, in Unicode scalars.
    public var place: Range<Int>
    /// The sentence.
    public var quote: String
    /// The word.
    public var trigger: String
    /// The relation that it could have given.
    public var relation: Relation
    /// The file and line of the frame that came nearest.
    public var frame: String
    /// What was wanting.
    public var reason: Reason
  }

  /// Why a word with a frame gave no relation, from the first thing that is asked to the last.
  public enum Reason: Hashable, Sendable {
    /// What stands with the word is not what the frame asks for.
    case unmetCondition
    /// Nothing stands where the source or the target would have to.
    case noSource, noTarget
    /// The words there do not tell who is meant.
    case unresolvedSource(String), unresolvedTarget(String)
    /// The text only asks, supposes or holds possible.
    case notAsserted
    /// Both ends are the same, or act for the same body.
    case sameNode
    /// It was more than thirty years before the article.
    case longAgo

    /// How far the reading came.
    var progress: Int {
      switch self {
      case .unmetCondition: 0
      case .noSource: 1
      case .noTarget: 2
      case .unresolvedSource: 3
      case .unresolvedTarget: 4
      case .notAsserted: 5
      case .sameNode: 6
      case .longAgo: 7
      }
    }
  }
}

/// Something in a sentence or a frame that makes a relation other than actual.
public enum StatusGround: Hashable, Sendable {
  /// The sentence negates it.
  case negation
  /// It is no longer so.
  case noLonger
  /// The verb stands in the future, or under a modal verb.
  case outlook
  /// A word governs the verb: *refuse*, *plan to*.
  case governed(String)
  /// The frame itself says so.
  case frame
}
