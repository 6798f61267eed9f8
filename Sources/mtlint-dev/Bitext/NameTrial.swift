import Bitext
import TextModel

/// Names: findings in right pairs, and of names replaced by one from another pair.
struct NameTrial {
  let language: String
  let isVerbose: Bool

  func run(_ pairs: [(source: String, target: String)]) {
    guard NameMatcher.judges(language), let lexicon = try? Lexicon.load() else { return }
    var matcher = NameMatcher(language)
    let isEnglish = { (word: String) in
      !lexicon.traits(of: word.lowercased()).isDisjoint(with: [.known, .variant]) || !lexicon.traits(of: word).isDisjoint(with: [.month, .weekday])
    }
    func compare(_ source: String, _ target: String) -> NameMatcher.Result {
      matcher.compare(ScalarText(source), ScalarText(target), isCommon: { _ in false }, isEnglish: isEnglish)
    }
    var (missing, replaced, made, found) = (0, 0, 0, 0)
    for (source, target) in pairs {
      let result = compare(source, target)
      if !result.missing.isEmpty { missing += 1 }
      if !result.replaced.isEmpty { replaced += 1 }
      if isVerbose, let (from, to) = result.replaced.first {
        print(
          "name ‘\(String(decoding: Array(source.utf8)[from], as: UTF8.self))’ > ‘\(String(decoding: Array(target.utf8)[to], as: UTF8.self))’\n  \(source)\n  \(target)"
        )
      }
      // Names that the source has: without them, one is missing.
      for (place, name) in Self.names(target, lexicon).enumerated() where result.missing.isEmpty {
        let other = Self.others[(made + place) % Self.others.count]
        let damaged = target.replacing(name, with: other)
        let lost = compare(source, target.replacing(name, with: "x"))
        guard !lost.missing.isEmpty else { continue }
        made += 1
        if !compare(source, damaged).replaced.isEmpty {
          found += 1
        } else if isVerbose {
          print("not found: \(name) > \(other)\n  \(source)\n  \(target)")
        }
        break
      }
    }
    let per = { (count: Int) in String((Double(count) / Double(max(1, pairs.count)) * 10_000).rounded() / 10) }
    print("names, per 1,000 of \(pairs.count) pairs: missing \(per(missing)), replaced \(per(replaced))")
    print("  name replaced: \(found) of \(made) found = \(Double(found * 1000 / max(1, made)) / 1000)")
  }

  /// Names that no source has.
  private static let others = [
    "Whitfield", "Okonkwo", "Lindqvist", "Marchetti", "Tanaka", "Fernandes", "Dubois", "Kovalenko", "Petrescu", "Barzani", "Haapala", "Goncalves",
    "Nakamura", "Hussein",
    "Villanueva", "Brodsky", "Castellano", "Mbeki", "Thorvaldsen", "Yildirim",
  ]

  /// Words with a capital inside the sentence that English does not know in lower case.
  private static func names(_ target: String, _ lexicon: Lexicon) -> [String] {
    target.split(separator: " ").dropFirst().map(String.init).filter { word in
      word.count > 4 && word.first!.isUppercase && word.allSatisfy(\.isLetter) && !lexicon.traits(of: word.lowercased()).contains(.known)
        && word.dropFirst().allSatisfy(\.isLowercase)
    }
  }
}
