/// How often genuine words begin or end like other words: what tells `Beckwith` from `Kyivwith`, and `handbook` from `thebook`.
///
/// Layout, little-endian: `header` (8 bytes); `Constants` (two Float32); then three `FuseTable`s: endings of names, beginnings and endings of
/// lower-case words.
public struct PieceStatistics: @unchecked Sendable {
  static let header = Array("mtpiec1\n".utf8)
  static let format = FuseTable.Format(cellBytes: 3, valueBits: 8)
  /// Logarithms that tables hold, from the lowest to the highest, in 255 steps.
  static let range: ClosedRange<Float> = -16...16

  /// Numbers of the training text.
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

  private let constants: Constants
  private let nameEndings: FuseTable
  private let beginnings: FuseTable
  private let endings: FuseTable
  /// Keeps statistics that were made in memory alive; embedded ones live as long as the process.
  private let owner: AnyObject?

  init?(at bytes: UnsafeRawBufferPointer, owner: AnyObject?) {
    let start = Self.header.count + 8
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
    self.owner = owner
  }

  /// Statistics in memory; nil when the bytes are none.
  public init?(_ bytes: [UInt8]) {
    let owner = OwnedBytes(bytes)
    self.init(at: UnsafeRawBufferPointer(owner.buffer), owner: owner)
  }

  /// How much likelier a word follows a name than a name ends like it (logarithm). `zipf`: of the word.
  func behindName(_ word: String, zipf: Float) -> Float { value(nameEndings, word) ?? constants.unseenEnding + zipf * 2.302_585 }

  /// How much likelier a word stands alone than a longer one begins with it (logarithm). `zipf`: of the word.
  func alone(beginning word: String, zipf: Float) -> Float { (zipf - 9) * 2.302_585 - (value(beginnings, word) ?? constants.unseenPiece) }

  /// The same for the end of a longer word.
  func alone(ending word: String, zipf: Float) -> Float { (zipf - 9) * 2.302_585 - (value(endings, word) ?? constants.unseenPiece) }

  private func value(_ table: FuseTable, _ text: String) -> Float? {
    var text = text
    return text.withUTF8 { table.value(of: WordHash.wide($0)) }.map {
      Self.range.lowerBound + Float($0) / 255 * (Self.range.upperBound - Self.range.lowerBound)
    }
  }
}
