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

  public func lattice(_ chain: QuotationChain) -> QuotationLattice {
    var plain = SIMD16<Int32>()
    var current = -1
    return QuotationLattice(chain.events) { number, state in
      let event = chain.events[number]
      if number != current {
        current = number
        plain = SIMD16<Int32>()
        for hash in chain.hashes(event.features) { plain &+= SIMD16<Int32>(truncatingIfNeeded: table.row(hash)) }
      }
      var sum = plain
      for hash in chain.hashes(event.stateFeatures) { sum &+= SIMD16<Int32>(truncatingIfNeeded: table.row(Self.hash(hash, state))) }
      return SIMD16<Float>(sum) * table.unit
    }
  }
}
