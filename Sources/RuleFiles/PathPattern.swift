/// Where the texts are that articles were translated from.
public struct PathPattern: Sendable, Equatable {
  /// A path, in which `{stem}` is the article’s name without its suffix, `{name}` its name, `{dir}` its folder.
  public let pattern: String
  /// The folder that a relative path starts from, with its final slash; empty = the working directory.
  public let folder: String

  public init(_ pattern: String, folder: String = "") {
    self.pattern = pattern
    self.folder = folder
  }

  /// What is wrong with a pattern; nil = nothing.
  public static func problem(_ pattern: String) -> String? {
    if pattern.isEmpty { return "is empty" }
    var rest = pattern[...]
    while let start = rest.firstIndex(of: "{") {
      guard let end = rest[start...].firstIndex(of: "}") else { return "has ‘{’ without ‘}’" }
      let name = rest[rest.index(after: start)..<end]
      guard ["stem", "name", "dir"].contains(name) else { return "has ‘{\(name)}’; use {stem}, {name} or {dir}" }
      rest = rest[rest.index(after: end)...]
    }
    return nil
  }

  /// The path for an article.
  public func path(for article: String) -> String {
    let slash = article.lastIndex(of: "/")
    let name = slash.map { String(article[article.index(after: $0)...]) } ?? article
    let dir = slash.map { String(article[..<$0]) } ?? "."
    // Of `a.html.gz` the stem is `a`, as long as what is cut off looks like suffixes.
    var stem = name[...]
    for _ in 0..<2 {
      guard let dot = stem.lastIndex(of: "."), dot > stem.startIndex, stem[dot...].count <= 6 else { break }
      stem = stem[..<dot]
    }
    let filled = pattern.replacing("{stem}", with: stem).replacing("{name}", with: name).replacing("{dir}", with: dir)
    return filled.hasPrefix("/") ? filled : folder + filled
  }
}
