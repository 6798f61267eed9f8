import FileSystem
import LintReports
import LintSession

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A language server (LSP 3.17) on two streams. One thread reads the messages; this one works, one message at a time, and looks up when the work is
/// no longer wanted.
public final class LanguageServer {
  enum Phase { case new, initialized, shutDown }

  /// A request of the server's that waits for its answer.
  enum Asked {
    /// The settings: the general ones, and those of each folder (its path).
    case configuration([String])
    /// An answer that changes nothing.
    case nothing
  }

  let inbox = Inbox()
  let workspace = Workspace()
  var client = ClientCapabilities()
  var documents: [String: OpenDocument] = [:]
  /// By URI; of the latest version that was checked.
  var checked: [String: CheckedDocument] = [:]
  /// Documents in the order in which they were changed, the latest last.
  var order: [String] = []
  var asked: [RequestID: Asked] = [:]
  private let version: String
  private let output: Int32
  private var phase = Phase.new
  /// The process that started the server: without it there is nobody to work for.
  private var parent: pid_t?
  private var lastID = 0
  /// False once the client reads no more.
  private var isConnected = true

  /// `input` and `output` are open descriptors; `version` is the program's.
  public init(input: Int32, output: Int32, version: String) {
    self.output = output
    self.version = version
    workspace.complain = { [unowned self] in show($0, .error) }
    inbox.read(descriptor: input)
  }

  /// Milliseconds of rest before a large text is checked.
  private static let rest = 250
  /// Milliseconds of idleness after which the server sees whether its parent is still there.
  private static let watch = 5000

  /// Answers until the client says `exit` or is gone. The exit status is 0 after a shutdown, else 1.
  public func run() -> Int32 {
    while isConnected {
      let waiting = nextDirty
      // What waits to be read comes first: a check of a text that has changed since would be in vain.
      guard let message = inbox.next(milliseconds: waiting.map { documents[$0]!.isLarge ? Self.rest : 0 } ?? Self.watch) else {
        if let waiting { publish(waiting) } else if isOrphaned { return 1 }
        continue
      }
      switch message {
      case .end(let reason):
        reason.map(log)
        return phase == .shutDown ? 0 : 1
      case .notification("exit", _): return phase == .shutDown ? 0 : 1
      case .malformed(let error, let id): send(["jsonrpc": "2.0", "id": id?.json ?? .null, "error": error.json])
      case .response(let id, let result): take(result, of: id)
      case .notification(let method, let params): if phase == .initialized { note(method, params) }
      case .request(let id, let method, let params): answer(id, method, params)
      }
    }
    return 1
  }

  private func answer(_ id: RequestID, _ method: String, _ params: JSONValue) {
    defer { inbox.answered(id) }
    do throws(ResponseError) {
      guard !inbox.isCancelled(id) else { throw ResponseError(.requestCancelled, "cancelled") }
      let result: JSON
      switch (method, phase) {
      case ("initialize", .new):
        result = initialize(params)
        phase = .initialized
      case ("initialize", _): throw ResponseError(.invalidRequest, "the server is initialized already")
      case (_, .new): throw ResponseError(.serverNotInitialized, "‘\(method)’ came before ‘initialize’")
      case (_, .shutDown): throw ResponseError(.invalidRequest, "‘\(method)’ came after ‘shutdown’")
      case ("shutdown", _):
        phase = .shutDown
        result = .null
      default: result = try self.result(of: method, params, id)
      }
      guard !inbox.isCancelled(id) else { throw ResponseError(.requestCancelled, "cancelled") }
      send(["jsonrpc": "2.0", "id": id.json, "result": result])
    } catch {
      send(["jsonrpc": "2.0", "id": id.json, "error": error.json])
    }
  }

  private func initialize(_ params: JSONValue) -> JSON {
    client = ClientCapabilities(params["capabilities"] ?? .null)
    parent = params["processId"]?.integer.flatMap { pid_t(exactly: $0) }.flatMap { $0 > 0 ? $0 : nil }
    workspace.folders = Self.folders(params)
    _ = workspace.set(ClientSettings(params["initializationOptions"]))
    return ["capabilities": capabilities, "serverInfo": ["name": "mtlint", "version": .string(version)]]
  }

  private var isOrphaned: Bool { parent.map { kill($0, 0) != 0 && errno == ESRCH } ?? false }

  private static func folders(_ params: JSONValue) -> [Workspace.Folder] {
    if let folders = params["workspaceFolders"]?.array { return folders.compactMap(folder) }
    if let uri = params["rootUri"]?.string, let path = DocumentURI.path(uri) { return [Workspace.Folder(uri: uri, path: path)] }
    if let path = params["rootPath"]?.string { return [Workspace.Folder(uri: DocumentURI.uri(path), path: path)] }
    return []
  }

  static func folder(_ value: JSONValue) -> Workspace.Folder? {
    guard let uri = value["uri"]?.string, let path = DocumentURI.path(uri) else { return nil }
    return Workspace.Folder(uri: uri, path: path)
  }

  // MARK: To the client

  /// Asks the client something.
  func ask(_ method: String, _ params: JSON, for purpose: Asked = .nothing) {
    lastID += 1
    asked[.number(lastID)] = purpose
    send(["jsonrpc": "2.0", "id": .number(lastID), "method": .string(method), "params": params])
  }

  func notify(_ method: String, _ params: JSON) { send(["jsonrpc": "2.0", "method": .string(method), "params": params]) }

  enum MessageType: Int {
    case error = 1
    case warning, info, log
  }

  /// Shows the user a message, and puts it into the log.
  func show(_ text: String, _ type: MessageType) {
    notify("window/showMessage", ["type": .number(type.rawValue), "message": .string("mtlint: \(text)")])
  }

  /// Says how far some work is.
  func progress(_ token: JSON, _ value: JSON) { notify("$/progress", ["token": token, "value": value]) }

  /// A token for work that the client has not asked for.
  func newToken() -> JSON {
    let token = JSON.string("mtlint/\(lastID + 1)")
    ask("window/workDoneProgress/create", ["token": token])
    return token
  }

  func log(_ text: String) { notify("window/logMessage", ["type": .number(MessageType.info.rawValue), "message": .string(text)]) }

  private func send(_ message: JSON) {
    guard isConnected else { return }
    let body = Array(message.line.utf8)
    let bytes = Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
    do { try bytes.withUnsafeBytes { try File.put($0, descriptor: output, name: "the client") } } catch { isConnected = false }
  }
}
