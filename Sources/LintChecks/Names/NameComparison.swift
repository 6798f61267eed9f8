import TextModel

/// Whether two words of names are one name in two spellings, by their letters, their neighbours and the lists of names.
///
/// The conditions and their order were found on marked articles; each guard keeps a kind of false alarm away that genuine pages have.
struct NameComparison {
  let forms: [NameForm]
  let document: Document
  /// As `NameKeys.romanised`.
  let romanised: [UInt64]

  /// How the spellings of two forms differ, where they are one name.
  func difference(_ one: Int, _ other: Int) -> NameDifference? {
    let (a, b) = (forms[one], forms[other])
    let shortest = min(a.folded.count, b.folded.count)
    guard shortest > 1 else { return nil }
    let isShared = !a.neighbours.isDisjoint(with: b.neighbours)
    if a.folded == b.folded { return sameLetters(a, b, shortest, isShared) }
    let isCompatible = isShared || a.isAlone || b.isAlone
    if areAliases(a, b) {
      let (one, other) = (a.text(document), b.text(document))
      guard !one.hasPrefix(other), !other.hasPrefix(one) else { return nil }
      // A city’s two names are one name anywhere, a person’s only beside the same surname or alone.
      return isCompatible || !a.isGivenName && !b.isGivenName ? .alias : nil
    }
    guard a.flags.contains(.capital) == b.flags.contains(.capital), a.isAllCapitals == b.isAllCapitals else { return nil }
    // Henan and Hunan, Mario and Maria.
    if a.traits.contains(.place), b.traits.contains(.place), !isShared { return nil }
    if areOfBothSexes(a, b) { return nil }
    if isShared, isKorean(a, b), Self.koreanKey(a, document) == Self.koreanKey(b, document) { return .korean }
    if isShared, shortest <= 4, a.folded.count == b.folded.count,
      a.folded.withUnsafeBufferPointer(Self.withoutY) == b.folded.withUnsafeBufferPointer(Self.withoutY)
    {
      return .vietnamese
    }
    guard !a.isCommon, !b.isCommon, isCompatible else { return nil }
    let areGivenNames = a.isGivenName && b.isGivenName
    let areSurnames = a.traits.contains(.surname) && b.traits.contains(.surname)
    let areRelated = NameLetters.areRelated(a.folded, b.folded)
    if shortest >= 4, !areRelated, isShared || shortest >= 5 && !areGivenNames && !areSurnames, sharesKey(one, other) { return .transliteration }
    if isShared, a.folded[0] == b.folded[0], let frame = NameLetters.frame(a.folded), frame == NameLetters.frame(b.folded), !areRelated {
      return .letter
    }
    if isShared, isCase(a, of: b) || isCase(b, of: a) { return .caseEnding }
    guard shortest >= 5, a.folded[0] == b.folded[0], NameLetters.areOneEditApart(a.folded, b.folded), !areRelated else { return nil }
    guard !(a.traits.contains(.known) && b.traits.contains(.known)) else { return nil }
    return isLetter(a, b, shortest, isShared, areSurnames: areSurnames, areGivenNames: areGivenNames) ? .letter : nil
  }

  /// The form that is less often; of two as often, the one that no list has, or the later one.
  func isRarer(_ one: Int, than other: Int) -> Bool {
    let (a, b) = (forms[one], forms[other])
    if a.tokens.count != b.tokens.count { return a.tokens.count < b.tokens.count }
    if a.isListed != b.isListed { return b.isListed }
    return (a.tokens.first ?? 0) > (b.tokens.first ?? 0)
  }

  private func sameLetters(_ a: NameForm, _ b: NameForm, _ shortest: Int, _ isShared: Bool) -> NameDifference? {
    let (one, other) = (a.text(document), b.text(document))
    let hasHyphen = a.flags.contains(.hyphen) || b.flags.contains(.hyphen)
    func plain(_ text: String) -> String { text.filter { !"-'’‘`ʼ".contains($0) }.lowercased() }
    if one.lowercased() == other.lowercased() { return hasHyphen && !a.isAllCapitals && !b.isAllCapitals && isShared ? .capitals : nil }
    guard a.isAllCapitals == b.isAllCapitals else { return nil }
    if plain(one) == plain(other) { return hasHyphen && shortest >= 5 && !a.isCommon && !b.isCommon && isShared ? .hyphen : nil }
    let least = (one + other).unicodeScalars.contains { Self.isVietnamese($0) } ? 3 : 4
    guard shortest >= least || isShared, isShared || !a.isCommon && !b.isCommon else { return nil }
    // `Covid-19`, and the two encodings of the Romanian comma, which look alike.
    guard !(one + other).contains(where: \.isNumber), Self.withCommas(one) != Self.withCommas(other) else { return nil }
    return .diacritic
  }

