/// Files that are known by how they start (as in file(1)'s magic).
enum MagicNumber {
  private struct Mark {
    let kind: String
    let bytes: [UInt8]
    var offset = 0
    /// True for marks in plain letters, which a text could start with, too: a control character must follow soon.
    var needsControl = false
  }

  /// What the bytes are, with its article; nil for all else.
  static func kind(of bytes: [UInt8]) -> String? {
    guard let mark = marks.first(where: { bytes.dropFirst($0.offset).starts(with: $0.bytes) }) else { return nil }
    if mark.needsControl, !bytes.prefix(1024).contains(where: { $0 < 0x09 || (0x0E...0x1F).contains($0) }) { return nil }
    return mark.kind
  }

  private static let marks: [Mark] = [
    Mark(kind: "a PNG image", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]),
    Mark(kind: "a JPEG image", bytes: [0xFF, 0xD8, 0xFF]),
    Mark(kind: "a GIF image", bytes: Array("GIF8".utf8), needsControl: true),
    Mark(kind: "a TIFF image", bytes: [0x49, 0x49, 0x2A, 0x00]),
    Mark(kind: "a TIFF image", bytes: [0x4D, 0x4D, 0x00, 0x2A]),
    Mark(kind: "a bitmap image", bytes: Array("BM".utf8), needsControl: true),
    Mark(kind: "a PDF document", bytes: Array("%PDF-".utf8)),
    Mark(kind: "a PostScript document", bytes: Array("%!PS".utf8)),
    Mark(kind: "an RTF document", bytes: Array("{\\rtf".utf8)),
    Mark(kind: "an office document of the old kind", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    Mark(kind: "a ZIP archive or an office document", bytes: [0x50, 0x4B, 0x03, 0x04]),
    Mark(kind: "a ZIP archive", bytes: [0x50, 0x4B, 0x05, 0x06]),
    Mark(kind: "a gzip archive", bytes: [0x1F, 0x8B]),
    Mark(kind: "a bzip2 archive", bytes: Array("BZh".utf8), needsControl: true),
    Mark(kind: "an xz archive", bytes: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    Mark(kind: "a Zstandard archive", bytes: [0x28, 0xB5, 0x2F, 0xFD]),
    Mark(kind: "a 7-Zip archive", bytes: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    Mark(kind: "a RAR archive", bytes: Array("Rar!".utf8) + [0x1A, 0x07]),
    Mark(kind: "a tar archive", bytes: Array("ustar".utf8), offset: 257, needsControl: true),
    Mark(kind: "a program", bytes: [0x7F, 0x45, 0x4C, 0x46]),
    Mark(kind: "a program", bytes: [0xCF, 0xFA, 0xED, 0xFE]),
    Mark(kind: "a program", bytes: [0xCA, 0xFE, 0xBA, 0xBE]),
    Mark(kind: "a program", bytes: Array("MZ".utf8), needsControl: true),
    Mark(kind: "a program", bytes: [0x00, 0x61, 0x73, 0x6D]),
    Mark(kind: "a library of programs", bytes: Array("!<arch>\n".utf8)),
    Mark(kind: "an SQLite database", bytes: Array("SQLite format 3".utf8) + [0x00]),
    Mark(kind: "a sound or picture file", bytes: Array("RIFF".utf8), needsControl: true),
    Mark(kind: "a sound file", bytes: Array("OggS".utf8), needsControl: true),
    Mark(kind: "a sound file", bytes: Array("fLaC".utf8), needsControl: true),
    Mark(kind: "a sound file", bytes: Array("ID3".utf8), needsControl: true),
    Mark(kind: "a film", bytes: Array("ftyp".utf8), offset: 4, needsControl: true),
    Mark(kind: "a film", bytes: [0x1A, 0x45, 0xDF, 0xA3]),
    Mark(kind: "a font", bytes: Array("wOF".utf8), needsControl: true),
    Mark(kind: "a font", bytes: [0x00, 0x01, 0x00, 0x00]),
  ]
}
