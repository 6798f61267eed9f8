/// The features of one place in a text, as hashes: what a linear model adds up.
///
/// A feature is a template's number and the values that fill it (hashes of words, tags, small counts), mixed into 32 bits.
public struct FeatureList {
  public private(set) var hashes: [UInt32] = []
  /// The template of each feature, where they are asked for.
  private(set) var templates: [UInt32] = []
  private let recordsTemplates: Bool

  public init(recordsTemplates: Bool = false) {
    self.recordsTemplates = recordsTemplates
    hashes.reserveCapacity(96)
  }

  /// Features that were hashed before.
  public init(_ hashes: [UInt32]) {
    self.hashes = hashes
    recordsTemplates = false
  }

  /// Forgets all features, and keeps the memory.
  public mutating func removeAll() {
    hashes.removeAll(keepingCapacity: true)
    templates.removeAll(keepingCapacity: true)
  }

  /// Adds a feature. The order of the values counts.
  @inline(__always)
  public mutating func add(_ template: UInt32, _ a: UInt32 = 0, _ b: UInt32 = 0, _ c: UInt32 = 0, _ d: UInt32 = 0) {
    // Multiplicative mixing with the constants of xxHash (Collet), finished as MurmurHash3 does.
    var hash = template &* 0x9E37_79B1
    hash = (hash ^ a) &* 0x85EB_CA77
    hash = (hash ^ hash >> 15 ^ b) &* 0xC2B2_AE3D
    hash = (hash ^ hash >> 13 ^ c) &* 0x27D4_EB2F
    hash = (hash ^ hash >> 16 ^ d) &* 0x85EB_CA6B
    hash ^= hash >> 13
    hash = hash &* 0xC2B2_AE35
    hashes.append(hash ^ hash >> 16)
    if recordsTemplates { templates.append(template) }
  }
}
