import Foundation
import LanguageServer
import TestSupport
import Testing

@testable import mtlint_dev

/// Guards the settings that editors and people read: they are those of the server.
@Suite struct EditorSettingsTests {
  @Test func areUpToDate() throws {
    for (path, render) in [(EditorSettings.manifest, EditorSettings.manifest(_:)), (EditorSettings.page, EditorSettings.page(_:))] {
      let text = try Project.text(path)
      let isCurrent = try render(text) == text
      if !isCurrent { Issue.record("\(path) is out of date: run ‘swift run mtlint-dev generate’") }
    }
  }

  /// The manifest is JSON, and has each setting with its default.
  @Test func theManifestHasEachSetting() throws {
    let manifest = try #require(try JSONSerialization.jsonObject(with: Data(Project.bytes(EditorSettings.manifest))) as? [String: Any])
    let configuration = try #require((manifest["contributes"] as? [String: Any])?["configuration"] as? [String: Any])
    let properties = try #require(configuration["properties"] as? [String: [String: Any]])
    #expect(Set(properties.keys) == Set(ClientSettings.all.map { "mtlint.\($0.name)" } + ["mtlint.path", "mtlint.trace.server"]))
    for (name, value) in properties {
      #expect(value["default"] != nil, "\(name)")
      #expect((value["description"] as? String)?.hasSuffix(".") == true, "\(name)")
    }
  }

  @Test func whatIsAroundStays() throws {
    #expect(throws: InputError.self) { try EditorSettings.page("nothing") }
    let text = "a\n<!-- made by mtlint-dev editor-settings -->\nwhat was there\n<!-- end of what is made -->\nz\n"
    let page = try EditorSettings.page(text)
    #expect(page.hasPrefix("a\n<!-- made"))
    #expect(page.hasSuffix("|\n\n<!-- end of what is made -->\nz\n"))
    #expect(!page.contains("what was there"))
    #expect(try EditorSettings.page(page) == page)
  }
}
