import LintEngine
import TextModel

/// What is written without a space on purpose: addresses, handles and file names, names with a mark inside, affixes in brackets.
///
/// Checks that miss a space ask here first. Each form is told by itself (`Love.Wedding.Repeat`, `(re)uniting`, `{net.Socket}`), by where it stands (`The
/// band Portugal.The Man played`: a sentence ends behind its verb) or by coming again in other company (`the Warm:Soon dryer`, `a Warm:Soon`).
struct TightForms: SharedAnalysis {
  /// Tokens that are marks inside such forms, and the forms' brackets.
  private var marks: Set<Int> = []

  init(_ article: Article) {
    let document = article.document
    var pairs: [Pair: Int] = [:]
    for index in document.tokens.indices.dropFirst() where document.tokens[index].kind == .punctuation {
      guard document.joinsPrevious(index), document.joinsPrevious(index + 1) || document.isMark(index, 0x29) else { continue }
      if document.isMark(index, 0x29) {
        if isAffix(closing: index, article) { marks.formUnion([index - 2, index]) }
      } else if (document.isInnerMark(index) || document.isComma(index)) && isInBraces(index, document) {
        marks.insert(index)
      } else if document.isInnerMark(index), document.isWord(index - 1), document.isWord(index + 1) {
        if isChain(index, document) || isAddress(index, document) || isVerbless(index, document) { marks.insert(index) }
        recur(index, &pairs, document)
      }
    }
  }

  /// True for a mark that is part of such a form.
  func contains(_ token: Int) -> Bool { marks.contains(token) }

  /// The spelling of two words with a mark between them.
  private struct Pair: Hashable {
    let left: UInt32
    let mark: UInt32
    let right: UInt32
  }

  /// `Love.Wedding.Repeat`, `com.Harbour.Reader`: two marks of one kind and three words, none of which can only start a sentence.
  private func isChain(_ mark: Int, _ document: Document) -> Bool {
    func links(_ first: Int, _ second: Int) -> Bool {
      document.isInnerMark(first) && document.isInnerMark(second) && document.tokens[first].word == document.tokens[second].word
        && (first - 1...second + 1).dropFirst().allSatisfy { document.joinsPrevious($0) }
        && [first - 1, first + 1, second + 1].allSatisfy { document.isWord($0) && !document.has($0, .determiner) }
    }
    return links(mark, mark + 2) || links(mark - 2, mark)
  }

  /// `{net.Socket}`, `{Map,Set}`: words between braces without any space are a program's.
  private func isInBraces(_ mark: Int, _ document: Document) -> Bool {
    var (first, last) = (mark, mark)
    while document.joinsPrevious(first), !document.isMark(first, 0x7B), mark - first < 20 { first -= 1 }
    while document.joinsPrevious(last + 1), !document.isMark(last, 0x7D), last - mark < 20 { last += 1 }
    return document.isMark(first, 0x7B) && document.isMark(last, 0x7D)
  }

  /// A mark beside an address, a handle, a path or an underscore that it is joined to: `/desk.News`, `@desk.News`, `Port.Report_2`.
  private func isAddress(_ mark: Int, _ document: Document) -> Bool {
    let before = mark - 1
    if document.joinsPrevious(before), document.isMark(before - 1, 0x2F) || document.isMark(before - 1, 0x5C) || document.isMark(before - 1, 0x40) {
      return true
    }
    let behind = mark + 2
    return document.joinsPrevious(behind)
      && (document.isMark(behind, 0x40) || document.isMark(behind, 0x5C) || document.isMark(behind, 0x2F) && document.joinsPrevious(behind + 1))
  }

  /// Three capitalised words in mid-sentence, a stop behind the first, and no finite verb before it or none after it: no sentence ends there.
  private func isVerbless(_ mark: Int, _ document: Document) -> Bool {
    let (left, right) = (mark - 1, mark + 1)
    let block = document.block(ofToken: mark)
    guard document.isStop(mark), document.isCapital(left), document.isCapital(right), document.followsGap(left), document.isCapital(right + 1),
      document.followsGap(right + 1), let tagger = document.language.tagger
    else { return false }
    let start = (block.tokens.lowerBound..<left).last { document.isTerminator($0) }.map { $0 + 1 } ?? block.tokens.lowerBound
    let end = (mark + 1..<block.tokens.upperBound).first { document.isTerminator($0) } ?? block.tokens.upperBound
    guard start < left, left - start <= 12, end > right + 1 else { return false }
    let before = tagger.tags(ofTokens: start..<mark, in: document).hasFiniteVerb
    return before != tagger.tags(ofTokens: right..<end, in: document).hasFiniteVerb
  }

  /// `Warm:Soon` once more, in other company: both are a name. What is printed twice with its neighbours is only printed twice.
  private mutating func recur(_ mark: Int, _ pairs: inout [Pair: Int], _ document: Document) {
    let (left, right) = (mark - 1, mark + 1)
    guard document.isCapital(left), document.isCapital(right) else { return }
    let pair = Pair(left: document.tokens[left].word, mark: document.tokens[mark].word, right: document.tokens[right].word)
    guard let other = pairs[pair] else {
      pairs[pair] = mark
      return
    }
    func differ(_ offset: Int) -> Bool {
      let (one, two) = (mark + offset, other + offset)
      guard document.tokens.indices.contains(one), document.tokens.indices.contains(two) else { return true }
      return document.tokens[one].word != document.tokens[two].word
    }
    if differ(-2), differ(2) || differ(3) { marks.formUnion([mark, other]) }
  }

  /// `(re)uniting`, `(in)action`: with and without its brackets the affix makes a word.
  private func isAffix(closing: Int, _ article: Article) -> Bool {
    let document = article.document
    let (open, inner, outer) = (closing - 2, closing - 1, closing + 1)
    guard document.isMark(open, 0x28), document.isLower(inner), document.joinsPrevious(inner), document.length(inner) <= 5,
      document.joinsPrevious(outer), document.isLower(outer)
    else { return false }
    let whole = document.text(token: inner) + document.text(token: outer)
    return article.lexicon.traits(of: whole).contains(.known)
  }
}

extension Document {
  /// A stop, colon, exclamation or question mark, or a stroke.
  fileprivate func isInnerMark(_ index: Int) -> Bool {
    isStop(index) || isMark(index, 0x3A) || isMark(index, 0x21) || isMark(index, 0x3F)
  }
}
