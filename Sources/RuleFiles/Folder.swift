import TextModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Walks folders.
public enum Folder {
  /// True when a path names a folder.
  public static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Paths of the files below a folder whose names end in one of the suffixes (all, when there are none), sorted byte by byte. Hidden
  /// files and folders are left out, as is what is no file (a pipe, a socket); symbolic links to folders are not followed. Case does not count in
  /// suffixes. What cannot be read is handed to `fail`, and the walk goes on.
  public static func files(below folder: String, suffixes: [String], fail: (File.Failure) -> Void) -> [String] {
    var found: [String] = []
    var open = [folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder]
    while let current = open.popLast() {
      guard let handle = opendir(current) else {
        fail(File.Failure(path: current))
        continue
      }
      defer { closedir(handle) }
      while let entry = readdir(handle) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        guard !name.hasPrefix(".") else { continue }
        let path = current == "." ? name : current.hasSuffix("/") ? current + name : "\(current)/\(name)"
        var status = stat()
        guard lstat(path, &status) == 0 else {
          // A name that is no UTF-8 cannot be written down, nor found again.
          fail(path.unicodeScalars.contains("\u{FFFD}") ? File.Failure(path: path, code: EILSEQ) : File.Failure(path: path))
          continue
        }
        let kind = status.st_mode & S_IFMT
        if kind == S_IFDIR {
          open.append(path)
        } else if kind == S_IFREG || kind == S_IFLNK, suffixes.isEmpty || suffixes.contains(where: { name.lowercased().hasSuffix($0) }) {
          found.append(path)
        }
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The same; throws the first failure.
  public static func files(below folder: String, suffixes: [String]) throws(File.Failure) -> [String] {
    var first: File.Failure?
    let found = files(below: folder, suffixes: suffixes) { first = first ?? $0 }
    if let first { throw first }
    return found
  }
}
