/// A text as a machine translated it and as the desk published it.
public struct EditPair: Sendable {
  /// Where it comes from, for examples: a path, or a line of a file.
  public let name: String
  public let before: [UInt8]
  public let after: [UInt8]

  public init(name: String, before: [UInt8], after: [UInt8]) {
    self.name = name
    self.before = before
    self.after = after
  }

  /// Tells one pair from another, whatever its name: FNV-1a, 64 bits, over both texts.
  public var hash: UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in [before, [0xFF], after] { for byte in part { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 } }
    return hash
  }
}
