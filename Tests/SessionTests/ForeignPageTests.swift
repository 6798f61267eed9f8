import TestSupport
import Testing
import TextSources

@testable import LintSession

/// Guards that a page in another language is said to be one once.
@Suite struct ForeignPageTests {
  private func messages(_ page: String) throws -> [String] {
    LintedFile(try SourceFile(Array(page.utf8), name: "page.html"), Shared.target("page.html")).items.map(\.inFile.message)
  }

  @Test func ofATitleAndAPictureInTheLanguageOfThePageNothingIsSaid() throws {
    let page = """
      <!DOCTYPE html><html lang="en"><head><title>Die neue Brücke über den Fluss ist offen</title></head><body><article>
      <h1>Die neue Brücke über den Fluss ist offen</h1>
      <img src="a.jpg" alt="Ein Bus fährt am Morgen über die neue Brücke und hält nicht an">
      <p>Die Bürgermeisterin sagte am Freitag, dass der Verkehr von Montag an wieder über die Brücke fließen soll.</p>
      <p>Ein Jahr lang war die Straße nicht zu benutzen, und die Läden in der alten Stadt waren mit den Bussen nicht zufrieden.</p>
      </article></body></html>
      """
    #expect(try messages(page) == ["the text is in German, not in English; check the file (few rules ran)"])
  }

  /// Not even a repair that is asked for empties a title.
  @Test func aTextOfItsOwnIsNotDeleted() throws {
    let page = "<html><head><title>Die neue Brücke über den Fluss ist am Morgen wieder offen</title></head><body><p>It is open.</p></body></html>"
    let target = Shared.target("page.html")
    let source = try SourceFile(Array(page.utf8), name: "page.html")
    #expect(LintedFile(source, target).items.contains { $0.inFile.rule.name == "untranslated-text" && $0.inFile.fixes.isEmpty })
    #expect(FileRepair(suggested: true).repaired(source, target).text == source.text.text)
  }

  @Test func onAnEnglishPageThePicturesTextIsFound() throws {
    let page = """
      <!DOCTYPE html><html lang="de"><head><title>The new bridge is open</title></head><body><article>
      <h1>The new bridge is open</h1>
      <img src="a.jpg" alt="Ein Bus fährt am Morgen über die neue Brücke und hält nicht an">
      <p>The mayor said on Friday that traffic would cross the bridge again from Monday.</p>
      <p>The road had been closed for a year, and the shops in the old town were not happy about the buses.</p>
      </article></body></html>
      """
    #expect(try messages(page).map { $0.suffix(36) } == ["is German; translate it or delete it"])
  }
}
