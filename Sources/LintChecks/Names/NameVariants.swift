import LintEngine
import TextModel

/// The names that an article spells in two ways.
struct NameVariants: SharedAnalysis {
  /// In order of their first places; no two stand on the same text.
  private(set) var all: [NameVariant] = []

  init(_ article: Article) {
    let names = article.analysis(Names.self)
    var found = WordVariants(names.forms, article.document).all
    found += CutNames(names.forms, article.document).all.filter { !Self.isMeant($0, article.document) }
    found += SmallNames(names.forms, article.document).all.filter { !Self.isMeant($0, article.document) }
    found += WholeNameVariants(names, article.document).all
    for variant in found.sorted(by: { $0.wrong[0].lowerBound < $1.wrong[0].lowerBound }) {
      if Self.isGloss(variant.wrong[0], article.document) || variant.right.first.map({ Self.isGloss($0, article.document) }) ?? false { continue }
      let isTaken = all.contains { earlier in earlier.wrong.contains { $0.overlaps(variant.wrong[0]) } }
      if !isTaken { all.append(variant) }
    }
  }

  /// A nickname or a word by itself in quotation marks, or one that is talked about: "the word łódź means boat".
  private static func isMeant(_ variant: NameVariant, _ document: Document) -> Bool {
    let token = document.tokens.firstIndex(endingAtOrAfter: variant.wrong[0].upperBound)
    return document.token(token - 1, isIn: .explaining) || document.joinsPrevious(token) && document.token(token - 1, isIn: quoting)
      || document.joinsPrevious(token + 1) && document.token(token + 1, isIn: quoting)
  }

  /// Behind the name in its own script or the name of a language, in brackets: "(Arabic: … Zahā)".
  private static func isGloss(_ range: Range<Int>, _ document: Document) -> Bool {
    let token = document.tokens.firstIndex(endingAtOrAfter: range.upperBound)
    for index in stride(from: token - 1, through: max(0, token - reach), by: -1) {
      guard document.continuesLine(index + 1) else { return false }
      if document.isWord(index), !document.isLatin(index) || document.has(index, [.language, .demonym]) && document.isMark(index + 1, 0x3A) {
        return true
      }
      if document.isMark(index, 0x28) || document.isStop(index) { return false }
    }
    return false
  }

  /// Tokens before a name that say that it is a gloss.
  private static let reach = 8
  private static let quoting: WordSet = ["“", "”", "\"", "‘", "'", "«", "»", "„"]
}

/// Single words of names in two spellings: `Smyslov` and `Smislov`.
struct WordVariants {
  private(set) var all: [NameVariant] = []

  init(_ forms: NameForms, _ document: Document) {
    let comparison = NameComparison(forms: forms.all)
    NameKeys(forms.all).forEachPair { one, other in
      guard let difference = comparison.difference(one, other) else { return }
      var isFirstWrong = comparison.isRarer(one, than: other)
      // As often with its marks as without them: the marks were lost.
      if difference == .diacritic, forms.all[one].tokens.count == forms.all[other].tokens.count {
        isFirstWrong = forms.all[one].text.utf8.count < forms.all[other].text.utf8.count
      }
      let (wrong, right) = isFirstWrong ? (forms.all[one], forms.all[other]) : (forms.all[other], forms.all[one])
      all.append(
        NameVariant(
          difference: difference, wrong: wrong.places(document), other: right.text, right: right.places(document),
          isProven: difference == .diacritic && Self.isProven(wrong, right)))
    }
  }

  /// The plain form stands beside the same names as the other, which is there more often, and is none of a place’s names nor a word.
  private static func isProven(_ wrong: NameForm, _ right: NameForm) -> Bool {
    wrong.text.utf8.count == wrong.folded.count && right.text.utf8.count > right.folded.count && wrong.tokens.count < right.tokens.count
      && !wrong.isAlone
      && wrong.neighbours.isSubset(of: right.neighbours) && wrong.traits.isDisjoint(with: [.place, .knownLowercase])
  }
}

