import LintEngine
import LintSession
import TestSupport

@testable import LanguageToolAPI

/// The server's part without a network, with the embedded rules.
enum Service {
  static let shared = LanguageToolService(Shared.target("text.txt"), level: .warning, limit: 1 << 20)
  static let never = Deadline { false }

  /// A form as clients write it: everything but letters and digits escaped, spaces as `+`.
  static func form(_ fields: [(String, String)]) -> [UInt8] {
    fields.map { "\($0)=\(escaped($1))" }.joined(separator: "&").utf8.map { $0 }
  }

  static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      let character = Character(Unicode.Scalar(byte))
      if character == " " { return "+" }
      if character.isASCII, character.isLetter || character.isNumber { return String(character) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count < 2 ? "0" : "") + digits
    }.joined()
  }

  static func post(_ body: [UInt8], contentType: String? = "application/x-www-form-urlencoded") -> APIResponse {
    shared.answer(APIRequest(method: "POST", target: "/v2/check", contentType: contentType, body: body), deadline: never)
  }

  /// The status, and the text of the answer.
  static func reply(_ fields: [(String, String)]) -> (status: Int, text: String) {
    let response = post(form(fields))
    return (response.status, String(decoding: response.body, as: UTF8.self))
  }

  static func matches(_ fields: [(String, String)]) throws -> [Match] {
    try matches(in: post(form(fields.contains { $0.0 == "language" } ? fields : fields + [("language", "en-US")])))
  }

  static func matches(in response: APIResponse) throws -> [Match] { try (JSONValue(response.body)["matches"]?.array ?? []).map(Match.init) }
}

/// A match as clients read it.
struct Match: Equatable {
  let offset: Int
  let length: Int
  let rule: String
  let replacements: [String]
  let context: String
  /// What of the context is the match.
  let marked: String
  let sentence: String

  init(_ json: JSONValue) {
    offset = json["offset"]?.integer ?? -1
    length = json["length"]?.integer ?? -1
    rule = json["rule"]?["id"]?.string ?? ""
    replacements = (json["replacements"]?.array ?? []).compactMap { $0["value"]?.string }
    context = json["context"]?["text"]?.string ?? ""
    let start = json["context"]?["offset"]?.integer ?? 0
    marked = context.units(start, json["context"]?["length"]?.integer ?? 0)
    sentence = json["sentence"]?.string ?? ""
  }
}

extension String {
  /// A part of the text, counted in UTF-16 units.
  func units(_ offset: Int, _ length: Int) -> String {
    let units = Array(utf16)
    guard offset >= 0, length >= 0, offset + length <= units.count else { return "(outside)" }
    return String(decoding: units[offset..<offset + length], as: UTF16.self)
  }

  /// The text with each first replacement made, as clients make them: from the end on.
  func applying(_ matches: [Match]) -> String {
    var units = Array(utf16)
    var end = units.count
    for match in matches.sorted(by: { $0.offset > $1.offset }) {
      guard let replacement = match.replacements.first, match.offset + match.length <= end else { continue }
      units.replaceSubrange(match.offset..<match.offset + match.length, with: replacement.utf16)
      end = match.offset
    }
    return String(decoding: units, as: UTF16.self)
  }
}
