import FileSystem
import LintEngine
import LintSession
import RuleFiles
import TextSources

/// The folders that are open, what is set for them, and the sessions that check their files.
final class Workspace {
  struct Folder: Equatable {
    let uri: String
    /// Absolute, without a slash at the end.
    let path: String

    init(uri: String, path: String) {
      self.uri = uri
      self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }
  }

  var folders: [Folder] = []
  /// What holds where no folder says otherwise.
  private(set) var general = ClientSettings()
  /// By folder's path.
  private var own: [String: ClientSettings] = [:]
  private var sessions: [(settings: LintSettings, session: Result<Session, Failure>)] = []
  /// Configuration files as they were when they were read, by folder of the documents.
  private var stamps: [String: ConfigurationStamp] = [:]
  /// Changes with everything that findings depend on but the text.
  private(set) var generation = 0
  /// Reasons that have been told.
  private var told: Set<String> = []
  /// Takes what the user must know.
  var complain: (String) -> Void = { _ in }

  /// Takes settings; false where they are what they were.
  func set(_ general: ClientSettings, folders: [String: ClientSettings] = [:]) -> Bool {
    for complaint in (general.complaints + folders.values.flatMap(\.complaints)) { tell(complaint) }
    guard general != self.general || folders != own else { return false }
    self.general = general
    own = folders
    reload()
    return true
  }

  /// Forgets what was read: configurations and rules are read anew.
  func reload() {
    sessions = []
    stamps = [:]
    told = []
    generation += 1
  }

  /// Reads the configurations anew if one of them is another than it was, is gone or is new; false where none is.
  func reloadIfChanged() -> Bool {
    guard
      stamps.contains(where: { folder, stamp in
        stamp != ConfigurationStamp(settings(for: folder + "/").lint.config ?? ConfigurationFile.find(from: folder))
      })
    else { return false }
    reload()
    return true
  }

  /// The innermost folder that a file is in.
  func folder(of path: String) -> Folder? {
    folders.filter { path.hasPrefix($0.path == "/" ? "/" : $0.path + "/") }.max { $0.path.utf8.count < $1.path.utf8.count }
  }

  /// What is set for a file. Paths in settings are relative to its folder, wherever the server was started.
  func settings(for path: String) -> ClientSettings {
    guard let folder = folder(of: path) else { return general }
    var settings = own[folder.path] ?? general
    func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : folder.path + "/" + path }
    settings.lint.config = settings.lint.config.map(absolute)
    settings.lint.rules = settings.lint.rules.map(absolute)
    return settings
  }

  /// The path by which a document is configured: of one that is no file, one in the first folder.
  func path(of document: OpenDocument) -> String {
    if let path = DocumentURI.path(document.uri) { return path }
    let name = document.uri.split(separator: ":", maxSplits: 1).last.map(String.init) ?? document.uri
    let plain = name.split(separator: "/").last.map(String.init) ?? "untitled"
    return (folders.first?.path ?? Session.absolute(".")) + "/" + plain
  }

  /// How a document is checked; nil where it is not to be.
  func target(of document: OpenDocument) -> Session.Target? {
    let path = path(of: document)
    return attempt { try session(for: path).target(path, name: path, format: document.format) } ?? nil
  }

  /// The configuration file of a document; nil where it has none.
  func configuration(of path: String) -> String? {
    let found = attempt { try session(for: path).configurationPath(for: path) } ?? ""
    return found.isEmpty ? nil : found
  }

  /// The files of a folder that its configuration takes.
  func targets(in folder: Folder) -> [Session.Target] {
    var settings = settings(for: folder.path + "/").lint
    settings.paths = [folder.path]
    return attempt { try Session(settings).targets { _ in } } ?? []
  }

  private func session(for path: String) throws -> Session {
    let settings = settings(for: path).lint
    let folder = Self.folder(of: path)
    if stamps[folder] == nil { stamps[folder] = ConfigurationStamp(settings.config ?? ConfigurationFile.find(from: folder)) }
    if let known = sessions.first(where: { $0.settings == settings }) { return try known.session.get() }
    let made = Result { try Session(settings) }.mapError { Failure($0) }
    sessions.append((settings, made))
    return try made.get()
  }

  /// What is made; nil where that fails, which is told once.
  private func attempt<Made>(_ make: () throws -> Made) -> Made? {
    do { return try make() } catch is Session.Reported { return nil } catch {
      tell(String(describing: error))
      return nil
    }
  }

  private func tell(_ reason: String) { if told.insert(reason).inserted { complain(reason) } }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "/" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

/// What tells whether a configuration file is another than it was.
private struct ConfigurationStamp: Equatable {
  let path: String?
  private var size: Int?
  private var seconds: Int?
  private var nanoseconds: Int?
  private var file: UInt?

  init(_ path: String?) {
    self.path = path
    guard let status = path.flatMap({ File.status(of: $0) }) else { return }
    size = Int(status.st_size)
    #if canImport(Darwin)
      (seconds, nanoseconds) = (status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec)
    #else
      (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    #endif
    file = UInt(status.st_ino)
  }
}
