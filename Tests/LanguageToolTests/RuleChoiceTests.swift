import Testing

@testable import LanguageToolAPI

/// Which findings a client gets.
@Suite struct RuleChoiceTests {
  private static let text = "The café is is closed. The captain called. for help twice."

  private func rules(_ parameters: (String, String)..., text: String = text) throws -> [String] {
    try Service.matches([("text", text)] + parameters).map(\.rule)
  }

  @Test func rulesAndFamiliesAreLeftOut() throws {
    #expect(try rules() == ["duplicated-word", "stray-stop"])
    #expect(try rules(("disabledRules", "duplicated-word,UPPERCASE_SENTENCE_START")) == ["stray-stop"])
    #expect(try rules(("disabledRules", "duplicates")) == ["stray-stop"])
    #expect(try rules(("disabledRules", "DUPLICATED-WORD")) == ["stray-stop"])
    #expect(try rules(("disabledCategories", "joins, TYPOS")) == ["duplicated-word"])
    #expect(try rules(("disabledCategories", "joins"), ("enabledRules", "stray-stop")) == ["duplicated-word", "stray-stop"])
  }

  @Test func onlyTheEnabledRulesRun() throws {
    #expect(try rules(("enabledRules", "stray-stop"), ("enabledOnly", "true")) == ["stray-stop"])
    #expect(try rules(("enabledCategories", "duplicates"), ("enabledOnly", "true")) == ["duplicated-word"])
    #expect(try rules(("enabledRules", "MORFOLOGIK_RULE_EN_US"), ("enabledOnly", "true")).isEmpty)
    #expect(try rules(("enabledRules", "stray-stop"), ("enabledOnly", "false")) == ["duplicated-word", "stray-stop"])
    #expect(Service.reply([("text", "a"), ("language", "en"), ("enabledOnly", "true")]).status == 400)
  }

  /// A weak sign that nothing supports is info: shown to picky readers, or by name.
  @Test func pickyReadersSeeMore() throws {
    let weak = "The mayor opened the bridge on Monday , and the band played."
    #expect(try rules(text: weak).isEmpty)
    #expect(try rules(("level", "default"), text: weak).isEmpty)
    #expect(try rules(("level", "picky"), text: weak) == ["spaced-punctuation"])
    #expect(try rules(("enabledRules", "spaced-punctuation"), text: weak) == ["spaced-punctuation"])
  }

  /// Another person's first language says nothing about where an article comes from.
  @Test func theMotherTongueChangesNothing() throws {
    let weak = "The mayor opened the bridge on Monday , and the band played."
    #expect(try rules(("motherTongue", "vi"), text: weak).isEmpty)
  }
}
