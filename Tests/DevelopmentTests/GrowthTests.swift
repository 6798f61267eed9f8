import Foundation
import Testing

@testable import mtlint_dev

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Guards what is measured of growth, and how it is drawn.
@Suite struct GrowthTests {
  private func timing(_ seconds: Double, status: Int32? = 0) -> Timing {
    Timing(wall: seconds, processor: seconds, peakKilobytes: 20_480, status: status, isStopped: status == nil)
  }

  /// A program that takes a millisecond for each file, and one that takes a second and cannot do a hundred.
  @Test func aProgramIsGivenWhatItCanDo() {
    let programs = [BenchGrowth.Program(name: "quick", command: ["quick"]), BenchGrowth.Program(name: "slow", command: ["slow"])]
    let growth = BenchGrowth(programs: programs, limit: 50) { command, limit in
      #expect(limit == 50)
      let files = command.count - 1
      return command[0] == "quick" ? timing(Double(files) / 1000) : timing(Double(files), status: files < 100 ? 0 : nil)
    }
    let curves = growth.curves([1, 10, 40, 100, 1000].map { ($0, Array(repeating: "a.txt", count: $0)) })
    #expect(curves.map { $0.points.map(\.amount) } == [[1, 10, 40, 100, 1000], [1, 10, 40]], "100 seconds are over the limit")
    #expect(curves[0].points.last == BenchGrowth.Point(amount: 1000, seconds: 1, megabytes: 20))
    let table = BenchGrowth.table(curves, of: "files", name: BenchGrowth.files).split(separator: "\n")
    #expect(table.count == 7)
    #expect(table.first == "| files | quick | memory | slow | memory |")
    #expect(table.last == "| 1,000 | 1.0 s | 20 MB | – | – |")
  }

  @Test func amountsAndTimesAreSaid() {
    #expect([1000, 100_300, 1_000_020, 50_000_000].map(BenchGrowth.bytes) == ["1 KB", "100 KB", "1 MB", "50 MB"])
    #expect([1, 100, 10_000].map(BenchGrowth.files) == ["1", "100", "10,000"])
    #expect([0.0061, 0.25, 2].map(BenchGrowth.seconds) == ["6.1 ms", "250 ms", "2.0 s"])
  }

  @Test func axesGoOverWholePowersOfTen() {
    let axis = LogAxis([1000, 50_000_000])
    #expect(axis.powers.map { Int($0.rounded()) } == [1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000])
    #expect(abs(axis.position(of: 1000)) < 1e-6)
    #expect(abs(axis.position(of: 1_000_000) - 0.6) < 1e-6)
    #expect(LogAxis([0.01]).powers.count == 2)
    #expect(LogAxis([]).powers.count == 2)
  }

  @Test func namesDoNotCoverEachOther() {
    #expect(GrowthPlot.apart([100, 30, 104]) == [100, 30, 114])
  }

  /// The drawing is well-formed, has each curve once with its points in order, and its colours for light and for dark.
  @Test func theDrawingIsWellFormed() throws {
    let curve = BenchGrowth.Curve(program: "a & <b>", points: [1, 10, 100].map { .init(amount: $0, seconds: Double($0) / 100, megabytes: 1) })
    let panel = GrowthPlot.Panel(title: "the number of files", curves: [curve, BenchGrowth.Curve(program: "none")], name: BenchGrowth.files)
    let svg = GrowthPlot(panels: [panel, panel]).svg
    #expect(XMLParser(data: Data(svg.utf8)).parse())
    #expect(svg.split(separator: "<polyline").count == 3)
    #expect(svg.contains("a &amp; &lt;b>"))
    #expect(!svg.contains(">none<"), "a program that could not be run has no name")
    #expect(svg.contains("prefers-color-scheme:dark"))
    let points = try #require(svg.firstMatch(of: /points="([^"]+)"/)).1.split(whereSeparator: { $0 == " " || $0 == "," }).compactMap { Double($0) }
    #expect(points == [58, 296, 199, 168, 340, 40])
  }
}
