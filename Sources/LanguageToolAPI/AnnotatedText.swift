import LintSession

/// A text as its client has it, with markup, and as mtlint reads it: with what the markup stands for.
struct AnnotatedText {
  /// A part of the text, or a piece of markup.
  private struct Piece {
    /// Bytes of `read`, half-open; empty for markup that stands for nothing.
    let read: Range<Int>
    /// Bytes of `original`.
    let original: Range<Int>
    let isMarkup: Bool
  }

  /// What mtlint reads, in UTF-8.
  private(set) var read: [UInt8] = []
  /// Text and markup together, in UTF-8.
  private(set) var original: [UInt8] = []
  /// In their order, none without bytes on both sides.
  private var pieces: [Piece] = []

  init(_ text: String) { add(text: text) }

  /// The text of a request.
  init(_ parameters: Parameters) throws(RequestProblem) {
    if let text = parameters.text {
      guard parameters.data == nil else { throw RequestProblem(400, "‘text’ and ‘data’ are both given; send one of them") }
      self.init(text)
    } else if let data = parameters.data {
      try self.init(data)
    } else {
      throw RequestProblem(400, "missing parameter ‘text’ or ‘data’; send the text in one of them")
    }
  }

  private init(_ data: JSONValue) throws(RequestProblem) {
    guard let annotation = data["annotation"]?.array else {
      throw RequestProblem(400, "‘data’ has no array ‘annotation’; send {\"annotation\": [{\"text\": \"…\"}, {\"markup\": \"…\"}]}")
    }
    for part in annotation {
      if let text = part["text"]?.string {
        add(text: text)
      } else if let markup = part["markup"]?.string {
        add(markup: markup, as: part["interpretAs"]?.string ?? "")
      } else {
        throw RequestProblem(400, "a part of ‘annotation’ has neither ‘text’ nor ‘markup’; give each one of them")
      }
    }
  }

  private mutating func add(text: String) { add(text, read: text, isMarkup: false) }

  private mutating func add(markup: String, as meaning: String) { add(markup, read: meaning, isMarkup: true) }

  private mutating func add(_ text: String, read meaning: String, isMarkup: Bool) {
    let (start, originalStart) = (read.count, original.count)
    read += meaning.utf8
    original += text.utf8
    guard start < read.count || originalStart < original.count else { return }
    pieces.append(Piece(read: start..<read.count, original: originalStart..<original.count, isMarkup: isMarkup))
  }

  /// Where a range of bytes that were read stands for its client.
  struct Place {
    /// Bytes of `original`; never empty.
    let range: Range<Int>
    /// No markup stands in it: the client may write something else there.
    let isPlain: Bool
  }

  /// The place of a range that is not empty, without markup at its ends; nil for what is markup only.
  func place(of range: Range<Int>) -> Place? {
    let first = piece(at: range.lowerBound)
    let last = piece(at: range.upperBound - 1)
    guard let start = (first...last).first(where: { !pieces[$0].isMarkup }), let end = (first...last).last(where: { !pieces[$0].isMarkup }) else {
      return nil
    }
    let (from, to) = (pieces[start], pieces[end])
    let lower = from.original.lowerBound + max(0, range.lowerBound - from.read.lowerBound)
    let upper = to.original.upperBound - max(0, to.read.upperBound - range.upperBound)
    guard lower < upper else { return nil }
    return Place(range: lower..<upper, isPlain: !pieces[first...last].contains(where: \.isMarkup))
  }

  /// The number of the piece that holds a byte that was read.
  private func piece(at byte: Int) -> Int {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].read.upperBound <= byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
