import TestSupport
import Testing

@testable import Language

@Suite struct VocabularyTests {
  @Test func `A word has one number, and others have others`() {
    var words = Vocabulary()
    let mali = words.intern(Array("mali".utf8))
    #expect(words.intern(Array("malis".utf8)) != mali)
    #expect(words.intern(Array("mali".utf8)) == mali)
    #expect(words.count == 2)
    #expect(words.spelling(mali) == "mali")
  }

  @Test func `What was not put in is unknown`() {
    var words = Vocabulary()
    #expect(!words.find([]).isKnown)
    _ = words.intern(Array("mali".utf8))
    for word in ["", "mal", "malis", "Mali", "ilam"] { #expect(!words.find(Array(word.utf8)).isKnown, "\(word)") }
  }

  @Test(arguments: [1, 7, 42] as [UInt64])
  func `The set agrees with a dictionary`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var words = Vocabulary(expected: 4)
    var numbers: [[UInt8]: WordID] = [:]
    for _ in 0..<5000 {
      let word = (0..<Int.random(in: 0...6, using: &generator)).map { _ in UInt8.random(in: 97...101, using: &generator)
      }
      #expect(words.find(word) == numbers[word] ?? .unknown)
      numbers[word] = words.intern(word)
    }
    #expect(words.count == numbers.count)
    for (word, number) in numbers { #expect(words.find(word) == number) }
  }
}

@Suite struct PhraseTrieTests {
  @Test(arguments: [3, 11] as [UInt64])
  func `The ways agree with a dictionary`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var trie = PhraseTrie()
    var nodes: [[Int32]: Int32] = [[]: PhraseTrie.root]
    for _ in 0..<4000 {
      let path = (0..<Int.random(in: 1...4, using: &generator)).map { _ in Int32.random(in: 0..<30, using: &generator) }
      var node = PhraseTrie.root
      for (index, word) in path.enumerated() {
        let known = nodes[Array(path[...index])]
        #expect(trie.next(node, WordID(index: word)) == known ?? -1)
        node = trie.extend(node, WordID(index: word))
        #expect(known == nil || known == node)
        nodes[Array(path[...index])] = node
      }
    }
    #expect(Set(nodes.values).count == nodes.count)
  }
}
