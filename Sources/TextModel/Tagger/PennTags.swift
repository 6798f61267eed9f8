/// Some tags of the Penn Treebank, such as `VBD` or `NNP`, whatever universal part of speech goes with them. Plain data, so that packed patterns
/// can hold it.
public struct PennTags: Equatable, Sendable, BitwiseCopyable {
  /// The tags themselves, in the order of `POSTag`: fewer than the bits of a set.
  public static let names: [Substring] = POSTag.allCases.reduce(into: []) { names, tag in
    if !names.contains(tag.xpos) { names.append(tag.xpos) }
  }

  /// For each raw value of `POSTag`: the bit of its Penn tag.
  private static let bits = POSTag.allCases.map { tag in UInt64(1) << UInt64(names.firstIndex(of: tag.xpos)!) }

  /// A bit for each of `names`, the first lowest.
  public let rawValue: UInt64

  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The tag of this name, or with `*` at its end all that start like it; nil when there is none.
  public init?(named name: Substring) {
    let chosen = name.count > 1 && name.last == "*" ? Self.names.filter { $0.hasPrefix(name.dropLast()) } : Self.names.filter { $0 == name }
    guard !chosen.isEmpty else { return nil }
    rawValue = POSTag.allCases.reduce(0) { chosen.contains($1.xpos) ? $0 | Self.bits[Int($1.rawValue)] : $0 }
  }

  public func contains(_ tag: POSTag) -> Bool { rawValue & Self.bits[Int(tag.rawValue)] != 0 }

  public func union(_ other: PennTags) -> PennTags { PennTags(rawValue: rawValue | other.rawValue) }
}
