import LintEngine

/// Of a comment for mtlint that names no rule there is: what it finds is known only when all other checks are done, so the linter itself reports it.
struct UnknownSuppression: RuleCheck {
  init(_ rule: Rule) {}

  func run(_ article: Article, _ report: inout Report) {}
}
