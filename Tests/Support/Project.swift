import Foundation

/// The project's files, as the tests find them.
public enum Project {
  /// The folder of Package.swift, without a final slash.
  public static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The absolute path of a file of the project.
  public static func path(_ relative: String) -> String { "\(root)/\(relative)" }

  /// True when expected files are to be written instead of compared.
  public static var updatesSnapshots: Bool { ProcessInfo.processInfo.environment["MTLINT_UPDATE_SNAPSHOTS"] == "1" }

  /// True when random tests run at full length.
  public static var isFullFuzz: Bool { ProcessInfo.processInfo.environment["MTLINT_FULL_FUZZ"] == "1" }

  /// Names of the files right inside a folder of the project, sorted; hidden ones left out.
  public static func files(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path(folder))) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  public static func bytes(_ relative: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path(relative)))) }

  public static func text(_ relative: String) throws -> String { try String(contentsOfFile: path(relative), encoding: .utf8) }
}

/// A folder of this run of the tests; it goes away with the process.
public enum Scratch {
  /// Absolute path, without a final slash.
  public static let folder: String = {
    let path = NSTemporaryDirectory() + "mtlint-tests-\(ProcessInfo.processInfo.processIdentifier)"
    // A run that was killed may have left its folder to a process of the same number.
    try? FileManager.default.removeItem(atPath: path)
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    atexit { try? FileManager.default.removeItem(atPath: Scratch.folder) }
    return URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }()

  /// A new empty folder; no two tests share one.
  public static func make(_ name: String = "folder") throws -> String {
    let path = "\(folder)/\(name)-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  /// Writes a file below a folder, with the folders on the way.
  @discardableResult
  public static func write(_ text: String, to name: String, in folder: String) throws -> String {
    try write(Array(text.utf8), to: name, in: folder)
  }

  @discardableResult
  public static func write(_ bytes: [UInt8], to name: String, in folder: String) throws -> String {
    let url = URL(fileURLWithPath: "\(folder)/\(name)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }
}
