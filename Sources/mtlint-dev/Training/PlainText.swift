import FileSystem
import Foundation
import TextModel

/// Documents as paragraphs, one JSON object a line: `{"id": …, "paras": […]}`.
struct PlainText {
  struct Entry: Decodable {
    let id: String
    let paras: [String]
  }

  let entries: [Entry]

  /// Reads several files of a folder, in the order given.
  init(folder: String, files: [String]) throws {
    entries = try files.flatMap { try PlainText(path: "\(folder)/\($0)").entries }
  }

  init(path: String) throws {
    var entries: [Entry] = []
    for (number, line) in try File.contents(of: path).split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) {
      do {
        entries.append(try JSONDecoder().decode(Entry.self, from: Data(line)))
      } catch {
        throw InputError(description: "\(path):\(number + 1): no document as JSON: {\"id\": …, \"paras\": […]}")
      }
    }
    self.entries = entries
  }

  /// What stands between spaces.
  static func words(_ paragraph: String) -> Int { paragraph.split(separator: " ").count }

  var wordCount: Int { entries.reduce(0) { $0 + $1.paras.reduce(0) { $0 + Self.words($1) } } }

  /// Every tenth document, by a hash of its name: held apart to measure on.
  static func isHeldApart(_ entry: Entry) -> Bool {
    entry.id.utf8.reduce(5381 as UInt32) { $0 &* 33 ^ UInt32($1) } % 10 == 0
  }
}
