/// What rules ask about a tag.
extension POSTag {
  /// A verb or auxiliary in the present or past tense, or a modal: what makes words a clause.
  @inlinable
  public var isFiniteVerb: Bool {
    switch self {
    case .vbdVerb, .vbdAux, .vbzVerb, .vbzAux, .vbpVerb, .vbpAux, .mdAux: true
    default: false
    }
  }

  /// A verb or auxiliary in any form.
  @inlinable
  public var isVerb: Bool { isFiniteVerb || isParticiple || self == .vbVerb || self == .vbAux }

  /// A present or past participle, also where it is half an adjective or a noun.
  @inlinable
  public var isParticiple: Bool {
    switch self {
    case .vbnVerb, .vbnAux, .vbgVerb, .vbgAux: true
    default: false
    }
  }

  @inlinable
  public var isAuxiliary: Bool {
    switch self {
    case .vbdAux, .vbzAux, .vbpAux, .mdAux, .vbAux, .vbnAux, .vbgAux: true
    default: false
    }
  }

  /// A common noun.
  @inlinable
  public var isNoun: Bool {
    switch self {
    case .nnNoun, .nnsNoun, .fwNoun: true
    default: false
    }
  }

  /// A name, or an adjective as part of one (`United` in `United States`).
  @inlinable
  public var isProperNoun: Bool {
    switch self {
    case .nnpPropn, .nnpsPropn, .nnpAdj: true
    default: false
    }
  }

  /// An adjective in any degree.
  @inlinable
  public var isAdjective: Bool {
    switch self {
    case .jjAdj, .jjrAdj, .jjsAdj, .nnpAdj: true
    default: false
    }
  }

  /// An adverb in any degree; not `not`.
  @inlinable
  public var isAdverb: Bool {
    switch self {
    case .rbAdv, .rbrAdv, .rbsAdv, .wrbAdv, .fwAdv: true
    default: false
    }
  }

  /// Articles, demonstratives and quantifiers before a noun, and possessive pronouns.
  @inlinable
  public var isDeterminer: Bool {
    switch self {
    case .dtDet, .pdtDet, .wdtDet, .possessivePron, .whosePron: true
    default: false
    }
  }

  /// A pronoun that stands for a noun: personal, demonstrative, relative or interrogative.
  @inlinable
  public var isPronoun: Bool {
    switch self {
    case .prpPron, .dtPron, .nnPron, .exPron, .wpPron, .wdtPron: true
    default: false
    }
  }

  /// A preposition; not a conjunction such as `that` or `while`, nor the particle of a verb.
  @inlinable
  public var isPreposition: Bool { self == .inAdp }

  /// A conjunction of either kind.
  @inlinable
  public var isConjunction: Bool { self == .ccCconj || self == .inSconj }

  @inlinable
  public var isNumber: Bool { self == .cdNum }

  @inlinable
  public var isPunctuation: Bool {
    switch self {
    case .stopPunct, .commaPunct, .rrbPunct, .lrbPunct, .colonPunct, .openingPunct, .closingPunct, .hyphPunct, .nfpPunct: true
    default: false
    }
  }
}
