import FileSystem
import Foundation

/// Other programs that look for mistakes in text, measured in turns with mtlint on the same files.
struct BenchPeers {
  private struct Peer {
    let name: String
    /// Without the file.
    let command: [String]
    /// Where Debian or PyPI has it.
    let source: String
  }

  private static let peers = [
    Peer(name: "hunspell -l", command: ["hunspell", "-d", "en_US", "-l"], source: "apt-get install hunspell"),
    Peer(name: "typos", command: ["typos", "--format", "brief", "--threads", "1"], source: "pip install typos"),
    Peer(name: "codespell", command: ["codespell"], source: "pip install codespell"),
    Peer(name: "proselint", command: ["proselint", "check"], source: "pip install proselint"),
  ]

  /// Without the file.
  let mtlint: [String]
  let article: String
  /// Some hundred kilobytes of genuine articles.
  let text: String
  let runs: Int

  /// Those that are there, as they check files.
  var installed: [BenchGrowth.Program] {
    Self.peers.filter { Timing.run($0.command + [article]).status != nil }.map { BenchGrowth.Program(name: $0.name, command: $0.command) }
  }

  /// Prints a table: processor time of the program and the ratio to mtlint's, for one article and for the text.
  func run() {
    print("| program | one article | times mtlint | genuine text | times mtlint |\n|---|---|---|---|---|")
    for peer in Self.peers {
      guard Timing.run(peer.command + [article]).status != nil else {
        print("| \(peer.name) | not installed (\(peer.source)) | | | |")
        continue
      }
      let (one, all) = (compare(peer, article), compare(peer, text))
      print("| \(peer.name) | \(milliseconds(one.peer)) | \(ratio(one)) | \(milliseconds(all.peer)) | \(ratio(all)) |")
    }
  }

  /// Medians of processor time in seconds, of runs in turns: the machine's noise falls on both.
  private func compare(_ peer: Peer, _ file: String) -> (peer: Double, mtlint: Double) {
    let pairs = (0..<max(1, runs)).map { _ in (Timing.run(peer.command + [file]).processor, Timing.run(mtlint + [file]).processor) }
    func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
    return (median(pairs.map(\.0)), median(pairs.map(\.1)))
  }

  private func milliseconds(_ seconds: Double) -> String { String(format: "%.1f ms", seconds * 1000) }
  private func ratio(_ times: (peer: Double, mtlint: Double)) -> String { String(format: "%.2f", times.peer / times.mtlint) }
}
