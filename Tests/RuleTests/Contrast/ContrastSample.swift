/// One text of a contrast set, between two sound sentences.
struct ContrastSample: Sendable {
  private static let before = "The library opened again on Thursday after a long break. "
  private static let after = " Most of the shelves had been painted white."

  let construction: String
  let isSound: Bool
  let bytes: [UInt8]
  /// Bytes that are damaged; nil in sound text.
  let mark: Range<Int>?

  /// `text`: with `⟦` and `⟧` around what is damaged, and `¶` for blank lines.
  init(_ construction: String, isSound: Bool, _ text: String) {
    self.construction = construction
    self.isSound = isSound
    let parts = (Self.before + text.replacing("¶", with: "\n\n") + Self.after + "\n").split { $0 == "⟦" || $0 == "⟧" }
    bytes = parts.flatMap { Array($0.utf8) }
    precondition(parts.count == (isSound ? 1 : 3), "marks of ‘\(text)’")
    mark = isSound ? nil : parts[0].utf8.count..<parts[0].utf8.count + parts[1].utf8.count
  }

  /// Without its surroundings.
  var text: String {
    let whole = String(decoding: bytes, as: UTF8.self)
    return String(whole.dropFirst(Self.before.count).dropLast(Self.after.count + 1)).replacing("\n\n", with: "¶")
  }
}
