import Bitext
import TextModel

/// Names: findings in right pairs, and of names replaced by one from another pair.
struct NameTrial {
  let language: String
  let isVerbose: Bool

  func run(_ pairs: [(source: String, target: String)]) {
    guard NameMatcher.judges(language), let lexicon = try? Lexicon.load() else { return }
    var matcher = NameMatcher(language)
    let isEnglish = { (word: String) in lexicon.knows(word) }
    func compare(_ source: String, _ target: String) -> NameMatcher.Result {
      matcher.compare(ScalarText(source), ScalarText(target), isCommon: { _ in false }, isEnglish: isEnglish)
    }
    var (missing, replaced, made, found) = (0, 0, 0, 0)
    var spare: [String] = []
    for (source, target) in pairs {
      let result = compare(source, target)
      if !result.missing.isEmpty { missing += 1 }
      if !result.replaced.isEmpty { replaced += 1 }
      if isVerbose, let (from, to) = result.replaced.first {
        print("name ‘\(String(decoding: Array(source.utf8)[from], as: UTF8.self))’ > ‘\(String(decoding: Array(target.utf8)[to], as: UTF8.self))’\n  \(source)\n  \(target)")
      }
      let names = Self.names(target, lexicon)
      if result.missing.isEmpty, let name = names.first, spare.count > 50, let other = spare[(made * 37 + 11) % spare.count] as String?, other != name {
        made += 1
        if !compare(source, target.replacing(name, with: other)).replaced.isEmpty { found += 1 }
      }
      spare += names.prefix(1)
    }
    let per = { (count: Int) in String((Double(count) / Double(max(1, pairs.count)) * 10_000).rounded() / 10) }
    print("names, per 1,000 of \(pairs.count) pairs: missing \(per(missing)), replaced \(per(replaced))")
    print("  name replaced: \(found) of \(made) found = \(Double(found * 1000 / max(1, made)) / 1000)")
  }

  /// Words with a capital inside the sentence that English does not know in lower case.
  private static func names(_ target: String, _ lexicon: Lexicon) -> [String] {
    target.split(separator: " ").dropFirst().map(String.init).filter { word in
      word.count > 4 && word.first!.isUppercase && word.allSatisfy(\.isLetter) && !lexicon.knows(word.lowercased()) && word.dropFirst().allSatisfy(\.isLowercase)
    }
  }
}

struct AlignmentTrial { let language: String; let isVerbose: Bool; func run(_ pairs: [(source: String, target: String)]) {} }
