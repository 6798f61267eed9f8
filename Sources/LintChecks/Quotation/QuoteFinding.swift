import LintEngine
import TextModel

/// A quotation mark that does not stand as English sets it, or one that is missing.
struct QuoteFinding {
  enum Kind {
    /// The space stands on the wrong side; there is none; turned over; a space too many; comma or stop and mark in the wrong order; no comma before
    /// who speaks; a mark no English text has; an English mark in another’s place, as Swedish sets ”…”.
    case displaced, glue, flip, space, order, comma, foreign, otherMark
    /// A single mark that pairs with a double one; a curly one that pairs with a straight one.
    case level, mixed
    case superfluous, apostrophe
    case missingClose
    /// A paragraph that does not come out even, although no single explanation wins.
    case unclosed, unopened, reopened, uneven

    /// How sure it must be to be reported.
    var threshold: Float {
      switch self {
      case .displaced, .glue, .flip, .order, .space: 0.6
      case .apostrophe: 0.7
      case .superfluous: 0.85
      case .missingClose, .unclosed: 0.7
      case .uneven, .unopened, .reopened, .foreign, .otherMark, .level, .mixed, .comma: 0.9
      }
    }

    /// It compares a mark with the other one of its pair.
    var needsPair: Bool { self == .level || self == .mixed || self == .comma || self == .otherMark }

    /// People make it too.
    var isSlip: Bool {
      switch self {
      case .displaced, .flip, .foreign: false
      default: true
      }
    }
  }

  let kind: Kind
  /// From 0 to 1.
  let probability: Float
  /// Bytes to show.
  let shown: Range<Int>
  let edits: [Edit]
  /// Only spaces and the mark itself change.
  let keepsText: Bool
  /// People make it too.
  let isSlip: Bool

  init(kind: Kind, probability: Float, shown: Range<Int>, edits: [Edit], keepsText: Bool = false, isSlip: Bool? = nil) {
    self.kind = kind
    self.probability = probability
    self.shown = shown
    self.edits = edits
    self.keepsText = keepsText
    self.isSlip = isSlip ?? kind.isSlip
  }

  /// What may be done without asking.
  static let sure: Float = 0.99

  var fixes: [Fix] {
    guard !edits.isEmpty else { return [] }
    let isSafe: Bool
    switch kind {
    case .displaced, .glue, .flip, .space, .order, .foreign: isSafe = keepsText && probability >= Self.sure
    default: isSafe = false
    }
    return [Fix(isSafe ? .safe : .suggested, edits)]
  }
}
