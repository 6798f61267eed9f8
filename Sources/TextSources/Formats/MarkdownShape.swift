/// Markdown that holds more than text: front matter, or code.
enum MarkdownShape {
  static func format(_ lines: TextLines) -> TextFormat? {
    if hasFrontMatter(lines) { return .frontMatter }
    return hasCode(lines) ? .markdownCode : nil
  }

  /// Lines that front matter may take.
  private static let longestFrontMatter = 200

  /// `---`, keys of YAML (or `+++` and those of TOML), `---`, and text.
  private static func hasFrontMatter(_ lines: TextLines) -> Bool {
    guard let first = lines.first, let isTOML = first.elementsEqual("---".utf8) ? false : first.elementsEqual("+++".utf8) ? true : nil,
      let start = lines.all.firstIndex(where: { !$0.trimmed.isEmpty })
    else { return false }
    let rest = lines.all[(start + 1)...].prefix(longestFrontMatter)
    guard let end = rest.firstIndex(where: { $0.trimmed.elementsEqual(first) }), lines.all[(end + 1)...].contains(where: { !$0.trimmed.isEmpty })
    else { return false }
    let matter = lines.all[start + 1..<end]
    if isTOML { return matter.contains { $0.contains(UInt8(ascii: "=")) } }
    // “Title: …” between two rules is what a language model writes over its answer.
    guard let keys = YAMLKeys(matter) else { return false }
    return keys.isDistinct && keys.areSmall
  }

  /// Blocks of code between fences, in a text that has other marks of Markdown as well. A fence around the whole text is what a language
  /// model leaves.
  private static func hasCode(_ lines: TextLines) -> Bool {
    guard lines.all.contains(where: isFence) else { return false }
    var open: TextLines.Line?
    var block: [TextLines.Line] = []
    var text: [TextLines.Line] = []
    var hasCode = false
    for line in lines.all where !line.trimmed.isEmpty {
      if let fence = open {
        if isFence(line), line.trimmed.allSatisfy({ $0 == fence.first }) {
          hasCode = hasCode || isCode(block, fence)
          open = nil
          block = []
        } else {
          block.append(line.trimmed)
        }
      } else if isFence(line) {
        open = line.trimmed
      } else {
        text.append(line.trimmed)
      }
    }
    return hasCode && text.contains(where: isMarkdown)
  }

  private static func isFence(_ line: TextLines.Line) -> Bool {
    line.indent <= 3 && (line.trimmed.hasPrefix("```") || line.trimmed.hasPrefix("~~~"))
  }

  /// A language behind the fence, or lines with the marks of programs.
  private static func isCode(_ block: [TextLines.Line], _ fence: TextLines.Line) -> Bool {
    guard !block.isEmpty else { return false }
    let language = String(decoding: fence.drop { $0 == fence.first }.trimmed.prefix { $0 > 0x20 }, as: UTF8.self).lowercased()
    if languages.contains(language) { return true }
    let marked = block.count { line in line.last.map { [0x3B, 0x7B, 0x7D].contains($0) } ?? false || line.hasPrefix("$ ") || line.hasPrefix("//") }
    return marked * 2 >= block.count
  }

  /// A heading, a link, or code in the line.
  private static func isMarkdown(_ line: TextLines.Line) -> Bool {
    let hashes = line.prefix { $0 == UInt8(ascii: "#") }.count
    if (1...6).contains(hashes), line.dropFirst(hashes).first == 0x20 { return true }
    let text = String(decoding: line, as: UTF8.self)
    return text.contains("](") || text.split(separator: "`", omittingEmptySubsequences: false).count > 2
  }

  private static let languages: Set<String> = [
    "bash", "sh", "shell", "console", "zsh", "powershell", "python", "py", "python3", "js", "javascript", "ts", "typescript", "jsx", "tsx", "java",
    "kotlin", "swift", "c", "cpp", "c++", "csharp", "cs", "go", "rust", "ruby", "rb", "php", "perl", "r", "sql", "css", "scss", "yaml", "yml", "toml",
    "ini", "dockerfile", "makefile", "diff", "lua", "scala", "haskell", "elixir", "clojure", "dart", "objc", "vim", "graphql", "nginx",
  ]
}
