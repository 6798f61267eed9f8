/// A 4-gram model over word classes: closed words stand for themselves, open ones for their tags. It says how well a text reads at a place,
/// joined or split, whatever its subject.
///
/// Interpolated after Witten and Bell (IEEE Transactions on Information Theory 37, 1991). Layout: `header` (8 bytes), a `FuseTable` of the
/// logarithms of what was seen, a `FuseTable` of those of what contexts leave to shorter ones.
public struct ClassModel: @unchecked Sendable {
  static let header = Array("mtcls01\n".utf8)
  static let format = FuseTable.Format(cellBytes: 3, valueBits: 8)
  /// Words of the longest row.
  static let order = 4
  /// The lowest logarithm that is stored; 255 steps lead from it to 0.
  static let lowest: Float = -16
  /// Of a class that was never seen.
  private static let unseen: Float = -6.2

  /// What stands in for the edges of a sentence.
  public enum Edge: UInt32 {
    case start = 0x8000_0001
    case end = 0x8000_0002
  }

  private let seen: FuseTable
  private let rest: FuseTable
  /// Keeps a model that was made in memory alive; an embedded one lives as long as the process.
  private let owner: AnyObject?

  /// Nil for bytes that are no such model. The bytes must outlive the model.
  init?(at bytes: UnsafeRawBufferPointer, owner: AnyObject?) {
    guard bytes.count > Self.header.count, bytes.prefix(Self.header.count).elementsEqual(Self.header) else { return nil }
    let tables = UnsafeRawBufferPointer(rebasing: bytes[Self.header.count...])
    guard let seen = FuseTable(at: tables, format: Self.format) else { return nil }
    guard let rest = FuseTable(at: UnsafeRawBufferPointer(rebasing: tables[seen.byteCount...]), format: Self.format) else { return nil }
    self.seen = seen
    self.rest = rest
    self.owner = owner
  }

  /// A model in memory; nil when the bytes are none.
  public init?(_ bytes: [UInt8]) {
    let owner = OwnedBytes(bytes)
    self.init(at: UnsafeRawBufferPointer(owner.buffer), owner: owner)
  }

  /// How much better two rows of classes read as one sentence than as two: the difference of logarithms, over the places that change.
  public func joined(_ left: [UInt32], _ right: [UInt32]) -> Float {
    let right = right + [Edge.end.rawValue]
    let row = left + right
    let last = min(left.count + Self.order - 1, row.count)
    var sum: Float = 0
    for place in left.count..<last { sum += logarithm(row, place) - logarithm(right, place - left.count) }
    return sum - logarithm(left + [Edge.end.rawValue], left.count)
  }

  /// The logarithm of the likelihood of some places of a sentence.
  public func sum(_ row: [UInt32], _ places: Range<Int>) -> Float {
    places.clamped(to: row.indices).reduce(0) { $0 + logarithm(row, $1) }
  }

  /// The logarithm of how likely the class at a place is behind those before it. `row` starts a sentence.
  private func logarithm(_ row: [UInt32], _ place: Int) -> Float {
    var left: Float = 0
    for length in stride(from: Self.order - 1, through: 0, by: -1) {
      let context = Self.hash(row, place - length..<place)
      if let step = seen.value(of: Self.hash(context, row[place])) { return max(left + Self.value(step), 2 * Self.lowest) }
      if let step = rest.value(of: context) { left += Self.value(step) }
    }
    return left + Self.unseen
  }

  /// The hash of some places of a row; before its start, sentences start.
  static func hash(_ row: [UInt32], _ places: Range<Int>) -> UInt64 {
    var hash = UInt64(places.count)
    for place in places { hash = self.hash(hash, place < 0 ? Edge.start.rawValue : row[place]) }
    return hash
  }

  static func hash(_ context: UInt64, _ next: UInt32) -> UInt64 { WordHash.mix(context &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(next)) }

  private static func value(_ step: UInt8) -> Float { lowest - Float(step) / 255 * lowest }
  static func step(_ logarithm: Float) -> UInt8 { UInt8(((max(lowest, min(0, logarithm)) - lowest) / -lowest * 255).rounded()) }
}

extension TaggedSpan {
  /// The class of a token, as `ClassModel` reads it: a closed word or a mark by its hash, any other by its tag.
  func symbol(_ index: Int) -> UInt32 {
    let tag = tags[index]
    guard tag.isClosed || !document.traits(index).isDisjoint(with: .auxiliary) else { return UInt32(tag.rawValue) }
    return word(index) | 0x4000_0000
  }

  /// The classes of some of its tokens.
  func symbols(_ range: Range<Int>) -> [UInt32] { range.clamped(to: tokens).map(symbol) }

  /// The classes of its tokens, without the marks that end a sentence.
  public var symbols: [UInt32] {
    var end = tokens.upperBound
    while end > tokens.lowerBound, document.endsText(end - 1) { end -= 1 }
    return symbols(tokens.lowerBound..<end)
  }
}

extension Document {
  /// A stop, a closing mark or another that ends a sentence.
  fileprivate func endsText(_ index: Int) -> Bool {
    tokens[index].kind == .punctuation && token(index, isOneOf: ".", "!", "?", "…", "...", "”", "\"", "’", "'", ")")
  }
}

extension POSTag {
  /// Words of closed classes, and marks.
  var isClosed: Bool {
    switch self {
    case .inAdp, .inSconj, .rpAdp, .toPart, .dtDet, .dtPron, .pdtDet, .wdtDet, .wdtPron, .wpPron, .wrbAdv, .whosePron, .exPron, .prpPron,
      .possessivePron, .ccCconj, .mdAux, .posPart, .rbPart:
      true
    default: isAuxiliary || isPunctuation
    }
  }
}
