import CFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files without Foundation, whose start-up costs more than a whole check.
public enum File {
  /// Why a file could not be read or written: the path and the system's own words.
  public struct Failure: Error, CustomStringConvertible {
    public let path: String
    public let code: Int32

    public init(path: String, code: Int32 = errno) {
      self.path = path
      self.code = code
    }

    /// True when there is no such file.
    public var isMissing: Bool { code == ENOENT }

    public var description: String {
      let reason = String(cString: strerror(code))
      return "\(FilePath.oneLine(path)): \(reason.prefix(1).lowercased() + reason.dropFirst())"
    }
  }

  public static func isReadable(_ path: String) -> Bool { FilePath.withCString(path) { access($0, R_OK) } == 0 }

  /// What the system says of a file; nil when there is none.
  public static func status(of path: String, followsLinks: Bool = true) -> stat? {
    var status = stat()
    return FilePath.withCString(path) { followsLinks ? stat($0, &status) : lstat($0, &status) } == 0 ? status : nil
  }

  /// The absolute path of a file that is there, links followed.
  public static func real(_ path: String) -> String? {
    guard let real = FilePath.withCString(path, { realpath($0, nil) }) else { return nil }
    defer { free(real) }
    return FilePath.text(UnsafeRawBufferPointer(start: real, count: strlen(real)))
  }

  /// All bytes of a file. Folders are refused (EISDIR). Of a file with more bytes than `limit` only a few more than these are read.
  public static func contents(of path: String, limit: Int = .max) throws(Failure) -> [UInt8] {
    let descriptor = FilePath.withCString(path) { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw Failure(path: path) }
    defer { close(descriptor) }
    return try contents(ofDescriptor: descriptor, name: path, limit: limit)
  }

  /// All bytes up to the end of an open descriptor; `name` is for the error. Of more than `limit` bytes only a few more than these are read.
  public static func contents(ofDescriptor descriptor: Int32, name: String, limit: Int = .max) throws(Failure) -> [UInt8] {
    var status = stat()
    var expected = 0
    if fstat(descriptor, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR { throw Failure(path: name, code: EISDIR) }
      expected = Int(status.st_size)
    }
    var bytes: [UInt8] = []
    var failure: Failure? = nil
    // All of a file at once; of a pipe what it holds.
    var step = max(min(expected, limit) + 1, 1 << 16)
    while failure == nil, bytes.count <= limit {
      var got = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: step) { buffer, count in
        repeat {
          got = read(descriptor, buffer.baseAddress!, step)
        } while got < 0 && errno == EINTR
        if got < 0 { failure = Failure(path: name) }
        count = max(got, 0)
      }
      if got <= 0 { break }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      step = 1 << 16
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes everything to an open descriptor.
  public static func put(_ bytes: UnsafeRawBufferPointer, descriptor: Int32, name: String) throws(Failure) {
    var offset = 0
    while offset < bytes.count {
      let written = write(descriptor, bytes.baseAddress! + offset, bytes.count - offset)
      if written < 0 {
        if errno == EINTR { continue }
        throw Failure(path: name)
      }
      offset += written
    }
  }

  /// From now on an interrupted process leaves no temporary file of `replace` behind; for the start of a command.
  public static func removeTemporariesWhenInterrupted() { cfiles_temporary_guard() }

  /// Makes a folder, and those above it, where they are missing.
  public static func makeFolder(_ path: String) throws(Failure) {
    if status(of: path).map({ $0.st_mode & S_IFMT == S_IFDIR }) == true { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex { try makeFolder(String(path[..<slash])) }
    if FilePath.withCString(path, { mkdir($0, 0o777) }) != 0, errno != EEXIST { throw Failure(path: path) }
  }

  /// Replaces a file in one step: whoever opens the path sees the old bytes or the new, never a part. Keeps the permissions (and, where
  /// allowed, the owner) of a file that is there; a symbolic link stays and its target is replaced. What is no regular file (a pipe, a
  /// device, standard output by its name in /dev) is written to.
  public static func replace(_ path: String, with bytes: [UInt8], mode: mode_t = 0o644) throws(Failure) {
    let target = real(path) ?? path
    let status = status(of: path)
    if path.hasPrefix("/dev/") || status.map({ $0.st_mode & S_IFMT != S_IFREG }) ?? false { return try append(bytes, to: path) }
    var temporary = FilePath.bytes(target + ".XXXXXX").map { CChar(bitPattern: $0) } + [0]
    var slot: Int32 = 0
    let descriptor = temporary.withUnsafeMutableBufferPointer { cfiles_temporary_open($0.baseAddress!, &slot) }
    guard descriptor >= 0 else { throw Failure(path: path) }
    defer { close(descriptor) }
    do throws(Failure) {
      if let status { _ = fchown(descriptor, status.st_uid, status.st_gid) }
      guard fchmod(descriptor, status.map { $0.st_mode & 0o7777 } ?? mode) == 0 else { throw Failure(path: path) }
      try put(bytes, descriptor: descriptor, name: path)
      guard fsync(descriptor) == 0 else { throw Failure(path: path) }
      guard FilePath.withCString(target, { cfiles_temporary_rename(slot, temporary, $0) }) else { throw Failure(path: path) }
    } catch {
      cfiles_temporary_remove(slot, temporary)
      throw error
    }
  }

  /// Writes to what cannot be replaced.
  private static func append(_ bytes: [UInt8], to path: String) throws(Failure) {
    let descriptor = FilePath.withCString(path) { open($0, O_WRONLY | O_APPEND | O_CLOEXEC) }
    guard descriptor >= 0 else { throw Failure(path: path) }
    defer { close(descriptor) }
    try put(bytes, descriptor: descriptor, name: path)
  }

  private static func put(_ bytes: [UInt8], descriptor: Int32, name: String) throws(Failure) {
    var failure: Failure? = nil
    bytes.withUnsafeBytes { buffer in
      do throws(Failure) { try put(buffer, descriptor: descriptor, name: name) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}

extension [UInt8] {
  /// Without the byte order mark of UTF-8, which some editors write.
  public var withoutByteOrderMark: ArraySlice<UInt8> { dropFirst(starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0) }
}
