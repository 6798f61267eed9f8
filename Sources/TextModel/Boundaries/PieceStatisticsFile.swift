/// Statistics of pieces of words while they are made; `PieceStatistics` says how their bytes lie.
public struct PieceStatisticsFile {
  public var constants: PieceStatistics.Constants
  private var tables = [FuseTableBuilder(), FuseTableBuilder(), FuseTableBuilder()]

  public init(constants: PieceStatistics.Constants) { self.constants = constants }

  public mutating func add(nameEnding text: String, _ value: Float) { add(0, text, value) }
  public mutating func add(beginning text: String, _ value: Float) { add(1, text, value) }
  public mutating func add(ending text: String, _ value: Float) { add(2, text, value) }

  private mutating func add(_ table: Int, _ text: String, _ value: Float) {
    var text = text
    let (low, high) = (PieceStatistics.range.lowerBound, PieceStatistics.range.upperBound)
    let step = ((max(low, min(high, value)) - low) / (high - low) * 255).rounded()
    text.withUTF8 { tables[table].add(WordHash.wide($0), value: UInt8(step)) }
  }

  /// The statistics' bytes.
  public func serialized() -> [UInt8] {
    var bytes = PieceStatistics.header
    for number in [constants.unseenEnding, constants.unseenPiece] {
      withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    }
    for table in tables { bytes += table.serialized(PieceStatistics.format) }
    return bytes
  }
}
