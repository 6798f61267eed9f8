import TestSupport
import Testing

@testable import LanguageToolAPI

/// Forms, escaped or not.
@Suite struct FormTests {
  private func fields(_ form: String) -> [String: String] {
    let fields = Form.fields(Array(form.utf8)[...]).map { (String(decoding: $0.name, as: UTF8.self), String(decoding: $0.value, as: UTF8.self)) }
    return Dictionary(fields) { first, _ in first }
  }

  @Test func escapesAreUndone() {
    #expect(fields("text=50%25+%26+more%2C+caf%C3%A9%0A&language=en-US") == ["text": "50% & more, café\n", "language": "en-US"])
    #expect(fields("language=en&text=a%2bb%3Dc&x&=y") == ["language": "en", "text": "a+b=c", "x": "", "": "y"])
    #expect(fields("text=a=b&language=en\r\n") == ["text": "a=b", "language": "en"])
    #expect(fields("") == [:])
  }

  /// What LibreOffice 7.4 sends, taken down from it.
  @Test func libreOfficeLeavesTheEscapesOut() {
    #expect(
      fields("text=It is is 50% & more, a+b=c; the café 😀 — x&language=fr y.\nSecond line%41%zz&language=en-US")
        == ["text": "It is is 50% & more, a+b=c; the café 😀 — x&language=fr y.\nSecond line%41%zz", "language": "en-US"])
    #expect(fields("text=plain=a&b=c&language=de tail&language=en-US") == ["text": "plain=a&b=c&language=de tail", "language": "en-US"])
    #expect(fields("text=He said: x&language=fr&language=en-US") == ["text": "He said: x&language=fr", "language": "en-US"])
    #expect(
      fields("text=R&D &language=en-US&username=a@b.org&apiKey=k1") == ["text": "R&D ", "language": "en-US", "username": "a@b.org", "apiKey": "k1"])
    #expect(fields("text=&&language=en-US") == ["text": "", "language": "en-US"])
    #expect(fields("text= & &language=en-US") == ["text": " & ", "language": "en-US"])
  }

  /// As people type at a shell.
  @Test func parametersMayStandBeforeTheText() {
    #expect(fields("language=en-US&text=It is 5% & more") == ["language": "en-US", "text": "It is 5% & more"])
    #expect(fields("language=en US") == ["language": "en US"])
  }

  private static let texts = ["Q&A: 50%25 + 5 = x&y", "a&language=fr", "It’s 100%\n\n& more&text=b", "cà phê & trà + 1%", "x y&enabledOnly=true z"]

  /// A text comes as it went, escaped or as LibreOffice sends it.
  @Test(arguments: texts) func textsComeAsTheyWent(_ text: String) {
    let escaped = Service.form([("text", text), ("language", "en-US")])
    #expect(fields(String(decoding: escaped, as: UTF8.self)) == ["text": text, "language": "en-US"])
    if text.contains(where: { !$0.isASCII || $0.isWhitespace }) {
      #expect(fields("text=\(text)&language=en-US") == ["text": text, "language": "en-US"])
    }
  }

  /// Without a space, a line break or a letter beyond ASCII a form is taken to be escaped.
  @Test func formsThatAnEncoderMayHaveWrittenAreUnescaped() {
    #expect(fields("text=a+b%41&language=en-US") == ["text": "a bA", "language": "en-US"])
    #expect(fields("text=growth+of+50%&language=en-US") == ["text": "growth+of+50%", "language": "en-US"])
  }

  @Test func theQueryIsReadAsABodyIs() throws {
    let response = Service.shared.answer(
      APIRequest(method: "GET", target: "/v2/check?language=en&text=It%20is+is%20cold."), deadline: Service.never)
    #expect(try Service.matches(in: response).map(\.offset) == [3])
  }

  /// LTeX sends a form with an annotated text, and calls it JSON.
  @Test func aFormThatIsCalledJSONIsRead() throws {
    let body = Service.form([("language", "en-US"), ("data", #"{"annotation":[{"markup":"\\em "},{"text":"It is is cold."}]}"#)])
    #expect(try Service.matches(in: Service.post(body, contentType: "application/json")).map(\.offset) == [7])
  }

  @Test func jsonBodiesAreRead() throws {
    func matches(_ body: String) throws -> [Match] {
      try Service.matches(in: Service.post(Array(body.utf8), contentType: "application/json; charset=utf-8"))
    }
    #expect(try matches(#"{"text": "😀 It is is cold.", "language": "en-US", "enabledOnly": false}"#).map(\.offset) == [6])
    #expect(try matches(#"{"text": "It is is cold.", "language": "auto", "disabledRules": ["duplicated-word"]}"#).isEmpty)
    #expect(try matches(#"{"data": {"annotation": [{"text": "It is is cold."}]}, "language": "en"}"#).map(\.offset) == [3])
    #expect(Service.post(Array("{".utf8), contentType: "application/json").status == 400)
    #expect(Service.post(Array("[]".utf8), contentType: "application/json").status == 400)
  }
}
