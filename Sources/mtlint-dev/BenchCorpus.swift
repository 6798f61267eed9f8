import ArgumentParser
import FileSystem
import Foundation

/// Larger texts made of the articles of a folder.
struct BenchCorpus {
  /// Genuine articles, one behind the other.
  let big: String
  let bigBytes: Int
  /// A part of it, for slow programs.
  let piece: String
  /// Machine-translated ones.
  let damaged: String
  let damagedBytes: Int
  let damagedFindings: Int
  let lines: [(path: String, bytes: Int)]
  let many: String
  let manyBytes: Int
  /// Genuine articles in rising sizes.
  let sizes: [(path: String, bytes: Int)]

  /// The genuine articles of a folder: the files whose names start with `en-`.
  static func genuine(in texts: String) throws -> [[UInt8]] {
    try FileManager.default.contentsOfDirectory(atPath: texts).filter { $0.hasPrefix("en-") && $0.hasSuffix(".txt") }.sorted()
      .map { try File.contents(of: "\(texts)/\($0)") }
  }

  /// Genuine articles are the files whose names start with `en-`; `countFindings` counts those of a file.
  init(texts: String, folder: URL, countFindings: (String) -> Int) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: texts).filter { $0.hasSuffix(".txt") }.sorted()
    let genuine = try Self.genuine(in: texts)
    let translated = try names.filter { !$0.hasPrefix("en-") }.map { try File.contents(of: "\(texts)/\($0)") }
    guard !genuine.isEmpty, !translated.isEmpty else { throw ValidationError("\(texts) needs articles named en-….txt and others") }
    let articles = genuine + translated
    // Written piece by piece: a child's peak memory starts at its parent's.
    func file(_ name: String, _ body: (FileHandle) throws -> Void) throws -> String {
      let url = folder.appendingPathComponent(name)
      _ = FileManager.default.createFile(atPath: url.path, contents: nil)
      let handle = try FileHandle(forWritingTo: url)
      try body(handle)
      try handle.close()
      return url.path
    }
    // Each copy gets a number of its own, so that no two paragraphs of the large file are the same line.
    func repeated(_ name: String, _ articles: [[UInt8]], size: Int) throws -> (String, Int) {
      var written = 0
      let path = try file(name) { handle in
        var copy = 0
        while written < size {
          var piece: [UInt8] = []
          copy += 1
          for line in articles.lazy.flatMap({ $0.split(separator: 0x0A) }) where written + piece.count < size {
            piece += line + Array(" Copy \(copy).\n".utf8)
          }
          written += piece.count
          try handle.write(contentsOf: piece)
        }
      }
      return (path, written)
    }
    (big, bigBytes) = try repeated("big.txt", genuine, size: 20_000_000)
    piece = try repeated("piece.txt", genuine, size: 500_000).0
    (damaged, damagedBytes) = try repeated("damaged.txt", translated, size: 10_000_000)
    damagedFindings = countFindings(damaged)
    sizes = try [1000, 10_000, 100_000, 1_000_000, 10_000_000, 50_000_000].map { try repeated("size-\($0).txt", genuine, size: $0) }
    let flat = articles.flatMap { $0.map { $0 == 0x0A ? 0x20 : $0 } }
    lines = try [12_500_000, 25_000_000, 50_000_000].map { size in
      let path = try file("line-\(size).txt") { handle in
        for start in stride(from: 0, to: size, by: flat.count) { try handle.write(contentsOf: flat.prefix(size - start)) }
      }
      return (path, size)
    }
    let articlesFolder = folder.appendingPathComponent("many")
    try FileManager.default.createDirectory(at: articlesFolder, withIntermediateDirectories: true)
    var total = 0
    for number in 0..<10_000 {
      let article = articles[number % articles.count]
      total += article.count
      try File.replace("\(articlesFolder.path)/\(number).txt", with: article)
    }
    many = articlesFolder.path
    manyBytes = total
  }
}
