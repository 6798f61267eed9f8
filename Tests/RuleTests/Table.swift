import TestSupport

/// A file of Dictionaries/, line by line.
struct Table {
  struct Line {
    /// `Dictionaries/en/words.txt:12`
    let place: String
    let text: String
    var cells: [String] { text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  /// The lines that are neither empty nor comments.
  let lines: [Line]
  /// The comment lines.
  let comments: [String]

  /// Reads a table by its path below Dictionaries/.
  init(_ name: String) throws {
    let all = try Project.text("Dictionaries/\(name)").split(separator: "\n", omittingEmptySubsequences: false)
    lines = all.enumerated().filter { !$1.isEmpty && !$1.hasPrefix("#") }.map { Line(place: "Dictionaries/\(name):\($0 + 1)", text: String($1)) }
    comments = all.filter { $0.hasPrefix("#") }.map(String.init)
  }

  /// Every table there is, by its path below Dictionaries/.
  static let all: [String] = Project.files(in: "Dictionaries").flatMap { folder in
    Project.files(in: "Dictionaries/\(folder)").filter { $0.hasSuffix(".txt") || $0.hasSuffix(".tsv") }.map { "\(folder)/\($0)" }
  }

  /// Places of lines that come before the line above them, byte by byte, or repeat it.
  static func disorder(_ lines: [(place: String, key: String)]) -> [String] {
    zip(lines, lines.dropFirst()).filter { !$0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
      "\($1.place): ‘\($1.key)’ does not come behind ‘\($0.key)’"
    }
  }
}
