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
    var entries: [Entry] = []
    for file in files {
      let path = "\(folder)/\(file)"
      for (number, line) in try File.contents(of: path).split(separator: 0x0A).enumerated() {
        do {
          entries.append(try JSONDecoder().decode(Entry.self, from: Data(line)))
        } catch {
          throw TrainingError(description: "\(path):\(number + 1): no document as JSON")
        }
      }
    }
    self.entries = entries
  }

  /// Every tenth document, by a hash of its name: held apart to measure on.
  static func isHeldApart(_ entry: Entry) -> Bool {
    entry.id.utf8.reduce(5381 as UInt32) { $0 &* 33 ^ UInt32($1) } % 10 == 0
  }
}

/// What is wrong with the text a model is made from.
struct TrainingError: Error, CustomStringConvertible {
  let description: String
}
