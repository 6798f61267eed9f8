import LintEngine

/// Of a comment for mtlint that accepts nothing: what it finds is known only when all other checks are done, so the linter itself reports it.
struct UnusedSuppression: RuleCheck {
  init(_ rule: Rule) {}

  func run(_ article: Article, _ report: inout Report) {}
}
