import ArgumentParser
import FileSystem
import Foundation
import TextModel

/// Makes the table of the most frequent words of languages written in Latin letters.
struct FrequentWordTable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "languages",
    abstract: "Makes Dictionaries/languages/frequent-words.tsv from the data folder of the PyPI package wordfreq.",
    discussion: """
      pip download wordfreq==3.1.1 --no-deps && unzip wordfreq-*.whl, then: mtlint-dev languages wordfreq/data. The same data give the same \
      bytes. Needs gzip.
      """)

  @Argument(help: "The folder with small_de.msgpack.gz and so on.")
  var folder: String

  /// Languages with a list, by ISO 639; wordfreq keeps Bosnian, Croatian and Serbian in one.
  static let languages = [
    ("ca", "Catalan"), ("cs", "Czech"), ("da", "Danish"), ("de", "German"), ("en", "English"), ("es", "Spanish"), ("fi", "Finnish"),
    ("fil", "Filipino"), ("fr", "French"), ("hu", "Hungarian"), ("id", "Indonesian"), ("is", "Icelandic"), ("it", "Italian"), ("lt", "Lithuanian"),
    ("lv", "Latvian"), ("ms", "Malay"), ("nb", "Norwegian"), ("nl", "Dutch"), ("pl", "Polish"), ("pt", "Portuguese"), ("ro", "Romanian"),
    ("sh", "Serbo-Croatian"), ("sk", "Slovak"), ("sl", "Slovene"), ("sv", "Swedish"), ("tr", "Turkish"), ("vi", "Vietnamese"),
  ]
  /// Words taken of each.
  private static let wordsTaken = 150

  func run() throws {
    var text = """
      # frequent-words.tsv: the \(Self.wordsTaken) most frequent words of languages written in Latin letters, by which a line in another language is known.
      # One language a line: its code (ISO 639), its English name, then a cell a word: the word, a space, its Zipf value times 10 (the base-10 logarithm of the
      # occurrences in a billion words). Words with marks stand without them too, as people type them: half as frequent.
      # Source: the lists small_* of wordfreq 3.1.1 (Robyn Speer, 2022, https://doi.org/10.5281/zenodo.7199437; PyPI package wordfreq; where it has its
      # figures from is said in ../en/models/frequencies.md). Licence: CC BY-SA 4.0, that of wordfreq's data. Changes: words selected, figures rounded.
      # Made by: mtlint-dev languages wordfreq/data

      """
    for (code, name) in Self.languages { text += try "\(code)\t\(name)\(line(code))\n" }
    try File.replace("Dictionaries/languages/frequent-words.tsv", with: Array(text.utf8))
  }

  private func line(_ language: String) throws -> String {
    let list = try CBPack(path: "\(folder)/small_\(language).msgpack.gz")
    var figures: [String: Int] = [:]
    var order: [String] = []
    func take(_ word: String, _ decizipf: Int) {
      guard figures[word].map({ $0 < decizipf }) ?? true else { return }
      if figures[word] == nil { order.append(word) }
      figures[word] = decizipf
    }
    var taken = 0
    for (index, words) in list.buckets.enumerated() where taken < Self.wordsTaken {
      let decizipf = (900 - index + 5) / 10
      for word in words where taken < Self.wordsTaken && Self.isWord(word) {
        taken += 1
        take(word, decizipf)
        let plain = LatinLetters.withoutMarks(word)
        if plain != word { take(plain, decizipf - 3) }
      }
    }
    return order.map { "\t\($0) \(figures[$0]!)" }.joined()
  }

  /// True for two Latin letters and more, or one letter with a mark.
  static func isWord(_ word: String) -> Bool {
    word.utf8.count > 1 && word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic && $0.value < 0x1F00 && !(0x250..<0x1E00).contains($0.value) }
  }
}
