/// Words as they stand inside a sentence, and what their own features say of their tags.
struct TaggerWords {
  /// By number of the document's word: index into `words`, plus 1; 0 = not met yet.
  private var numbers: [UInt32]
  private var words: [TaggerWord] = []
  /// From the `sums` of each word, one for each of its candidates.
  private(set) var sums: [Int16] = []

  /// Room for the parts of one sentence after the other.
  var lists = TokenParts.Lists()

  /// - Parameter count: how many words the document has.
  init(_ count: Int) { numbers = Array(repeating: 0, count: count) }

  /// The word of a number, classified as one inside a sentence; `text`: its bytes.
  @inline(__always)
  mutating func word(_ number: UInt32, _ text: @autoclosure () -> UnsafeBufferPointer<UInt8>, _ model: TaggerModel) -> TaggerWord {
    let known = numbers[Int(number)]
    return known != 0 ? words[Int(known - 1)] : add(number, text(), model)
  }

  private mutating func add(_ number: UInt32, _ text: UnsafeBufferPointer<UInt8>, _ model: TaggerModel) -> TaggerWord {
    var word = TaggerWord(text)
    model.classify(&word)
    let candidates = model.candidates(word).count
    if candidates > 1 {
      word.sums = UInt32(sums.count)
      sums.append(contentsOf: repeatElement(0, count: candidates))
      sums.withUnsafeMutableBufferPointer { model.writeSums(of: word, to: $0.baseAddress! + ($0.count - candidates)) }
    }
    words.append(word)
    numbers[Int(number)] = UInt32(words.count)
    return word
  }
}
