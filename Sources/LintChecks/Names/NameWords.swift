import TextModel

/// Which tokens of a document are words of names, and why.
///
/// A capital in mid-sentence says most; at the start of a sentence, and in a headline whose words all have one, the word needs evidence from elsewhere: no
/// dictionary has it in lower case, or the text has it in mid-sentence. Addresses, handles and tags are tokens of other kinds and never names.
struct NameWords {
  /// The tokens, in order.
  private(set) var tokens: [(index: Int, evidence: NameEvidence)] = []
  private let document: Document

  /// A word with a capital.
  private struct Capital {
    let token: Int
    let form: Int
    /// It opens a sentence, a line or a quotation.
    let isOpen: Bool
    let isHeadline: Bool
  }

  init(_ document: Document, _ forms: inout NameForms) {
    self.document = document
    var lines = HeadlineLines(document)
    var capitals: [Capital] = []
    // By distinct word: it stands there in lower case.
    var isLower = [Bool](repeating: false, count: document.words.count)
    for index in document.tokens.indices {
      let token = document.tokens[index]
      guard token.kind == .word || token.kind == .abbreviation && Self.isInitialism(index, document) else { continue }
      if token.flags.contains(.capital) || !token.flags.isDisjoint(with: [.hyphen, .apostrophe]) && Self.opensWithArticle(index, document) {
        guard document.traits(index).isDisjoint(with: [.month, .weekday]) || Self.isNamesake(index, document) else { continue }
        capitals.append(
          Capital(token: index, form: forms.form(of: index), isOpen: Self.opens(index, document), isHeadline: lines.contain(index)))
      } else {
        isLower[Int(token.word)] = true
      }
    }
    var inside = [Bool](repeating: false, count: forms.all.count)
    for capital in capitals where !capital.isOpen && !capital.isHeadline { inside[capital.form] = true }
    Self.drop(&inside, isLower, forms, document)
    for (number, capital) in capitals.enumerated() {
      let next = number + 1 < capitals.count ? capitals[number + 1] : nil
      guard let evidence = evidence(capital, forms.all[capital.form], isRecurring: inside[capital.form], next: next) else { continue }
      tokens.append((capital.token, evidence))
      forms.add(capital.token, evidence)
    }
  }

  /// Takes out the forms that also stand in lower case.
  private static func drop(_ inside: inout [Bool], _ isLower: [Bool], _ forms: NameForms, _ document: Document) {
    // A bit for the last ten bits of each form’s hash: most words have none.
    var filter = [UInt64](repeating: 0, count: 16)
    var numbers: [UInt32: [Int]] = [:]
    for (number, form) in forms.all.enumerated() where inside[number] && form.isCommon {
      filter[Int(form.lowercaseHash >> 6 & 15)] |= 1 << UInt64(form.lowercaseHash & 63)
      numbers[form.lowercaseHash, default: []].append(number)
    }
    guard !numbers.isEmpty else { return }
    document.words.withUnsafeBufferPointer { words in
      for word in words.indices where isLower[word] {
        let hash = words[word].foldedHash
        guard filter[Int(hash >> 6 & 15)] >> UInt64(hash & 63) & 1 != 0 else { continue }
        for number in numbers[hash] ?? [] { inside[number] = false }
      }
    }
  }

  private func evidence(_ word: Capital, _ form: NameForm, isRecurring: Bool, next: Capital?) -> NameEvidence? {
    let index = word.token
    // “I”, “The” and “OK” are never names of themselves.
    let isFunction = form.traits.contains(.function) && !form.isAllCapitals || document.token(index, isIn: Self.contractions)
    if isFunction || !form.traits.isDisjoint(with: .honorific) { return nil }
    // “Greek” is a name before “Orthodox Church” or “Ministry of Culture” only.
    if form.traits.contains(.demonym), next?.token != index + 1 { return nil }
    if !word.isOpen && !word.isHeadline { return document.length(index) > 1 ? .inside : nil }
    guard form.traits.isDisjoint(with: [.interjection, .credit, .connective, .fragmentStart]) else { return nil }
    if form.isAllCapitals && !word.isHeadline { return .capitals }
    if !form.isCommon { return .unknown }
    if isRecurring { return .recurring }
    guard let next, next.token == index + 1, !next.isHeadline, document.followsGap(next.token), document.gap(before: next.token).count == 1 else {
      return nil
    }
    return form.isGivenName || !form.traits.isDisjoint(with: [.titleNoun, .nameHead, .placeNoun]) ? .beside : nil
  }

