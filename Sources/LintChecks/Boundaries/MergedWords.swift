import LintEngine
import TextModel

/// Two words, or a word and a figure, that have run together where a link or a line break lost its space.
struct MergedWords: RuleCheck {
  var readsSentences: Bool { true }
  private let rule: Rule
  /// What the scorer must say at least, by kind of split; of those without their own, `other`.
  private let thresholds: [WordSplit.Kind: Float]
  /// The same of two names that are known as names.
  private let names: Float
  /// The same of two words in lower case of which one is of a closed class: compounds are made of others.
  private let small: Float
  /// The same of a name that a false stop tore from its noun, with a direction glued to it.
  private let torn: Float
  /// The same where a tag stands between the words.
  private let tag: Float
  /// Below a threshold by no more than this, a word is two where the text is known to be damaged.
  private let doubted: Float
  /// From which score on a repair is applied unasked.
  private let safe: Float
  /// Of a comma between the parts.
  private let comma: Float
  /// The same below which a space is beyond doubt.
  private let certain: Float

  init(_ rule: Rule) throws {
    self.rule = rule
    let other = try rule.number("other")
    thresholds = Dictionary(
      uniqueKeysWithValues: try WordSplit.Kind.allCases.map { ($0, rule.options[$0.name] == nil ? other : try rule.number($0.name)) })
    names = try rule.number("names")
    small = try rule.number("small")
    torn = try rule.number("torn")
    tag = try rule.number("tag")
    doubted = try rule.number("doubted")
    safe = try rule.number("safe")
    comma = try rule.number("comma")
    certain = try rule.number("space")
  }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    for word in article.analysis(RunTogetherWords.self).words where !word.endsSentence(in: article) {
      let excess = word.score - threshold(word, document)
      // "the district. Hammerleithe": where the word is doubtful, the stop is what is wrong.
      if excess <= 0, PlacePhrase.tornNoun(before: word.token, document) != nil { continue }
      if excess > -doubted { self.report(word, alone: excess > 0 ? nil : .info, article, &report) }
    }
    for run in LostSpaces.all(document) {
      let range = document.tokens[run.token].range
      report.add(
        rule, range, "\(document.quoted(range)): run-together words; insert the spaces",
        fixes: [Fix(.suggested, replacing: range, with: run.words.joined(separator: " "))])
    }
    for mark in article.analysis(Candidates.self).marks where document.isMark(mark, 0x29) {
      // `(VAR)spent`
      guard document.joinsPrevious(mark), document.isLower(mark + 1), document.has(mark + 1, .known), document.length(mark - 1) >= 2,
        document.length(mark + 1) >= 3 || document.has(mark + 1, .function), !article.analysis(TightForms.self).contains(mark)
      else { continue }
      let (range, at) = (document.range(ofTokens: mark - 1..<mark + 2), document.tokens[mark + 1].range.lowerBound)
      report.add(
        rule, range, "\(document.quoted(range)): missing space after the closing bracket; insert one",
        fixes: [Fix(.safe, replacing: at..<at, with: " ")])
    }
  }

  private func threshold(_ word: RunTogether, _ document: Document) -> Float {
    word.isAtTag ? tag : word.joinsNames ? names : word.isTornPlace(in: document) ? torn : word.joinsSmallWord ? small : thresholds[word.split.kind]!
  }

  private func report(_ word: RunTogether, alone: Severity?, _ article: Article, _ report: inout Report) {
    let document = article.document
    let separators = Separator.likeliest(word, commaAbove: comma, article)
    let token = document.tokens[word.token].range
    // "the state. Californiaeven": the noun before the stop waits for the name.
    if word.split.kind == .nameWord, let torn = PlacePhrase.tornNoun(before: word.token, document) {
      let range = document.tokens[torn.noun].range.lowerBound..<token.upperBound
      let name = document.text(document.tokens[torn.first].range.lowerBound..<word.seam)
      let joined = PlacePhrase(noun: torn.noun, name: name, article).text + separators[0].rawValue + word.split.right
      let isDirection = PlacePhrase.isDirection(word.split.right, article)
      report.add(
        rule, range, "\(document.quoted(range)): stray full stop and run-together words; write ‘\(joined)’",
        alone: alone,
        fixes: PlacePhrase.fixes(
          range, joined, closingComma: isDirection ? PlacePhrase.closingComma(afterDirection: word.token, document) : nil))
      return
    }
    // The place of the split needs an attested part; the separator must be beyond doubt too.
    let isProven =
      (word.isAtTag || word.score > safe && word.hasAttestedName) && separators == [.space]
      && Separator.likeliest(word, commaAbove: certain, article) == [.space]
    let fixes = separators.map { Fix(isProven ? .safe : .suggested, replacing: word.seam..<word.seam, with: $0.rawValue) }
    report.add(
      rule, token,
      "\(document.quoted(token)): run-together words\(word.isAtTag ? " at a tag" : ""); insert \(separators[0].name) after ‘\(word.split.left)’",
      alone: alone, fixes: fixes)
  }
}

extension RunTogether {
  /// A part is a name that the page, the gazetteer or the dictionary has, beside a word, or the word stands before a figure.
  var hasAttestedName: Bool {
    let (left, right) = reading.evidence
    switch split.kind {
    case .nameWord, .acronymWord: return left >= .proper
    case .wordName, .wordAcronym: return right >= .place && !reading.isCommonRight && reading.traits.left.contains(.function)
    case .wordFigure: return reading.traits.left.contains(.function)
    default: return false
    }
  }

  /// "the region. Zakarpattiawestern Ukraine": a noun that waits for its name before it, a direction with its own after it.
  func isTornPlace(in document: Document) -> Bool {
    reading.traits.right.contains(.direction) && document.isCapital(token + 1) && PlacePhrase.tornNoun(before: token, document) != nil
  }

  /// `andthe`, `speakershould`
  var joinsSmallWord: Bool {
    let closed: WordTraits = [.auxiliary, .pronoun, .determiner, .conjunction]
    return split.kind == .wordWord && !(reading.traits.left.isDisjoint(with: closed) && reading.traits.right.isDisjoint(with: closed))
  }

  /// `ThailandVietnam`: both parts are names of the page or the gazetteer, and no words.
  var joinsNames: Bool {
    split.kind == .nameName && min(reading.evidence.left, reading.evidence.right) >= .place
      && !reading.traits.left.contains(.knownLowercase) && !reading.traits.right.contains(.knownLowercase)
  }

  /// `FebruaryThe`: between the parts a sentence ended.
  func endsSentence(in article: Article) -> Bool {
    split.kind.endsInName && reading.traits.right.contains(.function) && reading.startsSentence(in: article)
  }
}
