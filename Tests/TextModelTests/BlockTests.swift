import TestSupport
import Testing

@testable import TextModel

/// Guards how lines become blocks, and what kind each block is.
@Suite struct BlockTests {
  private static let body = "The bridge was closed on Monday. Nobody knows when it will open again.\n\n"

  /// A text, and the kinds of its blocks.
  static let cases: [(String, [Block.Kind])] = [
    ("Bridge closed after storm\n\n" + body, [.headline, .paragraph]),
    ("Bridge closed after storm\nMayor: it will take a year\n\n" + body, [.headline, .headline, .paragraph]),
    (body + "Is it safe", [.paragraph, .paragraph]),
    ("Bridge closed\n\nBy Mila Tarn\n\n" + body, [.headline, .byline, .paragraph]),
    ("Bridge closed\n\nBy Imogen Thwaite-Ash and J. P. Low\n\n" + body, [.headline, .byline, .paragraph]),
    ("Bridge closed\n\n18:05 3 May\n\n" + body, [.headline, .dateline, .paragraph]),
    ("Bridge closed\n\n12/07/2024\n\n" + body, [.headline, .dateline, .paragraph]),
    (body + "Photo: Mila Tarn", [.paragraph, .caption]),
    (body + "Divers look for the bell in the bay. Photo: Reuters.", [.paragraph, .caption]),
    (body + "The bell in the bay. (Image by Mila Tarn)", [.paragraph, .caption]),
    (body + "© Polder Wire", [.paragraph, .caption]),
    (body + "He sent her a photo from the bridge. It was blurred.", [.paragraph, .paragraph]),
    (body + "• a heavy one\n• a light one", [.paragraph, .list, .list]),
    (body + "- a heavy one\n* a light one\n– another", [.paragraph, .list, .list, .list]),
    (body + "By the time they came, it was gone.", [.paragraph, .paragraph]),
  ]

  @Test(arguments: cases.indices) func kinds(_ index: Int) {
    let (text, expected) = Self.cases[index]
    #expect(Shared.document(text).blocks.map(\.kind) == expected, "\(text)")
  }

  /// A line is a paragraph, with and without empty lines between, with any line end.
  @Test(arguments: ["\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\n \n", "\u{2029}", "\n\n\n\n"]) func linesAreBlocks(_ separator: String) {
    let lines = ["The first line is here.", "The second line is a bit longer than that.", "The third."]
    let document = Shared.document(lines.joined(separator: separator))
    #expect(document.blocks.map { document.text(document.range(ofTokens: $0.tokens)) } == lines)
  }

  private static let paragraphs = [
    "The old lighthouse keeper left the island on a wet morning in March and took with him a kettle, a clock and forty-one years of notebooks, "
      + "which he has just finished reading in the kitchen of his bungalow on the mainland.",
    "The notebooks go to the county archive in May, all sixty-three of them, soups included, except for one that he has asked to be held back "
      + "for a reason that he would not tell anybody, not even his daughter.",
  ]

  /// Text that was wrapped at a fixed width has paragraphs of several lines.
  @Test(arguments: ["\n", "\r\n"]) func wrappedTextIsJoined(_ newline: String) {
    let wrapped = Self.paragraphs.map { Self.wrap($0, 72).joined(separator: newline) }.joined(separator: newline + newline)
    let document = Shared.document(wrapped)
    #expect(document.blocks.count == 2)
    #expect(document.sentences.count == 2)
    #expect(document.tokens.count == Shared.document(Self.paragraphs.joined(separator: "\n\n")).tokens.count)
  }

  /// Short lines, verse and lists are not wrapped text.
  @Test func verseIsNotJoined() {
    let lines = ["The geese came back in early spring,", "They landed on the lake", "And nobody could hear them sing", "For everybody's sake."]
    #expect(Shared.document(lines.joined(separator: "\n")).blocks.count == 4)
    let long = Self.paragraphs + Self.paragraphs
    #expect(Shared.document(long.joined(separator: "\n")).blocks.count == 4)
  }

  private static func wrap(_ text: String, _ width: Int) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].count + 1 + word.count > width { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines
  }
}
