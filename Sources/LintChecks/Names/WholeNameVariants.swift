import TextModel

/// Names of several words in two spellings: with a hyphen and with a space, in two orders, with the source’s `and`.
struct WholeNameVariants {
  private(set) var all: [NameVariant] = []
  private let document: Document
  private let names: Names
  /// Letters of a name that is compared without its hyphens and spaces, at least.
  private static let fewest = 6

  init(_ names: Names, _ document: Document) {
    self.document = document
    self.names = names
    let several = names.mentions.compactMap { Self.isSeveral($0, document) ? Whole($0, names, document) : nil }
    if several.contains(where: { $0.forms > 1 }) {
      findHyphens(several)
      findOrders(several)
    }
    findParticles()
  }

  private static func isSeveral(_ mention: NameMention, _ document: Document) -> Bool {
    mention.words.count > 1 || document.tokens[mention.tokens.lowerBound].flags.contains(.hyphen)
  }

  /// A name without titles.
  private struct Whole {
    let words: ArraySlice<Int>
    let first: Int
    let last: Int
    /// Hashes of its letters, and of the letters with hyphens and spaces.
    private(set) var letters: UInt64 = 0
    private(set) var spelled: UInt64 = 0
    /// Letters.
    private(set) var count = 0
    /// The number of its words, and the numbers of their forms, 21 bits each: all of them, if there are no more than three.
    private(set) var forms = 0
    private(set) var formKey: UInt64 = 1
    private(set) var isShouted = true

    /// Nil for names in other scripts.
    init?(_ mention: NameMention, _ names: Names, _ document: Document) {
      words = mention.ownWords(document)
      last = mention.tokens.upperBound - 1
      guard let first = words.first else { return nil }
      self.first = first
      for token in first...last {
        let flags = document.tokens[token].flags
        if document.isWord(token), !flags.contains(.allCapitals) { isShouted = false }
        if token > first { add(document.followsGap(token) ? 0x20 : 0x2D, isLetter: false) }
        if let form = names.forms.number(at: token) {
          guard !names.forms.all[form].folded.isEmpty else { return nil }
          forms += 1
          formKey = formKey << 21 | UInt64(form)
          guard flags.contains(.hyphen) else {
            for letter in names.forms.all[form].folded { add(letter, isLetter: true) }
            continue
          }
        }
        for byte in document.bytes[document.tokens[token].range] where byte >= 0x80 || byte.isWordASCII {
          if byte == 0x2D { add(byte, isLetter: false) } else if byte | 0x20 >= 0x61 { add(byte | (byte < 0x80 ? 0x20 : 0), isLetter: true) }
        }
      }
    }

    private mutating func add(_ byte: UInt8, isLetter: Bool) {
      spelled = NameLetters.mixed(spelled, byte)
      guard isLetter else { return }
      letters = NameLetters.mixed(letters, byte)
      count += 1
    }

    /// The keys of the same words in other orders: `Keiko Mori` for `Mori Keiko`; of three words, either end moved to the other.
    var turnedKeys: [UInt64] {
      let mask: UInt64 = 1 << 21 - 1
      let words = (0..<forms).map { formKey >> UInt64(21 * (forms - 1 - $0)) & mask }
      func key(_ words: [UInt64]) -> UInt64 { words.reduce(1) { $0 << 21 | $1 } }
      return forms == 2 ? [key([words[1], words[0]])] : [key([words[1], words[2], words[0]]), key([words[2], words[0], words[1]])]
    }

    /// In bytes.
    func range(_ document: Document) -> Range<Int> {
      document.tokens[first].range.lowerBound..<document.tokens[last].range.upperBound - document.possessiveBytes(last)
    }
  }

