import Testing

@testable import TextModel

/// Guards the expansion of a hunspell dictionary into forms (hunspell(5)), on dictionaries written here.
@Suite struct AffixExpanderTests {
  /// Every form, sorted, each once.
  private static func forms(_ affixes: String, _ stems: String) -> [String] {
    var forms: Set<String> = []
    AffixExpander(affixes: Array(affixes.utf8), stems: Array(stems.utf8)).forEachForm { forms.insert(String(decoding: $0, as: UTF8.self)) }
    return forms.sorted()
  }

  @Test func stemsAlone() {
    #expect(Self.forms("SET UTF-8", "3\ngoose\nlake\ncafé") == ["café", "goose", "lake"])
    #expect(Self.forms("", "2\r\ngoose\r\nlake\r\n") == ["goose", "lake"])
    #expect(Self.forms("", "") == [])
    // The first line counts the stems; later numbers are words. What follows a TAB is no part of the word.
    #expect(Self.forms("", "2\n42\ngoose\tpo:noun") == ["42", "goose"])
  }

  @Test func suffixes() {
    let affixes = """
      SFX S Y 4
      SFX S y ies [^aeiou]y
      SFX S 0 s [aeiou]y
      SFX S 0 es [sxzh]
      SFX S 0 s [^sxzhy]
      """
    #expect(Self.forms(affixes, "4\npony/S\nboy/S\nbox/S\ngoose/S") == ["box", "boxes", "boy", "boys", "goose", "gooses", "ponies", "pony"])
    // A flag without a rule adds nothing.
    #expect(Self.forms(affixes, "1\npony/X") == ["pony"])
  }

  @Test func conditions() {
    let affixes = "SFX A Y 3\nSFX A 0 1 .\nSFX A 0 2 b.d\nSFX A 0 3 [^b][xy]d\n"
    #expect(Self.forms(affixes, "1\nbad/A") == ["bad", "bad1", "bad2"])
    #expect(Self.forms(affixes, "1\naxd/A") == ["axd", "axd1", "axd3"])
    #expect(Self.forms(affixes, "1\nd/A") == ["d", "d1"])
  }

  @Test func prefixes() {
    let affixes = "PFX U Y 2\nPFX U 0 un .\nPFX U a ex [a]\n"
    #expect(Self.forms(affixes, "2\nkind/U\nable/U") == ["able", "exble", "kind", "unable", "unkind"])
  }

  /// Prefix and suffix together, where both allow it.
  @Test func crossProduct() {
    let both = "PFX U Y 1\nPFX U 0 un .\nSFX S Y 1\nSFX S 0 s .\n"
    #expect(Self.forms(both, "1\nlock/US") == ["lock", "locks", "unlock", "unlocks"])
    #expect(Self.forms(both.replacing("SFX S Y", with: "SFX S N"), "1\nlock/US") == ["lock", "locks", "unlock"])
    #expect(Self.forms(both.replacing("PFX U Y", with: "PFX U N"), "1\nlock/US") == ["lock", "locks", "unlock"])
  }

  /// A suffix that takes another one.
  @Test func secondSuffix() {
    let affixes = "SFX A Y 1\nSFX A 0 able/S .\nSFX S Y 1\nSFX S 0 s .\n"
    #expect(Self.forms(affixes, "1\nread/A") == ["read", "readable", "readables"])
  }

  @Test func longFlags() {
    let affixes = "FLAG long\nSFX Aa Y 1\nSFX Aa 0 s .\nSFX Ab Y 1\nSFX Ab 0 ed .\nPFX Ba Y 1\nPFX Ba 0 re .\n"
    #expect(Self.forms(affixes, "2\nlock/AaBa\nopen/Ab") == ["lock", "locks", "open", "opened", "relock", "relocks"])
  }

  @Test func numberFlags() {
    let affixes = "FLAG num\nSFX 101 Y 1\nSFX 101 0 s .\nSFX 7 Y 1\nSFX 7 0 ed .\n"
    #expect(Self.forms(affixes, "2\nlock/101,7\nopen/7") == ["lock", "locked", "locks", "open", "opened"])
  }

  @Test func aliases() {
    let affixes = "AF 2\nAF SU\nAF S\nPFX U Y 1\nPFX U 0 un .\nSFX S Y 1\nSFX S 0 s .\n"
    #expect(Self.forms(affixes, "2\nlock/1\nopen/2") == ["lock", "locks", "open", "opens", "unlock", "unlocks"])
  }

  /// The first alias may look like the line that counts them. In a process of its own: see `brokenAliases`.
  @Test func aliasesOfNumberFlags() async {
    await #expect(processExitsWith: .success) {
      let affixes = "FLAG num\nAF 2\nAF 101\nAF 101,7\nSFX 101 Y 1\nSFX 101 0 s .\nSFX 7 Y 1\nSFX 7 0 ed .\n"
      #expect(AffixExpanderTests.forms(affixes, "2\nlock/1\nopen/2") == ["lock", "locks", "open", "opened", "opens"])
    }
  }

  /// Continuation classes may be aliases too.
  @Test func aliasesInsideAffixes() {
    let affixes = "AF 2\nAF A\nAF S\nSFX A Y 1\nSFX A 0 able/2 .\nSFX S Y 1\nSFX S 0 s .\n"
    #expect(Self.forms(affixes, "1\nread/1") == ["read", "readable", "readables"])
  }

  @Test func brokenRules() {
    let affixes = "SFX S\nSFX S Y\nSFX\nPFX  \nSFX S Y 1\nSFX S 0 s [abc\nSFX S toolong x .\nAF\nFLAG"
    #expect(Self.forms(affixes, "2\nlock/S\n/S").contains("lock"))
    #expect(Self.forms("SFX S Y 1\nSFX S 0 s ]", "1\nlock/S").contains("lock"))
    #expect(Self.forms("FLAG long\nSFX Aa Y 1\nSFX Aa 0 s .", "1\nlock/AaB") == ["lock", "locks"])
  }

  /// A dictionary that is wrong gives fewer forms, never a crash: in a process of its own, so that a crash is a failure of this test alone.
  @Test(arguments: ["lock/9", "lock/0", "lock/-3", "lock/99999999999999999999"]) func brokenAliases(_ stem: String) async {
    await #expect(processExitsWith: .success) { [stem] in
      AffixExpander(affixes: Array("AF 1\nAF S\nSFX S Y 1\nSFX S 0 s .\n".utf8), stems: Array("1\n\(stem)".utf8)).forEachForm { _ in }
    }
  }
}
