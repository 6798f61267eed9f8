import Testing
import TextModel

@testable import LanguageServer

@Suite struct ConfigurationEditTests {
  private func made(_ text: String, _ change: ([UInt8]) -> Edit?) -> String? {
    change(Array(text.utf8)).map { String(decoding: Edits.apply([$0], to: Array(text.utf8)), as: UTF8.self) }
  }

  @Test(arguments: [
    ("", "names:\n  - \"x\"\n"),
    ("from: vi", "from: vi\nnames:\n  - \"x\"\n"),
    ("# nothing\n", "# nothing\nnames:\n  - \"x\"\n"),
    ("names:\n  - a  # why\n\nfrom: vi\n", "names:\n  - \"x\"\n  - a  # why\n\nfrom: vi\n"),
    ("names:\n- a\n", "names:\n- \"x\"\n- a\n"),
    ("names:\n    # first\n    - a\n", "names:\n    # first\n    - \"x\"\n    - a\n"),
    ("names: [a, b]\n", "names: [\"x\", a, b]\n"),
    ("names: []\n", "names: [\"x\"]\n"),
    ("names: [ # all\n  a]\n", "names: [\"x\",  # all\n  a]\n"),
    ("names:\nfrom: vi\n", "names:\n  - \"x\"\nfrom: vi\n"),
    ("\u{FEFF}from: vi\n", "\u{FEFF}from: vi\nnames:\n  - \"x\"\n"),
    ("from: vi\r\nnames:\r\n  - a\r\n", "from: vi\r\nnames:\r\n  - \"x\"\n  - a\r\n"),
  ])
  func items(_ before: String, _ after: String) { #expect(made(before, ConfigurationEdit.adding("\"x\"", to: "names")) == after) }

  @Test(arguments: [
    ("", "rules:\n  a-rule: off\n"), ("rules:\n  b: off\n", "rules:\n  a-rule: off\n  b: off\n"),
    ("rules: {b: off}\n", "rules: {a-rule: off, b: off}\n"), ("rules: {}\n", "rules: {a-rule: off}\n"),
    ("rules:\n  a-rule: on  # why\n", "rules:\n  a-rule: off  # why\n"), ("rules: {a-rule: on}\n", "rules: {a-rule: off}\n"),
  ])
  func keys(_ before: String, _ after: String) { #expect(made(before, ConfigurationEdit.setting("a-rule", to: "off", in: "rules")) == after) }

  /// What cannot be changed with certainty stays.
  @Test(arguments: [
    "names: a\n", "names: [a\n", "- names\n", "{names: [a]}\n", "names: &n\n  - a\nwords: *n\n---\nb: 1\n", "from: vi\n...\n",
    "words: &n [a]\nnames: *n\n",
  ])
  func otherForms(_ text: String) { #expect(made(text, ConfigurationEdit.adding("\"x\"", to: "names")) == nil) }

  @Test func pathsAsTheConfigurationNamesThem() {
    #expect(ConfigurationEdit(at: "/news/.mtlint.yml").pattern(of: "/news/lo/a.txt") == "lo/a.txt")
    #expect(ConfigurationEdit(at: "/.mtlint.yml").pattern(of: "/a.txt") == "/a.txt")
    #expect(ConfigurationEdit(at: "/news/.mtlint.yml").pattern(of: "/newsroom/a.txt") == "/newsroom/a.txt")
  }
}
