import ArgumentParser
import TextModel

/// Makes the model of run-together words, and the page that describes it.
struct TrainGlue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glue",
    abstract: "Makes Dictionaries/en/models/glue.bin and glue.md from plain text and the word list of wordfreq.",
    discussion: """
      The first folder holds ewt.jsonl, gumfree.jsonl and mascn.jsonl, the second wordfreq's large_en.msgpack.gz (as for frequencies). The same \
      text and list give the same bytes.
      """)

  @Argument(help: "The folder with the texts.")
  var folder: String

  @Argument(help: "The folder with large_en.msgpack.gz.")
  var wordfreq: String

  private static let genuineWords = 30_000

  private struct Examples {
    var rows: [[Float]] = []
    var labels: [Bool] = []

    mutating func add(_ candidates: [GlueCandidates.Candidate], left: String?) {
      for candidate in candidates {
        rows.append(candidate.features)
        labels.append(candidate.left == left)
      }
    }
  }

  func run() throws {
    guard let frequencies = WordFrequencies.shared else { throw InputError(description: "there are no word figures: mtlint-dev frequencies") }
    let lexicon = try Lexicon.load()
    let text = try PlainText(folder: folder, files: TrainBoundaries.files)
    var statistics = GlueStatistics(try CBPack(path: "\(wordfreq)/large_en.msgpack.gz"), lexicon: lexicon)
    let documents = text.entries.map { Document(Array($0.paras.joined(separator: "\n\n").utf8), lexicon: lexicon) }
    for document in documents { statistics.count(document) }
    var file = statistics.model()
    guard let untrained = GlueModel(file.serialized()) else { throw InputError(description: "the model made cannot be read back") }
    let candidates = GlueCandidates(lexicon, frequencies, untrained)
    var (names, words) = (Examples(), Examples())
    var random = SplitMix(seed: 5)
    var articles: [Set<String>] = []
    for document in documents {
      let counts = Self.names(document)
      if counts.count > 5 { articles.append(Set(counts.keys)) }
      glue(document, counts, candidates, &names, &words, &random)
    }
    let (realNames, realWords) = (names.rows.count, words.rows.count)
    // Genuine rare words, as names and as they are.
    var rare = statistics.unknown.filter { statistics.value($0) <= 1.25 && $0.utf8.count >= 6 }
    for last in stride(from: rare.count - 1, to: 0, by: -1) { rare.swapAt(last, Int(random.next() % UInt64(last + 1))) }
    for word in rare.prefix(Self.genuineWords) {
      let article = articles[Int(random.next() % UInt64(articles.count))]
      names.add(candidates.names(word.prefix(1).uppercased() + word.dropFirst()) { article.contains($0) }, left: nil)
      words.add(candidates.words(word), left: nil)
    }
    file.nameWeights = try LogisticRegression.weights(names.rows, names.labels)
    file.wordWeights = try LogisticRegression.weights(words.rows, words.labels)
    let bytes = file.serialized()
    try File.replace("Dictionaries/en/models/glue.bin", with: bytes)
    let page = page(realNames: realNames, names: names.rows.count, realWords: realWords, words: words.rows.count, bytes: bytes.count)
    try File.replace("Dictionaries/en/models/glue.md", with: Array(page.utf8))
    print(page)
    print("names", file.nameWeights, "\nwords", file.wordWeights)
  }

  /// Capitalised words of three letters and more, and how often each stands there.
  private static func names(_ document: Document) -> [String: Int] {
    var counts: [String: Int] = [:]
    for index in document.tokens.indices where document.isPlainWord(index) && document.tokens[index].flags.contains(.capital) {
      let text = document.text(token: index)
      if text.utf8.count >= 3 { counts[text, default: 0] += 1 }
    }
    return counts
  }

  /// Takes the space out between a name and the word behind it, and between some lower-case words.
  private func glue(
    _ document: Document, _ counts: [String: Int], _ candidates: GlueCandidates, _ names: inout Examples, _ words: inout Examples,
    _ random: inout SplitMix
  ) {
    for sentence in document.sentences {
      for index in sentence.tokens.dropFirst().dropLast()
      where document.isPlainWord(index) && document.tokens[index].flags.isDisjoint(with: [.nonASCII, .hyphen, .apostrophe]) {
        let isName = document.tokens[index].flags.contains(.capital)
        var next = index + 1
        if isName, document.token(next, is: ",") { next += 1 }
        guard sentence.tokens.contains(next), document.isPlainWord(next),
          document.tokens[next].flags.isDisjoint(with: [.capital, .nonASCII, .hyphen, .apostrophe]),
          document.tokens[next].flags.contains(.gapBefore)
        else { continue }
        let (left, right) = (document.text(token: index), document.text(token: next))
        if isName {
          guard left.utf8.count >= 3, !candidates.isKnown(left + right) else { continue }
          names.add(candidates.names(left + right) { (counts[$0] ?? 0) > ($0 == left ? 1 : 0) }, left: left)
        } else if random.fraction() < 0.05, !candidates.isKnown(left + right) {
          words.add(candidates.words(left + right), left: left)
        }
      }
    }
  }

  private func page(realNames: Int, names: Int, realWords: Int, words: Int, bytes: Int) -> String {
    """
    # glue.bin

    Judges whether an unknown word is two that ran together. It is not text: `Sources/TextModel/Boundaries/GlueModel.swift` reads it. It holds how
    often words follow names against how often names end like them, how often words begin and end with each frequent word, and the weights of two
    logistic regressions, of \(GlueModel.nameFeatures) features for a name and a word (\(realNames) splits of glued text, \(names - realNames) of rare genuine words) and of
    \(GlueModel.wordFeatures) for two lower-case words (\(realWords) and \(words - realWords)). Size: \(bytes) bytes.

    Source: the texts of boundaries.md, and the list `large_en` of wordfreq (see frequencies.md for its sources).

    Licence: [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/), that of the list and of the largest text. Changes: both were reduced to
    hashes and figures.

    Made by: `mtlint-dev train glue FOLDER wordfreq/data`, where FOLDER holds `ewt.jsonl`, `gumfree.jsonl` and `mascn.jsonl`. The same text and list
    give the same bytes.

    """
  }
}
