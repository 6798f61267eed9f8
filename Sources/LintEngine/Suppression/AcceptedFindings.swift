import TextModel

/// The findings of one file that its configuration accepts.
struct AcceptedFindings {
  private let entries: [Configuration.Ignore]

  init(_ configuration: Configuration, path: String) {
    let relative = path.hasPrefix(configuration.folder) ? String(path.dropFirst(configuration.folder.count)) : path
    entries = configuration.ignores.filter { entry in entry.path.map { Glob.matches($0, relative) } ?? true }
  }

  func contains(_ finding: Finding, in document: Document) -> Bool {
    entries.contains { entry in
      if let rule = entry.rule, rule != finding.rule.name, rule != finding.rule.family { return false }
      if let text = entry.text, text != document.text(finding.range) { return false }
      return true
    }
  }
}
