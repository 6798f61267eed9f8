/// Puts blocks together, with the comments to mtlint between them on lines of their own.
struct BlockBuilder {
  var passage: PassageBuilder
  private var isBehindDirective = false

  init(name: String?) { passage = PassageBuilder(name: name) }

  /// A block starts here: behind an empty line, but right below a comment, so that it is the next line.
  mutating func startBlock() {
    if isBehindDirective { passage.put(in: [0x0A]) } else { passage.endBlock() }
    isBehindDirective = false
  }

  mutating func add(directive: ArraySlice<UInt8>, at source: Range<Int>) {
    startBlock()
    passage.add(directive, at: source, .never)
    isBehindDirective = true
  }
}
