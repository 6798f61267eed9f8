/// What becomes of a British word in American English.
enum SpellingTwins {
  /// British letters and the American ones for them.
  private static let changes: [(british: [UInt8], american: [UInt8])] = [
    ("our", "or"), ("tre", "ter"), ("bre", "ber"), ("ogue", "og"), ("ence", "ense"), ("lled", "led"), ("lling", "ling"), ("ller", "ler"),
    ("yse", "yze"),
    ("ise", "ize"), ("isation", "ization"), ("ising", "izing"),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  /// Bytes of a word, at most: what is longer is none.
  private static let longest = 40

  /// Calls `body` with the words that may be a word’s twins: each has other letters for the last place where British ones stand.
  static func forEach(of word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard word.count <= longest else { return }
    for change in changes {
      var start = word.count - change.british.count
      while start >= 0, !word[start...].starts(with: change.british) { start -= 1 }
      guard start >= 0 else { continue }
      (Array(word[..<start]) + change.american + word[(start + change.british.count)...]).withUnsafeBufferPointer(body)
    }
  }

  /// Calls `body` with the words of which a word may be the twin.
  static func forEachOrigin(of word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard word.count <= longest else { return }
    for change in changes where word.count >= change.american.count {
      for start in 0...(word.count - change.american.count) where word[start...].starts(with: change.american) {
        let origin = Array(word[..<start]) + change.british + word[(start + change.american.count)...]
        origin.withUnsafeBufferPointer { origin in
          var isOrigin = false
          forEach(of: origin) { isOrigin = isOrigin || $0.elementsEqual(word) }
          if isOrigin { body(origin) }
        }
      }
    }
  }
}
