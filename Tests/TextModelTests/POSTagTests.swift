import Testing

@testable import TextModel

/// Guards the tags themselves: names, and that the sets which rules ask for are those of the treebank's tags.
@Suite struct POSTagTests {
  @Test func namesAndCases() {
    #expect(POSTag.names.count == POSTag.allCases.count)
    #expect(Set(POSTag.names).count == POSTag.names.count)
    #expect(POSTag.allCases.map(\.rawValue) == Array(0..<UInt8(POSTag.allCases.count)))
    for tag in POSTag.allCases {
      #expect(POSTag(named: tag.name) == tag)
      #expect("\(tag.xpos)|\(tag.upos)" == tag.name)
    }
    #expect(POSTag(named: "GW|X") == nil)
    #expect(POSTag.vbdVerb.name == "VBD|VERB")
    #expect(POSTag.whosePron.name == "WP$|PRON")
    #expect(POSTag.fwX.name == "FW|X")
  }

  @Test func classesFollowTheNames() {
    for tag in POSTag.allCases {
      let xpos = tag.xpos
      let upos = tag.upos
      #expect(tag.isFiniteVerb == ["VBD", "VBZ", "VBP", "MD"].contains(xpos), "\(tag.name)")
      #expect(tag.isVerb == (upos == "VERB" || upos == "AUX"), "\(tag.name)")
      #expect(tag.isParticiple == (xpos == "VBN" || xpos == "VBG"), "\(tag.name)")
      #expect(tag.isAuxiliary == (upos == "AUX"), "\(tag.name)")
      #expect(tag.isNoun == (upos == "NOUN"), "\(tag.name)")
      #expect(tag.isProperNoun == xpos.hasPrefix("NNP"), "\(tag.name)")
      #expect(tag.isAdjective == (upos == "ADJ"), "\(tag.name)")
      #expect(tag.isAdverb == (upos == "ADV"), "\(tag.name)")
      #expect(tag.isDeterminer == (upos == "DET" || xpos.hasSuffix("P$")), "\(tag.name)")
      #expect(tag.isPronoun == (upos == "PRON" && !xpos.hasSuffix("P$")), "\(tag.name)")
      #expect(tag.isPreposition == (tag.name == "IN|ADP"), "\(tag.name)")
      #expect(tag.isConjunction == upos.hasSuffix("CONJ"), "\(tag.name)")
      #expect(tag.isNumber == (xpos == "CD"), "\(tag.name)")
      #expect(tag.isPunctuation == (upos == "PUNCT"), "\(tag.name)")
    }
  }

  @Test func pennTags() {
    #expect(PennTags.names.count <= UInt64.bitWidth)
    for tag in POSTag.allCases { #expect(PennTags(named: tag.xpos)?.contains(tag) == true, "\(tag.name)") }
    func tags(_ name: Substring) -> [String] { PennTags(named: name).map { set in POSTag.allCases.filter(set.contains).map(\.name) } ?? [] }
    #expect(tags("VBZ") == ["VBZ|AUX", "VBZ|VERB"])
    #expect(tags("PRP") == ["PRP|PRON"])
    #expect(tags("PRP*") == ["PRP|PRON", "PRP$|PRON"])
    #expect(Set(tags("VB*")) == Set(POSTag.allCases.filter { $0.xpos.hasPrefix("VB") }.map(\.name)))
    #expect(tags("vbz") == [] && tags("VX*") == [] && tags("*") == [] && tags("") == [])
  }
}
