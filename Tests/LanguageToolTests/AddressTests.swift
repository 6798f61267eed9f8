import LintEngine
import LintSession
import TestSupport
import Testing

@testable import LanguageToolAPI

/// What is at which address, and what is said where there is nothing.
@Suite struct AddressTests {
  private func reply(_ method: String, _ target: String) -> (status: Int, text: String) {
    let response = Service.shared.answer(APIRequest(method: method, target: target), deadline: Service.never)
    return (response.status, String(decoding: response.body, as: UTF8.self))
  }

  @Test func languagesAreListed() throws {
    let list = try #require(try JSONValue(Array(reply("GET", "/v2/languages").text.utf8)).array)
    #expect(list.allSatisfy { $0["code"]?.string == "en" && $0["name"]?.string != nil })
    #expect(list.compactMap { $0["longCode"]?.string } == ["en", "en-US", "en-GB", "en-AU", "en-CA", "en-NZ", "en-ZA"])
    // LibreOffice puts a slash after the address that its user gave.
    #expect(reply("GET", "/v2//languages/").status == 200)
  }

  @Test func theProgramIsNamed() throws {
    #expect(try JSONValue(Array(reply("GET", "/v2/info").text.utf8))["software"]?["version"]?.string == Release.version)
    #expect(reply("GET", "/v2/healthcheck").text == "OK")
  }

  @Test(arguments: [
    ("GET", "/", 404), ("GET", "/v2", 404), ("GET", "/v2/words", 404), ("POST", "/v2/words/add", 404), ("GET", "/v1/check", 404),
    ("PUT", "/v2/check", 405), ("DELETE", "/v2/check", 405), ("POST", "/v2/languages", 405), ("GET", "/v2/check", 400),
  ])
  func whatIsNotThereIsSaid(_ method: String, _ target: String, _ status: Int) {
    let found = reply(method, target)
    #expect(found.status == status)
    #expect(found.text.hasPrefix("Error: ") && found.text.hasSuffix("\n") && found.text.split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    ([("language", "en")], "missing parameter ‘text’ or ‘data’"), ([("text", "a")], "missing parameter ‘language’"),
    ([("text", "a"), ("language", "de-DE")], "‘de-DE’ is not a language code known to mtlint"), ([("text", "a"), ("language", "enx")], "‘enx’"),
    ([("text", "a"), ("data", "{\"annotation\": []}"), ("language", "en")], "both given"),
  ])
  func wrongParametersAreRefused(_ fields: [(String, String)], _ message: String) {
    let reply = Service.reply(fields)
    #expect(reply.status == 400)
    #expect(reply.text.hasPrefix("Error: ") && reply.text.contains(message))
  }

  @Test func textsThatAreNoUTF8AreRefused() {
    for body in [Array("text=a%FFb&language=en".utf8), Array("text=caf".utf8) + [0xE9] + Array(" x&language=en".utf8)] {
      #expect(Service.post(body).status == 400)
    }
    #expect(Service.post([0x50, 0x4B], contentType: "multipart/form-data; boundary=x").status == 400)
  }

  @Test(arguments: [
    ("en", "", "en"), ("en-us", "", "en-US"), ("en_GB", "", "en-GB"), ("en-IN", "", "en"), ("auto", "", "en-US"), ("auto", "de-DE,en-GB", "en-GB"),
  ])
  func languagesAreEnglish(_ tag: String, _ preferred: String, _ code: String) throws {
    let text = Service.reply([("text", "a"), ("language", tag), ("preferredVariants", preferred)]).text
    #expect(try JSONValue(Array(text.utf8))["language"]?["code"]?.string == code)
  }

  /// Whatever else clients send.
  @Test func otherParametersAreTolerated() {
    let fields = [("username", "x"), ("apiKey", ""), ("useragent", "webextension-firefox-ng"), ("mode", "all"), ("allowIncompleteResults", "true")]
    #expect(Service.reply([("text", "a"), ("language", "en")] + fields).status == 200)
  }

  @Test func longTextsAreRefused() {
    let service = LanguageToolService(Shared.target("text.txt"), level: .warning, limit: 10)
    func status(_ text: String) -> Int {
      service.answer(
        APIRequest(method: "POST", target: "/v2/check", body: Service.form([("text", text), ("language", "en")])), deadline: Service.never
      ).status
    }
    #expect(status("It is cold") == 200)
    #expect(status("It is cold!") == 413)
    #expect(status("It is coé!") == 413)
  }

  @Test func whatTakesTooLongIsRefused() {
    let response = Service.shared.answer(
      APIRequest(method: "POST", target: "/v2/check", body: Service.form([("text", "It is is cold."), ("language", "en")])),
      deadline: Deadline { true })
    #expect(response.status == 504)
  }

  /// Nothing that a client may write leaves the answer without one of the statuses of HTTP, or the program.
  @Test func anyBytesAreAnswered() {
    var random = SeededGenerator(seed: 11)
    let pieces = [
      "text=", "&", "language=en", "=", "%", "%C3", "+", "data=", "{\"annotation\":[", "{\"text\":\"is is\"}", "]}", "\u{0}", "é", "\n", "a ",
    ]
    for _ in 0..<300 {
      var body = (0..<Int.random(in: 0..<12, using: &random)).flatMap { _ in Array(pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8) }
      if Bool.random(using: &random) { body.append(UInt8.random(in: 0...255, using: &random)) }
      for type in ["application/x-www-form-urlencoded", "application/json", nil] {
        #expect([200, 400].contains(Service.post(body, contentType: type).status))
      }
    }
  }
}
