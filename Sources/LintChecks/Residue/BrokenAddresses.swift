import LintEngine
import TextModel

/// An address into which blanks were put: `www. bridge. example`, `https: // bridge.example`, `https://bridge.example/news / 2031 / may`
enum BrokenAddresses: MarkupKind {
  /// Longest address that is put together, in bytes; labels of a host between which blanks are looked over.
  private static let longest = 200
  private static let mostLabels = 3

  static func piece(in text: MarkupText, at index: Int) -> MarkupPiece? {
    guard !text[index - 1].isWordASCII, let end = end(text, index) else { return nil }
    let gaps = (index..<end).filter { text.bytes[$0] == 0x20 }
    guard !gaps.isEmpty, !text.isMentioned(index..<end) else { return nil }
    return MarkupPiece(.brokenAddress, index..<end, gaps.map { Edit($0..<$0 + 1, "") }, safety: .suggested)
  }

  /// Where an address ends that starts at an offset and can be read over the blanks in it; nil where there is none.
  private static func end(_ text: MarkupText, _ index: Int) -> Int? {
    var end: Int
    if text.has("http", at: index) || text.has("Http", at: index) {
      end = index + (text[index + 4] == 0x73 ? 5 : 4)
      end = text.skipSpaces(end)
      guard text[end] == 0x3A else { return nil }
      end = text.skipSpaces(end + 1)
      guard text[end] == 0x2F, text[end + 1] == 0x2F else { return nil }
      end = text.skipSpaces(end + 2)
    } else {
      guard text.has("www", at: index) || text.has("WWW", at: index) else { return nil }
      end = text.skipSpaces(index + 3)
      guard text[end] == 0x2E else { return nil }
      end = text.skipSpaces(end + 1)
    }
    guard let host = host(text, end) else { return nil }
    return path(text, host)
  }

  /// Labels with dots between them: all of the dots have a blank beside them, or none.
  private static func host(_ text: MarkupText, _ start: Int) -> Int? {
    var end = text.nameEnd(start)
    guard end > start else { return nil }
    var isParted = text[start - 1] == 0x20 && text[start - 2] == 0x2E
    var labels = 1
    while labels < mostLabels || !isParted, end - start < longest {
      let dot = text.skipSpaces(end)
      let next = text.skipSpaces(dot + 1)
      let isGap = dot > end || next > dot + 1
      let nextEnd = text.nameEnd(next)
      guard text[dot] == 0x2E, nextEnd > next, !isGap || isParted && text[next].isLowercaseASCII else { break }
      isParted = isParted && isGap
      labels += 1
      end = nextEnd
    }
    return labels > 1 ? end : nil
  }

  /// The path, over blanks beside its strokes.
  private static func path(_ text: MarkupText, _ start: Int) -> Int {
    var end = start
    while text[end] > 0x20, text[end] < 0x80, !isClosing(text, end), end - start < longest { end += 1 }
    guard text[end - 1] == 0x2F || text[text.skipSpaces(end)] == 0x2F, end > start else { return end }
    while end - start < longest {
      var next = text.skipSpaces(end)
      if text[next] == 0x2F {
        next = text.skipSpaces(next + 1)
      } else if text[end - 1] != 0x2F {
        return end
      }
      let piece = next
      while text[next] > 0x20, text[next] < 0x80, text[next] != 0x2F, !isClosing(text, next), next - start < longest { next += 1 }
      // What follows a stroke at the end of an address is the text again, unless a stroke stands behind it.
      guard next > piece, text[text.skipSpaces(next)] == 0x2F || text[text.skipSpaces(end)] == 0x2F else { return end }
      end = next
      if text[end] == 0x2F { end += 1 }
    }
    return end
  }

  /// A mark that ends an address and does not belong to it.
  private static func isClosing(_ text: MarkupText, _ index: Int) -> Bool {
    switch text[index] {
    case 0x22, 0x27, 0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D: true
    case 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F: text.isGap(index + 1) || isClosing(text, index + 1)
    default: false
    }
  }
}
