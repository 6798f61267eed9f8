import TextModel

/// What the directives of one document accept, and what is wrong with them.
struct Suppression {
  private let directives: [Directive]
  private let document: Document
  private let regions: [Region]
  /// Directives that start what nothing ends, or end what nothing starts.
  private let strays: [Int]
  /// Regions that have accepted something.
  private var used: Set<Int> = []
  /// Indices of directives of which other texts of the file say more: those of other texts, and those that hold in others.
  private let shared: Set<Int>

  /// `own`: the directives of the document.
  init(_ own: [Directive], _ share: FileDirectives.Share, in document: Document) {
    let inherited = share.inherited.count
    directives = share.inherited + own
    shared = Set(0..<inherited).union(share.reachingOut.map { $0 + inherited })
    self.document = document
    let (all, strays) = Region.all(of: directives, in: document)
    regions = all.filter { region in !share.leaving.contains(region.directive - inherited) }
    self.strays = strays.filter { [shared] in !shared.contains($0) }
  }

  /// The findings that no directive accepts. None lies in a directive, and no fix reaches into one, or to where its rule is accepted.
  mutating func filter(_ findings: [Finding]) -> [Finding] {
    let accepted = AcceptedRanges(regions.map { ($0.range, name(of: $0)) })
    let comments = RangeIndex(document.hidden)
    let found = FoundRanges(findings)
    used.formUnion(regions.indices.filter { found.meet(regions[$0], name(of: regions[$0])) })
    return findings.compactMap { finding in
      let (start, end) = (finding.range.lowerBound, max(finding.range.upperBound, finding.range.lowerBound + 1))
      guard !accepted.meet(finding.range, of: finding.rule), !comments.hasRange(startingBefore: end, endingBehind: start) else { return nil }
      let kept = finding.fixes.filter { fix in
        fix.edits.allSatisfy { !Self.touches($0, comments) && !accepted.meet($0.range, of: finding.rule) }
      }
      return kept.count == finding.fixes.count ? finding : finding.with(fixes: kept)
    }
  }

  /// The rule or family that a region is for; nil = every rule.
  private func name(of region: Region) -> String? { region.name.map { directives[region.directive].names[$0].text } }

  /// The white space around a comment is part of what makes it one.
  private static func touches(_ edit: Edit, _ comments: RangeIndex) -> Bool {
    let (start, end) = (edit.range.lowerBound, edit.range.upperBound)
    return edit.range.isEmpty
      ? comments.hasRange(startingBefore: start, endingBehind: start) : comments.hasRange(startingBefore: end + 1, endingBehind: start - 1)
  }

  /// Reports names that are no rules, words that are no directives, and starts and ends without a partner.
  func reportUnknown(_ rule: Rule, names: Set<String>, _ report: inout Report) {
    let sorted = names.sorted()
    for (index, directive) in directives.enumerated() where !directive.isInherited {
      guard let reach = directive.reach else {
        let suggestion = Nearest.suggestion(for: directive.keyword, in: Directive.Reach.allCases.map(\.rawValue))
        report.add(rule, directive.range, "unknown comment ‘mtlint:\(directive.keyword)’\(suggestion.isEmpty ? "; check the spelling" : suggestion)")
        continue
      }
      for name in directive.names where !names.contains(name.text) {
        let suggestion = Nearest.suggestion(for: name.text, in: sorted)
        let advice = suggestion.isEmpty ? "; check the name, or write a reason after ‘--’" : suggestion
        report.add(rule, name.range, "unknown rule or family ‘\(name.text)’\(advice)")
      }
      guard strays.contains(index) else { continue }
      let message =
        reach == .start
        ? "no ‘mtlint:ignore-end’, so it applies to the end of the file; add one" : "no ‘mtlint:ignore-start’ before this; delete it"
      report.add(rule, directive.range, message)
    }
  }

  /// Reports what accepts nothing. `running` are the rules and families that looked at the text; nil = all.
  func reportUnused(_ rule: Rule, running: Set<String>, all: Bool, _ report: inout Report) {
    let usedRegions = Dictionary(grouping: used.map { regions[$0] }, by: \.directive)
    for (index, directive) in directives.enumerated() where directive.reach != nil && directive.reach != .end && !shared.contains(index) {
      let usedNames = Set((usedRegions[index] ?? []).map(\.name))
      if directive.names.isEmpty {
        if all, usedNames.isEmpty { report.add(rule, directive.range, "unused comment; delete it\(Self.hint(directive, document))") }
        continue
      }
      for (number, name) in directive.names.enumerated() where running.contains(name.text) && !usedNames.contains(number) {
        report.add(rule, name.range, "‘\(name.text)’: nothing to ignore here; delete it\(Self.hint(directive, document))")
      }
    }
  }

  /// A directive for its own line that stands there alone was meant for the next.
  private static func hint(_ directive: Directive, _ document: Document) -> String {
    guard directive.reach == .line else { return "" }
    let line = document.lines.line(of: directive.comment.lowerBound)
    let end = line + 1 < document.lines.starts.count ? document.lines.start(ofLine: line + 1) : document.bytes.count
    let start = document.lines.start(ofLine: line)
    let next = document.tokens.partitioningIndex { $0.range.lowerBound >= start }
    let isAlone = next == document.tokens.count || document.tokens[next].range.lowerBound >= end
    return isAlone ? ", or use ‘ignore-next-line’" : ""
  }
}
