import LintEngine
import TextModel

/// A name that cannot be right as it stands: cut off, with a small word of English for its last syllable, or a place whose parts lost their capitals.
struct CorruptedName: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    for variant in article.analysis(NameVariants.self).all where variant.right.isEmpty {
      report.add(
        rule, variant.wrong[0], "\(document.quoted(variant.wrong[0])): cut-off name; write ‘\(variant.other)’",
        fixes: [Fix(.suggested, replacing: variant.wrong[0], with: variant.other)])
    }
    for index in document.tokens.indices where document.tokens[index].flags.contains(.hyphen) && document.isCapital(index) {
      if Self.endsInSmallWord(index, document) {
        report.add(rule, document.tokens[index].range, "\(document.quoted(token: index)): a syllable of the name was translated; check the name")
      } else if let name = Self.placeInCapitals(index, article) {
        let range = document.tokens[index].range
        report.add(
          rule, range, "\(document.quoted(range)): part of the name in lower case; write ‘\(name)’",
          fixes: [Fix(.suggested, replacing: range, with: name)])
      }
    }
  }

  /// `Park Hang-this`: behind another word of the name, a syllable that became a word.
  private static func endsInSmallWord(_ index: Int, _ document: Document) -> Bool {
    let parts = document.bytes[document.tokens[index].range].split(separator: UInt8(ascii: "-"))
    guard parts.count == 2, let last = parts.last, smallWords.contains(String(decoding: last, as: UTF8.self)) else { return false }
    return document.has(index - 1, .koreanSurname) && document.followsGap(index)
      || document.has(index + 1, .koreanSurname) && document.followsGap(index + 1)
  }

  private static let smallWords: Set<String> = [
    "this", "that", "these", "those", "the", "was", "were", "is", "are", "has", "have", "had", "it", "its", "his", "her", "they", "their", "we",
    "our", "you", "your", "not", "and", "but", "with", "for", "from", "very", "also",
  ]

  /// `Soulac-sur-mer`, of which the list of places has `Soulac-sur-Mer`.
  private static func placeInCapitals(_ index: Int, _ article: Article) -> String? {
    let document = article.document
    guard document.traits(index).isDisjoint(with: [.known, .place, .placePart]), document.possessiveBytes(index) == 0 else { return nil }
    var parts = document.text(token: index).split(separator: "-").map(String.init)
    guard parts.count > 1, let last = parts.last, let first = last.first, first.isLowercase else { return nil }
    parts[parts.count - 1] = first.uppercased() + last.dropFirst()
    let name = parts.joined(separator: "-")
    return article.lexicon.traits(of: name).contains(.place) ? name : nil
  }
}
