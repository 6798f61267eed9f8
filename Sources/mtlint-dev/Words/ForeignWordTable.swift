import ArgumentParser
import FileSystem
import TextModel

/// Makes the table of words of other languages, and the page that describes it.
struct ForeignWordTable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "foreign-words",
    abstract: "Makes Dictionaries/languages/foreign-words.bin and foreign-words.md from the data folder of the PyPI package wordfreq.",
    discussion: """
      pip download wordfreq==3.1.1 --no-deps && unzip wordfreq-*.whl, then: mtlint-dev foreign-words wordfreq/data. The same data and the same \
      hunspell dictionaries give the same bytes. Needs gzip.
      """)

  @Argument(help: "The folder with large_en.msgpack.gz, small_de.msgpack.gz and so on.")
  var folder: String

  /// Zipf value times 100 that a word has at least in its language; more, where it is written without its marks.
  private static let (lowest, lowestWithoutMarks) = (350, 400)
  /// Zipf value times 100 below which a word is hardly English.
  private static let highestInEnglish = 200
  /// Letters of a word, at least.
  private static let shortest = 3

  func run() throws {
    var english: Set<String> = []
    for (index, words) in try CBPack(path: "\(folder)/large_en.msgpack.gz").buckets.enumerated() where 900 - index >= Self.highestInEnglish {
      english.formUnion(words)
    }
    let lexicon = try Lexicon.load(cache: .none)
    // By word: the language that it is most frequent in.
    var found: [String: (language: UInt8, centizipf: Int)] = [:]
    func take(_ word: String, _ language: UInt8, _ centizipf: Int) {
      guard !english.contains(word), word.count >= Self.shortest, found[word].map({ $0.centizipf < centizipf }) ?? true else { return }
      guard lexicon.traits(of: word).isDisjoint(with: [.known, .variant]) else { return }
      found[word] = (language, centizipf)
    }
    var counts: [(name: String, code: String)] = []
    for (code, name) in FrequentWordTable.languages where code != "en" {
      guard let language = ForeignWordsFile.index(of: code) else { continue }
      counts.append((name, code))
      let large = "\(folder)/large_\(code).msgpack.gz"
      let list = try CBPack(path: File.isReadable(large) ? large : "\(folder)/small_\(code).msgpack.gz")
      for (index, words) in list.buckets.enumerated() where 900 - index >= Self.lowest {
        for word in words where FrequentWordTable.isWord(word) {
          take(word, language, 900 - index)
          if 900 - index >= Self.lowestWithoutMarks { take(LatinLetters.withoutMarks(word), language, 900 - index - 30) }
        }
      }
    }
    var file = ForeignWordsFile()
    for word in found.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) { file.add(word, language: found[word]!.language) }
    let bytes = file.serialized()
    try File.replace("Dictionaries/languages/foreign-words.bin", with: bytes)
    let rows = counts.map { name, code in "| \(name) | \(found.values.count { $0.language == ForeignWordsFile.index(of: code) }) |" }
    let page = page(rows, words: found.count, bytes: bytes.count)
    try File.replace("Dictionaries/languages/foreign-words.md", with: Array(page.utf8))
    print(page)
  }

  private func page(_ rows: [String], words: Int, bytes: Int) -> String {
    """
    # foreign-words.bin

    Words of other languages that English hardly has: what tells a source word that was left in from a rare English one. It is not text:
    `Sources/TextModel/Language/ForeignWords.swift` reads it. \(words) words, \(bytes) bytes.

    A word is taken where its Zipf value is 3.5 or more in its language and below 2 in English, and hunspell's en_US and en_GB do not accept it; from Zipf value 4
    on also without its marks, as people type it. It is counted for the language that it is most frequent in.

    | language | words |
    |---|---:|
    \(rows.joined(separator: "\n"))

    Source: the lists of [wordfreq](https://github.com/rspeer/wordfreq) 3.1.1 (Robyn Speer, 2022, <https://doi.org/10.5281/zenodo.7199437>; PyPI package
    `wordfreq`); where it has its figures from is said in ../en/models/frequencies.md. Licence:
    [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/), that of wordfreq's data. Changes: words were selected and replaced by hashes.

    Made by: `mtlint-dev foreign-words wordfreq/data` (after `pip download wordfreq==3.1.1 --no-deps` and `unzip wordfreq-*.whl`). The same data and
    dictionaries give the same bytes.

    """
  }
}
