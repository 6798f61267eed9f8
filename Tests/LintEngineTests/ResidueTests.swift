import LintChecks
import LintEngine
import TestSupport
import Testing
import TextModel

/// Guards what the residue rules decide by the whole article, and by bytes that a rule file does not show well.
@Suite struct ResidueTests {
  private func findings(_ text: String, _ rule: String) throws -> [Finding] {
    let linter = try Linter(rules: RulePack.builtIn(), configuration: Configuration(), lexicon: Shared.lexicon) { try Checks.compile($0) }
    return linter.lint(Array(text.utf8), path: "article").findings.filter { $0.rule.name == rule }
  }

  /// `AMANHÃ”` is a word and a quotation mark, unless the article shows that it was read wrongly.
  @Test func capitalsBeforeMarksNeedEvidence() throws {
    #expect(try findings("The poster said “AMANHÃ” on it.\n", "mojibake").isEmpty)
    #expect(try findings("The poster in SÃ£o Paulo said AMANHÃ” on it.\n", "mojibake").count == 2)
  }

  /// ISO 8859-2 and Windows-1250 give different letters: both are offered, none is applied unasked.
  @Test func twoEncodingsAreTwoSuggestions() throws {
    let found = try findings("Mrs MĂźller took the tram.\n", "mojibake")
    #expect(found.first?.fixes.map(\.safety) == [.suggested, .suggested])
    #expect(found.first?.fixes.map { $0.edits[0].replacement } == ["ü", "ß"])
  }

  @Test func aWordIsOneFinding() throws {
    let found = try findings("The rÃ©sumÃ© was long.\n", "mojibake")
    #expect(found.count == 1)
    #expect(found.first?.fixes.first?.edits.count == 2)
  }

  @Test func byteOrderMarkOpensAFile() throws {
    #expect(try findings("\u{FEFF}The ferry was late.\n", "invisible-character").isEmpty)
    #expect(try findings("The ferry was late.\n\u{FEFF}It came at noon.\n", "invisible-character").count == 1)
  }

  /// Lines of code that follow each other are one finding, and only they go.
  @Test func codeIsDeletedInOnePiece() throws {
    let text = "The ferry was late.\n\nfunction gtag() {\ndataLayer.push(arguments);\n}\n\nIt came at noon; nobody cared (much).\n"
    let found = try findings(text, "markup-residue")
    #expect(found.count == 1)
    let fixed = Edits.apply(found[0].fixes[0].edits, to: Array(text.utf8))
    #expect(String(decoding: fixed, as: UTF8.self) == "The ferry was late.\n\nIt came at noon; nobody cared (much).\n")
  }

  /// What the markup is looked for in ends where the lines of the text end, whatever ends them: a shortcode does not go over one.
  @Test(arguments: ["\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}", "\n", "\r", "\r\n"]) func markupKeepsToItsLine(_ lineBreak: String) throws {
    #expect(try findings("``[i=\(lineBreak)]", "markup-residue").isEmpty)
    #expect(try findings("The ferry [caption id=\(lineBreak)x] was late.", "markup-residue").isEmpty)
    let text = "The ferry was late.\(lineBreak)<br>\(lineBreak)It came at noon."
    let found = try findings(text, "markup-residue")
    #expect(found.count == 1)
    let fixed = Edits.apply(found[0].fixes[0].edits, to: Array(text.utf8))
    #expect(String(decoding: fixed, as: UTF8.self) == "The ferry was late.\(lineBreak)It came at noon.")
  }

  /// A tag that goes over lines is one finding, and goes with its lines where there is nothing else on them.
  @Test(arguments: ["\n", "\r\n", "\r", "\u{2028}"]) func aTagMayGoOverLines(_ lineBreak: String) throws {
    let text = ["The ferry was late.", "<img src=\"a.png\"", " alt=\"b\">", "It came at noon."].joined(separator: lineBreak)
    let found = try findings(text, "markup-residue")
    #expect(found.count == 1)
    let fixed = Edits.apply(found[0].fixes[0].edits, to: Array(text.utf8))
    #expect(String(decoding: fixed, as: UTF8.self) == "The ferry was late.\(lineBreak)It came at noon.")
  }
}
