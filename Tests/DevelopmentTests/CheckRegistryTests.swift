import LintEngine
import TestSupport
import Testing

@testable import mtlint_dev

/// Guards that every check can be named in a rule file.
@Suite struct CheckRegistryTests {
  @Test func isUpToDate() throws {
    let isCurrent = try Project.text(CheckRegistry.path) == CheckRegistry.render(sources: Project.path("Sources/LintChecks"))
    if !isCurrent { Issue.record("\(CheckRegistry.path) is out of date: run ‘swift run mtlint-dev generate’") }
  }

  @Test(arguments: [("StrayStop", "stray-stop"), ("Mojibake", "mojibake"), ("UnusedSuppression", "unused-suppression")])
  func namesAreMadeFromTypes(_ type: String, _ name: String) { #expect(CheckProfile.name(ofType: type) == name) }
}
