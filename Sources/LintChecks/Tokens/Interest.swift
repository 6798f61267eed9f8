import TextModel

/// Some tokens that a check has to look at. All that is said must hold of a token; what is not said is not asked. A check’s interests together must
/// take in every token at which it can find something; one too many costs a little time and nothing else.
struct Interest: Sendable {
  /// The token itself.
  let token: TokenClass
  /// The token before it, on whichever line; there must be one where this asks for anything.
  let behind: TokenClass
  /// What stands between the two.
  let gaps: TokenGaps
  /// True: one of the three tokens before is the same word, in whatever case.
  let comesAgain: Bool

  init(_ token: TokenClass, behind: TokenClass = .any, gaps: TokenGaps = .any, comesAgain: Bool = false) {
    self.token = token
    self.behind = behind
    self.gaps = gaps
    self.comesAgain = comesAgain
  }
}
