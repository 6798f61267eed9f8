/// A linear model over hashed features (logistic regression): 8-bit weights in one table, read where it lies.
///
/// Layout, little-endian: 8 bytes `mtlinlm1`; UInt32 number of weights (a power of two); UInt32 fingerprint of the templates it was trained
/// for; Float32 value of one unit; UInt32 0; the weights.
public struct LinearModel: @unchecked Sendable {
  static let header: [UInt8] = Array("mtlinlm1".utf8)
  static let headerLength = 24

  private let weights: UnsafePointer<Int8>
  /// Keeps a model that was made in memory alive; an embedded one lives as long as the process.
  private let owner: AnyObject?
  private let mask: UInt32
  /// What one step of a weight is worth.
  public let unit: Float

  /// Nil for bytes that are no such model, or one for other templates. The bytes must outlive the model.
  init?(at raw: UnsafeRawBufferPointer, owner: AnyObject?, fingerprint: UInt32) {
    guard raw.count > Self.headerLength, raw.prefix(8).elementsEqual(Self.header) else { return nil }
    let count = raw.loadUnaligned(fromByteOffset: 8, as: UInt32.self).littleEndian
    guard count.nonzeroBitCount == 1, raw.count == Self.headerLength + Int(count),
      raw.loadUnaligned(fromByteOffset: 12, as: UInt32.self).littleEndian == fingerprint
    else { return nil }
    weights = (raw.baseAddress! + Self.headerLength).assumingMemoryBound(to: Int8.self)
    self.owner = owner
    mask = count - 1
    unit = Float(bitPattern: raw.loadUnaligned(fromByteOffset: 16, as: UInt32.self).littleEndian)
  }

  /// A model in memory; nil when the bytes are none, or one for other templates.
  public init?(_ bytes: [UInt8], fingerprint: UInt32) {
    let owner = OwnedBytes(bytes)
    self.init(at: UnsafeRawBufferPointer(owner.buffer), owner: owner, fingerprint: fingerprint)
  }

  /// A model that is embedded; nil when it is not there or was made for other templates (then train it anew).
  public init?(named name: String, fingerprint: UInt32) {
    guard let resource = Resource(named: name) else { return nil }
    self.init(at: resource.rawBytes, owner: nil, fingerprint: fingerprint)
  }

  /// The sum of the features' weights: the logarithm of the odds.
  public func score(_ features: FeatureList) -> Float { score(ofSum: sum(features)) }

  /// The same in units.
  func sum(_ features: FeatureList) -> Int32 {
    var sum: Int32 = 0
    for hash in features.hashes { sum += Int32(weights[Int(hash & mask)]) }
    return sum
  }

  /// The score of a sum in units; the larger the sum, the larger it is.
  func score(ofSum sum: Int32) -> Float { Float(sum) * unit }

  /// The 16 weights of a feature in a model of 16 labels, where they stand in one row; the table must have 16 weights or more.
  @inline(__always)
  public func row(_ hash: UInt32) -> SIMD16<Int8> {
    UnsafeRawPointer(weights + Int(hash & mask >> 4) << 4).loadUnaligned(as: SIMD16<Int8>.self)
  }

  /// The weight of each feature, in the unit of `score`.
  func weights(of features: FeatureList) -> [Float] { features.hashes.map { Float(weights[Int($0 & mask)]) * unit } }

  /// The bytes of a model with the weights given, rounded to 8 bits; `weights` has a power of two of them.
  public static func serialized(_ weights: [Double], fingerprint: UInt32) -> [UInt8] {
    precondition(weights.count.nonzeroBitCount == 1)
    let sizes = weights.map(abs).sorted()
    let largest = max(sizes[Int(Double(sizes.count - 1) * 0.99999)], .leastNormalMagnitude)
    var bytes = header
    func append(_ number: UInt32) { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
    append(UInt32(weights.count))
    append(fingerprint)
    append(Float(largest / 127).bitPattern)
    append(0)
    bytes += weights.map { UInt8(bitPattern: Int8(max(-127, min(127, ($0 / largest * 127).rounded())))) }
    return bytes
  }
}