  /// Capitals with stops, as in `U.N.`
  private static func isInitialism(_ index: Int, _ document: Document) -> Bool {
    guard document.tokens[index].kind == .abbreviation else { return false }
    let bytes = document.bytes[document.tokens[index].range]
    return bytes.count > 3 && bytes.allSatisfy { $0.isUppercaseASCII || $0 == UInt8(ascii: ".") }
  }

  /// A month that is somebody’s name: "Jan van der Holm", "Theresa May", but not "May 4" nor "on Sunday Mass".
  private static func isNamesake(_ index: Int, _ document: Document) -> Bool {
    guard document.has(index, [.maleName, .femaleName]), !document.isNumber(index + 1), !document.isNumber(index - 1) else { return false }
    if document.has(index - 1, .anyGivenName), document.followsGap(index) { return true }
    var next = index + 1
    while document.isLower(next), document.has(next, .nameParticle) { next += 1 }
    guard document.isNameWord(next), document.followsGap(next) else { return false }
    // “Jan” is short for a month, but nobody writes "Jan Holm" of one.
    return document.length(index) == 3 && !document.token(index, is: "may") || document.has(next, .surname)
  }

  /// `al-Assad`: the capital stands behind an article.
  private static func opensWithArticle(_ index: Int, _ document: Document) -> Bool {
    let token = document.tokens[index]
    guard !token.flags.isDisjoint(with: [.hyphen, .apostrophe]), token.flags.contains(.innerCapital) || token.flags.contains(.hyphen) else {
      return false
    }
    let bytes = document.bytes[token.range]
    guard bytes.count > 4, let mark = bytes.prefix(4).firstIndex(where: { !$0.isLowercaseASCII }), mark > bytes.startIndex, mark + 1 < bytes.endIndex
    else { return false }
    let behind = bytes[mark] == UInt8(ascii: "-") || bytes[mark] == UInt8(ascii: "'") ? mark + 1 : bytes[mark] == 0xE2 ? mark + 3 : bytes.endIndex
    guard behind < bytes.endIndex, bytes[behind].isUppercaseASCII else { return false }
    return ["al", "el", "as", "ad", "an", "ar", "ash", "d", "l", "ul"].contains { bytes[bytes.startIndex..<mark].elementsEqual($0.utf8) }
  }

  /// A sentence, a line or a quotation starts here, where any word has a capital.
  private static func opens(_ index: Int, _ document: Document) -> Bool {
    var before = index - 1
    guard before >= 0, document.continuesLine(index) else { return true }
    guard document.tokens[before].kind == .punctuation || document.tokens[before].kind == .symbol else { return false }
    // Dashes with a gap on both sides.
    if document.token(before, isIn: .dashes) { return document.followsGap(index) && (document.followsGap(before) || !document.continuesLine(before)) }
    if document.token(before, isIn: opening) { return document.joinsPrevious(index) || !document.followsGap(before) }
    // A note’s number behind the stop: “in 2004. [3] He”.
    if document.isMark(before, 0x5D), document.isNumber(before - 1), document.isMark(before - 2, 0x5B), document.isTerminator(before - 3) {
      return true
    }
    while before >= 0, document.token(before, isIn: .closingMarks), document.continuesLine(before + 1) {
      before -= 1
      guard before >= 0, document.continuesLine(before + 1) else { return true }
    }
    return document.isTerminator(before) || document.token(before, isIn: separators)
  }

  private static let contractions: WordSet = ["i'm", "i've", "i'll", "i'd", "it's", "let's", "he's", "she's", "we're", "they're", "you're", "don't"]
  private static let opening: WordSet = ["“", "\"", "«", "‘", "„", "'", "「"]
  private static let separators: WordSet = [":", "•", "|", "·", "*"]
}
