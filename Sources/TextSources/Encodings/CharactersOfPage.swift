import TextModel

/// What the bytes of a code page are.
struct CharactersOfPage {
  /// By byte.
  private let characters: [CharacterKind]

  init(_ page: CodePage) {
    characters = (UInt8(0)...0xFF).map { CharacterKind($0 < 0x80 ? Unicode.Scalar($0) : page.scalar($0)) }
  }

  /// What a byte of the text is; a space outside of it.
  func kind(_ bytes: [UInt8], _ index: Int) -> CharacterKind { bytes.indices.contains(index) ? characters[Int(bytes[index])] : .space }
}
