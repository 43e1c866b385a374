/// The forms of a word with their features: letters one behind the other in a buffer that serves one word after the other.
struct FormList {
  /// The letters of all forms.
  private(set) var letters: [UInt8] = []
  private var forms: [(end: Int, features: Features)] = []
  /// What every form begins with: the words or the prefix before the word that is inflected.
  private var head: [UInt8] = []
  /// The features that the word brings, whatever its form.
  private var inherent: Features = []

  /// Empties the list for a word with these features.
  mutating func start(_ inherent: Features) {
    letters.removeAll(keepingCapacity: true)
    forms.removeAll(keepingCapacity: true)
    head.removeAll(keepingCapacity: true)
    self.inherent = inherent
  }

  /// Lets the forms that follow begin with these letters.
  mutating func begin(with head: some Sequence<UInt8>) {
    self.head.removeAll(keepingCapacity: true)
    self.head.append(contentsOf: head)
  }

  /// Adds to what the forms that follow begin with.
  mutating func extendHead(_ letters: some Sequence<UInt8>) { head.append(contentsOf: letters) }

  /// Adds the form that consists of these pieces.
  ///
  /// The word's own gender belongs to every form, its number only to those that do not say theirs.
  mutating func append(_ before: [UInt8], _ stem: ArraySlice<UInt8>, _ after: [UInt8], _ features: Features) {
    if !head.isEmpty { letters.append(contentsOf: head) }
    if !before.isEmpty { letters.append(contentsOf: before) }
    letters.append(contentsOf: stem)
    if !after.isEmpty { letters.append(contentsOf: after) }
    let own = features.isDisjoint(with: .anyNumber) ? inherent : inherent.intersection(.anyGender)
    forms.append((letters.count, features.union(own)))
  }

  /// The number of forms.
  var count: Int { forms.count }

  /// Where the letters of a form stand.
  func range(_ index: Int) -> Range<Int> { (index > 0 ? forms[index - 1].end : 0)..<forms[index].end }

  /// The features of a form.
  func features(_ index: Int) -> Features { forms[index].features }
}
