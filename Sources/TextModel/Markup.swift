/// What the format of a file says about a text that was taken out of it.
public struct Markup: Sendable, Equatable {
  /// A place within a line of text where a tag stands in the file.
  public struct Seam: Sendable, Equatable {
    public enum Kind: UInt8, Sendable {
      /// An element starts here: the text behind the place is in it.
      case opening
      /// An element ends here.
      case closing
      /// One ends and another starts.
      case both
    }

    /// Bytes of the text before the place.
    public let offset: Int
    public let kind: Kind

    public init(offset: Int, kind: Kind) {
      self.offset = offset
      self.kind = kind
    }
  }

  /// What the format calls a stretch of text.
  public struct Label: Sendable, Equatable {
    /// Bytes of the text.
    public let range: Range<Int>
    public let kind: Block.Kind

    public init(range: Range<Int>, kind: Block.Kind) {
      self.range = range
      self.kind = kind
    }
  }

  /// Sorted by offset, one at a place.
  public var seams: [Seam]
  /// Sorted and disjoint; text without a label is what it looks like.
  public var labels: [Label]
  /// Bytes of the text that are not the author's prose, such as code and quotations in other languages: they are read, so that the sentence around
  /// them is whole, but nothing is found or changed in them. Sorted and disjoint.
  public var protected: [Range<Int>]
  /// Bytes of the text that stand around an article: menus, boxes at the side, lists of related articles. Sorted and disjoint.
  public var furniture: [Range<Int>]

  /// The text is that of a page, whose blocks a template puts there too: a whole one is deleted only by somebody who asks for it.
  public var isPage = false

  public init(seams: [Seam] = [], labels: [Label] = [], protected: [Range<Int>] = [], furniture: [Range<Int>] = []) {
    self.seams = seams
    self.labels = labels
    self.protected = protected
    self.furniture = furniture
  }

  /// Of text without a format.
  public static let none = Markup()

  /// The seam at an offset of the text.
  public func seam(at offset: Int) -> Seam? {
    let index = firstSeam(from: offset)
    return index < seams.count && seams[index].offset == offset ? seams[index] : nil
  }

  /// The seams strictly inside a range of bytes of the text.
  public func seams(inside range: Range<Int>) -> ArraySlice<Seam> {
    guard !seams.isEmpty, range.count > 1 else { return [] }
    let first = firstSeam(from: range.lowerBound + 1)
    return seams[first..<max(first, firstSeam(from: range.upperBound))]
  }

  /// True when a range of bytes of the text meets what is protected.
  public func protects(_ range: Range<Int>) -> Bool {
    protected.contains { $0.overlaps(range) || range.isEmpty && $0.lowerBound < range.lowerBound && range.lowerBound < $0.upperBound }
  }

  /// Index of the first seam at an offset or behind it.
  private func firstSeam(from offset: Int) -> Int {
    var (low, high) = (0, seams.count)
    while low < high {
      let middle = (low + high) / 2
      if seams[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
