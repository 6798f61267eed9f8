/// The ways in which an unknown word parts in two, and what is known of the halves: the same for training and for use.
public struct GlueCandidates {
  public struct Candidate {
    public let left: String
    public let right: String
    public let features: [Float]
    public let leftTraits: WordTraits
    public let rightTraits: WordTraits
    /// The first half is a name by the gazetteer, the dictionary or the article.
    public let isNamed: Bool
  }

  private let lexicon: Lexicon
  private let frequencies: WordFrequencies
  private let model: GlueModel

  public init(_ lexicon: Lexicon, _ frequencies: WordFrequencies, _ model: GlueModel) {
    self.lexicon = lexicon
    self.frequencies = frequencies
    self.model = model
  }

  /// True for a word that some text is known to have: no accident.
  public func isKnown(_ word: String) -> Bool {
    let traits = lexicon.traits(of: word)
    return !traits.isDisjoint(with: [.known, .place, .platform]) || frequencies.isKnownSomewhere(word.lowercased())
  }

  /// A capitalised word as a name of three letters or more and a word. `isInArticle`: whether the article has a name elsewhere.
  public func names(_ word: String, isInArticle: (String) -> Bool) -> [Candidate] {
    split(word, shortestLeft: 3).compactMap { left, right in
      guard let zipf = suffixZipf(right) else { return nil }
      let (leftTraits, rightTraits) = (lexicon.traits(of: left), lexicon.traits(of: right))
      guard rightTraits.contains(.known) else { return nil }
      let lower = left.lowercased()
      let evidence: GlueModel.Evidence =
        isInArticle(left)
        ? .article
        : leftTraits.contains(.place)
          ? .place
          : leftTraits.contains(.known) && !leftTraits.contains(.knownLowercase)
            ? .properNoun : leftTraits.contains(.knownLowercase) ? .commonWord : frequencies.isFrequentUnknown(lower) ? .frequentUnknown : .none
      let features = model.features(
        name: left, word: right, evidence: evidence, isFunction: rightTraits.contains(.function), zipf: zipf,
        nameZipf: frequencies.zipf(of: lower) ?? 0)
      return Candidate(
        left: left, right: right, features: features, leftTraits: leftTraits, rightTraits: rightTraits, isNamed: evidence >= .properNoun)
    }
  }

  /// A lower-case word as two.
  public func words(_ word: String) -> [Candidate] {
    split(word, shortestLeft: 1).compactMap { left, right in
      guard left.utf8.count > 1 || left == "a", isPiece(left) || left == "a", isPiece(right), let leftZipf = frequencies.zipf(of: left),
        let rightZipf = frequencies.zipf(of: right)
      else { return nil }
      let (leftTraits, rightTraits) = (lexicon.traits(of: left), lexicon.traits(of: right))
      guard leftTraits.contains(.known), rightTraits.contains(.known) else { return nil }
      let (isLeft, isRight) = (leftTraits.contains(.function), rightTraits.contains(.function))
      guard leftZipf >= 3 && rightZipf >= 3 || left.utf8.count >= 7 && isRight || right.utf8.count >= 7 && isLeft else { return nil }
      let features = model.features(
        left: left, right: right, leftZipf: leftZipf, rightZipf: rightZipf, leftIsFunction: isLeft, rightIsFunction: isRight)
      return Candidate(left: left, right: right, features: features, leftTraits: leftTraits, rightTraits: rightTraits, isNamed: false)
    }
  }

  /// Two letters or three are a word of their own only where they are a small word.
  private func isPiece(_ text: String) -> Bool { text.utf8.count > 3 || text.utf8.count > 1 && lexicon.traits(of: text).contains(.function) }

  /// The Zipf value of a word that can follow a name; nil for what seldom stands alone.
  private func suffixZipf(_ text: String) -> Float? {
    guard isPiece(text), let zipf = frequencies.zipf(of: text), zipf >= (text.utf8.count < 6 ? 3 : 2.3) else { return nil }
    return zipf
  }

  private func split(_ word: String, shortestLeft: Int) -> [(String, String)] {
    let characters = Array(word)
    guard characters.count >= shortestLeft + 2 else { return [] }
    return (shortestLeft...characters.count - 2).map { (String(characters[..<$0]), String(characters[$0...])) }
  }
}
