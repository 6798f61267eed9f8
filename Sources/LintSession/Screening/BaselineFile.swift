import FileSystem
import LintEngine
import LintReports
import TextModel

/// The baseline of `--baseline`: JSON, one entry a line, without line numbers.
struct BaselineFile: Sendable {
  /// As it was given.
  let path: String
  /// What the paths of the entries are relative to: absolute, with its final slash.
  let folder: String
  let baseline: Baseline

  private static let version = 1
  /// No file has more equal findings; the sum of counts up to this stays a number.
  private static let largestCount = Int(Int32.max)

  /// Reads a baseline; one that is not there is empty where it may be made (`isNew`).
  init(_ path: String, mayBeMissing: Bool) throws {
    self.path = path
    let absolute = Session.absolute(path)
    folder = String(absolute[...(absolute.lastIndex(of: "/") ?? absolute.startIndex)])
    guard Inputs.isRegular(path) else { throw Failure("\(path): not a regular file, so not a baseline") }
    do {
      baseline = Baseline(try Self.entries(Array(try File.contents(of: path).withoutByteOrderMark), path))
    } catch let failure as File.Failure where mayBeMissing && failure.isMissing {
      baseline = Baseline()
    } catch let failure as File.Failure where failure.isMissing {
      throw Failure("\(failure); create a baseline with --update-baseline")
    }
  }

  private static func entries(_ bytes: [UInt8], _ path: String) throws -> [Baseline.Entry] {
    let json: JSONValue
    do throws(JSONValue.Malformed) { json = try JSONValue(bytes) } catch { throw Failure("\(path):\(error.line): not JSON, so not a baseline") }
    guard let version = json["version"]?.integer, case .array(let findings) = json["findings"] else {
      throw Failure("\(path): not an mtlint baseline")
    }
    guard version == Self.version else { throw Failure("\(path): baseline version \(version) is unknown to this mtlint") }
    return try findings.enumerated().map { number, entry in
      guard let file = entry["path"]?.string, let rule = entry["rule"]?.string, let count = entry["count"]?.integer,
        (1...largestCount).contains(count), let fingerprint = entry["fingerprint"]?.string
      else { throw Failure("\(path): entry \(number + 1) lacks a path, a rule, a count or a fingerprint") }
      return Baseline.Entry(path: file, rule: rule, text: entry["text"]?.string ?? "", count: count, fingerprint: fingerprint)
    }
  }

  /// What the baseline calls a file.
  func name(of absolute: String) -> String {
    if absolute.hasPrefix(folder) { return String(absolute.dropFirst(folder.count)) }
    let (here, there) = (folder.split(separator: "/"), absolute.split(separator: "/"))
    let shared = zip(here, there).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: here.count - shared) + there[shared...]).joined(separator: "/")
  }

  /// True when the file of an entry is there.
  func holds(_ name: String) -> Bool { File.status(of: folder + name) != nil }

  /// The entries of files that are neither there nor among some others.
  func entriesOfGoneFiles(besides names: Set<String>) -> [Baseline.Entry] {
    baseline.paths.filter { !names.contains($0) && !holds($0) }.flatMap(baseline.entries)
  }

  /// Writes the entries in one step; a file that says the same is left alone.
  func write(_ entries: [Baseline.Entry]) throws {
    let lines = Baseline.sorted(entries).map { entry in
      "    {\"path\": \(JSON.quoted(entry.path)), \"rule\": \(JSON.quoted(entry.rule)), \"text\": \(JSON.quoted(entry.text)), "
        + "\"count\": \(entry.count), \"fingerprint\": \(JSON.quoted(entry.fingerprint))}"
    }
    let list = lines.isEmpty ? "[]" : "[\n\(lines.joined(separator: ",\n"))\n  ]"
    let bytes = Array("{\n  \"version\": \(Self.version),\n  \"findings\": \(list)\n}\n".utf8)
    if let old = try? File.contents(of: path), old == bytes { return }
    try File.replace(path, with: bytes)
  }
}
