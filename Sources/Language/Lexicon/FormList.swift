/// The forms of a word with their features: letters one behind the other in a buffer that serves one word after the other.
///
/// What the forms of a word have in common, its prefix and its stem, is folded and counted once.
struct FormList {
  /// A form.
  struct Form {
    /// Where its letters end; they begin where those of the form before end.
    fileprivate var end: Int
    var features: Features
    /// Which letters the text must write large.
    var capitals: Capitals
    /// Whether it is one word of nothing but letters; its letters are folded already then.
    var isPlain: Bool
  }

  /// The letters of all forms, and behind them room for more.
  private(set) var letters: [UInt8] = Array(repeating: 0, count: 1024)
  private var used = 0
  private var forms: [Form] = []
  /// What every form begins with: the words or the prefix before the word that is inflected.
  private var head = WordPiece()
  private var stem = WordPiece()
  /// The features that the word brings, whatever its form.
  private var inherent: Features = []

  /// Empties the list for a word with these features.
  mutating func start(_ inherent: Features, head: ArraySlice<UInt8> = []) {
    used = 0
    forms.removeAll(keepingCapacity: true)
    self.inherent = inherent
    begin(with: head)
  }

  /// Lets the forms that follow begin with these letters.
  mutating func begin(with head: ArraySlice<UInt8>) {
    if !head.isEmpty || !self.head.letters.isEmpty { self.head.take(head) }
  }

  /// Lets the forms that follow begin with one more word.
  mutating func extendHead(_ word: ArraySlice<UInt8>, ending: [UInt8]) { head.extend(word, ending) }

  /// Adds a word with an ending.
  mutating func append(_ word: ArraySlice<UInt8>, _ features: Features, ending: [UInt8] = []) {
    stem.take(word, ending)
    let isPlain = head.isPlain && stem.isPlain
    makeRoom(head.letters.count + stem.letters.count)
    copy(isPlain ? head.folded : head.letters)
    copy(isPlain ? stem.folded : stem.letters)
    finish(features, head.casing + stem.casing, isPlain)
  }

  /// Adds the forms that a model makes of a stem, leaving out those that have certain features.
  mutating func append(
    _ model: InflectionModel, of stem: ArraySlice<UInt8>, adding added: Features, omitting omitted: Features?
  ) {
    self.stem.take(stem)
    let isPlain = model.isPlain && head.isPlain && self.stem.isPlain
    let head = isPlain ? self.head.folded : self.head.letters
    let stem = isPlain ? self.stem.folded : self.stem.letters
    for form in model.forms {
      if let omitted, form.features.isSuperset(of: omitted) { continue }
      makeRoom(head.count + stem.count + form.before.count + form.after.count)
      copy(head)
      copy(model.letters, form.before)
      if form.hasStem { copy(stem) }
      copy(model.letters, form.after)
      let own = Casing(small: form.before.count)
      let casing = form.hasStem ? own + self.stem.casing : own
      finish(form.features.union(added), self.head.casing + casing + Casing(small: form.after.count), isPlain)
    }
  }

  private mutating func makeRoom(_ count: Int) {
    if letters.count < used + count { letters.append(contentsOf: repeatElement(0, count: letters.count + count)) }
  }

  @inline(__always)
  private mutating func copy(_ source: [UInt8]) { copy(source, source.indices) }

  @inline(__always)
  private mutating func copy(_ source: [UInt8], _ range: Range<Int>) {
    FormList.copy(source, range, to: &letters, at: used)
    used += range.count
  }

  /// Copies byte by byte, for most pieces are a few bytes and a call would cost more.
  @inline(__always)
  private static func copy(_ source: [UInt8], _ range: Range<Int>, to letters: inout [UInt8], at start: Int) {
    let source = source.span
    var output = letters.mutableSpan
    var place = start
    for index in range {
      output[place] = source[index]
      place += 1
    }
  }

  /// The word's own gender belongs to every form, its number only to those that do not say theirs.
  private mutating func finish(_ features: Features, _ casing: Casing, _ isPlain: Bool) {
    let own = features.isDisjoint(with: .anyNumber) ? inherent : inherent.intersection(.anyGender)
    forms.append(Form(end: used, features: features.union(own), capitals: casing.asked, isPlain: isPlain))
  }
}

// MARK: - The forms

extension FormList {
  /// The number of forms.
  var count: Int { forms.count }

  /// The form of that index.
  subscript(index: Int) -> Form { forms[index] }

  /// Where the letters of a form stand.
  func range(_ index: Int) -> Range<Int> { (index > 0 ? forms[index - 1].end : 0)..<forms[index].end }
}
