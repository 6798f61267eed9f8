import LintEngine
import TextModel

/// From which language a text seems to have been translated, with the reasons: what rows of its tables matched, its country, its agencies and its places.
///
/// It tells the country of the news, and no more: an article that was written in English about Poland votes for Polish too. It is never taken as proof
/// that a text is a translation, and no finding depends on it.
public struct SourceVotes {
  /// Something in the text that speaks for a language.
  public struct Reason: Sendable {
    public enum Kind: String, Sendable, CaseIterable { case phrase, country, agency, place }
    public let kind: Kind
    public let text: String
    public let points: Double
  }

  public struct Candidate: Sendable {
    /// ISO 639, and the English name.
    public let language: String
    public let name: String
    public let reasons: [Reason]
    /// Of all points, from 0 to 1.
    public let share: Double
    public var points: Double { reasons.reduce(0) { $0 + $1.points } }
  }

  /// The share and the points from which a vote is called confident.
  private static let confident = (share: 0.8, points: 4.0)
  /// Reasons of one kind and text count once for rows and agencies, up to so often for names of places.
  private static let mostTimes = 5.0

  /// Best first.
  public let candidates: [Candidate]

  /// The language, where nearly everything speaks for it.
  public var confidentLanguage: String? {
    candidates.first.flatMap { $0.share > Self.confident.share && $0.points >= Self.confident.points ? $0.language : nil }
  }

  public init(_ article: Article) {
    var reasons: [String: [Reason.Kind: [String: Double]]] = [:]
    func add(_ language: String, _ kind: Reason.Kind, _ text: String, _ points: Double, most: Double) {
      let sum = (reasons[language]?[kind]?[text] ?? 0) + points
      reasons[language, default: [:]][kind, default: [:]][text] = min(sum, most)
    }
    Self.forEachRow(article) { row, text in
      // What sites put around their articles is the same in many languages.
      guard row.damage != .siteBoilerplate else { return }
      let points = row.scope == .always ? 3.0 : row.scope == .from ? 1.0 : 0
      if points > 0 { add(row.language, .phrase, text, points, most: points) }
    }
    Self.forEachName(article.document) { name in
      if let language = Self.countries[name] {
        add(language, .country, name, 1, most: Self.mostTimes)
      } else if let language = Self.language(ofPlace: name) {
        add(language, .place, name, Self.isCommon(name, article.document.language) ? 0.5 : 1, most: Self.mostTimes)
      }
    }
    let text = article.document.text(0..<article.document.bytes.count)
    for (language, agencies) in SourceConventions.values("agencies") {
      for agency in agencies where agency.count > 2 && Self.contains(agency, text) { add(language, .agency, agency, 3, most: 3) }
    }
    candidates = Self.candidates(reasons)
  }

  private static func candidates(_ reasons: [String: [Reason.Kind: [String: Double]]]) -> [Candidate] {
    let names = Dictionary(uniqueKeysWithValues: SourceConventions.values("name").map { ($0.language, $0.words.first ?? $0.language) })
    var listed: [(language: String, reasons: [Reason], points: Double)] = []
    for (language, kinds) in reasons {
      var all: [Reason] = []
      for (kind, texts) in kinds { all += texts.map { Reason(kind: kind, text: $0.key, points: $0.value) } }
      all.sort { $0.points != $1.points ? $0.points > $1.points : $0.text < $1.text }
      listed.append((language, all, all.reduce(0) { $0 + $1.points }))
    }
    listed.sort { $0.points != $1.points ? $0.points > $1.points : $0.language < $1.language }
    let total = max(listed.reduce(0) { $0 + $1.points }, 1)
    return listed.map {
      Candidate(language: $0.language, name: names[$0.language] ?? $0.language, reasons: $0.reasons, share: $0.points / total)
    }
  }

  private static func forEachRow(_ article: Article, _ body: (SourceRow, String) -> Void) {
    guard let table = Resource(named: SourceRow.resource) else { return }
    let isOfSources = RulePack.builtIn().map(\.isOfSources)
    let indexes = [PatternPack.phraseIndex] + PatternPack.sourceIndexes.sorted { $0.key < $1.key }.map(\.value)
    for case let index? in indexes {
      index.patterns.withMatcher(article) { matcher in
        index.patterns.forEachMatch(matcher) { number, match in
          let entry = index.entries[number]
          guard isOfSources[Int(entry.rule)], index.holds(entry, match, matcher), let row = SourceRow(cells: table.cells(atOffset: Int(entry.row)))
          else { return }
          body(row, article.document.text(article.document.range(ofTokens: match.tokens)))
        }
      }
    }
  }

  /// Words with a capital, alone and with the next one.
  private static func forEachName(_ document: Document, _ body: (String) -> Void) {
    for token in document.tokens.indices where document.isCapital(token) {
      body(document.text(token: token))
      if document.continuesLine(token + 1), document.isCapital(token + 1) { body(document.text(document.range(ofTokens: token..<token + 2))) }
    }
  }

  /// A word that English texts often have, whatever it means there.
  private static func isCommon(_ name: String, _ language: LanguagePack) -> Bool {
    let word = Array(name.lowercased().utf8)
    return word.withUnsafeBufferPointer { language.frequencies?.zipf(of: $0) ?? 0 } >= 3.5
  }

  private static func language(ofPlace name: String) -> String? {
    Resource(named: "names/place-languages.tsv")?.line(startingWith: Array(name.utf8)).map { String(decoding: $0.cell(1), as: UTF8.self) }
  }

  /// True where a name stands in a text as words of their own.
  private static func contains(_ name: String, _ text: String) -> Bool {
    text.ranges(of: name).contains { range in
      let before = range.lowerBound == text.startIndex ? nil : text[text.index(before: range.lowerBound)]
      let after = range.upperBound == text.endIndex ? nil : text[range.upperBound]
      return !(before?.isLetter ?? false) && !(after?.isLetter ?? false)
    }
  }

  private static let countries: [String: String] = {
    var countries: [String: String] = [:]
    for (language, words) in SourceConventions.values("country") { for word in words { countries[word] = language } }
    return countries
  }()
}
