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
    let whole = names.mentions.compactMap { Whole($0, names, document) }
    findHyphens(whole)
    findOrders(whole)
    findParticles()
  }

  /// A name without titles.
  private struct Whole {
    let range: Range<Int>
    let text: String
    /// Letters from a to z, and the same with hyphens and spaces.
    let folded: [UInt8]
    let spelled: [UInt8]
    /// Numbers of the forms of its words.
    let forms: [Int]
    let isSimple: Bool

    init?(_ mention: NameMention, _ names: Names, _ document: Document) {
      let own = mention.ownWords(document)
      guard let first = own.first else { return nil }
      let start = document.tokens[first].range.lowerBound
      let last = mention.tokens.upperBound - 1
      range = start..<document.tokens[last].range.upperBound - document.possessiveBytes(last)
      let bytes = document.bytes[range]
      var folded: [UInt8] = []
      guard LatinFold.append(bytes, to: &folded) else { return nil }
      self.folded = folded
      var spelled: [UInt8] = []
      for part in bytes.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 0x20 || $0 == 0x2D }) {
        if part.startIndex > bytes.startIndex { spelled.append(bytes[part.startIndex - 1]) }
        _ = LatinFold.append(part, to: &spelled)
      }
      self.spelled = spelled
      text = String(decoding: bytes, as: UTF8.self)
      forms = own.compactMap { names.forms.number(at: $0) }
      isSimple = own.last.map { $0 - first } == own.count - 1
    }
  }

  private mutating func findHyphens(_ whole: [Whole]) {
    for group in Dictionary(grouping: whole.filter { $0.folded.count >= Self.fewest }, by: \.folded).values {
      let shapes = Dictionary(grouping: group, by: \.spelled)
      // "Air Force" and "Airforce" are words, not names.
      guard shapes.count > 1, group.contains(where: { $0.forms.count > 1 }), group[0].forms.contains(where: { !names.forms.all[$0].isCommon }),
        !group.contains(where: { !$0.text.contains(where: \.isLowercase) })
      else { continue }
      let order = shapes.values.sorted { ($0.count, -$0[0].range.lowerBound) < ($1.count, -$1[0].range.lowerBound) }
      for rare in order.dropLast() {
        all.append(NameVariant(difference: .hyphen, wrong: rare.map(\.range), other: order.last![0].text, right: order.last!.map(\.range)))
      }
    }
  }

  /// `Mori Keiko` and `Keiko Mori`.
  private mutating func findOrders(_ whole: [Whole]) {
    let groups = Dictionary(grouping: whole.filter { $0.isSimple && (2...3).contains($0.forms.count) }, by: \.forms)
    for (forms, places) in groups {
      let turned = forms.count == 2 ? [forms[1], forms[0]] : [forms[1], forms[2], forms[0]]
      guard turned != forms, let others = groups[turned], forms.count == 3 || forms[0] < forms[1] else { continue }
      let words = forms.map { names.forms.all[$0] }
      guard !words.contains(where: { $0.traits.contains(.place) && !$0.traits.contains(.surname) }), words.contains(where: { !$0.isCommon }),
        words.allSatisfy({ $0.traits.isDisjoint(with: [.titleNoun, .nameHead, .nameCommon]) })
      else { continue }
      let isRarer = (places.count, -places[0].range.lowerBound) < (others.count, -others[0].range.lowerBound)
      let (wrong, right) = isRarer ? (places, others) : (others, places)
      all.append(NameVariant(difference: .order, wrong: wrong.map(\.range), other: right[0].text, right: right.map(\.range)))
    }
  }

  /// `Luz and Mota` beside `Luz e Mota`.
  private mutating func findParticles() {
    for mention in names.mentions {
      for (left, right) in zip(mention.words, mention.words.dropFirst())
      where right == left + 2 && document.token(left + 1, isOneOf: "e", "y", "i", "und", "et", "og", "och") {
        guard let one = names.forms.number(at: left), let other = names.forms.number(at: right) else { continue }
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
