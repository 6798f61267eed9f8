import LintEngine
import TestSupport
import Testing
import TextModel

/// Guards what tags of a format prove about the boundaries beside them.
@Suite struct TagEvidenceTests {
  /// The findings of a text in which `|` stands for a tag.
  private func findings(_ marked: String) -> [Finding] {
    var text: [UInt8] = []
    var seams: [Markup.Seam] = []
    for byte in marked.utf8 {
      if byte == UInt8(ascii: "|") { seams.append(Markup.Seam(offset: text.count, kind: .closing)) } else { text.append(byte) }
    }
    return Shared.linter.lint(text, markup: Markup(seams: seams), path: "a.html").findings
  }

  /// Two words with a tag between them are two words, and a bare space is put in unasked.
  @Test(arguments: [
    ("The road was closed in the valley of Trubnik|during the storm.", "Trubnik during"),
    ("They saw the end|was near.", "end was"), ("He wrote it on his Telegram|channel on Friday.", "Telegram channel"),
  ]) func wordsAreTakenApart(_ marked: String, _ apart: String) throws {
    let finding = try #require(findings(marked).first { $0.rule.name == "merged-words" })
    #expect(finding.severity >= .warning && finding.fixes.first?.safety == .safe && finding.message.contains("at a tag"))
    let text = Array(marked.replacing("|", with: "").utf8)
    #expect(String(decoding: Edits.apply(finding.fixes[0].edits, to: text), as: UTF8.self).contains(apart))
  }

  /// Letters and endings that are set off, and words of the dictionary, are whole.
  @Test(arguments: [
    "T|he ferry was late again.", "The fans of Trubnik|s sang in the rain.", "It was un|believable to all of them.",
    "They to|gether sang in the rain.",
    "It is a kind of Trubnik|ism, they say.", "O|desa is a port.",
  ]) func partsOfWordsAreWhole(_ marked: String) {
    #expect(!findings(marked).contains { $0.rule.name == "merged-words" })
  }

  /// A stop that is in doubt in plain text is false beside a link.
  @Test func stopsBesideTags() {
    let plain = "The trade union asked the members of the committee. Olga Tarn, who lives there."
    let linked = plain.replacing(". Olga Tarn,", with: ". |Olga Tarn|,")
    func severity(_ marked: String) -> Severity? { findings(marked).first { $0.rule.name == "stray-stop" }?.severity }
    #expect((severity(linked) ?? .info) >= (severity(plain) ?? .info))
  }

  @Test func spaceBesideTagsIsSure() {
    #expect(findings("The harbour master| , who was on board, called.").first { $0.rule.name == "spaced-punctuation" }?.severity == .warning)
  }
}
