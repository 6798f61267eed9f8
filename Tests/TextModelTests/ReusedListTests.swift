import Testing

@testable import TextModel

/// Guards a list that is filled again and again in the same room.
@Suite struct ReusedListTests {
  @Test func growsAndServesAgain() {
    var list = ReusedList<(Int, Int32)>()
    defer { list.deallocate() }
    for length in [5, 0, 1000, 3] {
      list.removeAll()
      for number in 0..<length { list.append((number, Int32(-number))) }
      #expect(list.elements.map(\.0) == Array(0..<length) && list.elements.map(\.1) == (0..<length).map { Int32(-$0) })
    }
  }
}
