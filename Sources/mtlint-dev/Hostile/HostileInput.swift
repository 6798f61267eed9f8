/// A text that a linter may meet and that its author did not think of, at any size.
struct HostileInput {
  let name: String
  /// The `--type` it is read as.
  let type: String
  /// The text of at least so many bytes; the same in every run.
  let text: (Int) -> [UInt8]

  /// One unit again and again between a head and a tail.
  static func repeated(_ name: String, _ unit: [UInt8], type: String = "text", head: String = "", tail: String = "") -> Self {
    Self(name: name, type: type) { size in
      var bytes = Array(head.utf8)
      bytes.reserveCapacity(size + unit.count + tail.utf8.count)
      while bytes.count + tail.utf8.count < size { bytes += unit }
      return bytes + Array(tail.utf8)
    }
  }

  /// Units that differ, made one after the other from their number and seeded random numbers.
  static func made(
    _ name: String, type: String = "text", head: String = "", tail: String = "", _ unit: @escaping (Int, inout SplitMix) -> String
  ) -> Self {
    drawn(name, type: type, head: head, tail: tail) { Array(unit($0, &$1).utf8) }
  }

  /// The same in bytes, which need not be text.
  static func drawn(
    _ name: String, type: String = "text", head: String = "", tail: String = "", _ unit: @escaping (Int, inout SplitMix) -> [UInt8]
  ) -> Self {
    Self(name: name, type: type) { size in
      var random = SplitMix(seed: 7)
      var bytes = Array(head.utf8)
      bytes.reserveCapacity(size + size / 8)
      var number = 0
      while bytes.count + tail.utf8.count < size {
        bytes += unit(number, &random)
        number += 1
      }
      return bytes + Array(tail.utf8)
    }
  }
}