/// Names that lost their end: `Indone`, and `Fedor` beside `Fedorchenko`.
struct CutNames {
  private(set) var all: [NameVariant] = []
  /// Letters that are left, at least: of a name of the text, and of a country.
  private static let (fewest, fewestOfCountry) = (4, 5)

  init(_ forms: NameForms, _ document: Document) {
    // “Juve” is short for “Juventus”, and everybody writes it.
    func isUsual(_ form: NameForm) -> Bool { document.language.frequencies?.isKnownSomewhere(String(decoding: form.folded, as: UTF8.self)) ?? false }
    let sorted = forms.all.indices.filter { !forms.all[$0].tokens.isEmpty }.sorted { forms.all[$0].text < forms.all[$1].text }
    for (place, number) in sorted.enumerated() {
      let form = forms.all[number]
      guard form.tokens.count == 1, !isUsual(form), form.folded.count >= Self.fewest, !form.isListed, !form.isCommon, !form.isAllCapitals,
        !form.text.contains("-")
      else { continue }
      let longer = sorted[(place + 1)...].prefix { forms.all[$0].text.hasPrefix(form.text) }.first { candidate in
        let other = forms.all[candidate]
        let rest = other.text.dropFirst(form.text.count)
        // "BerovkaThe" is two words.
        return rest.allSatisfy(\.isLowercase) && !NameLetters.isDerivation(rest.utf8)
      }
      if let longer {
        all.append(
          NameVariant(difference: .cut, wrong: form.places(document), other: forms.all[longer].text, right: forms.all[longer].places(document)))
      } else if form.folded.count >= Self.fewestOfCountry, form.isAlone, let country = Countries.shared.first(startingWith: form.text) {
        all.append(NameVariant(difference: .cut, wrong: form.places(document), other: country, right: []))
      }
    }
  }
}

/// Names in lower case that the text has with a capital: `anna` beside `Anna`.
struct SmallNames {
  private(set) var all: [NameVariant] = []
  private static let fewest = 4

  init(_ forms: NameForms, _ document: Document) {
    // By the hash of the word in lower case.
    var names: [UInt32: Int] = [:]
    for (number, form) in forms.all.enumerated() where !form.isCommon && !form.tokens.isEmpty { names[form.lowercaseHash] = number }
    var found: [Int: [Int]] = [:]
    for index in document.tokens.indices
    where document.isLower(index) && !document.has(index, [.known, .variant]) && document.length(index) >= Self.fewest {
      guard let number = names[document.word(document.tokens[index]).foldedHash] else { continue }
      let isListed = !forms.all[number].traits.isDisjoint(with: [.anyGivenName, .surname, .place])
      let isKorean = document.tokens[index].flags.contains(.hyphen) && document.has(index - 1, .koreanSurname)
      if isListed || isKorean { found[number, default: []].append(index) }
    }
    for (number, tokens) in found where tokens.count == 1 {
      let form = forms.all[number]
      all.append(NameVariant(difference: .lowercase, wrong: tokens.map { document.tokens[$0].range }, other: form.text, right: form.places(document)))
    }
  }
}

extension NameForm {
  /// The bytes of its places, without the endings of possessives.
  func places(_ document: Document) -> [Range<Int>] {
    tokens.map { token in
      let start = document.tokens[token].range.lowerBound
      return start..<start + bytes
    }
  }
}

/// The countries whose names are one word.
struct Countries: Sendable {
  static let shared = Countries()

  private var names: [String] = []

  private init() {
    var isSection = false
    Resource(named: "names/classes.txt")?.forEachLine { line, _ in
      let text = String(decoding: line, as: UTF8.self)
      if text.hasPrefix("[") {
        isSection = text == "[country]"
      } else if isSection {
        names += text.split(separator: " ").map(String.init)
      }
    }
  }

  /// The first country whose name goes on behind a text by two letters and more.
  func first(startingWith text: String) -> String? { names.first { $0.hasPrefix(text) && $0.count >= text.count + 2 } }
}
