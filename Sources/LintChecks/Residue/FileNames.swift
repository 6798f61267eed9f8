import TextModel

/// A line that is the name of a picture or a film, as the page’s files are called: `IMG_2034.jpg`, `k100123_2031.mp4`
enum FileNames {
  private static let endings: Set<String> = [
    "avi", "bmp", "gif", "heic", "jpeg", "jpg", "m4a", "mov", "mp3", "mp4", "png", "svg", "tif", "tiff", "wav", "webm", "webp", "wmv",
  ]

  /// The blocks that are such lines and nothing else, and do not stand in a list of their own kind.
  static func blocks(_ document: Document) -> [Int] {
    let found = document.blocks.indices.filter { isFileName(document.range(ofBlock: $0), document) && !document.isAnnounced(block: $0) }
    // A text about files lists them.
    let all = Set(found)
    return found.filter { !all.contains($0 - 1) && !all.contains($0 + 1) }
  }

  /// The name has a figure or an underscore: a work of art may end in `.jpg`, too.
  private static func isFileName(_ range: Range<Int>, _ document: Document) -> Bool {
    let bytes = document.bytes[range]
    guard bytes.count <= 120, let dot = bytes.lastIndex(of: 0x2E), bytes.distance(from: dot, to: bytes.endIndex) <= 6, dot > bytes.startIndex else {
      return false
    }
    let stem = bytes[..<dot]
    guard stem.allSatisfy({ $0.isWordASCII || $0 >= 0x80 || [0x2D, 0x2E, 0x28, 0x29, 0x5F].contains($0) }),
      stem.contains(where: { $0.isDigitASCII || $0 == 0x5F })
    else { return false }
    return endings.contains(String(decoding: bytes[(dot + 1)...], as: UTF8.self).lowercased())
  }
}
