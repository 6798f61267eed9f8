import LintEngine
import TextModel

/// The names that an article spells in two ways.
struct NameVariants: SharedAnalysis {
  /// In order of their first places; no two stand on the same text.
  private(set) var all: [NameVariant] = []

  init(_ article: Article) {
    let names = article.analysis(Names.self)
    let forms = names.forms.all
    var found = WordVariants(forms, article.document).all
    found += NameParts(forms, article.document, article.lexicon).all
    found += CutNames(forms, article.document).all.filter { !Self.isMeant($0, article.document) }
    found += SmallNames(forms, article.analysis(UnlistedWords.self), article.document).all.filter { !Self.isMeant($0, article.document) }
    found += WholeNameVariants(names, article.document).all
    let document = article.document
    // Of several that begin at one place, the longest.
    found.sort { ($0.wrong[0].lowerBound, -$0.wrong[0].count, $0.other) < ($1.wrong[0].lowerBound, -$1.wrong[0].count, $1.other) }
    var isTaken = [Bool](repeating: false, count: found.isEmpty ? 0 : document.tokens.count)
    for variant in found {
      let place = document.tokens(in: variant.wrong[0])
      guard !isTaken[place].contains(true), !Self.isGloss(variant.wrong[0], document),
        !(variant.right.first.map { Self.isGloss($0, document) } ?? false)
      else { continue }
      for range in variant.wrong { for token in document.tokens(in: range) { isTaken[token] = true } }
      all.append(variant)
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

  init(_ forms: [NameForm], _ document: Document) {
    let keys = NameKeys(forms, document)
    let comparison = NameComparison(forms: forms, document: document, romanised: keys.romanised)
    keys.forEachPair { one, other in
      guard let difference = comparison.difference(one, other) else { return }
      var isFirstWrong = comparison.isRarer(one, than: other)
      // As often with its marks as without them: the marks were lost.
      if difference == .diacritic, forms[one].tokens.count == forms[other].tokens.count {
        isFirstWrong = forms[one].range.count < forms[other].range.count
      }
      let (wrong, right) = isFirstWrong ? (forms[one], forms[other]) : (forms[other], forms[one])
      all.append(
        NameVariant(
          difference: difference, wrong: wrong.places(document), other: right.text(document), right: right.places(document),
          isProven: difference == .diacritic && Self.isProven(wrong, right)))
    }
  }

  /// The plain form stands beside the same names as the other, which is there more often, and is none of a place’s names nor a word.
  private static func isProven(_ wrong: NameForm, _ right: NameForm) -> Bool {
    wrong.range.count == wrong.folded.count && right.range.count > right.folded.count && wrong.tokens.count < right.tokens.count && !wrong.isAlone
      && wrong.neighbours.isSubset(of: right.neighbours) && wrong.traits.isDisjoint(with: [.place, .knownLowercase])
  }
}

extension Document {
  /// The tokens that a range of bytes touches.
  fileprivate func tokens(in range: Range<Int>) -> Range<Int> {
    let first = tokens.firstIndex(endingAtOrAfter: range.lowerBound + 1)
    return first..<tokens.firstIndex(endingAtOrAfter: range.upperBound) + 1
  }
}
