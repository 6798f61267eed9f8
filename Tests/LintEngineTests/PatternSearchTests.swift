import LintEngine
import TestSupport
import Testing
import TextModel

@testable import LintChecks

/// Guards what makes the search for many patterns quick: it finds what trying each pattern at each token finds.
@Suite struct PatternSearchTests {
  private static let words = ["the", "of", "old", "mill", "stood", "by", "river", "goose", "heron", "quoll", ",", "*"]

  /// A row of terms: words, alternatives, classes, what may be left out.
  private static func pattern(_ generator: inout SeededGenerator) -> String {
    func word() -> String { words.randomElement(using: &generator)! }
    let terms = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
      switch Int.random(in: 0..<9, using: &generator) {
      case 0: "(\(word())|\(word())|\(word()))"
      case 1: "(\(word()) \(word())|\(word()) \(word()))"
      case 2: "[word]"
      case 3: "(\(word()) [word] \(word())|\(word()))"
      case 4: "\(word())?"
      case 5: "<x: \(word())|\(word())>"
      default: word()
      }
    }
    let anchored = terms + [word()]
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return "^^ [ornament]? [ornament]? " + anchored.joined(separator: " ")
    case 1: return anchored.joined(separator: " ") + " $$"
    default: return anchored.joined(separator: " ")
    }
  }

  @Test(arguments: 0..<UInt64(12)) func everyMatchIsFound(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var builder = PatternSetBuilder()
    var added: [String] = []
    while added.count < 150 {
      let pattern = Self.pattern(&generator)
      if (try? builder.add(pattern)) != nil { added.append(pattern) }
    }
    let set = PatternMemory.filled(builder.vocabulary, builder.write) { reader, vocabulary, memory in
      PatternSet(&reader, vocabulary, owner: memory)
    }
    let lines = (0..<100).map { _ in
      (0..<Int.random(in: 1...14, using: &generator)).map { _ in Self.words.randomElement(using: &generator)! }.joined(separator: " ")
    }
    let document = Shared.document(lines.joined(separator: "\n\n"))
    var found = [[Range<Int>]](repeating: [], count: added.count)
    var expected = found
    set.withMatcher(Article(document, lexicon: Shared.lexicon)) { matcher in
      set.forEachMatch(matcher) { number, match in found[number].append(match.tokens) }
      for number in added.indices {
        for block in document.blocks {
          for start in block.tokens where start >= expected[number].last?.upperBound ?? 0 {
            if let match = matcher.match(set.programs[number], at: start, block: block.tokens) { expected[number].append(match.tokens) }
          }
        }
      }
    }
    #expect(expected.count { !$0.isEmpty } > 30)
    for number in added.indices { #expect(found[number] == expected[number], "\(added[number])") }
  }
}
