/// English as clients name it. mtlint reads all of it alike, and answers under the name that it was asked by.
struct EnglishVariant: Equatable {
  /// A language tag, such as en-US.
  let code: String
  let name: String

  static let all = [
    EnglishVariant(code: "en", name: "English"), EnglishVariant(code: "en-US", name: "English (US)"),
    EnglishVariant(code: "en-GB", name: "English (GB)"), EnglishVariant(code: "en-AU", name: "English (Australian)"),
    EnglishVariant(code: "en-CA", name: "English (Canadian)"), EnglishVariant(code: "en-NZ", name: "English (New Zealand)"),
    EnglishVariant(code: "en-ZA", name: "English (South African)"),
  ]

  /// The variant of a language tag; English that is not in the list is plain English. Nil for other languages.
  init?(tag: some StringProtocol) {
    let tag = tag.lowercased().replacing("_", with: "-")
    guard tag == "en" || tag.hasPrefix("en-") else { return nil }
    self = Self.all.first { $0.code.lowercased() == tag } ?? Self.all[0]
  }

  private init(code: String, name: String) {
    self.code = code
    self.name = name
  }

  /// The language of a request: the one it names, or for `auto` the English that its reader prefers.
  init(_ parameters: Parameters) throws(RequestProblem) {
    guard let tag = parameters["language"] else {
      throw RequestProblem(400, "missing parameter ‘language’; send language=en-US, or language=auto")
    }
    if let named = EnglishVariant(tag: tag) {
      self = named
    } else if tag.lowercased() == "auto" {
      let preferred = parameters.list("preferredVariants").sorted().lazy.compactMap { EnglishVariant(tag: $0) }.first
      self = preferred ?? Self.all[1]
    } else {
      let codes = Self.all.map(\.code).joined(separator: ", ")
      throw RequestProblem(400, "‘\(tag.prefix(40))’ is not a language code known to mtlint; supported language codes are: auto, \(codes)")
    }
  }
}
