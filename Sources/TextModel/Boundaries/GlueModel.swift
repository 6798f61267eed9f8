/// Judges whether an unknown word is two that ran together: logistic regressions over how frequent the halves are, what is known of them, and
/// how often genuine words begin or end like them.
///
/// Layout, little-endian: `header` (8 bytes); `constants` and the two regressions' weights (Float32 each); then three `FuseTable`s: endings of
/// names, beginnings and endings of lower-case words.
public struct GlueModel: @unchecked Sendable {
  public static let shared: GlueModel? = Resource(named: "en/models/glue.bin").flatMap { GlueModel(at: $0.rawBytes, owner: nil) }

  static let header = Array("mtglue1\n".utf8)
  static let format = FuseTable.Format(cellBytes: 3, valueBits: 8)
  /// Logarithms that tables hold, from the lowest to the highest, in 255 steps.
  static let range: ClosedRange<Float> = -16...16

  /// Numbers of the training text that features need.
  public struct Constants {
    /// Logarithm of the likelihood ratio of an ending that was never seen, but for its own frequency.
    public var unseenEnding: Float
    /// Logarithm of the share of genuine words that begin (or end) in a piece which none does.
    public var unseenPiece: Float

    public init(unseenEnding: Float, unseenPiece: Float) {
      self.unseenEnding = unseenEnding
      self.unseenPiece = unseenPiece
    }
  }

  /// What speaks for the first half being a name.
  public enum Evidence: UInt8, Sendable, Comparable {
    case none, commonWord, frequentUnknown, properNoun, place, article

    public static func < (left: Evidence, right: Evidence) -> Bool { left.rawValue < right.rawValue }
  }

  public let constants: Constants
  private let nameWeights: [Float]
  private let wordWeights: [Float]
  private let nameEndings: FuseTable
  private let beginnings: FuseTable
  private let endings: FuseTable
  /// Keeps a model that was made in memory alive; an embedded one lives as long as the process.
  private let owner: AnyObject?

  init?(at bytes: UnsafeRawBufferPointer, owner: AnyObject?) {
    let numbers = 2 + Self.nameFeatures + Self.wordFeatures
    let start = Self.header.count + 4 * numbers
    guard bytes.count > start, bytes.prefix(Self.header.count).elementsEqual(Self.header) else { return nil }
    func number(_ index: Int) -> Float {
      Float(bitPattern: UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: Self.header.count + 4 * index, as: UInt32.self)))
    }
    var offset = start
    func table() -> FuseTable? {
      guard offset <= bytes.count, let table = FuseTable(at: UnsafeRawBufferPointer(rebasing: bytes[offset...]), format: Self.format) else {
        return nil
      }
      offset += table.byteCount
      return table
    }
    guard let nameEndings = table(), let beginnings = table(), let endings = table(), offset == bytes.count else { return nil }
    self.nameEndings = nameEndings
    self.beginnings = beginnings
    self.endings = endings
    constants = Constants(unseenEnding: number(0), unseenPiece: number(1))
    nameWeights = (0..<Self.nameFeatures).map { number(2 + $0) }
    wordWeights = (0..<Self.wordFeatures).map { number(2 + Self.nameFeatures + $0) }
    self.owner = owner
  }

  /// A model in memory; nil when the bytes are none.
  public init?(_ bytes: [UInt8]) {
    let owner = OwnedBytes(bytes)
    self.init(at: UnsafeRawBufferPointer(owner.buffer), owner: owner)
  }

  // MARK: A name and a word

  public static let nameFeatures = 15

  /// What the regression of names sees of `Kiev` + `according`. `zipf`: of the word, and of the name in lower case.
  public func features(name: String, word: String, evidence: Evidence, isFunction: Bool, zipf: Float, nameZipf: Float) -> [Float] {
    let ratio = value(nameEndings, word) ?? constants.unseenEnding + zipf * 2.302_585
    let known = evidence >= .place
    return [
      1, evidence == .article ? 1 : 0, evidence == .place ? 1 : 0, evidence == .properNoun ? 1 : 0, evidence == .frequentUnknown ? 1 : 0,
      evidence == .commonWord ? 1 : 0, evidence == .none ? 1 : 0, max(-8, min(8, ratio)) / 4, isFunction ? 1 : 0, Self.logarithm(word.utf8.count),
      Self.logarithm(name.utf8.count), zipf - 5, known && word.utf8.count >= 5 ? 1 : 0, evidence == .none && word.utf8.count >= 6 ? 1 : 0,
      nameZipf / 4,
    ]
  }

  /// The logarithm of the odds that a word is a name and another word.
  public func score(nameFeatures features: [Float]) -> Float { zip(features, nameWeights).reduce(0) { $0 + $1.0 * $1.1 } }

  // MARK: Two lower-case words

  public static let wordFeatures = 12

  /// What the regression of lower-case words sees of `the` + `company`.
  public func features(left: String, right: String, leftZipf: Float, rightZipf: Float, leftIsFunction: Bool, rightIsFunction: Bool) -> [Float] {
    let beginning = value(beginnings, left) ?? constants.unseenPiece
    let ending = value(endings, right) ?? constants.unseenPiece
    return [
      1, leftZipf - 5, rightZipf - 5, min(leftZipf, rightZipf) - 4, leftIsFunction ? 1 : 0, rightIsFunction ? 1 : 0,
      leftIsFunction && rightIsFunction ? 1 : 0, (leftZipf - 9) * 2.302_585 - beginning, (rightZipf - 9) * 2.302_585 - ending,
      Self.logarithm(left.utf8.count), Self.logarithm(right.utf8.count), left.utf8.count == 1 ? 1 : 0,
    ]
  }

  /// The logarithm of the odds that a word is two.
  public func score(wordFeatures features: [Float]) -> Float { zip(features, wordWeights).reduce(0) { $0 + $1.0 * $1.1 } }

  private func value(_ table: FuseTable, _ text: String) -> Float? {
    var text = text
    return text.withUTF8 { table.value(of: WordHash.wide($0)) }.map {
      Self.range.lowerBound + Float($0) / 255 * (Self.range.upperBound - Self.range.lowerBound)
    }
  }

  /// Natural logarithms of 1 to 24: lengths of words.
  private static let logarithms: [Float] = [
    0, 0, 0.693147, 1.098612, 1.386294, 1.609438, 1.791759, 1.945910, 2.079442, 2.197225, 2.302585, 2.397895, 2.484907, 2.564949, 2.639057, 2.708050,
    2.772589, 2.833213, 2.890372, 2.944439, 2.995732, 3.044522, 3.091042, 3.135494, 3.178054,
  ]

  private static func logarithm(_ length: Int) -> Float { logarithms[min(length, 24)] }
}
