/// A damage done to a paragraph: some of its bytes, which may be none, and the text that stands in for them.
struct Damage {
  /// The class of mtlint that it belongs to, and a kind of it.
  enum Kind: String, CaseIterable {
    case mergedName = "merged-words/name"
    case mergedCapital = "merged-words/capital"
    case mergedLowercase = "merged-words/lowercase"
    case mergedSentence = "merged-sentences/sentence"
    case mergedClause = "merged-sentences/clause"
    case stopBeforeName = "stray-stop/before-name"
    case stopAfterName = "stray-stop/after-name"
    case stopInsideName = "stray-stop/inside-name"
    case stopLowercase = "stray-stop/lowercase"
    case stopCapital = "stray-stop/capital"
    case stopPlace = "stray-stop/place"
    case stopTitle = "stray-stop/title"
    case stopGluedName = "stray-stop/glued-name"
    case stopNameTail = "stray-stop/name-tail"
    case fragment = "stray-fragment/word"
    case cutOff = "broken-sentence/cut-off"
    case embed = "broken-sentence/embed"
    case lostEnd = "broken-sentence/lost-end"
    case quoteTurned = "misplaced-quote/turned"
    case quoteSpaced = "misplaced-quote/spaced"
    case quoteStranded = "misplaced-quote/stranded"
    case quoteLost = "unbalanced-quote/lost"
    case sentenceTwice = "duplicated-sentence/copy"
    case captionTwice = "duplicated-caption/copy"

    /// The kinds of a list of classes and kinds: `stray-stop,merged-words/name`.
    static func named(_ list: String) throws -> Set<Kind> {
      var kinds: Set<Kind> = []
      for name in list.split(separator: ",", omittingEmptySubsequences: false) {
        let found = allCases.filter { $0.rawValue == name || $0.rawValue.hasPrefix("\(name)/") }
        guard !found.isEmpty else {
          throw InputError(description: "there is no class ‘\(name)’; there are: " + allCases.map(\.rawValue).joined(separator: ", "))
        }
        kinds.formUnion(found)
      }
      return kinds
    }
  }

  let kind: Kind
  /// Bytes of the paragraph that go.
  let range: Range<Int>
  let text: String
  /// What would be as good in their place as they were.
  var alternatives: [String] = []
}
