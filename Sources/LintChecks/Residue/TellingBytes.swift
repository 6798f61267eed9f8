import LintEngine

/// Where the bytes of a text stand that residue can start with: markup, marks nobody sees, characters read in the wrong encoding. Found in one pass for
/// all rules that look for such bytes; nearly all bytes of prose are none.
struct TellingBytes: SharedAnalysis {
  /// Byte offsets, in order.
  let offsets: [Int]

  init(_ article: Article) { self.init(article.document.bytes) }

  init(_ bytes: [UInt8]) {
    var offsets: [Int] = []
    bytes.withUnsafeBufferPointer { bytes in
      Self.followers.withUnsafeBufferPointer { followers in
        var index = 0
        while index < bytes.count {
          let follower = followers[Int(bytes[index])]
          if follower != 0, follower == Self.any || index &+ 1 < bytes.count && bytes[index &+ 1] == follower { offsets.append(index) }
          index &+= 1
        }
      }
    }
    self.offsets = offsets
  }

  /// Stands for a byte that tells whatever follows it.
  private static let any: UInt8 = 1

  /// By byte: 0 = it starts nothing, `any`, or the byte that has to follow.
  private static let followers: [UInt8] = {
    var followers = [UInt8](repeating: 0, count: 256)
    let ascii: [UInt8] = Array("#$%&(*<?@[\\]_{xqz".utf8)
    // Characters nobody sees, and lead bytes of UTF-8 with which wrong encodings and the marks of programs start.
    let others: [UInt8] = Array(0x00...0x08) + Array(0x0E...0x1F) + [0x7F, 0xC2, 0xC3, 0xC4, 0xC6, 0xCE, 0xD0, 0xD1, 0xE2, 0xE3, 0xEF, 0xF0]
    for byte in ascii + others { followers[Int(byte)] = any }
    // `http`, `www`, `XNUMX`, `citeturn`, `/no_think`, `:contentReference`, `'''`, `==`
    for pair in ["ht", "Ht", "ww", "WW", "XN", "ci", "/n", ":c", "''", "=="] { followers[Int(pair.utf8.first!)] = pair.utf8.last! }
    return followers
  }()
}
