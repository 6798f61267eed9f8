/// A part of speech as Universal Dependencies English EWT annotates it: a tag of the Penn Treebank (XPOS) and a universal one (UPOS).
///
/// Cases are named after both: `vbdVerb` is `VBD|VERB`. Left out are `GW` (halves of words that a typing error tore apart) and pairs that
/// occur a few times only. The order is that of frequency; models store raw values.
@frozen
public enum POSTag: UInt8, CaseIterable, Sendable {
  case nnNoun, inAdp, dtDet, prpPron, nnpPropn, jjAdj, stopPunct, rbAdv, nnsNoun, vbVerb
  case commaPunct, ccCconj, cdNum, inSconj, vbnVerb, vbdVerb, mdAux, toPart, vbgVerb, possessivePron
  case vbzAux, vbpAux, vbpVerb, vbdAux, rbPart, vbzVerb, vbAux, rrbPunct, lrbPunct, wdtPron
  case colonPunct, wrbAdv, openingPunct, dtPron, closingPunct, wpPron, rpAdp, uhIntj, posPart, hyphPunct
  case nnpAdj, nnPron, nnpsPropn, jjrAdj, jjsAdj, exPron, vbnAux, rbrAdv, dollarSym, addPropn
  case nfpPunct, symSym, pdtDet, vbgAux, lsNum, nfpSym, rbsAdv, commaSym, wdtDet, nnSym
  case afxX, fwNoun, nnX, addX, whosePron, fwAdv, fwX

  /// `XPOS|UPOS` of each case, as the treebank writes it.
  static let names = [
    "NN|NOUN", "IN|ADP", "DT|DET", "PRP|PRON", "NNP|PROPN", "JJ|ADJ", ".|PUNCT", "RB|ADV", "NNS|NOUN", "VB|VERB",
    ",|PUNCT", "CC|CCONJ", "CD|NUM", "IN|SCONJ", "VBN|VERB", "VBD|VERB", "MD|AUX", "TO|PART", "VBG|VERB", "PRP$|PRON",
    "VBZ|AUX", "VBP|AUX", "VBP|VERB", "VBD|AUX", "RB|PART", "VBZ|VERB", "VB|AUX", "-RRB-|PUNCT", "-LRB-|PUNCT", "WDT|PRON",
    ":|PUNCT", "WRB|ADV", "``|PUNCT", "DT|PRON", "''|PUNCT", "WP|PRON", "RP|ADP", "UH|INTJ", "POS|PART", "HYPH|PUNCT",
    "NNP|ADJ", "NN|PRON", "NNPS|PROPN", "JJR|ADJ", "JJS|ADJ", "EX|PRON", "VBN|AUX", "RBR|ADV", "$|SYM", "ADD|PROPN",
    "NFP|PUNCT", "SYM|SYM", "PDT|DET", "VBG|AUX", "LS|NUM", "NFP|SYM", "RBS|ADV", ",|SYM", "WDT|DET", "NN|SYM",
    "AFX|X", "FW|NOUN", "NN|X", "ADD|X", "WP$|PRON", "FW|ADV", "FW|X",
  ]

  /// The tag of a name such as `VBD|VERB`; nil when there is none.
  public init?(named name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  /// `XPOS|UPOS`, as the treebank writes it.
  public var name: String { Self.names[Int(rawValue)] }

  /// Penn Treebank tag: `VBD`, `NN`, `-LRB-`.
  public var xpos: Substring { name.prefix { $0 != "|" } }

  /// Universal part of speech: `VERB`, `NOUN`, `PUNCT`.
  public var upos: Substring { name.drop { $0 != "|" }.dropFirst() }
}
