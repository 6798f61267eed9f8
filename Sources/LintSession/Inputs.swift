import FileSystem
import RuleFiles
import TextModel
import TextSources

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files a command works on.
public enum Inputs {
  /// Suffixes of files taken from folders; a file that is named is always taken. Records are taken where it is said what in them is text.
  static func suffixes(withRecords: Bool) -> [String] {
    FileFormat.allCases.filter { withRecords || !$0.isRecords }.flatMap(\.suffixes)
  }

  /// The files of a folder, sorted. What cannot be read in it is handed to `fail`, and so is that there are none.
  static func files(in folder: String, _ settings: LintSettings, fail: (String) -> Void) -> [String] {
    var hasFailed = false
    func found(_ suffixes: [String]) -> [String] {
      Folder.files(below: folder, suffixes: suffixes) {
        fail(String(describing: $0))
        hasFailed = true
      }
    }
    let files = found(suffixes(withRecords: !settings.fields.isEmpty || settings.format?.isRecords == true))
    guard files.isEmpty, !hasFailed else { return files }
    fail(
      found(suffixes(withRecords: true)).isEmpty
        ? "\(name(folder)): no articles here; no file has a known type"
        : "\(name(folder)): no articles here, only records (JSON, CSV, TSV or YAML); name their text fields with --field")
    return []
  }

  /// True where there is something of that name.
  static func exists(_ path: String) -> Bool { File.status(of: path) != nil }

  /// False for pipes and devices, which cannot be replaced. What is not there is left to the reading of it.
  public static func isRegular(_ path: String) -> Bool {
    File.status(of: path).map { [S_IFREG, S_IFDIR].contains($0.st_mode & S_IFMT) } ?? true
  }

  /// Bytes that an article may have: what comes without end must be refused before it fills the memory.
  public static let limit = 1 << 27

  /// The bytes of a file or of standard input, whatever they are; of more than `limit` only the start. Devices have no end, apart from
  /// terminals and the one that is empty.
  public static func contents(_ path: String) throws -> [UInt8] {
    guard path != "-" else {
      var status = stat()
      if fstat(STDIN_FILENO, &status) == 0, isEndless(status), isatty(STDIN_FILENO) == 0 { throw Failure("\(name(path)): a device, not a file") }
      return try File.contents(ofDescriptor: STDIN_FILENO, name: name(path), limit: limit)
    }
    if let status = File.status(of: path), isEndless(status), !isTerminal(path) { throw Failure("\(name(path)): a device, not a file") }
    return try File.contents(of: path, limit: limit)
  }

  /// A file of records has none of the fields asked for, or no text in them.
  struct NoFields: Error, CustomStringConvertible {
    let path: String
    let fields: [String]

    var description: String {
      path
        + (fields.isEmpty
          ? ": no known text field; name the fields with --field" : ": none of the named fields exists and holds text")
    }
  }

  /// The file of bytes that have been read; throws for what is none, or too much.
  public static func source(_ bytes: [UInt8], of target: Session.Target, name: String? = nil) throws -> SourceFile {
    guard bytes.count <= limit else { throw Failure("\(Self.name(target.path)): larger than \(limit >> 20) MB; too large for an article") }
    let path = Self.name(target.path)
    do {
      let file = try SourceFile(bytes, name: name ?? target.path, format: target.format, options: target.options)
      if file.format.isRecords, file.extraction.passages.isEmpty, bytes.contains(where: { $0 > 0x20 }) {
        throw NoFields(path: path, fields: target.options.fields)
      }
      return file
    } catch let error as Malformed {
      let (line, column) = error.place(in: bytes)
      throw Failure("\(path):\(line):\(column): \(error.reason)")
    } catch let error as NoFields {
      throw error
    } catch {
      throw Failure("\(path): \(error)")
    }
  }

  /// The file of a target, decompressed where it is compressed.
  public static func read(_ target: Session.Target, name: String? = nil) throws -> SourceFile {
    let bytes = try contents(target.path)
    guard bytes.count <= limit, let compression = Compression(of: bytes) else { return try source(bytes, of: target, name: name) }
    return try source(try decompressed(bytes, target.path), of: target, name: compression.content(of: name ?? target.path))
  }

  /// The file of bytes that are to be repaired in their place; throws for compressed ones.
  public static func repairable(_ bytes: [UInt8], of target: Session.Target, name: String? = nil) throws -> SourceFile {
    if let compression = Compression(of: bytes) {
      throw Failure("\(Self.name(target.path)): compressed with \(compression.name), so it cannot be repaired in place; decompress it first")
    }
    return try source(bytes, of: target, name: name)
  }

  /// What is in the bytes of a compressed file; of more than `limit` only the start.
  private static func decompressed(_ bytes: [UInt8], _ path: String) throws -> [UInt8] {
    var unread = bytes
    let stream = DecompressedStream {
      defer { unread = [] }
      return unread
    }
    var text: [UInt8] = []
    do {
      while text.count <= limit, case let piece = try stream.next(), !piece.isEmpty { text += piece }
    } catch {
      throw Failure("\(name(path)): \(error)")
    }
    return text
  }

  /// The paths of a list: parted by NUL where it has one, else by line ends.
  static func list(_ path: String) throws -> [String] {
    let bytes = try contents(path)
    guard bytes.count <= limit else { throw Failure("\(name(path)): larger than \(limit >> 20) MB; too large for a list of files") }
    let end: UInt8 = bytes.contains(0) ? 0 : 0x0A
    return bytes.split(separator: end).compactMap { line in
      let line = end == 0x0A && line.last == 0x0D ? line.dropLast() : line
      return line.isEmpty ? nil : FilePath.text(line)
    }
  }

  /// What a file is called in messages.
  public static func name(_ path: String) -> String { path == "-" ? "standard input" : FilePath.oneLine(path) }

  private static func isEndless(_ status: stat) -> Bool {
    switch status.st_mode & S_IFMT {
    case S_IFBLK: true
    case S_IFCHR: status.st_rdev != File.status(of: "/dev/null")?.st_rdev
    default: false
    }
  }

  private static func isTerminal(_ path: String) -> Bool {
    let descriptor = FilePath.withCString(path) { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
    defer { close(descriptor) }
    return descriptor >= 0 && isatty(descriptor) == 1
  }
}

extension Session {
  /// The files of the command line with their linters. What is wrong with one is handed to `fail`, and the others go on.
  public func targets(fail: (String) -> Void) -> [Target] {
    var targets: [Target] = []
    var paths = settings.paths
    if let list = settings.filesFrom {
      do { paths += try Inputs.list(list) } catch { fail(String(describing: error)) }
    }
    for path in paths {
      let folder = path != "-" && Folder.exists(path) ? path : nil
      for file in folder.map({ Inputs.files(in: $0, settings, fail: fail) }) ?? [path] {
        do {
          guard var target = try target(file, name: file == "-" ? settings.path ?? "-" : nil) else { continue }
          target.folder = folder
          targets.append(target)
        } catch is Reported {
          continue
        } catch {
          fail(String(describing: error))
        }
      }
    }
    return targets
  }
}
