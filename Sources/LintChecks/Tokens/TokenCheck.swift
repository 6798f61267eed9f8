import LintEngine
import TextModel

/// A check that asks its question of one token after the other. This is the form for most checks: all of them are served by one pass over the text,
/// which asks each only about the tokens it is interested in.
///
/// For each article a fresh copy of the check is used, so it may remember in `private var`s what it has seen of the text so far. `look` must not rely
/// on being asked about other tokens than those at which it finds something: a test compares the findings with those of asking about every token.
protocol TokenCheck: RuleCheck {
  /// Which tokens it has to look at: those that fit one of these.
  static var interests: [Interest] { get }

  /// Starts an article.
  mutating func begin(_ article: Article, _ report: inout Report)

  /// Looks at a token, given by its index; called in the order of the text.
  mutating func look(at index: Int, _ article: Article, _ report: inout Report)

  /// Ends an article.
  mutating func end(_ article: Article, _ report: inout Report)
}

extension TokenCheck {
  var ofTokens: (any TokenCheck)? { self }

  mutating func begin(_ article: Article, _ report: inout Report) {}

  mutating func end(_ article: Article, _ report: inout Report) {}

  /// The check by itself, asked about every token, whatever its interests. In a linter a share of a `TokenPass` takes its place.
  func run(_ article: Article, _ report: inout Report) {
    var check = self
    check.begin(article, &report)
    for index in article.document.tokens.indices { check.look(at: index, article, &report) }
    check.end(article, &report)
  }
}
