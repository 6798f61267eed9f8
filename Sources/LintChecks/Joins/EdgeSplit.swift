import LintEngine
import TextModel

/// A word and a figure, a bracket or a day that have run together: `in2016`, `400people`, `(VAR)spent`, `Thursdayevening`.
enum EdgeSplit {
  struct Found {
    let range: Range<Int>
    /// Byte offset at which the space belongs.
    let offset: Int
    var alone: Severity? = nil
  }

  /// `in2016`, `thanin1998`: a small word and a year or a count.
  static func figure(_ index: Int, _ article: Article) -> Found? {
    let document = article.document
    let token = document.tokens[index]
    guard token.flags.contains(.digit), token.flags.isDisjoint(with: [.capital, .hyphen, .apostrophe, .nonASCII]) else { return nil }
    let bytes = document.bytes[token.range]
    guard let digit = bytes.firstIndex(where: \.isDigitASCII), bytes[digit...].allSatisfy(\.isDigitASCII),
      bytes[..<digit].allSatisfy(\.isLowercaseASCII),
      ["in", "of", "since", "until", "from", "by", "than", "and", "about", "after", "before", "around", "only", "the"].contains(
        String(decoding: bytes[..<digit], as: UTF8.self))
    else { return nil }
    return Found(range: token.range, offset: digit)
  }

  /// `400people`: a figure and a word that is no unit.
  static func number(_ index: Int, _ article: Article) -> Found? {
    let document = article.document
    let token = document.tokens[index]
    guard token.flags.contains(.letters), token.flags.isDisjoint(with: [.hyphen, .apostrophe, .nonASCII, .innerCapital]) else { return nil }
    let bytes = document.bytes[token.range]
    guard let letter = bytes.firstIndex(where: \.isLowercaseASCII), bytes[..<letter].allSatisfy({ $0.isDigitASCII || $0 == 0x2C }),
      bytes[letter...].allSatisfy(\.isLowercaseASCII), bytes.endIndex - letter >= 3
    else { return nil }
    let word = article.lexicon.traits(of: String(decoding: bytes[letter...], as: UTF8.self))
    guard word.contains(.known), word.isDisjoint(with: [.unit, .magnitude, .currency]),
      !word.isDisjoint(with: [.function]) || bytes.endIndex - letter >= 5 && document.isLower(index + 1)
    else { return nil }
    return Found(range: token.range, offset: letter, alone: .info)
  }

  /// `(VAR)spent`
  static func bracket(_ index: Int, _ document: Document) -> Found? {
    guard document.isMark(index, 0x29), document.joinsPrevious(index), document.joinsPrevious(index + 1), document.isLower(index + 1),
      document.length(index + 1) >= 3 || document.has(index + 1, .function), document.has(index + 1, .known), document.length(index - 1) >= 2
    else { return nil }
    let range = document.tokens[index - 1].range.lowerBound..<document.tokens[index + 1].range.upperBound
    return Found(range: range, offset: document.tokens[index + 1].range.lowerBound)
  }

  /// `Thursdayevening`, `Marchwhen`: a weekday or a month and any word.
  static func calendar(_ index: Int, _ article: Article) -> Found? {
    let token = article.document.tokens[index]
    let bytes = article.document.bytes[token.range]
    guard token.flags.isDisjoint(with: [.nonASCII, .hyphen]), bytes.count >= 8 else { return nil }
    for end in bytes.startIndex + 4...bytes.endIndex - 2 {
      let (name, word) = (String(decoding: bytes[..<end], as: UTF8.self), String(decoding: bytes[end...], as: UTF8.self))
      guard !article.lexicon.traits(of: name).isDisjoint(with: [.weekday, .month]), article.lexicon.traits(of: word).contains(.knownLowercase),
        word.utf8.count >= 4 || article.lexicon.traits(of: word).contains(.function)
      else { continue }
      return Found(range: token.range, offset: end)
    }
    return nil
  }
}
