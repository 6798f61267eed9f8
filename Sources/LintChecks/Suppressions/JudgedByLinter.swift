import LintEngine

/// Rules about suppressions: what they find is known only when all other checks are done, so the linter itself reports it.
struct JudgedByLinter: RuleCheck {
  init(_ rule: Rule) {}

  func run(_ article: Article, _ report: inout Report) {}
}
