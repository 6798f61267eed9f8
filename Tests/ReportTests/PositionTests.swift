import TestSupport
import Testing
import TextModel

@testable import LintReports

/// Guards lines and columns, in each unit that editors count in.
@Suite struct PositionTests {
  /// Texts with the place marked, its line, and its column in bytes, characters and UTF-16.
  static let cases: [(text: String, line: Int, byte: Int, char: Int, utf16: Int)] = [
    ("⟦⟧", 1, 1, 1, 1), ("⟦⟧abc", 1, 1, 1, 1), ("abc⟦⟧", 1, 4, 4, 4), ("abc\n⟦⟧", 2, 1, 1, 1), ("abc\r\nde⟦⟧", 2, 3, 3, 3), ("abc\rde⟦⟧", 2, 3, 3, 3),
    ("\n\n\n⟦⟧x", 4, 1, 1, 1), ("\ta⟦⟧", 1, 3, 3, 3), ("é⟦⟧", 1, 3, 2, 2), ("e\u{301}⟦⟧", 1, 4, 2, 3), ("🙂⟦⟧", 1, 5, 2, 3), ("👩‍👩‍👧⟦⟧x", 1, 19, 2, 9),
    ("🇺🇦⟦⟧", 1, 9, 2, 5), ("你好⟦⟧", 1, 7, 3, 3), ("\u{FEFF}a⟦⟧", 1, 5, 3, 3), ("Đà Nẵng 🙂 ⟦⟧", 1, 18, 11, 12), ("a\u{2028}b⟦⟧", 1, 6, 4, 4),
    ("x\u{85}y⟦⟧", 1, 5, 4, 4),
    ("éé\néé⟦⟧", 2, 5, 3, 3), ("नमस्ते⟦⟧", 1, 19, 4, 7),
  ]

  @Test(arguments: cases.indices) func columns(_ index: Int) {
    let (marked, line, byte, char, utf16) = Self.cases[index]
    let text = marked.replacing("⟦⟧", with: "")
    let offset = marked.split(separator: "⟦⟧", omittingEmptySubsequences: false)[0].utf8.count
    let document = Shared.document(text)
    for (unit, column) in [(ColumnUnit.byte, byte), (.char, char), (.utf16, utf16)] {
      var positions = Positions(document, unit: unit)
      let position = positions.position(of: offset)
      #expect(position == Position(line: line, column: column), "\(marked.debugDescription) in \(unit)")
    }
  }

  /// Walking from place to place counts as walking there at once does, also through the middle of characters.
  @Test(arguments: ColumnUnit.allCases) func walkingIsCountingAnew(_ unit: ColumnUnit) {
    let texts = [
      "The “é” 🙂 e\u{301}\u{302} x\r\n👩‍👩‍👧 and 🇺🇦🇺🇦 done\n\nनमस्ते", "a\u{301}\u{301}\u{301}b\r\n\r\nc",
      String(decoding: [0x61, 0xFF, 0xC3, 0x28, 0xE2, 0x82], as: UTF8.self),
    ]
    for text in texts {
      let document = Shared.document(text)
      var walking = Positions(document, unit: unit)
      var offset = 0
      let different = text.unicodeScalars.filter { scalar in
        offset += String(scalar).utf8.count
        var fresh = Positions(document, unit: unit)
        return walking.position(of: offset) != fresh.position(of: offset)
      }
      #expect(different.isEmpty, "behind \(different.count) code points of \(text.debugDescription)")
      #expect(walking.position(of: 1) == Position(line: 1, column: 2), "going back")
    }
  }

  /// A line of many findings is walked once, not once for each.
  @Test func manyPlacesInOneLine() {
    let document = Shared.document(String(repeating: "é ", count: 50_000))
    var positions = Positions(document, unit: .char)
    for number in stride(from: 0, to: 50_000, by: 10) { #expect(positions.position(of: number * 3).column == number * 2 + 1) }
  }

  /// Nor is a line without ASCII, of letters with marks, or of joined ones.
  @Test(arguments: ["é", "，", "A\u{301}。", "a\u{200D}。", "«\u{200B}", "\u{301}\u{301}中"]) func manyPlacesBetweenOtherCharacters(_ unit: String) {
    let document = Shared.document(String(repeating: unit, count: 30_000))
    for columns in ColumnUnit.allCases {
      var positions = Positions(document, unit: columns)
      let wrong = (1..<30_000).filter { number in
        let place = positions.position(of: number * unit.utf8.count).column
        guard number % 5000 == 0 || number < 20 else { return false }
        var fresh = Positions(document, unit: columns)
        return place != fresh.position(of: number * unit.utf8.count).column
      }
      #expect(wrong.isEmpty, "\(columns)")
    }
  }
}
