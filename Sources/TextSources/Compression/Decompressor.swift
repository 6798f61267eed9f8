/// Decompresses a stream that comes in pieces. One thread's own.
protocol Decompressor: AnyObject {
  /// Takes the next compressed bytes, when those before are used up.
  func take(_ bytes: [UInt8])
  /// The next bytes of the text, at most so many; none when more compressed ones are needed. Throws for data that are broken.
  func next(atMost count: Int) throws(Refusal) -> [UInt8]
  /// The compressed bytes so far are whole.
  var isWhole: Bool { get }
}
