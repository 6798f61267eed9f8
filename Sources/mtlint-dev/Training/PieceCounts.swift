import Foundation
import TextModel

/// What text and a word list say about pieces of words: which follow names as words of their own, and which genuine words begin or end with.
struct PieceCounts {
  /// Share of the text's counts that words which never followed a name get together, by their own frequency.
  private static let smoothing = 0.3

  private let lexicon: Lexicon
  /// Zipf values of the list's words of letters.
  private let zipf: [String: Double]
  /// Words of the list that the dictionary does not have, five letters and more.
  let unknown: [String]
  private var behindNames: [String: Int] = [:]

  init(_ list: CBPack, lexicon: Lexicon) {
    self.lexicon = lexicon
    var zipf: [String: Double] = [:]
    var unknown: [String] = []
    for (index, words) in list.buckets.enumerated() {
      for word in words where word.utf8.allSatisfy({ $0 &- 0x61 < 26 }) {
        zipf[word] = Double(900 - index) / 100
        if word.utf8.count >= 5, !lexicon.traits(of: word).contains(.known) { unknown.append(word) }
      }
    }
    self.zipf = zipf
    self.unknown = unknown
  }

  /// Frequent words of four letters and more that the dictionary has, sorted.
  var frequent: [String] {
    zipf.filter { $0.value >= 4.2 && $0.key.utf8.count >= 4 && lexicon.traits(of: $0.key).contains(.knownLowercase) }.keys.sorted()
  }

  func value(_ word: String) -> Double { zipf[word] ?? 0 }

  /// Counts the words that follow names in mid-sentence, behind a comma or not.
  mutating func count(_ document: Document) {
    for sentence in document.sentences {
      for index in sentence.tokens.dropFirst() where document.isPlainWord(index) && document.tokens[index].flags.contains(.capital) {
        var next = index + 1
        if next < document.tokens.count, document.token(next, is: ",") { next += 1 }
        guard sentence.tokens.contains(next), document.isPlainWord(next), document.tokens[next].flags.isDisjoint(with: [.capital, .nonASCII]) else {
          continue
        }
        behindNames[document.text(token: next), default: 0] += 1
      }
    }
  }

  /// The statistics, as the program reads them.
  func statistics() -> PieceStatisticsFile {
    var endings: [String: Int] = [:]
    for word in unknown {
      for (left, right) in Self.splits(word, 2) where value(right) >= 2.3 && (value(left) >= 2.5 || isPlace(left)) { endings[right, default: 0] += 1 }
    }
    let names = Double(behindNames.values.reduce(0, +))
    let genuine = Double(unknown.count)
    let all = zipf.values.reduce(0) { $0 + pow(10, $1) }
    let spread = Self.smoothing * names
    func ratio(_ word: String) -> Double {
      let own = (Double(behindNames[word] ?? 0) + spread * pow(10, value(word)) / all) / (names + spread)
      return log(own / ((Double(endings[word] ?? 0) + 0.3) / genuine))
    }
    let (beginnings, ends, count) = pieces()
    var file = PieceStatisticsFile(
      constants: .init(
        unseenEnding: Float(log(spread / all / (names + spread) / (0.3 / genuine))), unseenPiece: Float(log(0.3 / Double(count)))))
    for word in Set(behindNames.keys).union(endings.keys).sorted() where value(word) >= 2.3 && lexicon.traits(of: word).contains(.known) {
      file.add(nameEnding: word, Float(ratio(word)))
    }
    for (piece, number) in beginnings.sorted(by: { $0.key < $1.key }) {
      file.add(beginning: piece, Float(log((Double(number) + 0.3) / Double(count))))
    }
    for (piece, number) in ends.sorted(by: { $0.key < $1.key }) { file.add(ending: piece, Float(log((Double(number) + 0.3) / Double(count)))) }
    return file
  }

  /// How many words of the list begin and end with each frequent word.
  private func pieces() -> (beginnings: [String: Int], endings: [String: Int], words: Int) {
    var (beginnings, endings, count) = ([String: Int](), [String: Int](), 0)
    for (word, zipf) in zipf where word.utf8.count >= 5 && zipf >= 1.3 {
      count += 1
      for (left, right) in Self.splits(word, 2) {
        if value(left) >= 3.5 { beginnings[left, default: 0] += 1 }
        if value(right) >= 3.5 { endings[right, default: 0] += 1 }
      }
    }
    return (beginnings, endings, count)
  }

  private func isPlace(_ text: String) -> Bool { lexicon.traits(of: text.prefix(1).uppercased() + text.dropFirst()).contains(.place) }

  /// The ways to part a word of ASCII letters, each half with `shortest` letters at least.
  private static func splits(_ word: String, _ shortest: Int) -> [(String, String)] {
    let letters = Array(word.utf8)
    guard letters.count >= 2 * shortest else { return [] }
    return (shortest...letters.count - shortest).map {
      (String(decoding: letters[..<$0], as: UTF8.self), String(decoding: letters[$0...], as: UTF8.self))
    }
  }
}
