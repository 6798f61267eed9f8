import FileSystem
import RuleFiles

/// A table of tab-separated columns, in a file.
struct SourceTable {
  /// A line that is neither empty nor a `#` comment.
  struct Line {
    let cells: [String]
    let path: String
    /// From 1.
    let number: Int

    /// A cell from 0; nil when it is empty or missing.
    func cell(_ number: Int) -> String? { cells.count > number && !cells[number].isEmpty ? cells[number] : nil }

    /// The parts of a cell, between bars.
    func list(_ number: Int) -> [String] { cell(number)?.split(separator: " | ").map(String.init) ?? [] }

    func error(_ reason: String) -> FileError { FileError(file: path, line: number, reason: reason) }
  }

  private(set) var lines: [Line] = []
  private(set) var problems: [FileError] = []

  /// Reads a file; one that is not there has no lines.
  init(_ path: String, columns: ClosedRange<Int>) throws(File.Failure) {
    guard File.isReadable(path) else { return }
    let all = String(decoding: try File.contents(of: path), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    for (number, text) in all.enumerated() where !text.isEmpty && !text.hasPrefix("#") {
      let line = Line(cells: text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init), path: path, number: number + 1)
      if columns.contains(line.cells.count) {
        lines.append(line)
      } else {
        let wanted = columns.count > 1 ? "\(columns.lowerBound) to \(columns.upperBound)" : "\(columns.lowerBound)"
        problems.append(line.error("\(line.cells.count) columns, not \(wanted)"))
      }
    }
  }
}
