/// Where in a text each rule found something.
struct FoundRanges {
  /// Of one rule, family, or all.
  private struct Places {
    /// Stretches of text.
    let ranges: RangeIndex
    /// Places between two bytes, rising.
    let points: [Int]

    init(_ ranges: [Range<Int>]) {
      self.ranges = RangeIndex(ranges.lazy.filter { !$0.isEmpty })
      points = ranges.lazy.filter(\.isEmpty).map(\.lowerBound).sorted()
    }

    func meet(_ region: Region) -> Bool {
      let (start, end) = (region.range.lowerBound, region.range.upperBound)
      let point = points.partitioningIndex { $0 >= start }
      return ranges.hasRange(startingBefore: end, endingBehind: start) || point < points.count && points[point] <= end
    }
  }

  /// By rule and by family; "" is all.
  private let places: [String: Places]

  init(_ findings: [Finding]) {
    var ranges: [String: [Range<Int>]] = ["": findings.map(\.range)]
    for finding in findings {
      ranges[finding.rule.name, default: []].append(finding.range)
      if finding.rule.family != finding.rule.name { ranges[finding.rule.family, default: []].append(finding.range) }
    }
    places = ranges.mapValues(Places.init)
  }

  /// True when something that is found meets a region for a rule or family; nil = for every rule.
  func meet(_ region: Region, _ name: String?) -> Bool { places[name ?? ""]?.meet(region) ?? false }
}
