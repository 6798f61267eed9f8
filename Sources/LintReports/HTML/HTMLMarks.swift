import LintEngine
import TextModel

/// Findings that overlap: one place in the text, one stop of the keyboard, one box of notes.
struct HTMLCluster {
  /// Bytes from the first finding's start to the last one's end.
  private(set) var range: Range<Int>
  /// Indices of the findings, in their order.
  private(set) var members: Range<Int>

  /// The clusters of findings that are sorted by offset.
  static func all(_ findings: [Finding]) -> [HTMLCluster] {
    var clusters: [HTMLCluster] = []
    for (index, finding) in findings.enumerated() {
      if let last = clusters.last?.range, finding.range.lowerBound < last.upperBound || finding.range.lowerBound == last.lowerBound {
        clusters[clusters.count - 1].range = last.lowerBound..<max(last.upperBound, finding.range.upperBound)
        clusters[clusters.count - 1].members = clusters[clusters.count - 1].members.lowerBound..<index + 1
      } else {
        clusters.append(HTMLCluster(range: finding.range, members: index..<index + 1))
      }
    }
    return clusters
  }
}

/// Marks a cluster in the text, with its notes beside it: seen while the mark is hovered, focused or the target of a link; always in print.
struct HTMLMarks {
  private let file: FileReport
  /// Where related places begin.
  private let related: Places
  /// Most underlines drawn under one piece of text.
  private static let deepest = 3

  private var document: Document { file.document }

  init(_ file: FileReport) {
    self.file = file
    related = Places(of: ShownPlaces.starts(of: file.findings), file.document, unit: .char)
  }

  /// What links to a line of the file, from 1, lead to.
  static func anchor(ofLine line: Int) -> String { "l\(HTMLArticle.numberMark)-\(line)" }

  /// `positions` walks forward through the file.
  func mark(_ cluster: HTMLCluster, _ positions: inout Positions) -> String {
    let number = "\(HTMLArticle.numberMark)-\(cluster.members.lowerBound + 1)"
    let described = cluster.members.map { "d\(HTMLArticle.numberMark)-\($0 + 1)" }.joined(separator: " ")
    var out = "<span class=\"f\"><a class=\"m\" id=\"m\(number)\" href=\"#c\(number)\" aria-describedby=\"\(described)\">"
    out += pieces(cluster)
    out += "</a><span class=\"c\" id=\"c\(number)\" role=\"note\" lang=\"en\" dir=\"ltr\">"
    for index in cluster.members { out += note(index, &positions) }
    return out + "</span></span>"
  }

  /// The text of a cluster, cut where underlines begin and end.
  private func pieces(_ cluster: HTMLCluster) -> String {
    let findings = cluster.members.map { file.findings[$0] }
    let cuts = Set(findings.flatMap { [$0.range.lowerBound, $0.range.upperBound] }).sorted()
    var out = ""
    var waiting = findings[...]
    var active: [Finding] = []
    for (index, cut) in cuts.enumerated() {
      active.removeAll { $0.range.upperBound <= cut }
      while let next = waiting.first, next.range.lowerBound == cut {
        waiting.removeFirst()
        if next.range.isEmpty {
          out += Self.underline([next], "<span aria-label=\"between two characters\" role=\"img\">‸</span>")
        } else {
          active.append(next)
        }
      }
      guard index + 1 < cuts.count else { break }
      let text = HTMLText.escape(document.bytes[cut..<cuts[index + 1]], breaks: true)
      out += Self.underline(active.prefix(Self.deepest), text)
    }
    return out
  }

  private static func underline(_ findings: some Collection<Finding>, _ html: String) -> String {
    findings.reversed().reduce(html) { inner, finding in
      "<span class=\"u \(HTMLFamily.style(finding.rule.family)) \(finding.severity.name)\">\(inner)</span>"
    }
  }

  /// What a finding says: message, rule and place, why, related places, repairs.
  private func note(_ index: Int, _ positions: inout Positions) -> String {
    let finding = file.findings[index]
    let place = positions.position(of: finding.range.lowerBound)
    let severity = finding.severity.name
    var out = "<span class=\"n\"><span id=\"d\(HTMLArticle.numberMark)-\(index + 1)\"><b class=\"\(severity)\">\(severity)</b> "
    out += "\(HTMLText.escape(finding.message))</span> "
    out += "<span class=\"r\">\(HTMLText.escape("\(finding.rule.family)/\(finding.rule.name)")), \(place.line):\(place.column)</span>"
    if !finding.rule.why.isEmpty { out += " <span class=\"w\">\(HTMLText.escape(finding.rule.why))</span>" }
    out += places(of: finding)
    let repairs = HTMLRepairs(document: document)
    for fix in finding.fixes where !fix.edits.isEmpty {
      out += " <span class=\"p\"><b>\(fix.safety.name) repair</b> <bdi lang=\"\">\(repairs.line(fix, around: finding.range))</bdi></span>"
    }
    return out + "</span>"
  }

  /// Links to the lines of the related places.
  private func places(of finding: Finding) -> String {
    let source =
      finding.source.map {
        " <span class=\"p\"><b>source</b> \($0.line):\($0.column) <bdi lang=\"\">\(HTMLText.escape($0.text))</bdi></span>"
      } ?? ""
    guard !finding.related.isEmpty else { return source }
    let shown = ShownPlaces(finding)
    let links = shown.places.map { other in
      let place = related[other.range.lowerBound]
      return "<a href=\"#\(Self.anchor(ofLine: place.line))\">\(place.line):\(place.column)</a> \(HTMLText.escape(other.message))"
    }
    return (links + (shown.rest.map { [$0] } ?? [])).map { " <span class=\"p\">\($0)</span>" }.joined() + source
  }
}

/// How findings of a family are underlined.
enum HTMLFamily {
  /// Those that the style sheet knows; the others share one look.
  private static let known: Set<String> = [
    "attribution", "boilerplate", "calques", "duplicates", "joins", "names", "numbers", "punctuation", "residue", "source", "spelling",
    "suppressions",
    "translator", "untranslated",
  ]

  /// The style class.
  static func style(_ family: String) -> String { known.contains(family) ? "f-\(family)" : "f-other" }
}
