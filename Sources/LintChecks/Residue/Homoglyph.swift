import LintEngine
import TextModel

/// Cyrillic or Greek letters inside Latin words, and alone between English words, that only look like Latin ones.
struct Homoglyph: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    for (index, token) in document.tokens.enumerated() where token.flags.contains(.nonASCII) {
      guard token.kind == .word || token.kind == .number || token.kind == .abbreviation,
        document.bytes[token.range].contains(where: { (0xCD...0xD4).contains($0) })
      else { continue }
      let text = document.text(token)
      if text.unicodeScalars.count == 1 {
        lone(index, text.unicodeScalars.first!, document, &report)
      } else if let skeleton = Skeleton(text) {
        let isKnown = !article.lexicon.traits(of: skeleton.text).isDisjoint(with: [.known, .place, .placePart])
        let isSure = isKnown || skeleton.latin > skeleton.foreign.count
        let letters = skeleton.foreign.map { "‘\($0)’" }.joined(separator: ", ")
        report.add(
          rule, token.range,
          "‘\(text)’: \(letters) \(skeleton.foreign.count == 1 ? "is" : "are") not Latin; write ‘\(skeleton.text)’ in Latin letters",
          fixes: [Fix(isSure ? .safe : .suggested, replacing: token.range, with: skeleton.text)])
      }
    }
  }

  /// A word with its look-alikes put in Latin letters.
  private struct Skeleton {
    let text: String
    /// Latin letters that the word has already.
    let latin: Int
    /// The letters put in Latin ones, each once.
    let foreign: [Unicode.Scalar]

    /// Nil unless some part of the word between hyphens mixes Latin letters with others, and all those are look-alikes.
    init?(_ word: String) {
      var text = ""
      var latin = 0
      var foreign: [Unicode.Scalar] = []
      for (number, part) in word.split(separator: "-", omittingEmptySubsequences: false).enumerated() {
        if number > 0 { text += "-" }
        let own = part.unicodeScalars.count(where: \.isLatinLetter)
        let others = part.unicodeScalars.filter(LookAlikes.isForeign)
        guard own > 0, !others.isEmpty else {
          text += part
          continue
        }
        guard others.allSatisfy({ LookAlikes.latin($0) != nil }) else { return nil }
        latin += own
        for letter in others where !foreign.contains(letter) { foreign.append(letter) }
        for scalar in part.unicodeScalars { text.unicodeScalars.append(LookAlikes.latin(scalar) ?? scalar) }
      }
      guard !foreign.isEmpty else { return nil }
      self.text = text
      self.latin = latin
      self.foreign = foreign
    }
  }

  /// One Cyrillic letter where an English word should stand: only “a” and “I” are words, the others may be words of the source.
  private func lone(_ index: Int, _ letter: Unicode.Scalar, _ document: Document, _ report: inout Report) {
    guard ["а", "А", "о", "О", "с", "С", "і", "І"].contains(letter), let latin = LookAlikes.latin(letter), isEnglish(index + 1, document),
      document.followsGap(index + 1), isEnglish(index - 1, document) && document.followsGap(index) || isStart(index, document)
    else { return }
    guard !document.token(index - 1, isOneOf: "letter", "letters", "cyrillic", "word", "sound", "vowel", "preposition", "conjunction", "russian")
    else {
      return
    }
    let range = document.tokens[index].range
    let isWord = latin == "a" || latin == "A" || latin == "I"
    let fits = document.isLower(index + 1) && (latin == "I" || !document.has(index + 1, .function))
    report.add(
      rule, range,
      isWord
        ? "‘\(letter)’ is a Cyrillic letter; write ‘\(latin)’ in Latin letters"
        : "‘\(letter)’ is a Cyrillic letter left over from the source; translate or delete it",
      fixes: isWord ? [Fix(fits ? .safe : .suggested, replacing: range, with: String(latin))] : [])
  }

  private func isEnglish(_ index: Int, _ document: Document) -> Bool {
    document.isWord(index) && !document.tokens[index].flags.contains(.nonASCII) && document.has(index, .known)
  }

  private func isStart(_ index: Int, _ document: Document) -> Bool {
    index == 0 || document.tokens[index].flags.contains(.lineStart) || document.isTerminator(index - 1) && document.followsGap(index)
  }
}
