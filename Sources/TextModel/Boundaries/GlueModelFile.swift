/// A model of run-together words while it is made; `GlueModel` says how its bytes lie.
public struct GlueModelFile {
  public var constants: GlueModel.Constants
  public var nameWeights = [Float](repeating: 0, count: GlueModel.nameFeatures)
  public var wordWeights = [Float](repeating: 0, count: GlueModel.wordFeatures)
  private var tables = [FuseTableBuilder(), FuseTableBuilder(), FuseTableBuilder()]

  public init(constants: GlueModel.Constants) { self.constants = constants }

  public mutating func add(nameEnding text: String, _ value: Float) { add(0, text, value) }
  public mutating func add(beginning text: String, _ value: Float) { add(1, text, value) }
  public mutating func add(ending text: String, _ value: Float) { add(2, text, value) }

  private mutating func add(_ table: Int, _ text: String, _ value: Float) {
    var text = text
    let (low, high) = (GlueModel.range.lowerBound, GlueModel.range.upperBound)
    let step = ((max(low, min(high, value)) - low) / (high - low) * 255).rounded()
    text.withUTF8 { tables[table].add(WordHash.wide($0), value: UInt8(step)) }
  }

  /// The model's bytes.
  public func serialized() -> [UInt8] {
    var bytes = GlueModel.header
    for number in [constants.unseenEnding, constants.unseenPiece] + nameWeights + wordWeights {
      withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    }
    for table in tables { bytes += table.serialized(GlueModel.format) }
    return bytes
  }
}
