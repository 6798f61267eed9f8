/// A document with damage done to it, as it is written out.
struct DamagedText: Encodable {
  struct Gold: Codable {
    /// Index of the paragraph.
    var p: Int
    let cls: String
    /// Unicode scalars of the damaged paragraph, half-open.
    let start: Int
    let end: Int
    /// What to put there to have the paragraph as it was.
    let orig: String
    /// What would be as good.
    let alts: [String]
  }

  let id: String
  private(set) var paras: [String] = []
  private(set) var orig: [String] = []
  private(set) var gold: [Gold] = []

  init(id: String) { self.id = id }

  /// Adds a paragraph with the damages given, which must not overlap.
  mutating func add(_ paragraph: String, _ damages: [Damage]) {
    let bytes = Array(paragraph.utf8)
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    var damaged = ""
    var scalars = 0
    var done = 0
    func append(_ piece: String) {
      damaged += piece
      scalars += piece.unicodeScalars.count
    }
    for damage in damages.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      append(text(done..<damage.range.lowerBound))
      let start = scalars
      append(damage.text)
      done = damage.range.upperBound
      gold.append(
        Gold(p: paras.count, cls: damage.kind.rawValue, start: start, end: scalars, orig: text(damage.range), alts: damage.alternatives))
    }
    append(text(done..<bytes.count))
    paras.append(damaged)
    orig.append(paragraph)
  }

  /// Puts a caption and its copy before a paragraph. Where the copy stands, the original has an empty paragraph.
  mutating func insert(_ caption: DamagedParagraph.Caption, at index: Int) {
    for number in gold.indices where gold[number].p >= index { gold[number].p += 2 }
    paras.insert(contentsOf: [caption.original, caption.copy], at: index)
    orig.insert(contentsOf: [caption.original, ""], at: index)
    let end = caption.copy.unicodeScalars.count
    gold.append(Gold(p: index + 1, cls: Damage.Kind.captionTwice.rawValue, start: 0, end: end, orig: "", alts: []))
    gold.sort { ($0.p, $0.start) < ($1.p, $1.start) }
  }
}
