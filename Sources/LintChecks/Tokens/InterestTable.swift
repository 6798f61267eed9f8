import LintEngine
import TextModel

/// The interests of many checks in one table, and the pass over the tokens that it serves. Every interest is a bit: what a spelling can interest is
/// worked out once for each distinct word, and most tokens are done with when three numbers have been combined.
final class InterestTable: Sendable {
  private let checks: [any TokenCheck]
  private let own: TokenClassTable
  private let behind: TokenClassTable
  /// By the bit of the gap before a token, doubled, and 1 more where the word comes again.
  private let places: [UInt64]
  /// By interest: the check whose it is, and all interests of that check.
  private let owners: [(check: Int, interests: UInt64)]

  /// What is known of a distinct word of a document.
  private struct Spelling {
    /// Kind and flags of the token it was worked out for; none has 0.
    var form: UInt32 = 0
    var hash: UInt32 = 0
    /// The interests that a token with this spelling can meet, and those that the token behind it can.
    var own: UInt64 = 0
    var behind: UInt64 = 0
  }

  /// `interests`: those of each check.
  init(_ checks: [any TokenCheck], _ interests: [[Interest]]) {
    self.checks = checks
    let all = interests.flatMap(\.self)
    own = TokenClassTable(all.map(\.token))
    behind = TokenClassTable(all.map(\.behind))
    places = (0..<8).map { place in
      all.indices.reduce(0) { bits, bit in
        let fits = all[bit].gaps.rawValue >> UInt8(place / 2) & 1 != 0 && (place % 2 == 1 || !all[bit].comesAgain)
        return fits ? bits | 1 << UInt64(bit) : bits
      }
    }
    var owners: [(check: Int, interests: UInt64)] = []
    for (number, asked) in interests.enumerated() where !asked.isEmpty {
      let bits = (UInt64.max >> UInt64(64 - asked.count)) << UInt64(owners.count)
      owners += Array(repeating: (number, bits), count: asked.count)
    }
    self.owners = owners
  }

  /// What each check finds in an article; `report` must be empty, and is left so.
  func findings(in article: Article, _ report: inout Report) -> [[Finding]] {
    var checks = checks
    var found = [[Finding]](repeating: [], count: checks.count)
    for number in checks.indices {
      checks[number].begin(article, &report)
      if !report.isEmpty { found[number] += report.removeAll() }
    }
    forEachInterest(in: article.document) { check, token in
      checks[check].look(at: token, article, &report)
      if !report.isEmpty { found[check] += report.removeAll() }
    }
    for number in checks.indices {
      checks[number].end(article, &report)
      if !report.isEmpty { found[number] += report.removeAll() }
    }
    return found
  }

  /// Calls `body` with each check and the index of each token that it is interested in, in the order of the text.
  @inline(__always)
  private func forEachInterest(in document: Document, _ body: (_ check: Int, _ token: Int) -> Void) {
    var spellings = [Spelling](repeating: Spelling(), count: document.words.count)
    var (end, behindLast) = (UInt32(0), behind.empty)
    // The hashes of the three words before; no hash has 33 bits.
    var (first, second, third) = (UInt64.max, UInt64.max, UInt64.max)
    document.tokens.withUnsafeBufferPointer { tokens in
      spellings.withUnsafeMutableBufferPointer { spellings in
        places.withUnsafeBufferPointer { places in
          for index in tokens.indices {
            let token = tokens[index]
            let form = 1 << 31 | UInt32(token.kind.rawValue) << 16 | UInt32(token.flags.intersection(TokenClass.spelled).rawValue)
            let spelling = spellings.baseAddress! + Int(token.word)
            if spelling.pointee.form != form { spelling.pointee = read(token, form, document) }
            let hash = UInt64(spelling.pointee.hash)
            let comesAgain = hash == first || hash == second || hash == third
            var met = spelling.pointee.own & behindLast & places[TokenGaps.bit(of: token, behind: end) * 2 + (comesAgain ? 1 : 0)]
            while met != 0 {
              let owner = owners[met.trailingZeroBitCount]
              body(owner.check, index)
              met &= ~owner.interests
            }
            (end, behindLast) = (token.end, spelling.pointee.behind)
            (first, second, third) = (second, third, hash)
          }
        }
      }
    }
  }

  @inline(never)
  private func read(_ token: Token, _ form: UInt32, _ document: Document) -> Spelling {
    let word = document.word(token)
    return Spelling(form: form, hash: word.foldedHash, own: own.classes(of: token, word), behind: behind.classes(of: token, word))
  }
}
