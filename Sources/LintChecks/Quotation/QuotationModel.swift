import TextModel

/// The weights of the chain model: rows of 16 labels in a hashed table of 8-bit weights.
public struct QuotationModel: Sendable {
  /// Logarithm to base 2 of the number of rows.
  public static let bits = 14
  public static var fingerprint: UInt32 { QuotationFeatures.fingerprint }

  static let shared = LinearModel(named: "en/models/quotation.bin", fingerprint: fingerprint).map(QuotationModel.init)

  private let table: LinearModel

  public init(_ table: LinearModel) { self.table = table }

  /// The row of a feature that goes with what is open.
  public static func hash(_ feature: UInt32, _ state: Int) -> UInt32 {
    let mixed = (feature ^ UInt32(state + 1) &* 0x9E37_79B1) &* 0x85EB_CA77
    return mixed ^ mixed >> 15
  }

  /// The lattice of a chain of events.
  func lattice(_ events: [QuotationEvent]) -> QuotationLattice {
    var memo = QuotationMemo(self)
    return memo.lattice(events)
  }

  /// Adds the scores of an event. There are never so many features that the sum of their weights would not fit.
  func add(_ features: QuotationFeatures, of kind: QuotationEvent.Kind, to scores: inout QuotationScores) -> Int {
    var plain = SIMD16<Int16>()
    for hash in features.plain.hashes { plain &+= SIMD16<Int16>(truncatingIfNeeded: table.row(hash)) }
    return scores.add(kind) { state in
      var sum = plain
      for hash in features.stateful.hashes { sum &+= SIMD16<Int16>(truncatingIfNeeded: table.row(Self.hash(hash, state))) }
      return SIMD16<Float>(sum) * table.unit
    }
  }
}
