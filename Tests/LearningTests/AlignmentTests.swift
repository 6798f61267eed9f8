import Testing

@testable import Learning

/// What was changed, and where it stands afterwards.
@Suite struct AlignmentTests {
  @Test(arguments: [
    ("a b c", "a b c", []), ("a b c", "a x c", ["1..<2 1..<2"]), ("a b c", "a c", ["1..<2 1..<1"]), ("a c", "a b c", ["1..<1 1..<2"]),
    // Two replacements with one word between them are one; an insertion stays by itself.
    ("a b c d e f g h", "a x c y e f g h", ["1..<4 1..<4"]), ("a b c d e f g h", "a b x c y d e f g h", ["2..<2 2..<3", "3..<3 4..<5"]),
  ]) func changes(_ old: String, _ new: String, _ edits: [String]) {
    let found = TokenDiff.changes(old.split(separator: " ").map(String.init), new.split(separator: " ").map(String.init), limit: 0.5)
    #expect(found?.map { "\($0.before) \($0.after)" } == edits)
  }

  @Test func whatIsWrittenAnewIsNotCompared() { #expect(TokenDiff.changes(["a", "b"], ["c", "d"], limit: 0.5) == nil) }

  @Test func paragraphsAreFoundAgain() {
    let old = [["the", "fog"], ["a", "ferry", "sank"], ["it", "rained", "today"]]
    let new = [["a", "ferry", "sank", "here"], ["new", "words", "only"], ["it", "rained"]]
    #expect(BlockAlignment.pairs(old, new).map { [$0.old, $0.new] } == [[1, 0], [2, 2]])
  }
}
