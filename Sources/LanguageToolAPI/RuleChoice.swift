import LintEngine

/// Which findings a client wants. It chooses among what is found, so that a request neither costs the making of a linter nor changes what counts as
/// evidence. Names that mtlint does not know, such as those of LanguageTool's own rules, choose nothing.
struct RuleChoice {
  /// Names of rules and of families, as they may be called either way.
  private let enabled: Set<String>
  private let disabledRules: Set<String>
  private let disabledCategories: Set<String>
  private let isEnabledOnly: Bool
  private let level: Severity

  /// `level` is the lowest severity that is shown where the client asks for nothing else.
  init(_ parameters: Parameters, level: Severity) throws(RequestProblem) {
    enabled = Self.names("enabledRules", parameters).union(Self.names("enabledCategories", parameters))
    disabledRules = Self.names("disabledRules", parameters)
    disabledCategories = Self.names("disabledCategories", parameters)
    isEnabledOnly = ["true", "yes"].contains(parameters["enabledOnly"]?.lowercased())
    self.level = parameters["level"] == "picky" ? .info : level
    if isEnabledOnly, enabled.isEmpty {
      throw RequestProblem(400, "enabledOnly=true goes with enabledRules or enabledCategories; name at least one")
    }
  }

  /// LanguageTool's names are in capitals, and some clients make capitals of all.
  private static func names(_ parameter: String, _ parameters: Parameters) -> Set<String> {
    Set(parameters.list(parameter).map { $0.lowercased() })
  }

  /// True for a finding that is shown. What is enabled by name is shown whatever its severity, also in a disabled category.
  func shows(_ finding: Finding) -> Bool {
    let rule = finding.rule
    if disabledRules.contains(rule.name) || disabledRules.contains(rule.family) { return false }
    if enabled.contains(rule.name) { return true }
    if disabledCategories.contains(rule.family) || disabledCategories.contains(rule.name) { return false }
    if enabled.contains(rule.family) { return true }
    return !isEnabledOnly && finding.severity >= level
  }
}
