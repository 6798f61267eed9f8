import ArgumentParser
import FileSystem
import TextModel

/// A treebank: sentences with the tags that its annotators gave their words.
struct TaggedText {
  struct Sentence {
    var words: [TaggerWord] = []
    /// `XPOS|UPOS` of each word.
    var names: [String] = []
    /// The same as tags; nil where the tagger has no such tag.
    var tags: [POSTag?] = []
  }

  private(set) var sentences: [Sentence] = []

  /// Reads a table: word, TAB, `XPOS|UPOS`; an empty line ends a sentence.
  init(path: String) throws {
    let bytes = try File.contents(of: path)
    let tags = Dictionary(uniqueKeysWithValues: POSTag.allCases.map { ($0.name, $0) })
    var sentence = Sentence()
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      if line.isEmpty {
        if !sentence.words.isEmpty { sentences.append(sentence) }
        sentence = Sentence()
        continue
      }
      guard let tab = line.firstIndex(of: 0x09) else { throw ValidationError("\(path):\(number): no TAB") }
      let name = String(decoding: line[(tab + 1)...], as: UTF8.self)
      sentence.words.append(line[..<tab].withUnsafeBufferPointer { TaggerWord($0) })
      sentence.names.append(name)
      sentence.tags.append(tags[name])
    }
    if !sentence.words.isEmpty { sentences.append(sentence) }
  }

  var wordCount: Int { sentences.reduce(0) { $0 + $1.words.count } }

  /// How often each form occurs.
  var formCounts: [UInt64: Int] {
    var counts: [UInt64: Int] = [:]
    for sentence in sentences { for word in sentence.words { counts[word.form, default: 0] += 1 } }
    return counts
  }
}
