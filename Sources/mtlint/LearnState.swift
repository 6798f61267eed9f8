import FileSystem
import Learning
import LintReports
import LintSession

/// The pairs of earlier runs, so that only new ones need be given: JSON Lines, one pair a line.
struct LearnState {
  private let path: String

  init(_ path: String) { self.path = path }

  /// All pairs, those of the file first; the file has them all afterwards.
  func adding(_ pairs: [EditPair]) throws -> [EditPair] {
    var all = File.isReadable(path) ? try read() : []
    var known = Set(all.map(\.hash))
    let new = pairs.filter { known.insert($0.hash).inserted }
    guard !new.isEmpty else { return all }
    all += new
    try File.replace(path, with: Array(all.map(Self.line).joined().utf8))
    return all
  }

  private func read() throws -> [EditPair] {
    try File.contents(of: path).split(separator: 0x0A).enumerated().map { number, line in
      guard let value = try? JSONValue(Array(line)), let name = value["name"]?.string, let before = value["before"]?.string,
        let after = value["after"]?.string
      else { throw Failure("\(path):\(number + 1): not a pair that mtlint learn wrote") }
      return EditPair(name: name, before: Array(before.utf8), after: Array(after.utf8))
    }
  }

  private static func line(_ pair: EditPair) -> String {
    func text(_ bytes: [UInt8]) -> JSON { .string(String(decoding: bytes, as: UTF8.self)) }
    return JSON.object([("name", .string(pair.name)), ("before", text(pair.before)), ("after", text(pair.after))]).line + "\n"
  }
}