  private mutating func findHyphens(_ whole: [Whole]) {
    let singles = singles(like: whole)
    var spellings = Tally(expecting: whole.count)
    for name in whole { spellings.add(name.letters) }
    for name in singles { spellings.add(name.letters) }
    // Most names stand once, or are always spelled in one way.
    let groups = Dictionary(grouping: (whole + singles).filter { $0.count >= Self.fewest && spellings.count($0.letters) > 1 }, by: \.letters)
    for members in groups.values where members.contains(where: { $0.spelled != members[0].spelled }) {
      // "Air Force" and "Airforce" are words, not names.
      guard members.contains(where: { $0.forms > 1 }), !members.contains(where: \.isShouted),
        members[0].words.contains(where: { !document.has($0, .knownLowercase) })
      else { continue }
      let shapes = Dictionary(grouping: members, by: \.spelled).values.sorted { ($0.count, -$0[0].first) < ($1.count, -$1[0].first) }
      guard let right = shapes.last else { continue }
      for rare in shapes.dropLast() {
        all.append(
          NameVariant(
            difference: .hyphen, wrong: rare.map { $0.range(document) }, other: document.text(right[0].range(document)),
            right: right.map { $0.range(document) }))
      }
    }
  }

  /// Names of one word without a hyphen that have the letters of one with several: "Aljazeera" beside "Al Jazeera".
  private func singles(like several: [Whole]) -> [Whole] {
    var letters = Tally(expecting: several.count)
    for name in several { letters.add(name.letters) }
    var isOther = [Bool](repeating: false, count: names.forms.all.count)
    return names.mentions.compactMap { mention in
      guard !Self.isSeveral(mention, document), let form = names.forms.number(at: mention.tokens.lowerBound), !isOther[form],
        names.forms.all[form].folded.count >= Self.fewest, let name = Whole(mention, names, document)
      else { return nil }
      isOther[form] = letters.count(name.letters) == 0
      return isOther[form] ? nil : name
    }
  }

  /// `Mori Keiko` and `Keiko Mori`.
  private mutating func findOrders(_ whole: [Whole]) {
    // Two or three words side by side, by their forms.
    let ordered = whole.filter { (2...3).contains($0.forms) && $0.last == $0.first + $0.forms - 1 }
    var keys = Tally(expecting: ordered.count)
    for name in ordered { keys.add(name.formKey) }
    let groups = Dictionary(grouping: ordered.filter { $0.turnedKeys.contains { keys.count($0) > 0 } }, by: \.formKey)
    func key(_ forms: [Int]) -> UInt64 { forms.reduce(1) { $0 << 21 | UInt64($1) } }
    for places in groups.values {
      let forms = places[0].words.compactMap { names.forms.number(at: $0) }
      guard forms.count == places[0].forms else { continue }
      let turned = forms.count == 2 ? [forms[1], forms[0]] : [forms[1], forms[2], forms[0]]
      guard turned != forms, let others = groups[key(turned)], forms.count == 3 || forms[0] < forms[1] else { continue }
      let words = forms.map { names.forms.all[$0] }
      guard !words.contains(where: { $0.traits.contains(.place) && !$0.traits.contains(.surname) }), words.contains(where: { !$0.isCommon }),
        words.allSatisfy({ $0.traits.isDisjoint(with: [.titleNoun, .nameHead, .nameCommon]) })
      else { continue }
      let isRarer = (places.count, -places[0].first) < (others.count, -others[0].first)
      let (wrong, right) = isRarer ? (places, others) : (others, places)
      all.append(
        NameVariant(
          difference: .order, wrong: wrong.map { $0.range(document) }, other: document.text(right[0].range(document)),
          right: right.map { $0.range(document) }))
    }
  }

  /// `Luz and Mota` beside `Luz e Mota`.
  private mutating func findParticles() {
    // Pairs of forms that were looked at.
    var seen: Set<UInt64> = []
    for mention in names.mentions {
      for (left, right) in zip(mention.words, mention.words.dropFirst())
      where right == left + 2 && document.token(left + 1, isOneOf: "e", "y", "i", "und", "et", "og", "och") {
        guard let one = names.forms.number(at: left), let other = names.forms.number(at: right),
          seen.insert(UInt64(one) << 32 | UInt64(other)).inserted
        else { continue }
        let wrong = names.forms.all[one].tokens.filter { document.token($0 + 1, is: "and") && names.forms.number(at: $0 + 2) == other }
        guard !wrong.isEmpty else { continue }
        func range(_ first: Int) -> Range<Int> {
          document.tokens[first].range.lowerBound..<document.tokens[first + 2].range.upperBound - document.possessiveBytes(first + 2)
        }
        all.append(
          NameVariant(difference: .particle, wrong: wrong.map(range), other: document.text(range(left)), right: [range(left)]))
      }
    }
  }
}
