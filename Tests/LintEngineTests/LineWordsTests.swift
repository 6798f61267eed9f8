import LintEngine
import TestSupport
import Testing
import TextModel

@testable import LintChecks

/// Guards that lines and sentences that are refused at a glance, before their words are compared, are not alike.
@Suite struct LineWordsTests {
  private static let words = [
    "the", "ferry", "Photo", "sank", "off", "Tarn", "in", "May", "2031", "storm", "12", "sailors", "of", "bell", "a", "(Reuters)", "by",
    "image:", "Mr.", "said,",
  ]

  /// Lines of a few words, some of which say nearly the same.
  private let article: Article = {
    var random = SeededGenerator(seed: 11)
    var lines: [[String]] = []
    for number in 0..<400 {
      var line = (0..<Int.random(in: 1...14, using: &random)).map { _ in Self.words.randomElement(using: &random)! }
      if number % 2 == 1 {
        line = lines[number - 1]
        line[Int.random(in: 0..<line.count, using: &random)] = Self.words.randomElement(using: &random)!
      }
      lines.append(line)
    }
    let text = lines.map { $0.joined(separator: " ") }.joined(separator: "\n\n")
    return Article(Document(Array(text.utf8), lexicon: Shared.lexicon), lexicon: Shared.lexicon)
  }()

  @Test(arguments: [0.5, 0.66, 0.85, 0.99, 1]) func whatIsRefusedIsNotAlike(_ least: Double) {
    let lines = article.analysis(LineWords.self)
    var (alike, refused) = (0, 0)
    for left in 0..<60 {
      for right in 0..<lines.words.count where !lines.words[left].isEmpty && !lines.words[right].isEmpty {
        let isAlike = LineWords.dice(lines.words[left], lines.words[right]) >= least
        let mayBe = lines.mayBeLike(left, right, least: least)
        if isAlike { #expect(mayBe) }
        alike += isAlike ? 1 : 0
        refused += mayBe ? 0 : 1
      }
    }
    #expect(alike >= 60)
    #expect(refused > 1_000)
  }

  /// A print says of a piece of text what its words say.
  @Test func printsAreOfTheSameWords() {
    let document = article.document
    for block in document.blocks {
      let words = LineWords.words(block.tokens, document)
      let print = WordPrint(block.tokens, document)
      #expect(print.words == words.count)
      #expect(print.hash == LineWords.hash(words))
      #expect(print.says(WordPrint(block.tokens, document)))
    }
  }

  @Test func creditWordsAreCounted() {
    let document = article.document
    let lines = article.analysis(LineWords.self)
    for (number, block) in document.blocks.enumerated() { #expect(lines.credits[number] == block.tokens.count { document.isCreditWord($0) }) }
  }
}
