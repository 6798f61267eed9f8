import FileSystem
import LintSession
import RuleFiles
import TextModel
import TextSources

/// Reads pairs of texts: from two folders, from JSON Lines, from a git history.
public struct PairReader {
  private let session: Session
  /// Lines about what was left out, for the user.
  public private(set) var remarks: [String] = []

  public init() throws { session = try Session(LintSettings(paths: [])) }

  /// The articles of two folders that have the same name in both, or two files.
  public mutating func folders(_ before: String, _ after: String) throws -> [EditPair] {
    guard Folder.exists(before) else { return [try pair(before, before, after)] }
    guard Folder.exists(after) else { throw Failure("\(Inputs.name(after)): not a folder, but \(Inputs.name(before)) is one") }
    func names(_ folder: String) throws -> [String] {
      let prefix = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
      return try Folder.files(below: folder, suffixes: FileFormat.allCases.filter { !$0.isRecords }.flatMap(\.suffixes)).map {
        String($0.dropFirst(prefix.count))
      }
    }
    func path(_ folder: String, _ name: String) -> String { folder == "." ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)" }
    let published = Set(try names(after))
    let all = try names(before)
    let common = all.filter(published.contains)
    guard !common.isEmpty else { throw Failure("\(Inputs.name(before)) and \(Inputs.name(after)): no article has the same name in both") }
    if common.count < all.count {
      remarks.append("\(all.count - common.count) of \(all.count) articles in \(Inputs.name(before)) have no counterpart in \(Inputs.name(after))")
    }
    return try common.map { try pair($0, path(before, $0), path(after, $0)) }
  }

  private func pair(_ name: String, _ before: String, _ after: String) throws -> EditPair {
    EditPair(name: name, before: try text(before), after: try text(after))
  }

  private func text(_ path: String) throws -> [UInt8] {
    guard let target = try session.target(path) else { throw Failure("\(Inputs.name(path)): the configuration excludes it") }
    return Self.joined(try Inputs.read(target))
  }

  private static func joined(_ file: SourceFile) -> [UInt8] { Array(file.extraction.passages.map(\.text).joined(separator: Array("\n\n".utf8))) }

  /// The lines of a file, each a JSON object with two texts; `-` is standard input.
  public func lines(_ path: String, before: String, after: String) throws -> [EditPair] {
    let bytes = try Inputs.contents(path)
    guard bytes.count <= Inputs.limit else { throw Failure("\(Inputs.name(path)): larger than \(Inputs.limit >> 20) MB; split it") }
    var pairs: [EditPair] = []
    for (number, line) in bytes.withoutByteOrderMark.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      let place = "\(Inputs.name(path)):\(number + 1)"
      let value: JSONValue
      do { value = try JSONValue(Array(line)) } catch { throw Failure("\(place): not JSON") }
      guard let old = value[before]?.string else { throw Failure("\(place): no text named ‘\(before)’; name the field with --before-field") }
      guard let new = value[after]?.string else { throw Failure("\(place): no text named ‘\(after)’; name the field with --after-field") }
      pairs.append(EditPair(name: place, before: Array(old.utf8), after: Array(new.utf8)))
    }
    guard !pairs.isEmpty else { throw Failure("\(Inputs.name(path)): no pairs") }
    return pairs
  }

  /// The articles that changed between two revisions, as they were at each; of some files or folders, if any are named.
  public mutating func history(_ range: String, _ paths: [String]) throws -> [EditPair] {
    let ends = range.components(parted: "..")
    guard ends.count == 2, !ends.contains(""), !ends[1].hasPrefix(".") else {
      throw Failure("--git takes two revisions, as in main~20..main, not ‘\(range)’")
    }
    guard let root = Git.root(of: Session.absolute(".")) else { throw Failure("not in a git repository; --git needs one") }
    let git = Git(root: root)
    for end in ends where !(try git.run(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(end)^{commit}"]).isGood) {
      throw Failure("\(root): unknown git revision ‘\(end)’")
    }
    let wanted = paths.isEmpty ? [] : ["--"] + paths.map { Session.absolute($0) }
    let changed = try git.run(["diff", "--name-only", "-z", "--diff-filter=M", "--no-renames", "--no-ext-diff", ends[0], ends[1]] + wanted)
    guard changed.isGood else { throw Failure("\(root): git cannot list what changed in ‘\(range)’") }
    var pairs: [EditPair] = []
    for name in changed.output.split(separator: 0).map({ String(decoding: $0, as: UTF8.self) }) {
      let lower = name.lowercased()
      guard FileFormat.allCases.contains(where: { format in !format.isRecords && format.suffixes.contains(where: lower.hasSuffix) }) else { continue }
      guard let target = try session.target("\(root)/\(name)") else { continue }
      let texts = try ends.map { end in Self.joined(try Inputs.source(try git.run(["show", "\(end):\(name)"]).output, of: target, name: name)) }
      pairs.append(EditPair(name: name, before: texts[0], after: texts[1]))
    }
    guard !pairs.isEmpty else { throw Failure("\(root): no article was changed in ‘\(range)’") }
    return pairs
  }
}

extension String {
  /// The parts between separators, empty ones too.
  fileprivate func components(parted separator: String) -> [String] { split(separator: separator, omittingEmptySubsequences: false).map(String.init) }
}