  private func isLetter(_ a: NameForm, _ b: NameForm, _ shortest: Int, _ isShared: Bool, areSurnames: Bool, areGivenNames: Bool) -> Bool {
    let (rare, frequent) = a.tokens.count < b.tokens.count ? (a, b) : (b, a)
    let isOdd = rare.tokens.count == 1 && frequent.tokens.count > 1
    // News introduce a person by the full name, and then by the surname.
    if areSurnames { return shortest >= 7 && isOdd && rare.isAlone && !frequent.isAlone }
    // Brothers have names one letter apart.
    if areGivenNames { return false }
    return isShared || isOdd && !rare.isListed
  }

  private func sex(_ form: NameForm) -> WordTraits { form.traits.intersection([.maleName, .femaleName]) }

  private func areOfBothSexes(_ a: NameForm, _ b: NameForm) -> Bool { Set([sex(a), sex(b)]) == Set([.maleName, .femaleName]) }

  private func isKorean(_ a: NameForm, _ b: NameForm) -> Bool {
    a.flags.contains(.hyphen) && b.flags.contains(.hyphen) || a.traits.contains(.koreanSurname) || b.traits.contains(.koreanSurname)
  }

  private func isCase(_ word: NameForm, of base: NameForm) -> Bool {
    base.isGivenName && !word.isGivenName && base.traits.isDisjoint(with: .place) && word.traits.isDisjoint(with: .place)
      && NameLetters.isCase(word.folded, of: base.folded)
  }

  private func areAliases(_ a: NameForm, _ b: NameForm) -> Bool {
    let classes = NameAliases.shared.classes(of: a.lowercaseHash)
    return !classes.isEmpty && NameAliases.shared.classes(of: b.lowercaseHash).contains { classes.contains($0) }
  }

  private func sharesKey(_ one: Int, _ other: Int) -> Bool {
    let count = Self.keys.count
    return (0..<count).contains { romanised[one * count + $0] != 0 && romanised[one * count + $0] == romanised[other * count + $0] }
  }

  /// The romanisations whose keys are asked for.
  static let keys = Transliteration.all.filter { $0.name != "korean" }
  private static let korean = Transliteration.named("korean")

  /// Letters with zeros behind them, as romanisations ask for.
  static func withPadding<Result>(_ letters: [UInt8], _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: letters.count + Transliteration.padding) { padded in
      _ = padded.initialize(fromContentsOf: letters)
      padded[letters.count...].initialize(repeating: 0)
      return body(UnsafeBufferPointer(rebasing: padded[..<letters.count]))
    }
  }

  /// The key of a Korean name by its syllables.
  static func koreanKey(_ form: NameForm, _ document: Document) -> UInt64 {
    var key: UInt64 = 0
    for part in document.bytes[form.range].split(separator: UInt8(ascii: "-")) {
      var letters: [UInt8] = []
      _ = LatinFold.append(part, to: &letters)
      if !letters.isEmpty { key = withPadding(letters) { korean.hash($0, after: key) } }
    }
    return key
  }

  /// A hash of the letters with i for y.
  static func withoutY(_ letters: UnsafeBufferPointer<UInt8>) -> UInt64 {
    letters.reduce(0) { $0 << 8 | UInt64($1 == UInt8(ascii: "y") ? UInt8(ascii: "i") : $1) }
  }

  private static func withCommas(_ text: String) -> String {
    text.replacing("ş", with: "ș").replacing("Ş", with: "Ș").replacing("ţ", with: "ț").replacing("Ţ", with: "Ț")
  }

  private static func isVietnamese(_ scalar: Unicode.Scalar) -> Bool {
    [0x110, 0x111, 0x1A0, 0x1A1, 0x1AF, 0x1B0].contains(scalar.value) || (0x1EA0...0x1EF9).contains(scalar.value)
  }
}
