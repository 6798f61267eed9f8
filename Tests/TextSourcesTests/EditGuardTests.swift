import Testing
import TextModel

@testable import TextSources

@Suite struct EditGuardTests {
  /// `one # two`, of which `one` must not become `two` and the comment stays.
  private func passage() -> Passage {
    let bytes = Array("one # two".utf8)
    var builder = PassageBuilder()
    builder.add(bytes[0..<3], at: 0..<3, .plain)
    builder.guardEdits(from: 0) { edit, inSource in edit.replacement != "two" && inSource.count == 1 }
    builder.add(bytes[3..<9], at: 3..<9, .never)
    builder.endBlock()
    return builder.finish()!
  }

  @Test func whatIsGuardedIsJudged() {
    #expect(passage().inSource(Edit(0..<3, "two")) == nil)
    #expect(passage().inSource(Edit(0..<3, "six")) == [Edit(0..<3, "six")])
    #expect(passage().nested(in: Passage(plain: Array("one # two".utf8))).inSource(Edit(0..<3, "two")) == nil)
  }

  @Test func whatReachesBeyondIsRefused() {
    let guarded = EditGuard(text: 4..<8) { _, _ in true }
    #expect(guarded.allows(Edit(4..<8, ""), []))
    #expect(guarded.allows(Edit(0..<3, ""), []), "elsewhere")
    #expect(!guarded.allows(Edit(3..<5, ""), []))
    #expect(!guarded.allows(Edit(7..<9, ""), []))
  }

  @Test func offsetsAreThoseOfTheStretch() {
    let guarded = EditGuard(text: 4..<8) { edit, _ in edit == Edit(1..<2, "x") }
    #expect(guarded.allows(Edit(5..<6, "x"), []))
    #expect(!guarded.allows(Edit(6..<7, "x"), []))
  }

  @Test func whatIsFixedStays() {
    #expect(passage().runs.count == 2, "a run of its own, although it goes on where the other ends")
    #expect(passage().inSource(Edit(4..<6, "")) == nil)
    #expect(passage().inSource(Edit(2..<4, "")) == nil)
    #expect(passage().inSource(Edit(9..<9, "x")) == nil)
    #expect(passage().inSource(Edit(3..<3, "x")) == [Edit(3..<3, "x")], "in front of it")
  }

  @Test func nothingIsPutInAtTheEnd() { #expect(passage().text == Array("one # two".utf8)) }

  @Test func shapesOfWhatStandsWithin() {
    var (one, other) = (Shape(), Shape())
    one.add("a")
    other.add("b")
    var (outer, same) = (Shape(), Shape())
    outer.add(one)
    same.add(other)
    #expect(outer != same)
  }
}
